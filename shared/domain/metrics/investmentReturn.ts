import type { Money } from '../../money.ts';
import type { Side } from '../party.ts';
import { absent, type Excluded, figure, type MetricResult, type Question } from './result.ts';

/** What M20 reads of one side, in one currency: what the partnership brought more than the year before, and what the side put in. Null is not known or not shared; `excluded` are amounts without a rate. */
export interface ReturnFacts {
  readonly incremental: Money | null;
  readonly invested: Money | null;
  readonly rowIds: readonly string[];
  readonly excluded: readonly Excluded[];
}

/**
 * What a side's investment brought back: additional joint margin or revenue over standing investment.
 *
 * Unit: multiple, 1.5 is one and a half times the investment. Formula: incremental ÷ invested.
 * Source: metrics M20. Internal: never in a partner's pack without an explicit switch.
 * Null: `no_data` when either is not known, `zero_denominator` when nothing was invested,
 * `not_meaningful` when the two are in different currencies or the investment is negative.
 */
export function investmentReturn(facts: Readonly<Record<Side, ReturnFacts>>, question: Question): MetricResult[] {
  return [returnOf('M20.vendor', facts.vendor, question), returnOf('M20.partner', facts.partner, question)];
}

function returnOf(key: 'M20.vendor' | 'M20.partner', { incremental, invested, rowIds, excluded }: ReturnFacts, question: Question): MetricResult {
  const around = {
    numerator: incremental?.minor ?? null,
    denominator: invested?.minor ?? null,
    currency: invested?.currency ?? incremental?.currency ?? null,
    rowIds,
    excluded,
    isIncomplete: excluded.length > 0,
  };
  if (incremental === null || invested === null) {
    return absent(key, question, 'no_data', key === 'M20.partner' ? 'The partner does not share its figures.' : 'Investment or additional revenue is not known.', around);
  }
  if (incremental.currency !== invested.currency) return absent(key, question, 'not_meaningful', 'Return and investment are in different currencies.', around);
  if (invested.minor === 0) return absent(key, question, 'zero_denominator', 'Nothing was invested.', around);
  if (invested.minor < 0) return absent(key, question, 'not_meaningful', 'The investment is negative.', around);
  return figure(key, question, incremental.minor / invested.minor, around);
}
