import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Policies } from '../../shared/domain/metrics/thresholds.ts';
import { ReviewRules } from '../../shared/domain/reviewRules.ts';
import { RevenueType } from '../../shared/domain/revenueFact.ts';
import { Money } from '../../shared/money.ts';
import { Day } from '../../shared/time.ts';

/** Every setting of the programme with its schema; a missing key means its default, which the reader names. */
const schemas = {
  /** A fixed "today", so that the sample keeps telling the same story. */
  'programme.as-of': Day,
  /** The act that loaded the sample. */
  'sample.act': z.int(),
  /** Rules of reviews that differ from their defaults. */
  'review.rules': ReviewRules.partial(),
  'fulfilment.require-acceptance': z.boolean(),
  'fulfilment.reporting-grace-days': z.int().min(0).max(365),
  'fulfilment.at-risk-from': z.number().min(0).max(1),
  /** Thresholds that differ from their defaults, by name. */
  'metrics.thresholds': z.record(z.string(), z.number()),
  /** Policies that differ from their defaults, by name. */
  'metrics.policies': Policies.partial(),
  /** The kind of revenue that counts; the most frequent one where it is not set. */
  'metrics.revenue-type': RevenueType,
  /** What a working day of each side is worth, for investments reported in days. */
  'metrics.day-rate': z.strictObject({ vendor: Money.nullable(), partner: Money.nullable() }),
} as const;

type Key = keyof typeof schemas;
type Value<K extends Key> = z.infer<(typeof schemas)[K]>;

/** Reads and writes settings; writing happens inside an act, like any other change. */
export function createSettings(db: Database) {
  const select = db.prepare<[string], string>('SELECT value FROM setting WHERE id = ?').pluck();
  const upsert = db.prepare('INSERT INTO setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value');
  return {
    /** The stored value; null when the key was never set. */
    get: <K extends Key>(key: K): Value<K> | null => {
      const text = select.get(key);
      return text === undefined ? null : (schemas[key].parse(JSON.parse(text)) as Value<K>);
    },
    set: <K extends Key>(key: K, value: Value<K>): void => {
      upsert.run(key, JSON.stringify(value));
    },
  };
}

export type Settings = ReturnType<typeof createSettings>;
