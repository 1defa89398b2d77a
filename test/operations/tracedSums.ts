import type { Figure } from '../../shared/contract/metrics.ts';

/** Columns of a stored row as they are. */
export type Cells = Readonly<Record<string, string | number | null>>;

/** The rows behind a figure, read anew from the store, by table; nothing here uses the metrics' own code. */
export interface Traced {
  readonly figure: Figure;
  rows(table: string): readonly Cells[];
  ask(sql: string, ...values: readonly (string | number)[]): readonly Cells[];
}

/** What the rows come to: a fraction, or a value without one. */
export type Sum = readonly [numerator: number, denominator: number] | number;

export const AS_OF = '2026-11-14';
const QUARTER = { start: '2026-07-01', end: '2026-09-30' };

export const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
export const amounts = (rows: readonly Cells[], column = 'amount_minor') => total(rows.map((row) => Number(row[column] ?? 0)));
const daysSince = (day: string) => Math.round((Date.parse(AS_OF) - Date.parse(day)) / 86_400_000);
export const within = (day: Cells[string] | undefined, { start, end }: { start: string; end: string }) => String(day) >= start && String(day) <= end;
export const by = (rows: readonly Cells[], column: string) => [...Map.groupBy(rows, (row) => String(row[column])).entries()];
const most = (rows: readonly Cells[], column: string, count: (own: readonly Cells[]) => number) => Math.max(0, ...by(rows, column).map(([, own]) => count(own)));

/** Strategic on the day, by the last event up to it. */
export function isStrategic({ ask }: Traced, partnerId: string, day: string): boolean {
  const [last] = ask('SELECT status FROM designation_event WHERE partner_id = ? AND effective_from <= ? ORDER BY effective_from DESC, id DESC LIMIT 1', partnerId, day);
  return last?.['status'] === 'strategic' || last?.['status'] === 'under_review';
}

/** The sponsor of the side was there for at least half of the review, or sent somebody. */
function attended(traced: Traced, review: Cells, side: string, status: 'sponsor' | 'delegate'): boolean {
  const own = traced.rows('attendance').filter((row) => row['review_id'] === review['id'] && row['side'] === side);
  const longest = Number(review['duration_minutes'] ?? Math.max(0, ...own.map((row) => Number(row['minutes'] ?? 0))));
  const wasThere = (row: Cells) => row['role'] === 'sponsor' && row['status'] === 'attended' && (row['minutes'] === null || longest === 0 || Number(row['minutes']) / longest >= 0.5);
  const isThere = review['held_on'] !== null && own.some(wasThere);
  return status === 'sponsor' ? isThere : !isThere && own.some((row) => row['status'] === 'delegate');
}

function reviews(traced: Traced, part: string): Sum {
  const all = traced.rows('review');
  const isHeld = part.startsWith('held.');
  const sides = part.endsWith('both') ? ['vendor', 'partner'] : [part.split('.').at(-1) ?? ''];
  const status = part.startsWith('delegates.') ? 'delegate' : 'sponsor';
  const counted = isHeld ? all.filter((row) => row['held_on'] !== null) : all;
  return [counted.filter((row) => sides.every((side) => attended(traced, row, side, status))).length, counted.length];
}

/** Days for which the side's seat in the worst partnership was empty. */
function vacancy(traced: Traced): Sum {
  const roles = traced.rows('role_assignment');
  return most(roles, 'partner_id', (own) => {
    const isHeld = own.some((row) => (row['from_on'] === null || String(row['from_on']) <= AS_OF) && (row['to_on'] === null || String(row['to_on']) >= AS_OF));
    const left = own.flatMap((row) => (row['to_on'] === null ? [] : [String(row['to_on'])])).toSorted().at(-1);
    return isHeld || left === undefined ? 0 : daysSince(left);
  });
}

const LAST_CONTACT = (traced: Traced): Sum => Math.max(...[...traced.rows('review').map((row) => row['held_on']), ...traced.rows('sponsor_contact').map((row) => row['met_on'])].map((day) => daysSince(String(day))));

/** Strategic partners with a solution among the rows ÷ the partners among them. */
function covered({ rows, ask }: Traced): Sum {
  const solutions = rows('solution').map((row) => String(row['id']));
  const partners = rows('partner').map((row) => String(row['id']));
  const has = (id: string) => ask('SELECT id FROM solution WHERE partner_id = ? UNION SELECT solution_id FROM solution_partner WHERE partner_id = ?', id, id).some((row) => solutions.includes(String(row['id'])));
  return [partners.filter(has).length, partners.length];
}

function loads({ rows }: Traced): Sum {
  return most(rows('role_assignment'), 'person_id', (own) => new Set(own.map((row) => row['partner_id'])).size);
}

/** How a partnership is run: who came, who holds which seat, what was agreed, decided and done. */
export const governanceSums: Readonly<Record<string, (traced: Traced, part: string) => Sum>> = {
  M1: reviews,
  'M1b.lastContact': LAST_CONTACT,
  'M1b.vacancy': vacancy,
  'M1b.overdue': ({ rows }) => most(rows('action').filter((row) => String(row['due_on']) < AS_OF && (row['done_on'] === null || String(row['done_on']) > AS_OF)), 'side', (own) => own.length),
  M2: ({ rows }) => [rows('plan_version').length, rows('plan_version').length + rows('partner').length],
  'M3.coverage': covered,
  M3: ({ rows }) => rows('solution').length,
  'M8.ex': (traced) => [traced.rows('partner').length, traced.rows('partner').length + traced.rows('designation_event').filter((row) => row['status'] !== 'premier').length],
  'M8.rolling.ex': (traced) => [traced.rows('partner').length, traced.rows('partner').length + traced.rows('designation_event').filter((row) => row['status'] !== 'premier').length],
  M8: ({ rows }) => [rows('partner').length, rows('partner').length + rows('designation_event').length],
  'M13.partners': (traced) => [traced.rows('partner').filter((row) => isStrategic(traced, String(row['id']), AS_OF)).length, traced.rows('partner').length],
  'M14.perSponsor': loads,
  'M14.perCam': loads,
  M14: ({ rows }) => rows('partner').length,
  'M19.decisions': ({ rows }) => [rows('decision').length, rows('review').filter((row) => within(row['held_on'], QUARTER)).length],
  'M19.actions': ({ rows }) => [rows('action').filter((row) => row['done_on'] !== null && String(row['done_on']) <= String(row['due_on'])).length, rows('action').length],
  'M19.carried': ({ rows }) => rows('action').length,
  'M19.barriers': ({ rows }) => rows('barrier').length,
};
