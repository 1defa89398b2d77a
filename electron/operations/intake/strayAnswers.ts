import { type AppError, refused } from '../../../shared/errors.ts';
import { headerOf } from '../../imports/headerOf.ts';
import { RefusedError } from '../../imports/refusal.ts';
import { openTable } from '../../imports/workbook/tables.ts';
import type { FileToImport } from './bringIn.ts';

/** As many columns as are read at a glance; a wider table names the rest by their number. */
const NAMED_COLUMNS = 60;

interface NamedTable {
  readonly name: string;
  readonly header: readonly string[];
}

/**
 * Why answers about columns cannot stand: a column that none of the tables has for which it was
 * named. Null when each is there, or when a table cannot be read and its own report says so.
 */
export function strayAnswer(tables: readonly FileToImport[]): AppError | null {
  const named = tables.filter(({ options }) => Object.keys(options.map).length > 0);
  const headers = new Map(named.map((one) => [one, readHeader(one)]));
  const wanted = new Set(named.flatMap(({ options }) => Object.keys(options.map)));
  for (const column of wanted) {
    const asked = named.filter(({ options }) => Object.hasOwn(options.map, column));
    const found = asked.flatMap((one) => headers.get(one) ?? []);
    const isThere = found.some(({ header }) => header.some((each) => each.trim() === column.trim()));
    if (found.length === asked.length && !isThere) return stray(column, found);
  }
  return null;
}

function readHeader({ file }: FileToImport): NamedTable | null {
  try {
    const { source, close } = openTable(file);
    try {
      const header = headerOf(source);
      return header === null ? null : { name: file.name, header };
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

function stray(column: string, tables: readonly NamedTable[]): AppError {
  const names = tables.map(({ name }) => name).join(', ');
  const columns = tables.map(({ name, header }) => `The columns of ${name}: ${listed(header)}.`);
  return refused('unknown-column', `“${column}” is no column of ${names}. Nothing was imported.`, `Give the column as the file writes it. ${columns.join(' ')}`);
}

function listed(header: readonly string[]): string {
  const filled = header.map((each) => each.trim()).filter((each) => each !== '');
  const rest = filled.length - NAMED_COLUMNS;
  return `${filled.slice(0, NAMED_COLUMNS).map((each) => `“${each}”`).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
