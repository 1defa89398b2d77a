import { z } from 'zod';
import { DealWording, KeptDeal } from '../domain/deal.ts';
import { Attribution } from '../domain/opportunity.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { Day } from '../time.ts';
import { ListPage, Touched } from './listPage.ts';
import { Figure } from './metrics.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** A deal as the list shows it; `rank` is its place among the ten largest open joint ones. */
export const DealRow = KeptDeal.extend({
  countsAs: Attribution,
  isProven: z.boolean(),
  isOpen: z.boolean(),
  isStale: z.boolean(),
  isShared: z.boolean(),
  rank: z.int().positive().nullable(),
  origin: RowOrigin,
});
export type DealRow = z.infer<typeof DealRow>;

/** What happened against one competitor in the trailing year. */
export const CompetitorRow = z.strictObject({ competitor: z.string(), met: z.int(), won: z.int(), lost: z.int(), noDecision: z.int(), winRate: z.number().nullable() });
export type CompetitorRow = z.infer<typeof CompetitorRow>;

/** The pipeline page. `deals` are open or ended since `since`; `olderDeals` ended before and are not listed. */
export const PipelineView = ListPage.extend({
  competition: z.array(Figure),
  competitors: z.array(CompetitorRow),
  newCustomers: z.array(Figure),
  deals: z.array(DealRow),
  since: Day,
  olderDeals: z.int(),
});
export type PipelineView = z.infer<typeof PipelineView>;

export const pipelineOperations = {
  'pipeline.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: PipelineView },
  /** An open deal, created today; the rest is typed after. */
  'deal.add': { input: z.strictObject({ partnerId: z.uuid(), customerName: z.string().min(1).max(300), attribution: Attribution }), output: Touched, changes: true },
  /** A deal that ends without a day of its own ends today. */
  'deal.change': { input: z.strictObject({ id: z.uuid(), set: DealWording.partial() }), output: Touched, changes: true },
  'deal.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
