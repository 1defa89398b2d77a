import { z } from 'zod';
import { Vendor } from '../domain/party.ts';
import { PartyCalendar, QuarterLabel } from '../fiscal.ts';
import { Currency } from '../money.ts';
import { Day } from '../time.ts';
import type { OperationSpec } from './operation.ts';

/** What every screen needs first: whose programme this is, its quarter, and how fresh its data are. */
export const ProgrammeState = z.strictObject({
  version: z.string(),
  /** Null until there is one: then the first-run screen is shown. */
  vendor: Vendor.nullable(),
  asOf: Day,
  /** True when the day is fixed by the sample and not today's. */
  isAsOfFixed: z.boolean(),
  /** The quarter a review held on `asOf` looks back on; null without a vendor. */
  quarter: QuarterLabel.nullable(),
  /** Quarters with data or plans, the newest first. */
  quarters: z.array(QuarterLabel),
  isSample: z.boolean(),
  isEmpty: z.boolean(),
  /** The newest import, for "PRM export of 14 Nov 2026"; null when nothing was imported. */
  lastImport: z.strictObject({ fileName: z.string(), importedAt: z.string() }).nullable(),
  undo: z.strictObject({ label: z.string() }).nullable(),
  redo: z.strictObject({ label: z.string() }).nullable(),
});
export type ProgrammeState = z.infer<typeof ProgrammeState>;

const Nothing = z.strictObject({});

export const programmeOperations = {
  'programme.state': { input: Nothing, output: ProgrammeState },
  'programme.begin': {
    input: z.strictObject({
      vendorName: z.string().min(1).max(200),
      currency: Currency,
      calendar: PartyCalendar,
    }),
    output: Vendor,
    changes: true,
  },
  'sample.load': { input: Nothing, output: Nothing, changes: true, long: true },
  'sample.remove': { input: Nothing, output: Nothing, changes: true, long: true },
  'store.check': {
    input: Nothing,
    output: z.strictObject({
      ok: z.boolean(),
      schema: z.int(),
      findings: z.array(z.string()),
      counts: z.record(z.string(), z.int()),
    }),
  },
} as const satisfies Record<string, OperationSpec>;
