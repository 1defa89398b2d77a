import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { oneSided, type LedgerFacts } from '../../../shared/domain/failures/oneSided.ts';
import { strategicShare } from '../../../shared/domain/metrics/channelShare.ts';
import { strategicGrowth } from '../../../shared/domain/metrics/growth.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { jointPipeline } from '../../../shared/domain/metrics/pipeline.ts';
import { programmeMetrics } from '../../../shared/domain/metrics/programme.ts';
import { MetricResult, metricName } from '../../../shared/domain/metrics/result.ts';
import { defaultPolicies, defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import { underperformanceTriggers } from '../../../shared/domain/triggers/underperformance.ts';
import { ask, askPartner, event, named, Q3, Q3_BEFORE } from './facts.ts';
import { factsOf, PARTNERS, reversed, shuffled, swapped, type World, WINDOWS, world } from './world.ts';

// Hundreds of whole programmes are computed; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const asked = { asOf: '2026-11-14', thresholds: defaultThresholds, policies: defaultPolicies };
const portfolio = (given: World) => programmeMetrics(factsOf(given), WINDOWS, { ...asked, scope: { kind: 'portfolio' } });
const ofPartner = (given: World) => programmeMetrics(factsOf(given), WINDOWS, { ...asked, scope: { kind: 'partner', partnerId: 'p1' } });

/** What a figure is called, and by how much it is multiplied, when the parties change places. */
function mirrored(name: string): { name: string; sign: 1 | -1 } {
  const other: Record<string, string> = { vendor: 'partner', partner: 'vendor', byVendor: 'byPartner', byPartner: 'byVendor' };
  const turned = name.split('.').map((word, index) => (index === 0 ? word : (other[word] ?? word))).join('.');
  return { name: turned, sign: name === 'M12.gap' || name === 'M9.gap' ? -1 : 1 };
}

describe('every metric', () => {
  test('swap the parties and the results swap', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const compute of [portfolio, ofPartner]) {
          const before = compute(given);
          const after = compute(swapped(given));
          for (const result of before) {
            const { name, sign } = mirrored(metricName(result));
            const twin = named(after, name);
            expect([name, twin.status, twin.value === null]).toEqual([name, result.status, result.value === null]);
            if (result.value !== null) expect(twin.value).toBeCloseTo(result.value * sign, 9);
            expect(twin.denominator).toEqual(result.denominator === null ? null : expect.closeTo(result.denominator, 6));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a value is there exactly when the status says so, and a note exactly when it is not', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const result of [...portfolio(given), ...ofPartner(given)]) {
          expect(MetricResult.safeParse(result).error).toBeUndefined();
          expect(result.value === null).toBe(result.status !== 'ok' && result.status !== 'partial');
          expect(result.note === null).toBe(result.value !== null);
          if (result.value !== null) expect(Number.isFinite(result.value)).toBe(true);
          if (result.unit === 'ratio' && result.denominator === 0) expect(result.value).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of facts and events does not matter', () => {
    fc.assert(
      fc.property(world, fc.integer(), (given, seed) => {
        const close = (results: readonly MetricResult[]) => results.map((one) => ({ ...one, value: one.value === null ? null : one.value.toFixed(9), numerator: one.numerator?.toFixed(6), denominator: one.denominator?.toFixed(6) }));
        for (const other of [reversed(given), shuffled(given, seed)]) {
          expect(close(portfolio(other))).toEqual(close(portfolio(given)));
          expect(close(ofPartner(other))).toEqual(close(ofPartner(given)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no facts make no figure but honest counts of what is known to be none', () => {
    const empty = fc.sample(world, 1)[0];
    if (empty === undefined) throw new Error('a world');
    const blank = Object.fromEntries(Object.entries({ ...empty.facts, activeIds: null }).map(([key, value]) => [key, Array.isArray(value) ? [] : value])) as unknown as World['facts'];
    const results = [...portfolio({ events: [], facts: blank, commitments: [], actuals: [] }), ...ofPartner({ events: [], facts: blank, commitments: [], actuals: [] })];
    expect([...new Set(results.filter((one) => one.value !== null).map(metricName))].toSorted()).toEqual(['M14', 'M19.barriers']);
  });
});

test('like-for-like growth ignores when, after the first day, partners are designated', () => {
  fc.assert(
    fc.property(world, fc.uniqueArray(fc.constantFrom('2026-07-02', '2026-08-01', '2026-09-30'), { minLength: 2, maxLength: 3 }), fc.subarray(['p3', 'p4']), (given, days, late) => {
      const before = given.events.filter((one) => one.effectiveFrom <= '2026-07-01');
      const facts = factsOf(given);
      const grow = (order: readonly string[]) => {
        const members = membership([...before, ...late.map((id, index) => event(id, 'strategic', order[index] ?? '2026-09-01'))]);
        const results = strategicGrowth({ ...facts, members, prior: Q3_BEFORE, activeIds: new Set() }, ask());
        return results.map((one) => [metricName(one), one.value, one.status]);
      };
      expect(grow(days)).toEqual(grow(days.toReversed()));
      const strategicOnly = strategicGrowth({ ...facts, members: membership(before), prior: Q3_BEFORE, activeIds: new Set() }, ask());
      expect(grow(days)[0]).toEqual([metricName(strategicOnly[0] ?? named([], '')), strategicOnly[0]?.value, strategicOnly[0]?.status]);
    }),
  );
});

describe('the parts make the whole', () => {
  test('partners’ shares of revenue add up to the strategic share, and quarters to the half year', () => {
    fc.assert(
      fc.property(world, (given) => {
        const facts = factsOf(given);
        const share = (question: ReturnType<typeof ask>) => named(strategicShare(facts, question), 'M4');
        const whole = share(ask());
        const parts = PARTNERS.map((id) => share(askPartner(id)).numerator ?? 0);
        if (whole.numerator !== null) expect(parts.reduce((sum, one) => sum + one, 0)).toBe(whole.numerator);
        const windows = [{ start: '2026-04-01', end: '2026-06-30' }, Q3];
        const quarters = windows.map((window) => share(ask({ window })).denominator ?? 0);
        expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(share(ask({ window: { start: '2026-04-01', end: '2026-09-30' } })).denominator ?? 0);
      }),
    );
  });

  test('partners’ pipelines add up to the portfolio’s where no deal is shared', () => {
    fc.assert(
      fc.property(world, (given) => {
        const facts = { ...factsOf(given), deals: given.facts.deals.map((one) => ({ ...one, partnerIds: one.partnerIds.slice(0, 1) })) };
        for (const name of ['M6.generated', 'M6.open', 'M6.weighted', 'M6.influenced', 'M6.generated.count']) {
          const whole = named(jointPipeline(facts, ask()), name).value ?? 0;
          const parts = PARTNERS.map((id) => named(jointPipeline(facts, askPartner(id)), name).value ?? 0);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBe(whole);
        }
      }),
    );
  });

  test('a deal without an amount never changes a sum, nor one without a competitor field a rate', () => {
    fc.assert(
      fc.property(world, (given) => {
        const blanks = given.facts.deals.map((one) => ({ ...one, id: `blank-${one.id}`, amount: null, competitors: null, incumbentCompetitor: null, customerId: null }));
        const more = { ...given, facts: { ...given.facts, deals: [...given.facts.deals, ...blanks] } };
        for (const name of ['M6.generated', 'M6.open', 'M6.weighted', 'M10.winVs', 'M10.encounter']) {
          const before = named(portfolio(given), name).value;
          if (before !== null && before !== 0) expect(named(portfolio(more), name).value).toBe(before);
        }
      }),
    );
  });
});

describe('both directions are one rule', () => {
  const ratio = fc.option(fc.double({ min: 0, max: 1.2, noNaN: true }));
  const amount = fc.option(fc.integer({ min: 0, max: 1000 }));
  const quarters = fc.array(fc.record({ quarter: fc.constant('Q'), vendor: ratio, partner: ratio }), { maxLength: 4 });
  const owners = fc.constantFrom<'vendor' | 'partner' | 'joint'>('vendor', 'partner', 'joint');
  const names = { vendor: 'V', partner: 'P', locale: 'en-US' };
  const turned = { vendor: 'P', partner: 'V', locale: 'en-US' };

  test('F2 of the swapped partnership is its mirror', () => {
    const ledger = fc.record({
      partnerId: fc.constant('p1'), commitments: fc.option(fc.array(fc.record({ ownerParty: owners, weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 5 })), quarters,
      contribution: fc.record({ vendor: fc.record({ now: amount, prior: amount }), partner: fc.record({ now: amount, prior: amount }) }),
    });
    fc.assert(
      fc.property(ledger, (facts: LedgerFacts) => {
        const other: LedgerFacts = {
          ...facts,
          commitments: facts.commitments?.map((one) => ({ ...one, ownerParty: one.ownerParty === 'joint' ? 'joint' as const : one.ownerParty === 'vendor' ? 'partner' as const : 'vendor' as const })) ?? null,
          quarters: facts.quarters.map((one) => ({ ...one, vendor: one.partner, partner: one.vendor })),
          contribution: { vendor: facts.contribution.partner, partner: facts.contribution.vendor },
        };
        expect(oneSided('partner', other, defaultThresholds, turned).found).toBe(oneSided('vendor', facts, defaultThresholds, names).found);
        expect(oneSided('vendor', other, defaultThresholds, turned).found).toBe(oneSided('partner', facts, defaultThresholds, names).found);
      }),
    );
  });

  test('T1 and its watch answer the same for swapped parties', () => {
    fc.assert(
      fc.property(quarters, (given) => {
        const facts = given.map((one) => ({ ...one, rowIds: [] }));
        const other = facts.map((one) => ({ ...one, vendor: one.partner, partner: one.vendor }));
        const fired = (rows: typeof facts) => underperformanceTriggers(rows, defaultThresholds, names).map((one) => one.fired);
        expect(fired(other)).toEqual(fired(facts));
      }),
    );
  });
});
