import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { defaultFulfilmentRules } from '../../shared/domain/fulfilment.ts';
import type { Approval, PlanVersion } from '../../shared/domain/plan.ts';
import { buildScorecard, type Scorecard, type ScorecardInput } from '../../shared/domain/scorecard.ts';
import type { ScorecardLine } from '../../shared/domain/scorecardLine.ts';

/** A valid id that tells its number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const Q3 = { start: '2026-07-01', end: '2026-09-30' };
export const YEAR = { start: '2026-01-01', end: '2026-12-31' };

/** Ten of something, due at the end of the third quarter. */
export function aCommitment(fields: Partial<Commitment> = {}): Commitment {
  return {
    id: idOf(1),
    planVersionId: idOf(900),
    ownerParty: 'partner',
    externalId: null,
    category: 'other',
    categoryLabel: null,
    title: 'Ten of something',
    measure: 'at_least',
    unit: 'count',
    currency: null,
    target: 10,
    dueOn: '2026-09-30',
    weight: 1,
    phasing: 'none',
    phases: [],
    answers: [],
    ownerName: null,
    productLine: null,
    segment: null,
    geography: null,
    solutionId: null,
    visibility: 'shared',
    notes: null,
    suggestedBy: null,
    ...fields,
  };
}

/** A milestone due in the third quarter. */
export function aMilestone(dueOn: string, fields: Partial<Commitment> = {}): Commitment {
  return aCommitment({ measure: 'milestone', unit: 'date', target: null, dueOn, ...fields });
}

/** A commitment with a part for each of the four quarters of 2026; null leaves one out. */
export function phased(parts: readonly (number | null)[], fields: Partial<Commitment> = {}): Commitment {
  const phases = parts.flatMap((target, index) => (target === null ? [] : [{ window: quarterOf2026(index + 1), target }]));
  return aCommitment({ phasing: 'explicit', phases, target: phases.reduce((sum, { target }) => sum + target, 0), dueOn: '2026-12-31', ...fields });
}

/** The days of a quarter of 2026, counted from 1. */
export function quarterOf2026(number: number): { start: string; end: string } {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return { start: `2026-${String(number * 3 - 2).padStart(2, '0')}-01`, end: `2026-${ends[number - 1]}` };
}

/** An accepted report on the third quarter. */
export function anActual(fields: Partial<Actual> = {}): Actual {
  return {
    id: idOf(500),
    commitmentId: idOf(1),
    window: Q3,
    value: null,
    doneOn: null,
    reportedBy: 'partner',
    state: 'accepted',
    counterValue: null,
    counterOn: null,
    evidence: null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: 'tester', enteredAt: '2026-10-05T09:00:00.000Z' },
    ...fields,
  };
}

/** The scorecard of the third quarter of 2026, seen in November. */
export function aScorecard(input: Partial<ScorecardInput>): Scorecard {
  return buildScorecard({
    partnerId: idOf(700),
    partnerName: 'Halden Systems',
    vendorName: 'Aldermoor',
    quarter: '2026-Q3',
    window: Q3,
    asOf: '2026-11-14',
    plan: null,
    planWindow: YEAR,
    commitments: [],
    actuals: [],
    rules: defaultFulfilmentRules,
    ...input,
  });
}

/** The one line of a scorecard of one commitment; throws where there is none. */
export function lineOf(commitment: Commitment, actuals: readonly Actual[], input: Partial<ScorecardInput> = {}): ScorecardLine {
  const [line] = aScorecard({ commitments: [commitment], actuals: actuals.map((actual) => ({ ...actual, commitmentId: commitment.id })), ...input }).lines;
  if (line === undefined) throw new Error('The commitment has no line in this window');
  return line;
}

/** A version both sides approved on the day. */
export function sealed(number: number, validFrom: string, approvedOn: string, fields: Partial<PlanVersion> = {}): PlanVersion {
  const id = idOf(900 + number);
  const contentHash = String(number).repeat(64).slice(0, 64);
  const yes = (party: Approval['party']): Approval => ({
    id: idOf(950 + number),
    planVersionId: id,
    party,
    personName: party,
    approvedOn,
    contentHash,
    method: 'typed',
    comment: null,
  });
  return { ...draft(number, validFrom), state: 'active', contentHash, approvals: [yes('vendor'), yes('partner')], ...fields };
}

/** A version nobody approved. */
export function draft(number: number, validFrom: string, fields: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id: idOf(900 + number),
    planId: idOf(800),
    number,
    state: 'draft',
    validFrom,
    validTo: '2026-12-31',
    baseVersionId: null,
    contentHash: null,
    note: null,
    objectives: null,
    approvals: [],
    commitments: [],
    ...fields,
  };
}
