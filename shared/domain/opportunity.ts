import { z } from 'zod';
import { Money } from '../money.ts';
import { Day } from '../time.ts';

/** How a deal stands or ended. */
export const DealOutcome = z.enum(['open', 'won', 'lost', 'no_decision']);
export type DealOutcome = z.infer<typeof DealOutcome>;

/** What partners had to do with a deal, the strongest first; a deal has one. */
export const Attribution = z.enum(['sourced', 'co_sell', 'influenced', 'none']);
export type Attribution = z.infer<typeof Attribution>;

/**
 * A deal with its partners. `closeOn` is the expected day while it is open, the real one after.
 *
 * `attribution` is what the source says; `sourcedEvidenceOn`, `vendorActivityOn` and
 * `partnerActivityOn` are the days that prove it. `competitors` is null where the field was
 * never filled in, empty where it is known that there was none.
 */
export const Opportunity = z.strictObject({
  id: z.uuid(),
  name: z.string().nullable(),
  partnerIds: z.array(z.uuid()),
  customerId: z.string().nullable(),
  createdOn: Day,
  closeOn: Day.nullable(),
  stage: z.string().nullable(),
  probability: z.number().min(0).max(1).nullable(),
  amount: Money.nullable(),
  amountAtCreation: Money.nullable(),
  outcome: DealOutcome,
  attribution: Attribution,
  sourcedEvidenceOn: Day.nullable(),
  vendorActivityOn: Day.nullable(),
  partnerActivityOn: Day.nullable(),
  competitors: z.array(z.string()).nullable(),
  incumbentCompetitor: z.string().nullable(),
  isNewCustomer: z.boolean().nullable(),
  segment: z.string().nullable(),
  geography: z.string().nullable(),
  solutionId: z.uuid().nullable(),
});
export type Opportunity = z.infer<typeof Opportunity>;

/** True when the deal was created by the day and had not ended by then; a deal won later was open before. */
export function wasOpenOn(deal: Pick<Opportunity, 'createdOn' | 'closeOn' | 'outcome'>, day: Day): boolean {
  if (deal.createdOn > day) return false;
  return deal.outcome === 'open' || (deal.closeOn !== null && deal.closeOn > day);
}

/** The day the deal ended by `day`, or null when it had not. */
export function closedBy(deal: Pick<Opportunity, 'closeOn' | 'outcome'>, day: Day): Day | null {
  return deal.outcome !== 'open' && deal.closeOn !== null && deal.closeOn <= day ? deal.closeOn : null;
}

/**
 * One deal per id, with the partners of all its rows and the strongest claim among them, so that no total
 * counts it twice and none of its classes hangs on the order of the rows. Source: metrics M6, K8.
 */
export function distinctDeals(rows: readonly Opportunity[]): Opportunity[] {
  const byId = new Map<string, Opportunity>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (known === undefined) byId.set(row.id, row);
    else byId.set(row.id, { ...stronger(known, row), partnerIds: [...new Set([...known.partnerIds, ...row.partnerIds])].toSorted() });
  }
  return [...byId.values()];
}

/** The row with the stronger claim; of equal ones, one with dated evidence, the earliest first. */
function stronger(a: Opportunity, b: Opportunity): Opportunity {
  const rank = ({ attribution }: Opportunity) => Attribution.options.indexOf(attribution);
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? a : b;
  return (b.sourcedEvidenceOn ?? '9') < (a.sourcedEvidenceOn ?? '9') ? b : a;
}
