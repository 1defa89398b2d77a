import { keyPart, moneyOf, type ReadField, type RecordTarget, type Stored, type TargetColumn, textOf } from '../../imports/records/target.ts';
import { sameIdKey } from '../../imports/salesforceId.ts';
import { beginBulkLoad } from '../../store/intake/bulkLoad.ts';
import { createUpsert } from '../../store/intake/upsert.ts';
import { type CreateIntake, fieldChanges, noPartner, type RowResult } from './intake.ts';
import { createOwnKeys } from './ownKeys.ts';

/** All exports of a kind share one name space of ids. */
export const SOURCE = 'prm';

/** The fields by which a row names its partner. */
const PARTNER_FIELDS = ['partnerName', 'partnerExternalId', 'partnerAccountNumber'];

/** Brings in a kind of which every row is one record: the table of its columns says all there is to know. */
export function recordIntake(target: RecordTarget): CreateIntake {
  return ({ store, newId, fields, rowCount }) => {
    const written = filledColumns(target.columns, fields);
    const initial = target.columns.filter((column) => column.isRequired === true && !written.includes(column));
    const matched = new Set(['external_id', ...target.alternates.flatMap(({ columns }) => columns)]);
    const read = target.columns.filter((column) => written.includes(column) || initial.includes(column) || matched.has(column.column));
    const namesPartner = PARTNER_FIELDS.some((field) => fields.includes(field));
    const load = beginBulkLoad(store.db, { table: target.table, rows: rowCount, lookedUpBy: target.alternates.flatMap(({ columns }) => columns) });
    const upsert = createUpsert(
      store.db,
      {
        table: target.table,
        key: ['source', 'source_key'],
        alternates: target.alternates,
        // A file that names no partners says nothing about whose a record is.
        columns: [...(namesPartner ? ['partner_id'] : []), ...written.map(({ column }) => column)],
        initial: initial.map(({ column }) => column),
        isFilledHereOnly: true,
      },
      newId,
    );
    const fieldOf = new Map(written.map(({ column, field }) => [column, field]));
    const ownKey = createOwnKeys();
    // One object for all rows: what is put is not kept.
    const cells: Record<string, Stored> = { source: SOURCE };
    return {
      put: ({ get, partnerId, source }) => {
        if (target.needsPartner && partnerId === null) return noPartner;
        const mixed = mixedCurrencies(target.amounts, get);
        if (mixed !== null) return mixed;
        for (const column of read) cells[column.column] = column.read(get);
        cells['source_key'] = recordKey(target, get, partnerId, ownKey);
        cells['partner_id'] = partnerId;
        const result = upsert(cells, source);
        return { outcome: result.outcome, changes: fieldChanges(result.changes, (column) => fieldOf.get(column) ?? 'partnerName') };
      },
      finish: load.finish,
      met: () => [{ table: target.table, label: target.label, rows: upsert.met }],
    };
  };
}

/** The columns the file fills; those it does not have are left as they are. */
export function filledColumns(columns: readonly TargetColumn[], fields: readonly string[]): TargetColumn[] {
  return columns.filter(({ from }) => from.some((field) => fields.includes(field)));
}

/** By what a record is known again. */
export function recordKey(
  { ids, idScope, names }: Pick<RecordTarget, 'ids' | 'idScope' | 'names'>,
  get: ReadField,
  partnerId: string | null,
  ownKey: (name: string) => string,
): string {
  for (const field of ids) {
    const id = textOf(get(field));
    if (id === null) continue;
    return idScope.length === 0 ? sameIdKey(id) : [sameIdKey(id), partnerId ?? '', ...idScope.map((each) => keyPart(get(each)))].join('|');
  }
  const named = names.find(([first]) => first !== undefined && get(first) !== null) ?? names.at(-1) ?? [];
  return ownKey(['name:', partnerId ?? '', ...named.map((field) => keyPart(get(field)))].join('|'));
}

/** Refuses a row whose amounts cannot stand in one record; null when they can. */
export function mixedCurrencies(amounts: readonly string[], get: ReadField): RowResult | null {
  const currencies = [...new Set(amounts.flatMap((field) => moneyOf(get(field))?.currency ?? []))];
  if (currencies.length < 2) return null;
  return { outcome: 'rejected', code: 'mixed-currencies', detail: `The amounts of the row are in ${currencies.join(' and ')}; a record has one currency.` };
}
