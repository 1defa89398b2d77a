import type { TypedRecord } from '../../imports/judge.ts';
import type { Value } from '../../imports/reading.ts';
import type { ReadField } from '../../imports/records/target.ts';
import { isGuarded } from './csvCell.ts';

/** Reads records by field; the fields are in the order of each record's values. */
export function fieldReader(fields: readonly string[]): (record: Pick<TypedRecord, 'values'>) => ReadField {
  const place = new Map(fields.map((field, index) => [field, index]));
  return (record) => (field) => bare(record.values[place.get(field) ?? -1] ?? null);
}

/** Text without the one mark that kept a spreadsheet from running it. */
export function unguarded(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}

function bare(value: Value): Value {
  return typeof value === 'string' ? unguarded(value) : value;
}
