import { convert, type FxPolicy, type RateBook } from '../fx.ts';
import type { QuarterLabel } from '../fiscal.ts';
import { countText, shortMoneyText } from '../quantity.ts';
import type { Day } from '../time.ts';
import type { KeptDeal } from './deal.ts';
import { attributionOf } from './metrics/attribution.ts';
import type { MetricResult, Question } from './metrics/result.ts';
import { nameInTitle, quarterInTitle } from './narrative.ts';
import { type Attribution, wasOpenOn } from './opportunity.ts';

/** How a deal of the list stands on a day, by the rules of M6: what it counts as, whether it is open, and past its close date. */
export interface DealStanding {
  readonly countsAs: Attribution;
  readonly isProven: boolean;
  readonly isOpen: boolean;
  readonly isStale: boolean;
}

/** The standing of one deal; one without any day belongs to no window and is open only by its outcome. Source: metrics M6. */
export function dealStanding(deal: KeptDeal, asOf: Day, rules: Pick<Question, 'thresholds' | 'policies'>): DealStanding {
  const createdOn = deal.createdOn ?? deal.closeOn ?? asOf;
  const { attribution, isProven } = attributionOf({ ...deal, createdOn }, rules);
  const isOpen = wasOpenOn({ ...deal, createdOn }, asOf);
  return { countsAs: attribution, isProven, isOpen, isStale: isOpen && deal.closeOn !== null && deal.closeOn < asOf };
}

/** What ranking compares: amounts in one currency, at the rate of the policy. */
interface RankRules {
  readonly currency: string;
  readonly rates: RateBook;
  readonly policy: FxPolicy;
  readonly asOf: Day;
}

/**
 * The largest open joint deals, the largest first, at most `most`; ids in order.
 *
 * Deals without an amount, or without a rate to the currency, have no rank. Source: reviews section 6, "top 10 by name".
 */
export function largestOpen(deals: readonly (Pick<KeptDeal, 'id' | 'amountMinor' | 'currency'> & DealStanding)[], most: number, { currency, rates, policy, asOf }: RankRules): string[] {
  const joint = deals.filter(({ isOpen, countsAs }) => isOpen && (countsAs === 'sourced' || countsAs === 'co_sell'));
  const sized = joint.flatMap(({ id, amountMinor, currency: own }) => {
    const value = amountMinor === null || own === null ? null : convert({ minor: amountMinor, currency: own }, currency, policy, asOf, rates);
    return value === null ? [] : [{ id, minor: value.money.minor }];
  });
  return sized.toSorted((a, b) => b.minor - a.minor || a.id.localeCompare(b.id)).slice(0, most).map(({ id }) => id);
}

/** What the pipeline page's message is written from: M6's figures and the deals past their close date. */
export interface PipelineRead {
  readonly partnerName: string;
  readonly quarter: QuarterLabel;
  readonly generated: Pick<MetricResult, 'value' | 'currency'>;
  readonly open: Pick<MetricResult, 'value' | 'currency'>;
  readonly openCount: number;
  readonly stale: number;
  readonly known: number;
}

/**
 * The message of the pipeline page: what joint selling brought in the quarter, what stands open, and
 * how much of that is past its close date.
 */
export function pipelineTitle({ partnerName, quarter, generated, open, openCount, stale, known }: PipelineRead, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  if (known === 0) return `No deal with ${them} is known yet`;
  const late = stale === 0 ? '' : `, ${countText(stale, 'deal', 'deals', locale)} past the close date`;
  const standing = openCount === 0 ? 'none stands open' : `${sum(open, locale) ?? countText(openCount, 'deal', 'deals', locale)} ${sum(open, locale) === null && openCount > 1 ? 'stand' : 'stands'} open${late}`;
  const brought = sum(generated, locale);
  const when = quarterInTitle(quarter);
  if (generated.value === 0) return `Joint selling with ${them} brought no new deal in ${when}; ${standing}`;
  return brought === null ? `Joint deals with ${them} have no amounts in ${when}; ${standing}` : `Joint selling with ${them} brought ${brought} in ${when}; ${standing}`;
}

function sum({ value, currency }: Pick<MetricResult, 'value' | 'currency'>, locale: string): string | null {
  return value === null || currency === null ? null : shortMoneyText({ minor: value, currency }, locale);
}
