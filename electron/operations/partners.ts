import { isStrategic, strategicSince } from '../../shared/domain/designation.ts';
import { type DueItem, dueNext } from '../../shared/domain/dueNext.ts';
import { partnershipStatus, portfolioTitle, type PortfolioOverview, type PortfolioRow } from '../../shared/domain/portfolio.ts';
import { countReadiness } from '../../shared/domain/readiness.ts';
import { revenueShare } from '../../shared/domain/revenueShare.ts';
import { annualReviewDueOn } from '../../shared/domain/triggers/annual.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { addQuarters, quarterWindow } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { addDays } from '../../shared/time.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { allPlansOfAYear, gatherTrend, type PlanBook } from './gatherScorecard.ts';
import { type Lens, openLens } from './lens.ts';
import { gatherFailureCards } from './metrics/gatherFailureCards.ts';
import { gatherTotals } from './metrics/gatherOverlap.ts';
import { lastStatusReviewOf } from './metrics/lastStatusReviewOf.ts';
import { metricRules } from './metrics/metricRules.ts';
import type { OperationNeeds } from './needs.ts';
import { gatherReadiness } from './review/gatherReadiness.ts';
import { placeOf } from './review/reviewPlace.ts';
import { type GatheredSummary, gatherSummaries } from './summaries.ts';

/** How far ahead the portfolio page looks for what is due. */
const DUE_NEXT_DAYS = 75;

/** Lists of partners and the portfolio page. */
export function partnerHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'partner.list': (asked) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const { quarter, asOf } = lens.value;
      return ok({ quarter, asOf, partners: gatherSummaries(store, lens.value).map(({ summary }) => summary) });
    },

    'partner.find': ({ name }) => findPartner(store, name),

    'portfolio.overview': (asked) => {
      const lens = openLens(needs, asked);
      return lens.ok ? ok(overview(store, lens.value)) : lens;
    },
  } satisfies Partial<Handlers>;
}

/** By exact name, id or spelling; else by a part of the name that only one partner has. */
function findPartner(store: Store, text: string): Result<{ partnerId: string; name: string }, AppError> {
  const exact = store.partners.find(text);
  const found = exact.length > 0 ? exact : store.partners.findLike(text);
  const [first, ...others] = found;
  if (first === undefined) return err(notFound('partner', text));
  const isExact = first.name.toLowerCase() === text.toLowerCase();
  if (others.length > 0 && !isExact) {
    const names = found.map((partner) => partner.name).join(', ');
    return err(refused('ambiguous-partner', `“${text}” fits several partners: ${names}.`, 'Give the full name.'));
  }
  return ok({ partnerId: first.id, name: first.name });
}

function overview(store: Store, lens: Lens): PortfolioOverview {
  const book = allPlansOfAYear(store, lens);
  const summaries = gatherSummaries(store, lens, book);
  const strategic = summaries.filter(({ summary }) => isStrategic(summary.designation));
  const rows = strategic.map((gathered) => toRow(store, lens, gathered, book));
  const yearBefore = { start: quarterWindow(lens.calendar, addQuarters(lens.quarter, -3)).start, end: lens.window.end };
  const revenue = gatherTotals(store, yearBefore);
  const share = revenueShare({
    sums: revenue.totals.map(({ partnerId, minor, currency }) => ({ partnerId, money: { minor, currency } })),
    strategicIds: new Set(strategic.map(({ summary }) => summary.partner.id)),
    currency: lens.vendor.currency,
  });
  return {
    quarter: lens.quarter,
    asOf: lens.asOf,
    title: portfolioTitle(rows),
    failures: gatherFailureCards(store, lens, book, { scorecards: strategic.map(({ scorecard }) => scorecard), activeCount: share.activeCount, revenue }),
    strategic: rows,
    others: summaries.filter(({ summary }) => !isStrategic(summary.designation)).map(({ summary }) => summary),
    share,
    dueNext: dueAhead(store, lens, strategic),
  };
}

function toRow(store: Store, lens: Lens, { summary, scorecard }: GatheredSummary, book: PlanBook): PortfolioRow {
  const recent = [...gatherTrend(lens, summary.partner, 1, book), scorecard].map(({ sides }) => ({
    vendor: sides.vendor.fulfilment,
    partner: sides.partner.fulfilment,
  }));
  const { on, waiting } = countReadiness(gatherReadiness(placeOf(store, lens, summary.partner, book)));
  return { summary, ...partnershipStatus(recent, summary.sponsors, summary.partner.name, metricRules(store).thresholds), ready: on === 0 ? null : { done: on - waiting, on } };
}

function dueAhead(store: Store, { asOf }: Lens, strategic: readonly GatheredSummary[]): DueItem[] {
  const { thresholds } = metricRules(store);
  const window = { start: asOf, end: addDays(asOf, DUE_NEXT_DAYS) };
  return dueNext(
    {
      reviews: store.reviews.listDue(window.start, addDays(window.end, DUE_NEXT_DAYS)),
      statusReviews: strategic.flatMap(({ summary: { partner } }) => {
        const events = store.designations.entriesOf(partner.id);
        const on = annualReviewDueOn(lastStatusReviewOf(store, partner.id, events, asOf), strategicSince(events, asOf), thresholds);
        return on === null ? [] : [{ partnerId: partner.id, on }];
      }),
      nameOf: (partnerId) => store.partners.get(partnerId)?.name ?? '',
    },
    window,
  );
}
