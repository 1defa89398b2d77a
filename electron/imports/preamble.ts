import { emptyProfile, profileCell } from './columnProfile.ts';
import { dayReader } from './dayReader.ts';
import { FIELD_TYPES } from './fieldTypes.ts';
import { formatOf } from './format.ts';
import { headerHints } from './headerName.ts';
import type { Kind } from './kinds.ts';
import type { FormattedColumn, Value } from './reading.ts';
import { synonymsOf } from './synonyms.ts';
import { headerKey } from './headerName.ts';
import type { RawRecord } from './tokenise.ts';

/** A value that stands once above the table, like a meeting's title, and belongs to every record. */
export interface PreambleConstant {
  readonly field: string;
  readonly header: string;
  readonly value: Value;
  readonly line: number;
}

/** The lines above the table that are a known field's name and its value, where no column has that field. */
export function preambleConstants(kind: Kind, preamble: readonly RawRecord[], columns: readonly FormattedColumn[]): PreambleConstant[] {
  const found = new Map<string, PreambleConstant>();
  for (const { cells, line } of preamble) {
    const [header = '', text = '', ...rest] = cells.map((cell) => cell.trim());
    if (header === '' || text === '' || rest.some((cell) => cell !== '')) continue;
    const field = exactField(kind, header);
    if (field === null || found.has(field) || columns.some((column) => column.field === field)) continue;
    const value = FIELD_TYPES[kind][field] === 'day' ? dayIn(text, header) : text;
    if (value !== null) found.set(field, { field, header, value, line });
  }
  return [...found.values()];
}

/** Only text and days are taken from there, and only under a name that is known as it stands. */
function exactField(kind: Kind, header: string): string | null {
  const key = headerKey(header);
  const fields = Object.entries(FIELD_TYPES[kind]).filter(([, type]) => type === 'text' || type === 'name' || type === 'day' || type === 'id');
  return fields.find(([field]) => synonymsOf(kind, field).some((name) => headerKey(name) === key))?.[0] ?? null;
}

function dayIn(text: string, header: string): Value {
  const profile = emptyProfile();
  profileCell(profile, text);
  const format = formatOf('day', profile, { style: null, order: null, answeredOrder: null, unit: undefined, hints: headerHints(header) });
  return format.isOpen === null ? dayReader(0, format, () => undefined)(text, []) : null;
}
