import { describe, expect, test } from 'vitest';
import { acrossPartners, keysOf } from '../../../electron/operations/metrics/acrossPartners.ts';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { type AdvancementFacts, advanceOf, advancementRate } from '../../../shared/domain/metrics/advancement.ts';
import { concentration } from '../../../shared/domain/metrics/concentration.ts';
import { meanProgress } from '../../../shared/domain/metrics/planProgress.ts';
import { absent, figure } from '../../../shared/domain/metrics/result.ts';
import { defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import { buildScorecard } from '../../../shared/domain/scorecard.ts';
import { type FxRate, noRates, rateBook } from '../../../shared/fx.ts';
import { actual, ask, badgesOf, commitment, invested, named, Q3, strategic, YEAR, YEAR_BEFORE } from './facts.ts';

const year = ask({ window: YEAR, asOf: '2027-01-10' });

describe('M11', () => {
  const facts = (investments: AdvancementFacts['investments'], given: Partial<AdvancementFacts> = {}): AdvancementFacts => ({ investments, prior: YEAR_BEFORE, currency: 'USD', rates: noRates, dayRate: { vendor: null, partner: null }, members: strategic('p1'), ...given });
  const years = ([v0, v1]: [number, number], [p0, p1]: [number, number]) => [
    invested('p1', 'vendor', 'solution', v0, '2025-06-01'), invested('p1', 'vendor', 'solution', v1, '2026-06-01'),
    invested('p1', 'partner', 'market', p0, '2025-06-01'), invested('p1', 'partner', 'market', p1, '2026-06-01'),
  ];

  test.for([
    [0.05, 105, false], [0.05, 106, true], [0.15, 115, false], [0.15, 116, true], [0, 100, false], [0, 101, true],
  ] as const)('with growth of more than %d asked for, 100 to %d deepens: %o', ([advanceBy, after, expected]) => {
    const asked = { ...year, thresholds: { ...defaultThresholds, advanceBy } };
    expect(advanceOf(facts(years([100, after], [0, 0])), 'p1', asked).isAdvanced).toBe(expected);
  });

  test('at nine tenths of its prior year a side still carries the advance; below, it does not', () => {
    const given = (now: number) => [...years([100, 200], [50, now]), invested('p1', 'partner', 'solution', 50, '2025-06-01'), invested('p1', 'vendor', 'market', 60, '2026-06-01'), invested('p1', 'partner', 'solution', 0, '2026-06-01')];
    expect(advanceOf(facts(given(90)), 'p1', year)).toMatchObject({ isAdvanced: true, laggard: null });
    expect(advanceOf(facts(given(89)), 'p1', year)).toMatchObject({ isAdvanced: true, laggard: 'partner' });
  });

  test('amounts are in constant currency, at the plan’s one rate for both years', () => {
    const rate = (policy: FxRate['policy'], start: string, end: string, text: string): FxRate => ({ id: `${policy}-${start}`, policy, from: 'EUR', to: 'USD', window: { start, end }, rate: text });
    const euros = years([100, 104], [100, 104]).map((one) => ({ ...one, money: { minor: one.money?.minor ?? 0, currency: 'EUR' } }));
    const daily = rateBook([rate('transaction_date', '2025-01-01', '2025-12-31', '1'), rate('transaction_date', '2026-01-01', '2026-12-31', '2')]);
    expect(advancementRate(facts(euros, { rates: daily }), year)).toMatchObject({ value: null, excluded: [{ reason: 'an investment cannot be valued: no rate', count: 1 }] });
    expect(advancementRate(facts(euros, { rates: rateBook([rate('plan_rate', '2026-01-01', '2026-12-31', '2')]) }), year)).toMatchObject({ value: 0, denominator: 1 });
  });

  test('no year at all is left out; nothing in both years is judged and not deeper', () => {
    expect(advancementRate(facts([]), year)).toMatchObject({ value: null, status: 'zero_denominator', excluded: [{ reason: 'no investment of either side is reported in one of the years', ids: ['p1'] }] });
    expect(advancementRate(facts(years([0, 0], [0, 0])), year)).toMatchObject({ value: 0, denominator: 1 });
  });
});

describe('M12 of the programme', () => {
  const card = (partnerId: string, value: number | null) => {
    const promise = commitment({ ownerParty: 'vendor' });
    return buildScorecard({ partnerId, partnerName: partnerId, vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf: '2026-10-05', plan: null, planWindow: YEAR, commitments: [promise], actuals: value === null ? [] : [actual(promise, value)], rules: defaultFulfilmentRules });
  };

  test('is the mean of the partnerships that can be judged; the others are named, and coverage falls', () => {
    const results = meanProgress([card('a', 10), card('b', 5), card('c', null)], ask());
    expect(named(results, 'M12.vendor')).toMatchObject({ value: 0.75, numerator: 1.5, denominator: 2, coverage: 2 / 3, excluded: [{ count: 1, ids: ['c'] }] });
    expect(named(results, 'M12.partner')).toMatchObject({ value: null, status: 'no_data', coverage: 0, excluded: [{ count: 3 }] });
    expect(badgesOf(named(results, 'M12.partner'))).toEqual(['low-confidence']);
  });
});

describe('M13', () => {
  test.for([[24, true], [25, false]] as const)('with %d active partners the band is information only: %o', ([count, expected]) => {
    const ids = Array.from({ length: count }, (_, index) => `p${index}`);
    const { results, isInformationOnly } = concentration({ revenueType: 'bookings', currency: 'USD', rates: noRates, revenue: [], members: strategic('p1'), activeIds: new Set(ids) }, ask());
    expect([isInformationOnly, badgesOf(named(results, 'M13.partners')).includes('information-only')]).toEqual([expected, expected]);
  });
});

describe('the programme’s view of figures that only partnerships have', () => {
  const question = ask();
  const one = (partnerId: string, level: number | null, days: number | null) => ({
    partnerId,
    results: [
      level === null ? absent('M17.level', question, 'no_data', 'Not rated.') : figure('M17.level', question, level, { rowIds: [`rated-${partnerId}`] }),
      days === null ? absent('M1b.vacancy.vendor', question, 'not_applicable', 'None owed.') : figure('M1b.vacancy.vendor', question, days, { rowIds: [`seat-${partnerId}`] }),
    ],
  });
  const view = (partners: ReturnType<typeof one>[]) => acrossPartners(partners, keysOf('M17', 'M1b').filter((key) => key === 'M17.level' || key === 'M1b.vacancy.vendor'), question);

  test('scores are a mean of the partners, days those of the worst; who has no figure is named and not 0', () => {
    const results = view([one('a', 80, 0), one('b', 50, 12), one('c', null, null)]);
    expect(named(results, 'M17.level')).toMatchObject({ value: 65, numerator: 130, denominator: 2, coverage: 2 / 3, excluded: [{ count: 1, ids: ['c'] }], rowIds: ['rated-a', 'rated-b'] });
    expect(named(results, 'M1b.vacancy.vendor')).toMatchObject({ value: 12, rowIds: ['seat-b'], badges: [{ kind: 'worst-partner', ids: ['b'] }] });
  });

  test('where no partner has it, the reason they share; without partners, that there are none', () => {
    expect(named(view([one('a', null, null)]), 'M17.level')).toMatchObject({ value: null, status: 'no_data', note: 'Not rated.' });
    expect(named(view([]), 'M17.level')).toMatchObject({ value: null, status: 'not_applicable', note: 'There is no strategic partner.' });
  });
});
