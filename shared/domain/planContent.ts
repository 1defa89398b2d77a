import type { Commitment } from './commitment.ts';
import type { Plan, PlanVersion } from './plan.ts';

/** The terms of a commitment that both sides say yes to. Notes, where it stands in the list and our own external id are not among them. */
const TERMS = [
  'id', 'ownerParty', 'category', 'categoryLabel', 'title', 'measure', 'unit', 'currency', 'target', 'dueOn', 'weight', 'phasing',
  'ownerName', 'productLine', 'segment', 'geography', 'solutionId',
] as const satisfies readonly (keyof Commitment)[];

/** What a version says, as it is sealed. */
export interface PlanContent {
  readonly partner: string;
  readonly fiscalYear: number;
  readonly window: Plan['window'];
  readonly number: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly objectives: string | null;
  readonly commitments: readonly SealedTerms[];
}

type SealedTerms = Pick<Commitment, (typeof TERMS)[number] | 'phases' | 'answers'>;

type Worded = Pick<PlanVersion, 'number' | 'validFrom' | 'validTo' | 'objectives' | 'commitments'>;

/**
 * All that both sides see of a version, in an order that depends on nothing but itself: sealing it
 * gives the same hash however it was entered. Internal commitments are left out, and so is every
 * mention of them. Source: architecture, decision 6.
 */
export function planContent(partnerName: string, plan: Pick<Plan, 'fiscalYear' | 'window'>, version: Worded): PlanContent {
  const shared = version.commitments.filter(({ visibility }) => visibility === 'shared');
  const known = new Set(shared.map(({ id }) => id));
  return {
    partner: partnerName,
    fiscalYear: plan.fiscalYear,
    window: plan.window,
    number: version.number,
    validFrom: version.validFrom,
    validTo: version.validTo,
    objectives: version.objectives,
    commitments: shared.map((one) => sealedTerms(one, known)).toSorted((a, b) => compare(a.id, b.id)),
  };
}

function sealedTerms(commitment: Commitment, known: ReadonlySet<string>): SealedTerms {
  const terms = Object.fromEntries(TERMS.map((name) => [name, commitment[name]])) as Pick<Commitment, (typeof TERMS)[number]>;
  return {
    ...terms,
    phases: commitment.phases.toSorted((a, b) => compare(a.window.start, b.window.start)),
    answers: commitment.answers.filter((id) => known.has(id)).toSorted(compare),
  };
}

/** By code units, not by a locale: two computers must sort alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
