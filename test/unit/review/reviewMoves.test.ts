import { describe, expect, test } from 'vitest';
import type { Review, ReviewState } from '../../../shared/domain/review.ts';
import { mayMove, type Move, type MoveFacts, moveReview } from '../../../shared/domain/reviewMoves.ts';

const review = (state: ReviewState): Review => ({
  id: '00000000-0000-7000-8000-000000000001', partnerId: '00000000-0000-7000-8000-000000000002', window: { start: '2026-07-01', end: '2026-09-30' },
  dueOn: '2026-11-11', scheduledOn: null, heldOn: null, state, missedBy: null, startsAt: null, preReadSentAt: null, plannedMinutes: 90, durationMinutes: null,
});
const facts: MoveFacts = { asOf: '2026-11-14', waivedBy: ['vendor', 'partner'], hasAttendance: true, isSealed: true, actionsWithoutOwner: [] };
const MOVES: readonly Move[] = [
  { to: 'prep' }, { to: 'pre_read_sent', sentAt: '2026-11-14T09:00:00.000Z' }, { to: 'held', heldOn: '2026-11-14', durationMinutes: 90 }, { to: 'closed' },
  { to: 'missed', missedBy: 'vendor' }, { to: 'waived' },
];
const codeOf = (state: ReviewState, move: Move, given: Partial<MoveFacts> = {}) => {
  const moved = moveReview(review(state), move, { ...facts, ...given });
  return moved.ok ? moved.value.state : moved.error.type === 'refused' ? moved.error.code : moved.error.type;
};

describe('a review’s life', () => {
  test.each([
    ['planned', ['prep', 'held', 'missed', 'waived']],
    ['prep', ['pre_read_sent', 'held', 'missed', 'waived']],
    ['pre_read_sent', ['held', 'missed', 'waived']],
    ['held', ['closed']],
    ['closed', []],
    ['missed', ['prep', 'held', 'waived']],
    ['waived', ['prep']],
  ] as const)('from %s it can go to %j and nowhere else', (state, allowed) => {
    expect(MOVES.filter((move) => codeOf(state, move) === move.to).map(({ to }) => to)).toEqual(allowed);
    expect(MOVES.filter(({ to }) => mayMove(state, to)).map(({ to }) => to)).toEqual(allowed);
    const others = MOVES.filter(({ to }) => !(allowed as readonly string[]).includes(to));
    expect(others.map((move) => codeOf(state, move))).toEqual(others.map(() => 'wrong-state'));
  });

  test.each([
    ['held-in-future', { to: 'held', heldOn: '2026-11-15', durationMinutes: null }, {}],
    ['held-before-quarter', { to: 'held', heldOn: '2025-11-14', durationMinutes: null }, {}],
    ['not-yet-due', { to: 'missed', missedBy: 'partner' }, { asOf: '2026-11-11' }],
    ['needs-both-sides', { to: 'waived' }, { waivedBy: ['vendor'] }],
    ['needs-both-sides', { to: 'waived' }, { waivedBy: ['partner'] }],
  ] as const)('%s', (code, move, given) => {
    expect(codeOf('prep', move, given)).toBe(code);
  });

  test.each([
    ['no-attendance', { hasAttendance: false }],
    ['action-without-owner', { actionsWithoutOwner: ['Send the list'] }],
    ['not-sealed', { isSealed: false }],
  ] as const)('closing is refused: %s', (code, given) => {
    expect(codeOf('held', { to: 'closed' }, given)).toBe(code);
  });

  test('what a move writes', () => {
    const held = moveReview({ ...review('missed'), missedBy: 'partner' }, { to: 'held', heldOn: '2026-11-13', durationMinutes: 85 }, facts);
    expect(held).toMatchObject({ ok: true, value: { state: 'held', heldOn: '2026-11-13', durationMinutes: 85, missedBy: null } });
    expect(moveReview(review('prep'), { to: 'missed', missedBy: 'partner' }, facts)).toMatchObject({ ok: true, value: { missedBy: 'partner', heldOn: null } });
    expect(moveReview(review('prep'), { to: 'pre_read_sent', sentAt: '2026-11-14T09:00:00.000Z' }, facts)).toMatchObject({ ok: true, value: { preReadSentAt: '2026-11-14T09:00:00.000Z' } });
  });
});
