import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quarterShare, strategicShare } from '../../../shared/domain/metrics/channelShare.ts';
import { definitionOf, isMetricKey, type MetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { competitiveDisplacement, displacementByCompetitor } from '../../../shared/domain/metrics/displacement.ts';
import { newCustomers } from '../../../shared/domain/metrics/newCustomers.ts';
import { reviewParticipation } from '../../../shared/domain/metrics/participation.ts';
import { jointPipeline } from '../../../shared/domain/metrics/pipeline.ts';
import { planProgress } from '../../../shared/domain/metrics/planProgress.ts';
import { programmeMetrics } from '../../../shared/domain/metrics/programme.ts';
import { type MetricResult, metricName } from '../../../shared/domain/metrics/result.ts';
import { strategicRetention } from '../../../shared/domain/metrics/retention.ts';
import { solutionActivity } from '../../../shared/domain/metrics/solutionActivity.ts';
import { defaultPolicies, defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import { countsFor } from '../../../shared/domain/party.ts';
import { noRates } from '../../../shared/fx.ts';
import { ask, askPartner, deal, named, Q3, revenue, strategic, YEAR } from './facts.ts';
import { cardOf, factsOf, PARTNERS, type World, WINDOWS, world } from './world.ts';

// Hundreds of whole programmes are computed; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const asked = { asOf: '2026-11-14', thresholds: defaultThresholds, policies: defaultPolicies };
const all = (given: World) => {
  const facts = factsOf(given);
  return [...programmeMetrics(facts, WINDOWS, { ...asked, scope: { kind: 'portfolio' } }), ...programmeMetrics(facts, WINDOWS, { ...asked, scope: { kind: 'partner', partnerId: 'p1' } })];
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const holds = (law: (given: World) => void, numRuns = 60) => fc.assert(fc.property(world, law), { numRuns });
const keyOf = (result: MetricResult): MetricKey => {
  const name = metricName(result);
  if (!isMetricKey(name)) throw new Error(`No ${name} in the dictionary`);
  return name;
};

describe('every figure is a whole record', () => {
  test('with numerator and denominator together, and the value their quotient', () => {
    holds((given) => {
      for (const result of all(given)) {
        const { value, numerator, denominator, unit } = result;
        const key = keyOf(result);
        if (unit === 'ratio' || unit === 'multiple') expect({ key, divides: value === null || (numerator !== null && denominator !== null) }).toEqual({ key, divides: true });
        if (value === null) continue;
        expect({ key, both: (numerator === null) === (denominator === null) }).toEqual({ key, both: true });
        if (numerator !== null && denominator !== null) expect(value).toBeCloseTo(numerator / denominator, 9);
      }
    });
  });

  test('with reasons named once, rows counted, coverage a share, rows in order and once, and the definition’s version', () => {
    holds((given) => {
      for (const result of all(given)) {
        const reasons = result.excluded.map(({ reason }) => reason);
        expect(new Set(reasons).size).toBe(reasons.length);
        for (const { count, ids } of result.excluded) expect(ids).toHaveLength(count);
        if (result.coverage !== null) expect(result.coverage >= 0 && result.coverage <= 1).toBe(true);
        expect(result.rowIds).toEqual([...new Set(result.rowIds)].toSorted());
        expect(result.definitionVersion).toBe(definitionOf(keyOf(result)).version);
        expect(result.badges.some(({ kind }) => kind === 'low-confidence')).toBe(result.coverage !== null && result.coverage < 0.6);
      }
    });
  });

  test('partial as long as its window runs', () => {
    holds((given) => {
      for (const { value, window, asOf, status, elapsed } of all(given)) {
        if (value !== null && asOf < window.end) expect([status, elapsed !== null && elapsed > 0 && elapsed < 1]).toEqual(['partial', true]);
        if (asOf >= window.end) expect(elapsed).toBeNull();
      }
    });
  });
});

describe('null never becomes 0', () => {
  /** Revenue whose partner is not known counts as nobody's, by M4's own rule. */
  const BY_RULE = ['M4', 'M4.restated', 'M4.quarter', 'M13.revenue'];

  test('a figure of 0 rests on something that is known', () => {
    holds((given) => {
      for (const result of all(given)) {
        if (result.value !== 0 || BY_RULE.includes(metricName(result))) continue;
        expect({ key: metricName(result), rests: result.coverage !== 0 && result.denominator !== 0 }).toEqual({ key: metricName(result), rests: true });
      }
    });
  });

  test('what is made unknown makes figures null or leaves them, and never turns one into 0', () => {
    const erased = (given: World): World => ({
      ...given,
      actuals: given.actuals.map((one) => ({ ...one, value: null, doneOn: null, counterValue: null, counterOn: null })),
      facts: {
        ...given.facts, orders: null, activeIds: null, allRoutes: given.facts.allRoutes?.map((one) => ({ ...one, isNewCustomer: null, customerId: null })) ?? null, dayRate: { vendor: null, partner: null }, responses: [], ratings: [], assessments: [], contacts: [],
        deals: given.facts.deals.map((one) => ({ ...one, amount: null, amountAtCreation: null, probability: null, competitors: null, incumbentCompetitor: null, isNewCustomer: null, customerId: null })),
        investments: given.facts.investments.map((one) => ({ ...one, money: null, days: one.days ?? 1 })),
      },
    });
    holds((given) => {
      const before = new Map(all(given).map((one) => [`${one.scope.kind} ${metricName(one)}`, one]));
      for (const result of all(erased(given))) {
        const known = before.get(`${result.scope.kind} ${metricName(result)}`);
        // Silence past its grace is 0 by rule, and how much is known of competitors is then none.
        const isByRule = result.metricId === 'M12' || metricName(result) === 'M10.coverage';
        if (result.value !== 0 || known?.value === 0 || isByRule) continue;
        expect({ key: metricName(result), rows: result.rowIds.length, was: known?.value ?? null }).toEqual({ key: metricName(result), rows: 0, was: null });
      }
    });
  });

  test('silence counts 0 only after its grace, and alike for both sides', () => {
    holds(({ commitments }) => {
      for (const line of cardOf('p1', commitments, [], '2026-10-10').lines) expect(line).toMatchObject({ fulfilment: null, status: 'noData', note: 'Nothing reported yet.' });
      for (const line of cardOf('p1', commitments, [], '2026-10-11').lines) expect(line).toMatchObject({ fulfilment: 0, status: 'missed', note: expect.stringContaining('10 days') });
    }, 20);
  });
});

describe('the parts make the whole', () => {
  test('revenue of each partner and of none is all revenue, to the cent', () => {
    const rows = fc.array(fc.record({ partner: fc.option(fc.constantFrom(...PARTNERS)), minor: fc.integer({ min: -(2 ** 44), max: 2 ** 46 }) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, (given) => {
        const facts = { revenue: given.map((one) => revenue(one.partner, one.minor, '2026-08-15')), revenueType: 'bookings' as const, currency: 'USD', rates: noRates, members: strategic(...PARTNERS) };
        const whole = named(strategicShare(facts, ask()), 'M4');
        const own = PARTNERS.map((id) => named(strategicShare(facts, askPartner(id)), 'M4').numerator ?? Number.NaN);
        const unmapped = named(strategicShare(facts, ask()), 'M4.unmapped').numerator ?? Number.NaN;
        const exact = given.reduce((total, one) => total + BigInt(one.minor), 0n);
        expect(BigInt(whole.denominator ?? 0)).toBe(exact);
        expect(own.reduce((total, one) => total + BigInt(one), BigInt(unmapped))).toBe(exact);
        expect(quarterShare(facts, ask()).numerator).toBe(whole.numerator);
      }),
    );
  });

  test('the value of new and of open deals is exact, however large', () => {
    const deals = fc.array(fc.integer({ min: 0, max: 2 ** 46 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(deals, (minors) => {
        const facts = { deals: minors.map((minor) => deal({ amount: { minor, currency: 'USD' }, probability: 1, closeOn: '2026-12-31' })), currency: 'USD', rates: noRates, members: strategic('p1') };
        const results = jointPipeline(facts, ask());
        const exact = minors.reduce((total, minor) => total + BigInt(minor), 0n);
        for (const name of ['M6.generated', 'M6.open', 'M6.weighted']) expect(BigInt(named(results, name).value ?? -1)).toBe(exact);
      }),
    );
  });

  test('partners’ pipelines, each shared deal once, are the portfolio’s', () => {
    holds((given) => {
      const facts = factsOf(given);
      const worth = new Map(facts.deals.map((one) => [one.id, named(jointPipeline({ ...facts, deals: [one] }, ask()), 'M6.generated').value ?? 0]));
      const whole = jointPipeline(facts, ask());
      const parts = PARTNERS.map((id) => named(jointPipeline(facts, askPartner(id)), 'M6.generated'));
      const seen = parts.flatMap(({ rowIds }) => rowIds);
      expect([...new Set(seen)].toSorted()).toEqual(named(whole, 'M6.generated').rowIds);
      expect(named(whole, 'M6.generated.count').value ?? 0).toBe(new Set(seen).size);
      const twice = sum(seen.map((id) => worth.get(id) ?? 0)) - sum([...new Set(seen)].map((id) => worth.get(id) ?? 0));
      expect(sum(parts.map(({ value }) => value ?? 0)) - twice).toBe(named(whole, 'M6.generated').value ?? 0);
    });
  });

  test('generated and influenced share no deal, and the stale and the weighted none', () => {
    holds((given) => {
      const results = jointPipeline(factsOf(given), ask());
      const generated = new Set(named(results, 'M6.generated').rowIds);
      expect(named(results, 'M6.influenced').rowIds.filter((id) => generated.has(id))).toEqual([]);
      const weighted = named(results, 'M6.weighted');
      const stale = new Set(weighted.excluded.filter(({ reason }) => reason.includes('past its close')).flatMap(({ ids }) => ids));
      expect(weighted.rowIds.filter((id) => stale.has(id))).toEqual([]);
    });
  });

  test('fulfilment over all promises is the weighted mean of its categories', () => {
    holds(({ commitments, actuals }) => {
      const whole = planProgress(cardOf('p1', commitments, actuals), ask());
      for (const side of ['vendor', 'partner'] as const) {
        const categories = [...new Set(commitments.map(({ category }) => category))];
        const parts = categories.map((category) => named(planProgress(cardOf('p1', commitments.filter((one) => one.category === category), actuals), ask()), `M12.${side}`));
        const known = parts.filter(({ value }) => value !== null);
        const result = named(whole, `M12.${side}`);
        expect(result.denominator).toBe(sum(known.map(({ denominator }) => denominator ?? 0)));
        if (result.value === null) expect(known).toEqual([]);
        else expect(result.value).toBeCloseTo(sum(known.map(({ value, denominator }) => (value ?? 0) * (denominator ?? 0))) / (result.denominator ?? 0), 9);
        expect(sum(parts.map(({ rowIds }) => rowIds.length))).toBe(result.rowIds.length);
        expect(commitments.some((one) => countsFor(one.ownerParty, side)) || result.value === null).toBe(true);
      }
    });
  });

  test('a year of one partner’s reviews is its quarters', () => {
    const quarters = [{ start: '2025-10-01', end: '2025-12-31' }, { start: '2026-01-01', end: '2026-03-31' }, { start: '2026-04-01', end: '2026-06-30' }, Q3];
    holds((given) => {
      const facts = { ...factsOf(given), quarters };
      const figures = (window: typeof Q3) => reviewParticipation(facts, askPartner('p1', { window }));
      const year = figures(WINDOWS.trailingYear);
      const each = quarters.map(figures);
      for (const name of ['M1.both', 'M1.vendor', 'M1.partner', 'M1.held.both', 'M1.delegates.vendor']) {
        expect(named(year, name).numerator).toBe(sum(each.map((one) => named(one, name).numerator ?? 0)));
        expect(named(year, name).denominator).toBe(sum(each.map((one) => named(one, name).denominator ?? 0)));
      }
      const counted = (name: string) => named(year, name).numerator ?? 0;
      expect(counted('M1.both') <= Math.min(counted('M1.vendor'), counted('M1.partner'))).toBe(true);
      expect(counted('M1.vendor') + counted('M1.partner') - counted('M1.both') <= (named(year, 'M1.both').denominator ?? 0)).toBe(true);
    });
  });

  test('solutions in development and in production are the active ones; partners kept and gone are those at the start', () => {
    holds((given) => {
      const facts = factsOf(given);
      const solutions = solutionActivity(facts, ask());
      const value = (name: string) => named(solutions, name).value ?? 0;
      expect(value('M3')).toBe(value('M3.development') + value('M3.production'));
      const retention = strategicRetention(facts, ask({ window: YEAR }));
      const gone = named(retention, 'M8').badges.filter(({ kind }) => ['de-escalated', 'left', 'merged', 'lapsed'].includes(kind)).flatMap(({ ids }) => ids);
      expect((named(retention, 'M8').numerator ?? 0) + gone.length).toBe(named(retention, 'M8').denominator);
      const governed = named(retention, 'M8').badges.find(({ kind }) => kind === 'de-escalated')?.ids.length ?? 0;
      expect((named(retention, 'M8.ex').denominator ?? 0) + governed).toBe(named(retention, 'M8').denominator);
    });
  });

  test('what was met of each competitor covers every encounter; wins, losses and no decisions are the closed deals', () => {
    holds((given) => {
      const facts = factsOf(given);
      const results = competitiveDisplacement(facts, ask());
      const lines = displacementByCompetitor(facts, ask());
      for (const line of lines) expect(line.won + line.lost + line.noDecision).toBe(line.met);
      const met = named(results, 'M10.encounter').numerator ?? 0;
      expect(sum(lines.map((line) => line.met)) >= met).toBe(true);
      expect((named(results, 'M10.winVs').denominator ?? 0) <= met).toBe(true);
      expect(named(results, 'M10.encounter').denominator).toBe(named(results, 'M10.coverage').numerator);
      expect(named(results, 'M10.displacement').numerator).toBe(named(results, 'M10.winVs').numerator);
    });
  });

  test('new customers against plan are those of the two kinds of access, never of both', () => {
    holds((given) => {
      const facts = factsOf(given);
      const grants = facts.grants;
      const every = { ...facts, allRoutes: null, planned: new Map(grants.map(({ id }) => [id, 1])) };
      const results = newCustomers(every, ask());
      const count = named(results, 'M7.count');
      if (count.value === null) return;
      expect((named(results, 'M7.attainment').numerator ?? 0) + (named(results, 'M7.attainment.priority').numerator ?? 0)).toBe(count.value);
    });
  });
});
