import type { Investment } from '../../../shared/domain/investment.ts';
import { readRevenue, sumRows } from '../../../shared/domain/metrics/channelRevenue.ts';
import { investmentReturn, type ReturnFacts } from '../../../shared/domain/metrics/investmentReturn.ts';
import { type Excluded, isAsked, leftOut, type MetricResult, type Question } from '../../../shared/domain/metrics/result.ts';
import { convert } from '../../../shared/fx.ts';
import type { Money } from '../../../shared/money.ts';
import { addDays, isInWindow, type Window, windowDays } from '../../../shared/time.ts';
import type { GatheredProgramme } from './gatherProgramme.ts';

/**
 * M20 of the strategic partners, or of one: what they brought more than in the same days of the year
 * before, over what the vendor put in. What the partner earns is its own and not shared.
 *
 * Amounts are in constant currency; one without a plan rate is left out and named. Null sums: no usable
 * amount at all.
 */
export function gatherReturn(programme: GatheredProgramme, asked: Omit<Question, 'window'>): MetricResult[] {
  const { now, prior } = comparedYears(programme);
  const question: Question = { ...asked, window: now };
  const cohort = new Set(programme.facts.partnerIds.filter((id) => isAsked(question.scope, id)));
  const after = broughtIn(now, cohort, programme, question);
  const before = broughtIn(prior, cohort, programme, question);
  const invested = investedIn(now, cohort, programme, question);
  const parts = [after, before, invested];
  const { currency } = programme.facts;
  const vendor: ReturnFacts = {
    incremental: after.minor === null || before.minor === null ? null : { minor: after.minor - before.minor, currency },
    invested: invested.minor === null ? null : { minor: invested.minor, currency },
    rowIds: parts.flatMap(({ rowIds }) => rowIds),
    excluded: [...leftOut(`no rate to ${currency}`, parts.flatMap(({ withoutRate }) => withoutRate)), ...invested.excluded],
  };
  const unshared: ReturnFacts = { incremental: null, invested: null, rowIds: [], excluded: [] };
  return investmentReturn({ vendor, partner: unshared }, question);
}

/** A sum in minor units, null where nothing of it can be used, with the rows in it and those left out. */
interface Part {
  readonly minor: number | null;
  readonly rowIds: readonly string[];
  readonly withoutRate: readonly string[];
  readonly excluded: readonly Excluded[];
}

/** The fiscal year so far and the same days of the one before. */
function comparedYears({ windows, lens }: GatheredProgramme): { now: Window; prior: Window } {
  const last = lens.asOf < windows.quarter.end ? lens.asOf : windows.quarter.end;
  const now = { start: windows.year.start, end: last < windows.year.start ? windows.year.start : last };
  const prior = { start: windows.yearBefore.start, end: addDays(windows.yearBefore.start, windowDays(now) - 1) };
  return { now, prior: now.end === windows.year.end ? windows.yearBefore : prior };
}

function broughtIn(window: Window, cohort: ReadonlySet<string>, { facts, windows }: GatheredProgramme, { asOf, policies }: Question): Part {
  const revenue = facts.revenue.filter(({ partnerId }) => partnerId !== null && cohort.has(partnerId));
  const { rows, withoutRate } = readRevenue({ ...facts, revenue }, window, asOf, policies.fx.investment, windows.year.end);
  return { minor: rows.length === 0 ? null : sumRows(rows), rowIds: rows.map(({ id }) => id), withoutRate, excluded: [] };
}

function investedIn(window: Window, cohort: ReadonlySet<string>, programme: GatheredProgramme, { policies }: Question): Part {
  const { facts, windows } = programme;
  const own = facts.investments.filter((one) => one.side === 'vendor' && cohort.has(one.partnerId) && isInWindow(one.window.end, window));
  const valued = own.map((row) => {
    const money = valueOf(row, programme);
    return { id: row.id, money, minor: money === null ? null : (convert(money, facts.currency, policies.fx.investment, windows.year.end, facts.rates)?.money.minor ?? null) };
  });
  const usable = valued.flatMap(({ id, minor }) => (minor === null ? [] : [{ id, minor }]));
  return {
    minor: usable.length === 0 ? null : usable.reduce((sum, { minor }) => sum + minor, 0),
    rowIds: usable.map(({ id }) => id),
    withoutRate: valued.filter(({ money, minor }) => money !== null && minor === null).map(({ id }) => id),
    excluded: leftOut('days without a day rate', valued.filter(({ money }) => money === null).map(({ id }) => id)),
  };
}

function valueOf({ money, days }: Investment, { facts }: GatheredProgramme): Money | null {
  if (money !== null) return money;
  const rate = facts.dayRate.vendor;
  return days === null || rate === null ? null : { minor: Math.round(days * rate.minor), currency: rate.currency };
}
