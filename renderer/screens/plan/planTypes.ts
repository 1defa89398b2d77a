import type { PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { TermChanges } from '../../../shared/domain/commitmentDraft.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import type { AppError } from '../../../shared/errors.ts';

/** An opened promise with the version it stands in. */
export interface DetailProps {
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly commitment: Commitment;
  readonly change: PlanChange | null;
  readonly partner: string;
  readonly onClose: () => void;
}

/** Stores terms of the promise; answers null when stored, or why it was refused. */
export type Word = (terms: TermChanges) => Promise<AppError | null>;
