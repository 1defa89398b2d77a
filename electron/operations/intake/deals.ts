import { dealKey, dealTarget } from '../../imports/records/deal.ts';
import { createUpsert } from '../../store/intake/upsert.ts';
import { fieldChanges, type Intake, type IntakeNeeds } from './intake.ts';

/** All exports of deals share one name space of ids. */
const SOURCE = 'prm';

/** Brings in deals; a deal that names no partner stays without one. */
export function dealIntake({ store, newId, fields }: IntakeNeeds): Intake {
  // Columns the file does not have are left as they are.
  const columns = dealTarget.columns.filter(({ field }) => fields.includes(field));
  // These may not be empty, so a new deal needs them whatever the file has.
  const always = dealTarget.columns.filter(({ column }) => column === 'outcome' || column === 'attribution');
  const written = [...new Set([...columns, ...always])];
  const upsert = createUpsert(
    store.db,
    {
      table: 'opportunity',
      key: ['source', 'source_key'],
      alternates: columns.some(({ column }) => column === 'external_id') ? ['external_id'] : [],
      columns: ['partner_id', ...written.map(({ column }) => column)],
    },
    newId,
  );
  const fieldOf = new Map(written.map(({ column, field }) => [column, field]));
  return {
    put: ({ get, partnerId, source }) => {
      const cells = Object.fromEntries(written.map(({ column, read }) => [column, read(get)]));
      const result = upsert({ ...cells, source: SOURCE, source_key: dealKey(get), partner_id: partnerId }, source);
      return { outcome: result.outcome, changes: fieldChanges(result.changes, (column) => fieldOf.get(column) ?? 'partnerName') };
    },
    finish: () => undefined,
  };
}
