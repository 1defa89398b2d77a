import type { PipelineView } from '../../shared/contract/pipeline.ts';
import type { KeptDeal } from '../../shared/domain/deal.ts';
import { dealStanding, largestOpen, pipelineTitle } from '../../shared/domain/dealList.ts';
import { competitiveDisplacement, displacementByCompetitor } from '../../shared/domain/metrics/displacement.ts';
import { newCustomers } from '../../shared/domain/metrics/newCustomers.ts';
import { jointPipeline } from '../../shared/domain/metrics/pipeline.ts';
import { metricName } from '../../shared/domain/metrics/result.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { allPlansOfAYear } from './gatherScorecard.ts';
import { programmeDay } from './lens.ts';
import { toFigure } from './metrics/shown.ts';
import { gatherGovernance } from './metrics/gatherProgramme.ts';
import { gatherDeals } from './metrics/gatherTrade.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** As many open deals as a review names. Source: reviews, section 6. */
const TOP_DEALS = 10;

/** Deals of one partnership: what they come to, against whom they are won, and each of them. */
export function pipelineHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const deals = recordVerbs<KeptDeal>(needs, { verbOf: 'deal', noun: 'deal', records: store.deals, nameOf: (deal) => deal.name ?? deal.customerName ?? 'without a name', problem: dealProblem });
  return {
    'pipeline.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(pipelineView(store, page.value)) : page;
    },
    'deal.add': (input) => deals.add({ ...blankDeal, ...input, id: newId(), createdOn: programmeDay(needs) }),
    'deal.change': ({ id, set }) => {
      const before = store.deals.get(id);
      if (before === null) return err(notFound('deal', id));
      const today = programmeDay(needs);
      const isEnding = before.outcome === 'open' && set.outcome !== undefined && set.outcome !== 'open' && set.closeOn === undefined;
      // The day expected until now is not the day on which it ended.
      return deals.change(id, isEnding && (before.closeOn === null || before.closeOn > today) ? { ...set, closeOn: today } : set);
    },
    'deal.remove': ({ id }) => deals.remove(id),
  } satisfies Partial<Handlers>;
}

const blankDeal = {
  name: null, stage: null, outcome: 'open', probability: null, amountMinor: null, currency: null, closeOn: null, isNewCustomer: null, segment: null, region: null, productLine: null,
  competitor: null, incumbentCompetitor: null, outcomeReason: null, ownerName: null, partnerOwnerName: null, sourcedEvidenceOn: null, vendorActivityOn: null, partnerActivityOn: null,
  nextStep: null, notes: null,
} as const;

function dealProblem({ amountMinor, currency }: KeptDeal): AppError | null {
  if (amountMinor === null || currency !== null) return null;
  return refused('needs-currency', 'An amount needs its currency. Nothing was changed.', 'Type the currency first, such as EUR.');
}

function pipelineView(store: Store, page: OpenedPage): PipelineView {
  const { lens, partner } = page;
  const governed = gatherGovernance(store, lens, allPlansOfAYear(store, lens), partner.id);
  const { windows, rules } = governed;
  const facts = { ...governed.facts, deals: gatherDeals(store, windows, lens.asOf, governed.facts.grants, rules) };
  const asked = governed.asked({ kind: 'partner', partnerId: partner.id });
  const quarter = { ...asked, window: windows.quarter };
  const trailing = { ...asked, window: windows.trailingYear };
  const figures = jointPipeline(facts, quarter).map(toFigure);
  const since = windows.trailingYear.start;
  const deals = dealRows(store, page, since, rules, governed.facts.rates);
  const joint = deals.filter(({ countsAs }) => countsAs === 'sourced' || countsAs === 'co_sell');
  const of = (key: string) => figures.find((figure) => metricName(figure) === key) ?? { value: null, currency: null };
  return {
    ...pageHead(page),
    title: pipelineTitle({
      partnerName: partner.name, quarter: lens.quarter, generated: of('M6.generated'), open: of('M6.open'),
      openCount: joint.filter(({ isOpen }) => isOpen).length,
      stale: joint.filter(({ isStale }) => isStale).length, known: deals.length,
    }),
    figures,
    competition: competitiveDisplacement(facts, trailing).map(toFigure),
    competitors: displacementByCompetitor(facts, trailing).map(({ winVs, ...line }) => ({ ...line, winRate: winVs.value })),
    newCustomers: newCustomers(facts, quarter).map(toFigure),
    deals,
    since,
    olderDeals: store.deals.countBefore(partner.id, since),
  };
}

/** The deals of the list: the largest open ones first, then the others by their close date. */
function dealRows(
  store: Store,
  { lens, partner }: OpenedPage,
  since: string,
  rules: Parameters<typeof dealStanding>[2],
  rates: Parameters<typeof largestOpen>[2]['rates'],
): PipelineView['deals'] {
  const found = store.deals.listSince(partner.id, since).map((deal) => ({ ...deal, ...dealStanding(deal, lens.asOf, rules) }));
  const shared = new Set(store.deals.listShared(partner.id));
  const origins = store.rowOrigins.of('opportunity', found.map(({ id }) => id));
  const top = largestOpen(found, TOP_DEALS, { currency: lens.vendor.currency, rates, policy: rules.policies.fx.pipelineStock, asOf: lens.asOf });
  const rankOf = new Map(top.map((id, index) => [id, index + 1]));
  const rows = found.map((deal) => ({
    ...deal, isShared: deal.partnerId !== partner.id || shared.has(deal.id), rank: rankOf.get(deal.id) ?? null, origin: originOf(origins, deal.id),
  }));
  return rows.toSorted((a, b) => (a.rank ?? TOP_DEALS + 1) - (b.rank ?? TOP_DEALS + 1));
}
