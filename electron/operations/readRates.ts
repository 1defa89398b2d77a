import { existsSync, readFileSync, statSync } from 'node:fs';
import { RateFields } from '../../shared/contract/settings.ts';
import { rateProblem } from '../../shared/domain/rateBook.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { tokenise } from '../imports/tokenise.ts';

/** The columns of a file of rates, in any order. */
export const RATE_COLUMNS = ['policy', 'from', 'to', 'start', 'end', 'rate'] as const;

/** A file of rates is a page or two; what is larger is something else. */
const LIMIT_BYTES = 4_000_000;

/** Reads a CSV of rates, whole or not at all; a refusal names the line, the column and the value. */
export function readRates(path: string): Result<RateFields[], AppError> {
  if (!existsSync(path)) return err(noRates('The file is not there.'));
  const bytes = statSync(path).size > LIMIT_BYTES ? null : readFileSync(path);
  if (bytes === null) return err(noRates('The file is larger than a file of rates can be.'));
  const text = decoded(bytes);
  if (text === null) return err(noRates('The file is not UTF-8 text.'));
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const [header, ...records] = [...tokenise([text], delimiter)].flat().filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = RATE_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return err(noRates(`The first line does not name ${missing.join(', ')}.`));
  const rates: RateFields[] = [];
  for (const { line, cells } of records) {
    const cellOf = (column: string) => (cells[names.indexOf(column)] ?? '').trim();
    const read = readRate(cellOf, delimiter);
    const problem = typeof read === 'string' ? read : (problemOf(read) ?? repeated(read, rates));
    if (typeof read === 'string' || problem !== null) return err(noRates(`Line ${line}: ${problem}`));
    rates.push(read);
  }
  return rates.length === 0 ? err(noRates('There is no rate below the first line.')) : ok(rates);
}

/** The rate of a line, or what is wrong with it. A comma is a decimal point only where semicolons part the cells. */
function readRate(cellOf: (column: string) => string, delimiter: string): RateFields | string {
  const fields = {
    policy: cellOf('policy').toLowerCase().replaceAll(/[\s-]+/g, '_'),
    from: cellOf('from').toUpperCase(),
    to: cellOf('to').toUpperCase(),
    start: cellOf('start'),
    end: cellOf('end'),
    rate: delimiter === ';' ? cellOf('rate').replace(',', '.') : cellOf('rate'),
  };
  const parsed = RateFields.safeParse(fields);
  if (parsed.success) return parsed.data;
  const column = String(parsed.error.issues[0]?.path[0]);
  return `${column} is “${cellOf(column)}”; ${EXPECTED[column] ?? 'that cannot be read'}.`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  policy: 'it should be transaction_date, period_average, period_end or plan_rate',
  from: 'it should be three letters such as EUR',
  to: 'it should be three letters such as USD',
  start: 'it should be a day such as 2026-07-01',
  end: 'it should be a day such as 2026-09-30',
  rate: 'it should be a number above 0 such as 1.0825',
};

function problemOf(rate: RateFields): string | null {
  return rateProblem(rate)?.message.replace(' Nothing was stored.', '') ?? null;
}

function repeated(rate: RateFields, before: readonly RateFields[]): string | null {
  const isSame = (other: RateFields) => other.policy === rate.policy && other.from === rate.from && other.to === rate.to && other.start === rate.start;
  return before.some(isSame) ? `a rate of that kind from ${rate.from} to ${rate.to} beginning on ${rate.start} stands further up.` : null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function noRates(message: string): AppError {
  return refused('rates-file', `${message} No rate was stored.`, `A file of rates begins with the line ${RATE_COLUMNS.join(',')}, then one rate per line.`);
}
