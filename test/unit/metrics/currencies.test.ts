import { describe, expect, test } from 'vitest';
import { jointPipeline } from '../../../shared/domain/metrics/pipeline.ts';
import { rateBook, type FxRate } from '../../../shared/fx.ts';
import { ask, deal, named, strategic } from './facts.ts';

const rate = (policy: FxRate['policy'], start: string, end: string, text: string): FxRate => ({ id: `${policy} ${start}`, policy, from: 'EUR', to: 'USD', window: { start, end }, rate: text });

/** Every kind of rate says something else, so that a figure tells which it was converted at. */
const RATES = [
  rate('transaction_date', '2026-07-01', '2026-07-31', '1.10'),
  rate('transaction_date', '2026-08-01', '2026-08-31', '1.20'),
  rate('transaction_date', '2026-11-01', '2026-11-30', '9'),
  rate('period_end', '2026-07-01', '2026-09-30', '1.25'),
  rate('period_end', '2026-10-01', '2026-12-31', '1.30'),
  rate('period_average', '2026-01-01', '2026-12-31', '7'),
  rate('plan_rate', '2026-01-01', '2026-12-31', '8'),
];
const DEALS = [
  deal({ id: 'july', createdOn: '2026-07-10', amount: { minor: 1000, currency: 'EUR' }, probability: 0.5 }),
  deal({ id: 'august', createdOn: '2026-08-20', amount: { minor: 2000, currency: 'EUR' }, probability: 0.5 }),
  deal({ id: 'dollars', createdOn: '2026-07-01', amount: { minor: 500, currency: 'USD' }, probability: 1 }),
];
const pipeline = (rates: readonly FxRate[]) => jointPipeline({ deals: DEALS, currency: 'USD', rates: rateBook(rates), members: strategic('p1') }, ask());

describe('a pipeline in two currencies', () => {
  test('what was generated is worth what it was on its own day, what is open what it is at the period’s end', () => {
    const results = pipeline(RATES);
    // 1,000 × 1.10 + 2,000 × 1.20 + 500; then 3,000 × 1.30 + 500, of which half of the euros and all dollars weighted.
    expect(named(results, 'M6.generated')).toMatchObject({ value: 4000, status: 'ok' });
    expect(named(results, 'M6.open')).toMatchObject({ value: 4400, status: 'ok' });
    expect(named(results, 'M6.weighted')).toMatchObject({ value: 2450, status: 'ok' });
  });

  test('an amount without its own day’s rate is left out and counted, whatever other rates say', () => {
    expect(named(pipeline(RATES.filter(({ id }) => id !== 'transaction_date 2026-08-01')), 'M6.generated')).toMatchObject({
      value: 1600, status: 'partial', excluded: [{ reason: 'no rate to USD', count: 1, ids: ['august'] }],
    });
    expect(named(pipeline(RATES.filter(({ policy }) => policy !== 'period_end')), 'M6.open')).toMatchObject({ value: 500, status: 'partial', excluded: [{ reason: 'no rate to USD', count: 2 }] });
  });
});
