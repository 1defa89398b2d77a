import { describe, expect, test } from 'vitest';
import { claimedValue, standingValue } from '../../shared/domain/actual.ts';
import { defaultFulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { aCommitment, aMilestone, anActual, aScorecard, idOf, lineOf, phased, quarterOf2026 } from './make.ts';

const demanding = { ...defaultFulfilmentRules, requireAcceptance: true };

describe('the value that stands', () => {
  test.each([
    ['accepted', 8, null, 8, 8],
    ['claimed', 8, null, 8, null],
    ['disputed', 8, 5, 5, 5],
    ['disputed', 8, null, null, null],
    ['waived', 8, null, null, null],
  ] as const)('%s, %s with counter-value %s: %s, or %s where acceptance is demanded', (state, value, counterValue, stands, demanded) => {
    const actual = anActual({ state, value, counterValue });
    expect(standingValue(actual, false)?.value ?? null).toBe(stands);
    expect(standingValue(actual, true)?.value ?? null).toBe(demanded);
    expect(claimedValue(actual)?.value ?? null).toBe(state === 'waived' ? null : 8);
  });

  test('a disputed day is settled by the other side’s day', () => {
    const line = lineOf(aMilestone('2026-09-10'), [anActual({ state: 'disputed', doneOn: '2026-09-09', counterOn: '2026-09-20' })]);
    expect(line).toMatchObject({ fulfilment: 0.5, claimedFulfilment: 1, standing: { doneOn: '2026-09-20' }, claimed: { doneOn: '2026-09-09' } });
  });
});

describe('states on the scorecard', () => {
  test('disputed: two numbers, and it is counted', () => {
    const { sides, lines } = aScorecard({ commitments: [aCommitment()], actuals: [anActual({ state: 'disputed', value: 10, counterValue: 6 })] });
    expect(sides.partner).toMatchObject({ fulfilment: 0.6, claimed: 1, disputed: 1, unconfirmed: 0 });
    expect(lines[0]).toMatchObject({ state: 'disputed', status: 'missed' });
  });

  test('claimed and not answered: it stands, counted as unconfirmed', () => {
    const { sides } = aScorecard({ commitments: [aCommitment()], actuals: [anActual({ state: 'claimed', value: 9 })] });
    expect(sides.partner).toMatchObject({ fulfilment: 0.9, claimed: 0.9, unconfirmed: 1, disputed: 0 });
  });

  test('claimed where acceptance is demanded: no data, however long it stays unanswered, and it says why', () => {
    const input = { commitments: [aCommitment()], actuals: [anActual({ state: 'claimed', value: 9 })], rules: demanding };
    expect(aScorecard({ ...input, asOf: '2026-10-05' }).sides.partner).toMatchObject({ fulfilment: null, claimed: 0.9, noData: 1 });
    expect(aScorecard({ ...input, asOf: '2027-06-30' }).sides.partner).toMatchObject({ fulfilment: null, claimed: 0.9, noData: 1 });
    expect(aScorecard(input).lines[0]).toMatchObject({ fulfilment: null, status: 'noData', note: 'Claimed and not accepted; the programme asks for acceptance.' });
  });

  test('disputed without a value of the other side: nothing stands, which is no data and not 0', () => {
    const input = { commitments: [aCommitment()], actuals: [anActual({ state: 'disputed', value: 9 })] };
    expect(aScorecard(input).lines[0]).toMatchObject({ fulfilment: null, claimedFulfilment: 0.9, status: 'noData', note: 'Disputed without a value of the other side.' });
  });

  test('silence counts 0 and says so, beside a claim of nothing done too', () => {
    const note = 'Nothing reported 10 days after it was due; counts as not delivered.';
    expect(aScorecard({ commitments: [aMilestone('2026-09-10')], actuals: [anActual({ doneOn: null })] }).lines[0]).toMatchObject({ fulfilment: 0, note });
    expect(aScorecard({ commitments: [aCommitment()], actuals: [anActual({ value: null })] }).lines[0]).toMatchObject({ fulfilment: 0, note });
  });

  test('waived by both: out of the figures, listed, and its weight with it', () => {
    const commitments = [aCommitment({ id: idOf(1), weight: 9 }), aCommitment({ id: idOf(2), weight: 1 })];
    const actuals = [anActual({ commitmentId: idOf(1), state: 'waived' }), anActual({ commitmentId: idOf(2), value: 5 })];
    const { sides, lines } = aScorecard({ commitments, actuals });
    expect(sides.partner).toMatchObject({ fulfilment: 0.5, claimed: 0.5, due: 1, waived: 1 });
    expect(lines[0]).toMatchObject({ status: 'waived', fulfilment: null, note: 'Waived by both sides; left out of the figures.' });
  });

  test('the state is that of the quarter’s own report, not of a later one', () => {
    const commitment = phased([5, 5, 5, 5]);
    const actuals = [
      anActual({ window: quarterOf2026(1), value: 5 }),
      anActual({ window: quarterOf2026(2), state: 'waived' }),
      anActual({ window: quarterOf2026(3), value: 5, state: 'disputed', counterValue: 4 }),
    ];
    const seen = [1, 2, 3].map((quarter) => lineOf(commitment, actuals, { window: quarterOf2026(quarter), quarter: `2026-Q${quarter}` }));
    expect(seen.map(({ state }) => state)).toEqual(['accepted', 'waived', 'disputed']);
    expect(seen.map(({ status }) => status)).toEqual(['kept', 'waived', 'atRisk']);
  });

  test('a report on a later time does not change the state in which it fell due', () => {
    const actuals = [anActual({ value: 10 }), anActual({ window: quarterOf2026(4), value: 12, state: 'claimed' })];
    expect(lineOf(aCommitment(), actuals, { asOf: '2027-01-15' })).toMatchObject({ state: 'accepted', status: 'kept' });
  });
});

describe('a quarter reported month by month', () => {
  const months = ['07', '08', '09'].map((month) => ({ start: `2026-${month}-01`, end: `2026-${month}-${month === '09' ? '30' : '31'}` }));
  const [july, august, september] = months as [(typeof months)[0], (typeof months)[0], (typeof months)[0]];
  const monthly = aCommitment({ phasing: 'explicit', target: 30, phases: months.map((window) => ({ window, target: 10 })) });
  const linear = aCommitment({ phasing: 'linear', target: 365, dueOn: '2026-12-31' });
  const said = (window: (typeof months)[0], value: number | null, state: 'accepted' | 'claimed' | 'disputed' | 'waived' = 'accepted', counterValue: number | null = null) => anActual({ window, value, state, counterValue });

  test.each([
    ['in the middle', [said(july, 10), said(august, null, 'waived'), said(september, 5)], 20, 0.75],
    ['at the end', [said(july, 10), said(august, 5), said(september, null, 'waived')], 20, 0.75],
    ['and the rest silent', [said(august, null, 'waived')], 20, 0],
  ] as const)('a part waived by both %s leaves with its own target only', (_, actuals, target, expected) => {
    for (const order of [actuals, actuals.toReversed()]) {
      expect(lineOf(monthly, [...order])).toMatchObject({ target, fulfilment: expected, status: 'missed', note: expect.stringContaining(expected === 0 ? 'Nothing reported' : 'aived by both sides') });
    }
  });

  test('every part waived, the whole is', () => {
    expect(lineOf(monthly, months.map((window) => said(window, null, 'waived')))).toMatchObject({ status: 'waived', fulfilment: null });
  });

  test('spread evenly, the waived days leave', () => {
    expect(lineOf(linear, [said(july, 31), said(august, null, 'waived'), said(september, 15)])).toMatchObject({ target: 61, fulfilment: 46 / 61 });
    expect(lineOf(linear, [said(quarterOf2026(3), null, 'waived')])).toMatchObject({ status: 'waived' });
  });

  test('a part disputed or not answered marks the whole, whatever was said of later parts', () => {
    const state = (actuals: readonly ReturnType<typeof said>[]) => lineOf(monthly, [...actuals]).state;
    expect(state([said(july, 10, 'claimed'), said(august, 10), said(september, 10)])).toBe('claimed');
    expect(state([said(july, 10, 'disputed', 5), said(august, 10, 'claimed'), said(september, 10)])).toBe('disputed');
    expect(state([said(july, 10), said(august, 10), said(september, null, 'waived')])).toBe('accepted');
  });
});
