import { investedBy } from './tracedPlans.ts';
import { amounts, AS_OF, by, isStrategic, type Cells, type Sum, total, type Traced, within } from './tracedSums.ts';

/** Revenue of partners strategic on each row's day, or on the day asked for, ÷ all of the rows. */
const share = (dayOf: (row: Cells) => string) => (traced: Traced): Sum => {
  const { scope } = traced.figure;
  const rows = traced.rows('revenue');
  const counts = (row: Cells) => row['partner_id'] !== null && (scope.kind === 'portfolio' || scope.partnerId === row['partner_id']) && isStrategic(traced, String(row['partner_id']), dayOf(row));
  return [amounts(rows.filter(counts)), amounts(rows)];
};
const onItsDay = share((row) => String(row['window_end']));

/** Revenue in the figure's window less that of the days a year before, ÷ the latter. */
function growth(rows: readonly Cells[], { window }: Traced['figure']): readonly [number, number] {
  const before = amounts(rows.filter((row) => !within(row['window_end'], window)));
  return [amounts(rows.filter((row) => within(row['window_end'], window))) - before, before];
}

function growthDifference(traced: Traced): Sum {
  const groups = Map.groupBy(traced.rows('revenue'), (row) => isStrategic(traced, String(row['partner_id']), traced.figure.window.start));
  const [strategic = [0, 1], base = [0, 1]] = [true, false].map((is) => growth(groups.get(is) ?? [], traced.figure));
  return strategic[0] / strategic[1] - base[0] / base[1];
}

const distinct = (rows: readonly Cells[], column: string) => new Set(rows.map((row) => row[column])).size;

/** The mean of each partner's own score from 0 to 100, of the rows of one side. */
function satisfaction(rows: readonly Cells[]): Map<string, number> {
  const scoreOf = (row: Cells) => (100 * (Number(row['score']) - Number(row['scale_min']))) / (Number(row['scale_max']) - Number(row['scale_min']));
  return new Map(by(rows, 'partner_id').map(([id, own]) => [id, total(own.map(scoreOf)) / own.length]));
}

const meanSatisfaction = ({ rows }: Traced): Sum => {
  const scores = [...satisfaction(rows('survey_response')).values()];
  return [total(scores), scores.length];
};

function satisfactionGap({ rows }: Traced): Sum {
  const side = (rater: string) => satisfaction(rows('survey_response').filter((row) => row['rater_party'] === rater));
  const [vendor, partner] = [side('vendor'), side('partner')];
  const gaps = [...vendor].flatMap(([id, score]) => { const other = partner.get(id); return other === undefined ? [] : [score - other]; });
  return [total(gaps), gaps.length];
}

const isMet = (row: Cells) => (row['competitor'] !== null && row['competitor'] !== 'none') || row['incumbent_competitor'] !== null;
const isKnown = (row: Cells) => row['competitor'] !== null || row['incumbent_competitor'] !== null;
const share2 = (counts: (row: Cells) => boolean) => ({ rows }: Traced): Sum => [rows('opportunity').filter(counts).length, rows('opportunity').length];

/** The largest twelfth part of the active partners, by the policy's 8 %. */
function topRevenue(traced: Traced): Sum {
  const rows = traced.rows('revenue');
  const sums = by(rows.filter((row) => row['partner_id'] !== null), 'partner_id').map(([, own]) => amounts(own)).toSorted((a, b) => b - a);
  const active = traced.figure.badges.find(({ kind }) => kind === 'top')?.ids.length ?? 0;
  return [total(sums.slice(0, active)), amounts(rows)];
}

function overlap({ rows }: Traced): Sum {
  const strategic = rows('partner').map((row) => String(row['id']));
  const sums = by(rows('revenue').filter((row) => row['partner_id'] !== null), 'partner_id').map(([id, own]) => ({ id, sum: amounts(own) }));
  const top = sums.toSorted((a, b) => b.sum - a.sum || a.id.localeCompare(b.id)).slice(0, strategic.length).map(({ id }) => id);
  return [strategic.filter((id) => top.includes(id)).length, strategic.length];
}

/** Revenue of the year so far less that of the same days before, ÷ what the vendor put in. */
function returned(traced: Traced): Sum {
  return [growth(traced.rows('revenue'), traced.figure)[0], total(traced.rows('commitment_actual').map((row) => investedBy(traced, row)))];
}

/** What was sold, is to be sold, and was sold against whom. */
export const tradeSums: Readonly<Record<string, (traced: Traced, part: string) => Sum>> = {
  'M4.restated': share(() => AS_OF),
  'M4.unmapped': ({ rows }) => [amounts(rows('revenue').filter((row) => row['partner_id'] === null)), amounts(rows('revenue'))],
  M4: onItsDay,
  'M5.difference': growthDifference,
  'M5.year.difference': growthDifference,
  M5: ({ rows, figure }) => growth(rows('revenue'), figure),
  'M6.generated.count': ({ rows }) => rows('opportunity').length,
  'M6.generated.drift': ({ rows }) => amounts(rows('opportunity')) - amounts(rows('opportunity'), 'amount_at_creation_minor'),
  'M6.weighted': ({ rows }) => total(rows('opportunity').map((row) => Math.round(Number(row['amount_minor'] ?? 0) * Number(row['probability_ratio'] ?? 0)))),
  M6: ({ rows }) => amounts(rows('opportunity')),
  'M7.count': ({ rows }) => distinct(rows('opportunity'), 'customer_name'),
  'M7.idle': ({ rows }) => rows('access_grant').length,
  M7: ({ rows }) => [distinct(rows('opportunity'), 'customer_name'), amounts(rows('access_grant'), 'planned_new_customers') / 4],
  'M9.gap': satisfactionGap,
  M9: meanSatisfaction,
  'M10.winVs': share2((row) => row['outcome'] === 'won'),
  'M10.encounter': share2(isMet),
  'M10.displacement': share2((row) => isMet(row) && row['outcome'] === 'won'),
  'M10.incumbents': ({ rows }) => rows('opportunity').length,
  'M10.coverage': share2(isKnown),
  'M13.revenue': onItsDay,
  'M13.top': topRevenue,
  'M13.overlap': overlap,
  'M20.vendor': returned,
};
