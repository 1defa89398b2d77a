import { type RevenueFact, revenueFacts, revenueKey } from '../../imports/records/revenue.ts';
import { createUpsert, type RowOutcome, type Source } from '../../store/intake/upsert.ts';
import { combined, fieldChanges, type Intake, type IntakeNeeds, noPartner } from './intake.ts';
import { createOwnKeys } from './ownKeys.ts';
import { SOURCE } from './records.ts';

const CUT = ['product_line', 'segment', 'region'];
const FACT_NAMES = ['window_start', ...CUT];

/** Brings in revenue, a fact per quarter, and the targets beside it. */
export function revenueIntake({ store, newId, vendor, targetPeriod }: IntakeNeeds): Intake {
  const { calendar } = vendor;
  const key = ['source', 'source_key'];
  const facts = createUpsert(
    store.db,
    { table: 'revenue', key, alternates: [], columns: ['partner_id', 'window_start', 'window_end', 'amount_minor', 'currency', 'revenue_type', ...CUT, 'last_booked_on', 'notes'] },
    newId,
  );
  const targets = createUpsert(
    store.db,
    { table: 'revenue_target', key, alternates: [], columns: ['partner_id', 'window_start', 'window_end', 'target_minor', 'currency', 'product_line', 'attainment_ratio'] },
    newId,
  );
  const ownKey = { amount: createOwnKeys(), target: createOwnKeys() };

  const putFact = (fact: RevenueFact, partnerId: string, source: Source): RowOutcome => {
    const cells = {
      source: SOURCE,
      source_key: ownKey[fact.what](revenueKey(partnerId, fact)),
      partner_id: partnerId,
      window_start: fact.window.start,
      window_end: fact.window.end,
      currency: fact.money.currency,
      product_line: fact.productLine,
    };
    if (fact.what === 'target') return targets({ ...cells, target_minor: fact.money.minor, attainment_ratio: fact.attainment }, source);
    return facts(
      {
        ...cells,
        amount_minor: fact.money.minor,
        revenue_type: 'bookings',
        segment: fact.segment,
        region: fact.region,
        last_booked_on: fact.lastBookedOn,
        notes: fact.notes,
      },
      source,
    );
  };

  return {
    put: ({ get, facts: cells, partnerId, source }) => {
      if (partnerId === null) return noPartner;
      const found = revenueFacts(get, cells, targetPeriod, calendar);
      if (found.length === 0) return { outcome: 'rejected', code: 'no-amount', detail: 'The row has no amount in any quarter.' };
      const results = found.map((fact) => ({ fact, result: putFact(fact, partnerId, source) }));
      return combined(results.map(({ fact, result }) => ({ outcome: result.outcome, changes: fieldChanges(result.changes, (column) => factField(column, fact)) })));
    },
    finish: () => undefined,
    met: () => [
      { table: 'revenue', label: { ids: [], names: FACT_NAMES }, rows: facts.met },
      { table: 'revenue_target', label: { ids: [], names: ['window_start', 'product_line'] }, rows: targets.met },
    ],
  };
}

/** `amount 2026-07-01` names one quarter of a table spread across. */
function factField(column: string, { what, window }: RevenueFact): string {
  if (column === 'amount_minor' || column === 'target_minor') return `${what} ${window.start}`;
  return column;
}
