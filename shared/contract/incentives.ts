import { z } from 'zod';
import { IncentiveAttainment, IncentiveKind, IncentiveTerm, IncentiveWording } from '../domain/incentive.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { Day } from '../time.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** An agreed incentive with how far it is. */
export const IncentiveRow = IncentiveTerm.extend({ isInForce: z.boolean(), attainment: IncentiveAttainment, origin: RowOrigin });
export type IncentiveRow = z.infer<typeof IncentiveRow>;

/** A line of a statement; `kind` is what its words say it pays. */
export const StatementRow = z.strictObject({
  id: z.uuid(),
  kind: IncentiveKind.nullable(),
  program: z.string().nullable(),
  type: z.string().nullable(),
  period: z.string().nullable(),
  dealRef: z.string().nullable(),
  status: z.string().nullable(),
  rate: z.number().nullable(),
  on: Day.nullable(),
  currency: z.string().nullable(),
  baseMinor: z.int().nullable(),
  paidMinor: z.int().nullable(),
  origin: RowOrigin,
});
export type StatementRow = z.infer<typeof StatementRow>;

/** The incentives page: what is agreed with this partner, and what statements say. */
export const IncentivesView = ListPage.extend({ agreed: z.array(IncentiveRow), lines: z.array(StatementRow) });
export type IncentivesView = z.infer<typeof IncentivesView>;

export const incentiveOperations = {
  'incentives.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: IncentivesView },
  /** For the fiscal year of the day; the rest is typed after. */
  'incentive.add': { input: IncentiveWording.pick({ kind: true, name: true }).extend({ partnerId: z.uuid() }), output: Touched, changes: true },
  'incentive.change': { input: z.strictObject({ id: z.uuid(), set: IncentiveWording.partial() }), output: Touched, changes: true },
  'incentive.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
