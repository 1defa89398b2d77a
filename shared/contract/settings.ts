import { z } from 'zod';
import { Policies } from '../domain/metrics/thresholds.ts';
import { Vendor } from '../domain/party.ts';
import { PartyCalendar } from '../fiscal.ts';
import { FxPolicy, FxRate } from '../fx.ts';
import { Currency } from '../money.ts';
import { Day } from '../time.ts';
import { FileId } from './files.ts';
import type { OperationSpec } from './operation.ts';

/** A rate as it is typed or stands in a file of rates. */
export const RateFields = z.strictObject({ policy: FxPolicy, from: Currency, to: Currency, start: Day, end: Day, rate: FxRate.shape.rate });
export type RateFields = z.infer<typeof RateFields>;

/** How a partner cuts its years; null where it is taken to count like us. */
export const PartnerCalendar = z.strictObject({ partnerId: z.uuid(), name: z.string(), isStrategic: z.boolean(), calendar: PartyCalendar.nullable() });
export type PartnerCalendar = z.infer<typeof PartnerCalendar>;

/** All that the settings page shows. */
export const SettingsView = z.strictObject({
  title: z.string(),
  vendor: Vendor,
  asOf: Day,
  /** Strategic partners first, each group by name. */
  partners: z.array(PartnerCalendar),
  /** By pair, policy and day. */
  rates: z.array(FxRate),
  /** At which rates each kind of figure is converted. */
  fx: Policies.shape.fx,
  /** Currencies of the revenue and deals other than ours, with how many of the policies in use have no rate at all to ours. */
  foreign: z.array(z.strictObject({ currency: Currency, withoutRate: z.array(FxPolicy) })),
  /** Where the database is on this computer, as text to be read; null for one in memory. */
  file: z.strictObject({ path: z.string(), bytes: z.int() }).nullable(),
  isSample: z.boolean(),
});
export type SettingsView = z.infer<typeof SettingsView>;

const Nothing = z.strictObject({});

export const settingsOperations = {
  'settings.view': { input: Nothing, output: SettingsView },
  'vendor.rename': { input: z.strictObject({ name: z.string().trim().min(1).max(200) }), output: Vendor, changes: true },
  'vendor.setCurrency': { input: z.strictObject({ currency: Currency }), output: Vendor, changes: true },
  /** How we cut our years. Refused where plans were made for years that it would tear apart. */
  'vendor.setCalendar': { input: z.strictObject({ calendar: PartyCalendar }), output: Vendor, changes: true },
  /** How a partner cuts its years; null takes it to count like us. */
  'partner.setCalendar': { input: z.strictObject({ partnerId: z.uuid(), calendar: PartyCalendar.nullable() }), output: Nothing, changes: true },
  'rates.list': { input: Nothing, output: z.strictObject({ rates: z.array(FxRate) }) },
  'rate.add': { input: RateFields, output: z.strictObject({ rateId: z.uuid() }), changes: true },
  'rate.edit': { input: RateFields.extend({ rateId: z.uuid() }), output: Nothing, changes: true },
  'rate.remove': { input: z.strictObject({ rateId: z.uuid() }), output: Nothing, changes: true },
  /** Brings in a CSV of rates, whole or not at all: policy, from, to, start, end, rate. A rate that begins on the same day as one known takes its place. */
  'rates.import': {
    input: z.strictObject({ fileId: FileId }),
    output: z.strictObject({ read: z.int(), added: z.int(), changed: z.int(), unchanged: z.int() }),
    changes: true,
  },
} as const satisfies Record<string, OperationSpec>;
