import { describe, expect, test } from 'vitest';
import { aCommitment, aMilestone, anActual, aScorecard, lineOf, phased, Q3, quarterOf2026, YEAR } from './make.ts';

const linear = (fields = {}) => aCommitment({ phasing: 'linear', target: 365, dueOn: '2026-12-31', ...fields });

describe('what is due in a quarter', () => {
  test('without phasing, the whole on its day', () => {
    expect(lineOf(aCommitment({ dueOn: '2026-07-01' }), [anActual({ value: 10 })])).toMatchObject({ target: 10, dueOn: '2026-07-01', status: 'kept' });
    expect(lineOf(aCommitment({ dueOn: '2026-09-30' }), [anActual({ value: 10 })])).toMatchObject({ target: 10, dueOn: '2026-09-30', status: 'kept' });
  });

  test('due later, it stands on the card as not due, out of the figures, with what was reached so far', () => {
    const line = lineOf(aCommitment({ dueOn: '2026-10-01' }), [anActual({ value: 4 })]);
    expect(line).toMatchObject({ status: 'notDue', target: 10, standing: { value: 4 }, fulfilment: null, note: null });
    expect(aScorecard({ commitments: [aCommitment({ dueOn: '2026-10-01' })] }).sides.partner).toMatchObject({ fulfilment: null, due: 0, notDue: 1 });
  });

  test('due in an earlier quarter, it is on that quarter’s card and not on this', () => {
    expect(aScorecard({ commitments: [aCommitment({ dueOn: '2026-06-30' })] }).lines).toEqual([]);
    expect(aScorecard({ commitments: [aMilestone('2026-06-30')] }).lines).toEqual([]);
  });

  test('of explicit phases, those that end in the quarter', () => {
    const commitment = phased([1, 2, 3, 4]);
    const actuals = [1, 2, 3].map((quarter) => anActual({ window: quarterOf2026(quarter), value: quarter }));
    expect(lineOf(commitment, actuals)).toMatchObject({ target: 3, dueOn: '2026-09-30', standing: { value: 3 }, status: 'kept' });
    expect(lineOf(commitment, actuals, { window: quarterOf2026(4), asOf: '2026-11-14' })).toMatchObject({ target: 4, dueOn: '2026-12-31', status: 'notDue' });
  });

  test('a quarter without a phase is not due while later ones come, and off the card after the last', () => {
    const commitment = phased([1, null, null, 4]);
    expect(lineOf(commitment, [])).toMatchObject({ status: 'notDue' });
    expect(aScorecard({ commitments: [phased([1, 1, null, null])] }).lines).toEqual([]);
  });

  test('monthly phases of one quarter are due together on the last of them', () => {
    const months = ['07-31', '08-31', '09-30'].map((end) => ({ window: { start: `2026-${end.slice(0, 2)}-01`, end: `2026-${end}` }, target: 2 }));
    const commitment = aCommitment({ phasing: 'explicit', phases: months, target: 6, dueOn: '2026-09-30' });
    const actuals = months.slice(0, 2).map(({ window }) => anActual({ window, value: 2 }));
    expect(lineOf(commitment, actuals)).toMatchObject({ target: 6, standing: { value: 4 }, fulfilment: 4 / 6 });
  });

  test('spread evenly, as many days as the quarter has', () => {
    expect(lineOf(linear(), [anActual({ value: 92 })])).toMatchObject({ target: 92, dueOn: '2026-09-30', status: 'kept' });
    expect(lineOf(linear(), [anActual({ value: 46 })]).fulfilment).toBeCloseTo(0.5, 12);
  });

  test('spread evenly to a day inside the quarter, only to that day', () => {
    const line = lineOf(linear({ target: 243, dueOn: '2026-08-31' }), [anActual({ value: 62 })]);
    expect(line).toMatchObject({ target: 62, dueOn: '2026-08-31', status: 'kept' });
  });

  test('in a quarter still running, spread evenly means up to today; phases and days wait', () => {
    const running = { window: Q3, asOf: '2026-07-31' };
    expect(lineOf(linear(), [anActual({ value: 31 })], running)).toMatchObject({ target: 31, dueOn: '2026-07-31', status: 'kept' });
    expect(lineOf(phased([null, null, 30, null]), [anActual({ value: 10 })], running)).toMatchObject({ target: 30, status: 'notDue' });
    expect(lineOf(aCommitment(), [anActual({ value: 2 })], running)).toMatchObject({ target: 10, status: 'notDue' });
  });

  test('in a quarter not yet begun, nothing is due, however it is spread', () => {
    const ahead = { window: quarterOf2026(4), quarter: '2026-Q4', asOf: '2026-09-15' };
    const commitments = [linear(), phased([1, 1, 1, 1]), aCommitment({ dueOn: '2026-12-31' })];
    expect(aScorecard({ commitments, ...ahead }).lines.map(({ status }) => status)).toEqual(['notDue', 'notDue', 'notDue']);
  });

  test('a quarter still running is marked as partial', () => {
    expect(aScorecard({ asOf: '2026-09-29' }).isPartial).toBe(true);
    expect(aScorecard({ asOf: '2026-09-30' }).isPartial).toBe(false);
  });
});

describe('silence', () => {
  test.each([
    ['2026-09-30', null, 'noData', 'Nothing reported yet.'],
    ['2026-10-10', null, 'noData', 'Nothing reported yet.'],
    ['2026-10-11', 0, 'missed', 'Nothing reported 10 days after it was due; counts as not delivered.'],
  ] as const)('seen on %s, a promise due on 30 September counts %s', (asOf, fulfilment, status, note) => {
    for (const ownerParty of ['vendor', 'partner'] as const) {
      for (const commitment of [aCommitment({ ownerParty }), aMilestone('2026-09-30', { ownerParty }), phased([null, null, 5, null], { ownerParty })]) {
        expect(lineOf(commitment, [], { asOf })).toMatchObject({ fulfilment, status, note });
      }
    }
  });

  test('a milestone reported as not done counts like silence', () => {
    expect(lineOf(aMilestone('2026-09-10'), [anActual({ doneOn: null })], { asOf: '2026-09-15' }).fulfilment).toBeNull();
    expect(lineOf(aMilestone('2026-09-10'), [anActual({ doneOn: null })]).fulfilment).toBe(0);
  });

  test('reports on other quarters break no silence on this one', () => {
    const line = lineOf(phased([5, 5, 5, 5]), [anActual({ window: quarterOf2026(2), value: 5 })]);
    expect(line).toMatchObject({ fulfilment: 0, status: 'missed', note: 'Nothing reported 10 days after it was due; counts as not delivered.' });
  });
});

describe('which report counts', () => {
  test('of a promise without phases, the latest state reached, not a sum', () => {
    const actuals = [1, 2, 3].map((quarter) => anActual({ window: quarterOf2026(quarter), value: quarter * 3 }));
    expect(lineOf(aCommitment(), actuals)).toMatchObject({ standing: { value: 9 } });
    expect(lineOf(aCommitment(), actuals.toReversed())).toMatchObject({ standing: { value: 9 } });
  });

  test('a report on a time after the due date does not count for it', () => {
    const actuals = [anActual({ value: 4 }), anActual({ window: quarterOf2026(4), value: 10 })];
    expect(lineOf(aCommitment(), actuals, { asOf: '2027-02-01' })).toMatchObject({ standing: { value: 4 }, status: 'missed' });
  });

  test('of two reports on one window, the one entered last', () => {
    const entered = (enteredAt: string, value: number) =>
      anActual({ value, provenance: { batchId: null, fileName: null, line: null, enteredBy: null, enteredAt } });
    const actuals = [entered('2026-10-07T09:00:00.000Z', 7), entered('2026-10-05T09:00:00.000Z', 5)];
    expect(lineOf(aCommitment(), actuals).standing.value).toBe(7);
  });

  test('a milestone done in a later quarter is found', () => {
    const line = lineOf(aMilestone('2026-09-20'), [anActual({ window: quarterOf2026(4), doneOn: '2026-10-10' })]);
    expect(line).toMatchObject({ fulfilment: 0.5, standing: { doneOn: '2026-10-10' } });
  });

  test('the plan’s days are those it is spread over', () => {
    const half = { start: '2026-07-01', end: '2026-12-31' };
    expect(lineOf(linear({ target: 184 }), [anActual({ value: 92 })], { planWindow: half })).toMatchObject({ target: 92, status: 'kept' });
    expect(lineOf(linear(), [], { planWindow: YEAR }).target).toBe(92);
  });
});
