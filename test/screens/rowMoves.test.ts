import { expect, test } from 'vitest';
import { rowMoves } from '../../renderer/screens/plan/rowMoves.ts';

/** Two answered rows, then one of ours and one of theirs with nothing in return; d is dropped. */
const rows = [
  { vendor: ['a'], partner: ['b'], heading: '', isAnswered: true },
  { vendor: ['c'], partner: ['d'], heading: '', isAnswered: true },
  { vendor: ['e'], partner: [], heading: '', isAnswered: false },
  { vendor: [], partner: ['f'], heading: '', isAnswered: false },
];
const order = ['b', 'a', 'c', 'e', 'f'];

test.each([
  ['a', null, { commitmentId: 'c', beforeId: 'b' }],
  ['b', null, { commitmentId: 'c', beforeId: 'b' }],
  ['c', { commitmentId: 'c', beforeId: 'b' }, null],
  ['e', null, null],
  ['f', null, null],
  ['unknown', null, null],
])('%s moves up by %j and down by %j', (id, up, down) => {
  expect(rowMoves(rows, order, id)).toEqual({ up, down });
});
