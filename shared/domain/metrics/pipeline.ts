import { convert, type FxPolicy, type RateBook } from '../../fx.ts';
import type { Money } from '../../money.ts';
import { type Day, isInWindow } from '../../time.ts';
import { distinctDeals, type Opportunity, wasOpenOn } from '../opportunity.ts';
import { attributionOf } from './attribution.ts';
import type { MetricKey } from './dictionary.ts';
import type { Membership } from './membership.ts';
import { absent, asOfDay, type Badge, badgeOn, type Excluded, figure, isAsked, leftOut, type MetricResult, type Question } from './result.ts';

/** What the pipeline metrics read; amounts are shown in `currency`. */
export interface PipelineFacts {
  readonly deals: readonly Opportunity[];
  readonly currency: string;
  readonly rates: RateBook;
  readonly members: Membership;
}

/**
 * Joint pipeline: generated in the window with its number and drift, open on the day, weighted; and
 * the influenced pipeline, which is never added to it.
 *
 * Unit: money; count for `generated.count`. Formula: Σ amount of sourced and co-sell deals with a
 * partner strategic on the created day (open and weighted: on the day asked for); weighted is
 * Σ amount × probability without deals past their close date. Each deal once. Source: metrics M6, K8.
 * Deals without an amount are counted and left out of the sums; a sum is 0 when no deal meets the
 * rule, and null (`no_data`) when none of those that do has a usable amount or no deal is known at all.
 */
export function jointPipeline(facts: PipelineFacts, question: Question): MetricResult[] {
  if (facts.deals.length === 0) return PARTS.map((key) => absent(key, question, 'no_data', 'No deals are known.'));
  const { window, asOf, scope } = question;
  const isCreated = (deal: Opportunity) => isInWindow(deal.createdOn, window) && deal.createdOn <= asOf;
  // The days decide first: of many years of deals few are left to be looked at closely.
  const deals = distinctDeals(facts.deals.filter((deal) => isCreated(deal) || wasOpenOn(deal, asOf)));
  const hasPartner = (deal: Opportunity, day: Day) => deal.partnerIds.some((id) => isAsked(scope, id) && facts.members.isOn(id, day));
  const created = deals.filter((deal) => isCreated(deal) && hasPartner(deal, deal.createdOn));
  const classOf = (deal: Opportunity) => attributionOf(deal, question).attribution;
  const isJointDeal = (deal: Opportunity) => classOf(deal) === 'sourced' || classOf(deal) === 'co_sell';
  const generated = created.filter(isJointDeal);
  const open = deals.filter((deal) => wasOpenOn(deal, asOf) && hasPartner(deal, asOf) && isJointDeal(deal));
  const flow = sumDeals(facts, question, question.policies.fx.pipelineFlow, (deal) => deal.createdOn);
  const stockDay = asOfDay(question);
  const stock = sumDeals(facts, stockDay, question.policies.fx.pipelineStock, () => asOf);
  return [
    flow('M6.generated', generated),
    figure('M6.generated.count', question, generated.length, { rowIds: generated.map((deal) => deal.id), badges: sharedBadge(generated, question) }),
    driftOf(facts, question, generated),
    stock('M6.open', open),
    weightedOf(facts, stockDay, open),
    flow('M6.influenced', created.filter((deal) => classOf(deal) === 'influenced')),
  ];
}

const PARTS = ['M6.generated', 'M6.generated.count', 'M6.generated.drift', 'M6.open', 'M6.weighted', 'M6.influenced'] as const;

/** A deal's amount in the metric's currency: minor units, or why there are none. */
type Valued = { readonly minor: number } | { readonly missing: 'amount' | 'rate' };

function valueOf(amount: Money | null, facts: PipelineFacts, policy: FxPolicy, on: Day): Valued {
  if (amount === null) return { missing: 'amount' };
  const converted = convert(amount, facts.currency, policy, on, facts.rates);
  return converted === null ? { missing: 'rate' } : { minor: converted.money.minor };
}

function sumDeals(facts: PipelineFacts, question: Question, policy: FxPolicy, dayOf: (deal: Opportunity) => Day) {
  return (key: MetricKey, deals: readonly Opportunity[]): MetricResult => {
    const valued = deals.map((deal) => ({ deal, value: valueOf(deal.amount, facts, policy, dayOf(deal)) }));
    return sumOf(key, facts, question, { valued, excluded: [], due: deals.length });
  };
}

interface ValuedDeal {
  readonly deal: Opportunity;
  readonly value: Valued;
}

/** Deals to be added up, those left out already, and how many should have a value. */
interface Summed {
  readonly valued: readonly ValuedDeal[];
  readonly excluded: readonly Excluded[];
  readonly due: number;
}

function sumOf(key: MetricKey, facts: PipelineFacts, question: Question, { valued, excluded, due }: Summed): MetricResult {
  const missing = (why: 'amount' | 'rate') => valued.filter(({ value }) => 'missing' in value && value.missing === why).map(({ deal }) => deal.id);
  const amounts = valued.flatMap(({ value }) => ('minor' in value ? [value.minor] : []));
  const deals = valued.map(({ deal }) => deal);
  const around = {
    currency: facts.currency,
    excluded: [...leftOut('no amount', missing('amount')), ...leftOut(`no rate to ${facts.currency}`, missing('rate')), ...excluded],
    coverage: due === 0 ? null : amounts.length / due,
    rowIds: deals.map((deal) => deal.id),
    isIncomplete: missing('rate').length > 0,
    badges: [...sharedBadge(deals, question), ...unprovenBadge(deals, question)],
  };
  if (valued.length > 0 && amounts.length === 0) return absent(key, question, 'no_data', 'No deal has a usable amount.', around);
  return figure(key, question, amounts.reduce((sum, minor) => sum + minor, 0), around);
}

/** Open deals times their probability; those past their close date and those whose probability is not known are left out. */
function weightedOf(facts: PipelineFacts, question: Question, open: readonly Opportunity[]): MetricResult {
  const { asOf, policies } = question;
  const isStale = (deal: Opportunity) => deal.closeOn !== null && deal.closeOn < asOf;
  // The stored probability of a deal that has ended since is its outcome, not what was expected that day.
  const isUnknown = (deal: Opportunity) => deal.probability === null || deal.outcome !== 'open';
  const fresh = open.filter((deal) => !isStale(deal));
  const usable = fresh.filter((deal) => !isUnknown(deal));
  const valued = usable.map((deal) => {
    const value = valueOf(deal.amount, facts, policies.fx.pipelineStock, asOf);
    return { deal, value: 'minor' in value ? { minor: Math.round(value.minor * (deal.probability ?? 0)) } : value };
  });
  const excluded = [
    ...leftOut('past its close date and still open', open.filter(isStale).map((deal) => deal.id)),
    ...leftOut('probability not known', fresh.filter(isUnknown).map((deal) => deal.id)),
  ];
  if (open.length > 0 && usable.length === 0) {
    return absent('M6.weighted', question, 'no_data', 'No open deal has a probability and a close date ahead.', { excluded, currency: facts.currency, coverage: fresh.length === 0 ? null : 0 });
  }
  return sumOf('M6.weighted', facts, question, { valued, excluded, due: fresh.length });
}

/** Σ (amount now − amount at creation) of the deals that know both. */
function driftOf(facts: PipelineFacts, question: Question, deals: readonly Opportunity[]): MetricResult {
  const policy = question.policies.fx.pipelineFlow;
  const known: { id: string; drift: number }[] = [];
  const missing: Record<'amount' | 'rate', string[]> = { amount: [], rate: [] };
  for (const { id, amount, amountAtCreation, createdOn } of deals) {
    const now = valueOf(amount, facts, policy, createdOn);
    const then = valueOf(amountAtCreation, facts, policy, createdOn);
    if ('minor' in now && 'minor' in then) known.push({ id, drift: now.minor - then.minor });
    else missing[amount === null || amountAtCreation === null ? 'amount' : 'rate'].push(id);
  }
  const around = {
    currency: facts.currency,
    rowIds: known.map(({ id }) => id),
    coverage: deals.length === 0 ? null : known.length / deals.length,
    excluded: [...leftOut('no amount now or at creation', missing.amount), ...leftOut(`no rate to ${facts.currency}`, missing.rate)],
    isIncomplete: missing.rate.length > 0,
  };
  if (deals.length > 0 && known.length === 0) return absent('M6.generated.drift', question, 'no_data', 'No amount at creation is known.', around);
  return figure('M6.generated.drift', question, known.reduce((sum, { drift }) => sum + drift, 0), around);
}

function sharedBadge(deals: readonly Opportunity[], { scope }: Question): Badge[] {
  const shared = scope.kind === 'partner' ? deals.filter((deal) => deal.partnerIds.length > 1) : [];
  return badgeOn('shared', shared.map((deal) => deal.id), (n) => `${n === 1 ? '1 deal is' : `${n} deals are`} shared with another partner and ${n === 1 ? 'counts' : 'count'} in full here.`);
}

function unprovenBadge(deals: readonly Opportunity[], question: Question): Badge[] {
  const unproven = deals.filter((deal) => !attributionOf(deal, question).isProven).map((deal) => deal.id);
  return badgeOn('unproven', unproven, (n) => `${n === 1 ? '1 deal has' : `${n} deals have`} no dated proof of what the partner did.`);
}
