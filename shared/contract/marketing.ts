import { z } from 'zod';
import { ActivityKind, ActivityStanding, ActivityTotals, ActivityWording, KeptActivity } from '../domain/marketing.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { Window } from '../time.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

const SideMoney = z.strictObject({ planned: z.int().nullable(), spent: z.int().nullable(), isDerived: z.boolean() });

/** An activity with how it stands and both sides' money in it. */
export const ActivityRow = KeptActivity.extend({ kind: ActivityKind, standing: ActivityStanding, isInYear: z.boolean(), vendor: SideMoney, partner: SideMoney, origin: RowOrigin });
export type ActivityRow = z.infer<typeof ActivityRow>;

/** The marketing page; the totals are of the fiscal year of the quarter. */
export const MarketingView = ListPage.extend({ year: Window, totals: ActivityTotals, activities: z.array(ActivityRow) });
export type MarketingView = z.infer<typeof MarketingView>;

export const marketingOperations = {
  'marketing.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: MarketingView },
  'activity.add': { input: z.strictObject({ partnerId: z.uuid(), name: z.string().min(1).max(300), kind: ActivityKind }), output: Touched, changes: true },
  'activity.change': { input: z.strictObject({ id: z.uuid(), set: ActivityWording.partial() }), output: Touched, changes: true },
  'activity.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
