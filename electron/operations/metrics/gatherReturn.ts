import { investmentReturn, type ReturnFacts } from '../../../shared/domain/metrics/investmentReturn.ts';
import { isAsked, type MetricResult, type Question } from '../../../shared/domain/metrics/result.ts';
import { convert } from '../../../shared/fx.ts';
import type { Money } from '../../../shared/money.ts';
import { addDays, isInWindow, type Window, windowDays } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { GatheredProgramme } from './gatherProgramme.ts';

/**
 * M20 of the strategic partners, or of one: what they brought more than in the same days of the year
 * before, over what the vendor put in. What the partner earns is its own and not shared.
 *
 * Amounts in another currency need a plan rate; where one is missing nothing is known.
 */
export function gatherReturn(store: Store, programme: GatheredProgramme, asked: Omit<Question, 'window'>): MetricResult[] {
  const { now, prior } = comparedYears(programme);
  const question: Question = { ...asked, window: now };
  const cohort = new Set(programme.facts.partnerIds.filter((id) => isAsked(question.scope, id)));
  const brought = (window: Window) => {
    const { revenueType } = programme.facts;
    const sums = store.facts.revenue.totalsIn(window).filter(({ type, partnerId }) => type === revenueType && partnerId !== null && cohort.has(partnerId));
    return sums.length === 0 ? null : inOneCurrency(sums, programme, question);
  };
  const after = brought(now);
  const before = brought(prior);
  const invested = programme.facts.investments.filter((one) => one.side === 'vendor' && cohort.has(one.partnerId) && isInWindow(one.window.end, now));
  const unshared: ReturnFacts = { incremental: null, invested: null, rowIds: [] };
  const vendor: ReturnFacts = {
    incremental: after === null || before === null ? null : { minor: after.minor - before.minor, currency: after.currency },
    invested: invested.length === 0 ? null : inOneCurrency(invested.map(({ money, days }) => valueOf(money, days, programme)), programme, question),
    rowIds: invested.map(({ id }) => id),
  };
  return investmentReturn({ vendor, partner: unshared }, question);
}

/** The fiscal year so far and the same days of the one before. */
function comparedYears({ windows, lens }: GatheredProgramme): { now: Window; prior: Window } {
  const last = lens.asOf < windows.quarter.end ? lens.asOf : windows.quarter.end;
  const now = { start: windows.year.start, end: last < windows.year.start ? windows.year.start : last };
  const prior = { start: windows.yearBefore.start, end: addDays(windows.yearBefore.start, windowDays(now) - 1) };
  return { now, prior: now.end === windows.year.end ? windows.yearBefore : prior };
}

function valueOf(money: Money | null, days: number | null, { facts }: GatheredProgramme): Money | null {
  if (money !== null) return money;
  const rate = facts.dayRate.vendor;
  return days === null || rate === null ? null : { minor: Math.round(days * rate.minor), currency: rate.currency };
}

/** Null as soon as one amount cannot be valued: a sum that leaves something out would flatter the return. */
function inOneCurrency(amounts: readonly (Money | null)[], { facts, windows }: GatheredProgramme, { policies }: Question): Money | null {
  let minor = 0;
  for (const money of amounts) {
    const converted = money === null ? null : convert(money, facts.currency, policies.fx.investment, windows.year.end, facts.rates);
    if (converted === null) return null;
    minor += converted.money.minor;
  }
  return { minor, currency: facts.currency };
}
