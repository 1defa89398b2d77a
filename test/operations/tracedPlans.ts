import { by, type Cells, type Sum, total, type Traced } from './tracedSums.ts';

const QUARTER = { start: '2026-07-01', end: '2026-09-30' };
const KINDS: Readonly<Record<string, 'solution' | 'market'>> = { 'joint-solution': 'solution', 'co-marketing': 'market', 'market-access': 'market' };

/** A commitment with its newest wording and the partner it is made with. */
function wordingOf({ ask }: Traced, commitmentId: Cells[string] | undefined): Cells {
  const [found] = ask(
    `SELECT term.*, owner_party, plan.partner_id, plan.starts_on FROM commitment_term AS term JOIN plan_version AS version ON version.id = plan_version_id
     JOIN commitment ON commitment.id = commitment_id JOIN plan ON plan.id = commitment.plan_id WHERE commitment_id = ? ORDER BY number DESC LIMIT 1`,
    String(commitmentId),
  );
  if (found === undefined) throw new Error('A commitment has a wording');
  return found;
}

/** What a report is worth as an investment: money as it is, days and hours at the side's day rate. */
export function investedBy(traced: Traced, row: Cells): number {
  const wording = wordingOf(traced, row['commitment_id']);
  const value = standing(row);
  if (wording['unit'] === 'money') return value;
  const side = wording['owner_party'] === 'joint' ? String(row['reported_by']) : String(wording['owner_party']);
  const [setting] = traced.ask("SELECT value FROM setting WHERE id = 'metrics.day-rate'");
  const rates = JSON.parse(String(setting?.['value'] ?? '{}')) as Record<string, { minor: number } | null>;
  return Math.round((wording['unit'] === 'hours' ? value / 8 : value) * (rates[side]?.minor ?? Number.NaN));
}

const standing = (row: Cells) => Number(row['state'] === 'disputed' ? row['counter_value'] : row['value']);

/** Partnerships whose investment grew by more than 5 % and fell in neither kind ÷ those among the rows. */
function deepened(traced: Traced): Sum {
  const rows = traced.rows('commitment_actual').map((row) => ({ row, wording: wordingOf(traced, row['commitment_id']) }));
  const ofPartner = [...Map.groupBy(rows, ({ wording }) => String(wording['partner_id'])).values()];
  const advanced = ofPartner.filter((own) => {
    const sum = (year: number, kind: string) => total(own.filter(({ row, wording }) => String(row['window_end']).startsWith(String(year)) && KINDS[String(wording['category'])] === kind).map(({ row }) => investedBy(traced, row)));
    const [s0, d0, s1, d1] = [sum(2025, 'solution'), sum(2025, 'market'), sum(2026, 'solution'), sum(2026, 'market')];
    return s1 >= s0 && d1 >= d0 && s1 + d1 > (s0 + d0) * 1.05;
  });
  return [advanced.length, ofPartner.length];
}

/** What of the promise was due in the quarter: its phases, its share of the days, or the whole of it. */
function targetOf({ ask }: Traced, wording: Cells): number {
  const target = Number(wording['target'] ?? 0);
  if (wording['phasing'] === 'explicit') return total(ask('SELECT target FROM commitment_phase WHERE term_id = ? AND window_end BETWEEN ? AND ?', String(wording['id']), QUARTER.start, QUARTER.end).map((row) => Number(row['target'])));
  if (wording['phasing'] !== 'linear') return target;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const due = String(wording['due_on']);
  return (target * days(QUARTER.start, due < QUARTER.end ? due : QUARTER.end)) / days(String(wording['starts_on']), due);
}

/** How far one promise was kept by its reports, 0 where silence is past its grace. */
function kept(traced: Traced, wording: Cells, reports: readonly Cells[], isClaimed: boolean): number {
  const inOrder = reports.toSorted((a, b) => String(a['window_end']).localeCompare(String(b['window_end'])) || String(a['entered_at']).localeCompare(String(b['entered_at'])));
  const latest = inOrder.at(-1);
  if (latest === undefined) return 0;
  const isSpread = wording['phasing'] !== 'none';
  const valueOf = (row: Cells) => (isClaimed ? Number(row['value']) : standing(row));
  if (wording['measure'] === 'milestone') {
    const done = !isClaimed && latest['state'] === 'disputed' ? latest['counter_on'] : latest['done_on'];
    if (done === null || done === undefined) return 0;
    const late = (Date.parse(String(done)) - Date.parse(String(wording['due_on']))) / 86_400_000;
    return late <= 0 ? 1 : late <= 30 ? 0.5 : 0;
  }
  const value = isSpread ? total(inOrder.map(valueOf)) : valueOf(latest);
  const target = targetOf(traced, wording);
  const ratio = wording['measure'] === 'qualitative' ? value / 100 : wording['measure'] === 'at_most' ? 1 - Math.max(0, value - target) / target : value / target;
  return Math.min(1, Math.max(0, ratio));
}

/** F of one side of one partnership, from its commitments and reports alone. */
function fulfilment(traced: Traced, partnerId: string, side: string, isClaimed: boolean): number | null {
  const reports = traced.rows('commitment_actual');
  const lines = traced.rows('commitment').map((row) => ({ id: String(row['id']), wording: wordingOf(traced, row['id']) }))
    .filter(({ wording }) => wording['partner_id'] === partnerId && (wording['owner_party'] === side || wording['owner_party'] === 'joint'));
  const weight = total(lines.map(({ wording }) => Number(wording['weight'])));
  const sum = total(lines.map(({ id, wording }) => Number(wording['weight']) * kept(traced, wording, reports.filter((row) => row['commitment_id'] === id), isClaimed)));
  return weight === 0 ? null : sum / weight;
}

/** The mean of the partnerships, of what each side's promises come to. */
const progress = (read: (vendor: number, partner: number) => number, isClaimed = false) => (traced: Traced): Sum => {
  const partners = [...new Set(traced.rows('commitment').map((row) => String(wordingOf(traced, row['id'])['partner_id'])))];
  const values = partners.map((id) => read(fulfilment(traced, id, 'vendor', isClaimed) ?? Number.NaN, fulfilment(traced, id, 'partner', isClaimed) ?? Number.NaN));
  return total(values) / values.length;
};

const ofCharacteristic = (rows: readonly Cells[]) => {
  const side = (rater: string) => rows.filter((row) => row['rater_party'] === rater).map((row) => Number(row['score']));
  const mean = (scores: readonly number[]) => total(scores) / scores.length;
  return { level: (mean(side('vendor')) + mean(side('partner'))) / 2, gap: Math.abs(mean(side('vendor')) - mean(side('partner'))) };
};

/** Each partner's mean over its characteristics, of the rows of a period. */
function levels(rows: readonly Cells[]): Map<string, number> {
  return new Map(by(rows, 'partner_id').map(([id, own]) => { const each = by(own, 'characteristic').map(([, ratings]) => ofCharacteristic(ratings).level); return [id, total(each) / each.length]; }));
}

const meanLevel = ({ rows }: Traced): Sum => {
  const each = [...levels(rows('characteristic_rating')).values()];
  return total(each) / each.length;
};

function trend({ rows }: Traced): Sum {
  const period = (isNow: boolean) => levels(rows('characteristic_rating').filter((row) => (row['period_end'] === QUARTER.end) === isNow));
  const before = period(false);
  const changes = [...period(true)].map(([id, level]) => level - (before.get(id) ?? Number.NaN));
  return total(changes) / changes.length;
}

const WEIGHTS: Readonly<Record<string, number>> = { access: 35, solution: 35, commitment: 30 };

function selection({ rows, ask }: Traced): Sum {
  const totals = rows('selection_assessment').map((row) => total(ask('SELECT criterion, score FROM selection_score WHERE assessment_id = ?', String(row['id'])).map((one) => (Number(one['score']) / 4) * (WEIGHTS[String(one['criterion'])] ?? 0))));
  return total(totals) / totals.length;
}

/** What was promised, put in, kept and judged. */
export const planSums: Readonly<Record<string, (traced: Traced, part: string) => Sum>> = {
  M11: deepened,
  'M12.vendor.claimed': progress((vendor) => vendor, true),
  'M12.partner.claimed': progress((_, partner) => partner, true),
  'M12.vendor': progress((vendor) => vendor),
  'M12.partner': progress((_, partner) => partner),
  'M12.gap': progress((vendor, partner) => partner - vendor),
  'M12.balance': progress((vendor, partner) => Math.min(vendor, partner) / Math.max(vendor, partner)),
  'M17.gap': ({ rows }) => Math.max(...by(rows('characteristic_rating'), 'partner_id').flatMap(([, own]) => by(own, 'characteristic').map(([, ratings]) => ofCharacteristic(ratings).gap))),
  'M17.trend': trend,
  M17: meanLevel,
  M18: selection,
};
