import type { Database } from 'better-sqlite3';
import { createDealFacts } from './facts/deals.ts';
import { createInvestmentFacts } from './facts/investments.ts';
import { createJudgementFacts } from './facts/judgements.ts';
import { createRevenueFacts } from './facts/revenue.ts';
import { createReviewFacts } from './facts/reviews.ts';
import { createStandingFacts } from './facts/standing.ts';
import { createTracedFacts } from './facts/traced.ts';
import { rememberUnchanged } from './facts/unchanged.ts';
import { createYearPlans } from './facts/yearPlans.ts';

/** What the metrics read, one prepared query per noun and window. Nothing here writes. */
export function createFacts(db: Database) {
  const remember = rememberUnchanged(db);
  return {
    deals: createDealFacts(db),
    investments: createInvestmentFacts(db, remember),
    judgements: createJudgementFacts(db),
    revenue: createRevenueFacts(db),
    reviews: createReviewFacts(db),
    standing: createStandingFacts(db),
    /** Keeps an answer that is put together from several questions until something in the store changes. */
    remember,
    traced: createTracedFacts(db),
    yearPlans: createYearPlans(db, remember),
  };
}

export type Facts = ReturnType<typeof createFacts>;
