import type { TypedRecord } from '../../imports/judge.ts';
import type { ReadField } from '../../imports/records/target.ts';

/** Reads records by field; the fields are in the order of each record's values. */
export function fieldReader(fields: readonly string[]): (record: Pick<TypedRecord, 'values'>) => ReadField {
  const place = new Map(fields.map((field, index) => [field, index]));
  return (record) => (field) => record.values[place.get(field) ?? -1] ?? null;
}
