import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';

/** The scorecard's lines by their commitment. */
export type LineById = ReadonlyMap<string, ScorecardLine>;

/** An actual being typed from the ledger: for which commitment, and the first keys of it. */
export interface Typing {
  readonly commitmentId: string;
  readonly text: string;
}
