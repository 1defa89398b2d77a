import { type RevenueFact, revenueFacts, revenueKey } from '../../imports/records/revenue.ts';
import { createUpsert, type RowOutcome, type Source } from '../../store/intake/upsert.ts';
import { type FieldChange, fieldChanges, type Intake, type IntakeNeeds, noPartner, type RowResult } from './intake.ts';

const SOURCE = 'prm';
const CUT = ['product_line', 'segment', 'region'];

/** Brings in revenue, a fact per quarter, and the targets beside it. */
export function revenueIntake({ store, newId, vendor, targetPeriod }: IntakeNeeds): Intake {
  const calendar = { startMonth: vendor.fiscalYearStartMonth };
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
  const seen = new Map<string, number>();

  /** Two rows of one file may be alike in all that names them; each is a fact of its own. */
  const ownKey = (what: string, name: string): string => {
    const count = (seen.get(what + name) ?? 0) + 1;
    seen.set(what + name, count);
    return count === 1 ? name : `${name}#${count}`;
  };

  const putFact = (fact: RevenueFact, partnerId: string, source: Source): RowOutcome => {
    const cells = {
      source: SOURCE,
      source_key: ownKey(fact.what, revenueKey(partnerId, fact)),
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
      return combined(results.map(({ fact, result }) => ({ result, changes: fieldChanges(result.changes, (column) => factField(column, fact)) })));
    },
    finish: () => undefined,
  };
}

/** `amount 2026-07-01` names one quarter of a table spread across. */
function factField(column: string, { what, window }: RevenueFact): string {
  if (column === 'amount_minor' || column === 'target_minor') return `${what} ${window.start}`;
  return column;
}

function combined(results: readonly { readonly result: RowOutcome; readonly changes: readonly FieldChange[] }[]): RowResult {
  const outcomes = new Set(results.map(({ result }) => result.outcome));
  const changes = results.flatMap((one) => one.changes);
  if (outcomes.size === 1 && outcomes.has('added')) return { outcome: 'added', changes: [] };
  if (outcomes.size === 1 && outcomes.has('unchanged')) return { outcome: 'unchanged', changes: [] };
  return { outcome: 'changed', changes };
}
