import { describe, expect, test } from 'vitest';
import { ledgerLines, moveInLedger, rowOfCommitment } from '../../renderer/screens/partner/ledgerGrid.ts';

/** Three rows: two of ours for one of theirs; one for one; one of ours for nothing. */
const rows = [
  { vendor: ['a1', 'a2'], partner: ['b1'], heading: 'Pipeline', isAnswered: true },
  { vendor: ['c1'], partner: ['d1'], heading: 'Revenue', isAnswered: true },
  { vendor: ['e1'], partner: [], heading: 'Event', isAnswered: false },
];
const lines = ledgerLines(rows);

test('a side with fewer promises spans the lines of the other', () => {
  expect(lines.map(({ cells }) => [cells.vendor?.span, cells.spine?.span, cells.partner?.span])).toEqual([
    [1, 2, 2],
    [1, undefined, undefined],
    [1, 1, 1],
    [1, 1, 1],
  ]);
});

test('where a side gives nothing its cell is there and holds no commitment', () => {
  expect(lines.at(-1)?.cells.partner).toMatchObject({ commitmentId: null, column: 'partner' });
});

describe('keys in the grid', () => {
  test.for([
    { from: '0-vendor-0', key: 'ArrowRight', to: '0-spine' },
    { from: '0-spine', key: 'ArrowRight', to: '0-partner-0' },
    { from: '0-partner-0', key: 'ArrowRight', to: null },
    { from: '0-vendor-0', key: 'ArrowLeft', to: null },
    { from: '0-vendor-0', key: 'ArrowDown', to: '0-vendor-1' },
    { from: '0-vendor-1', key: 'ArrowRight', to: '0-spine' },
    { from: '0-spine', key: 'ArrowDown', to: '1-spine' },
    { from: '0-partner-0', key: 'ArrowDown', to: '1-partner-0' },
    { from: '1-partner-0', key: 'ArrowUp', to: '0-partner-0' },
    { from: '2-partner-0', key: 'ArrowDown', to: null },
    { from: '1-partner-0', key: 'Home', to: '1-vendor-0' },
    { from: '1-vendor-0', key: 'End', to: '1-partner-0' },
    { from: '1-vendor-0', key: 'x', to: null },
  ])('$key from $from goes to $to', ({ from, key, to }) => {
    expect(moveInLedger(lines, from, { key, ctrlKey: false })).toBe(to);
  });

  test('Control with Home and End goes to the corners', () => {
    expect(moveInLedger(lines, '1-spine', { key: 'Home', ctrlKey: true })).toBe('0-vendor-0');
    expect(moveInLedger(lines, '1-spine', { key: 'End', ctrlKey: true })).toBe('2-partner-0');
  });

  test('a cell that is no longer there moves nothing', () => {
    expect(moveInLedger(lines, '9-vendor-0', { key: 'ArrowDown', ctrlKey: false })).toBeNull();
  });
});

test('a commitment is found in its row, on either side', () => {
  expect([rowOfCommitment(rows, 'a2'), rowOfCommitment(rows, 'd1'), rowOfCommitment(rows, 'zz'), rowOfCommitment(rows, null)]).toEqual([0, 1, null, null]);
});
