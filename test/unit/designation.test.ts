import { describe, expect, test } from 'vitest';
import { type DesignationEvent, type DesignationStatus, designationOn, isStrategic, strategicSince } from '../../shared/domain/designation.ts';
import { holdersOn, type RoleAssignment } from '../../shared/domain/person.ts';
import { idOf } from './make.ts';

function event(effectiveFrom: string, status: DesignationStatus): DesignationEvent {
  return { id: idOf(1), partnerId: idOf(2), status, effectiveFrom, reason: 'because' };
}

const history = [event('2025-06-17', 'premier'), event('2023-11-20', 'candidate'), event('2024-03-04', 'strategic')];

describe('designation', () => {
  test.each([
    ['2023-11-19', null],
    ['2023-11-20', 'candidate'],
    ['2024-03-03', 'candidate'],
    ['2024-03-04', 'strategic'],
    ['2025-06-16', 'strategic'],
    ['2025-06-17', 'premier'],
    ['2030-01-01', 'premier'],
  ])('on %s the partner is %s', (day, status) => {
    expect(designationOn(history, day)).toBe(status);
  });

  test('of two events on one day the later in the list holds', () => {
    expect(designationOn([event('2026-01-01', 'strategic'), event('2026-01-01', 'under_review')], '2026-01-01')).toBe('under_review');
  });

  test.each<[DesignationStatus | null, boolean]>([
    [null, false],
    ['candidate', false],
    ['strategic', true],
    ['under_review', true],
    ['premier', false],
    ['exited', false],
  ])('%s counts as strategic: %s', (status, expected) => {
    expect(isStrategic(status)).toBe(expected);
  });

  test.each([
    ['2024-03-03', null],
    ['2024-03-04', '2024-03-04'],
    ['2025-01-01', '2024-03-04'],
    ['2025-06-17', null],
  ])('on %s it has been strategic since %s', (day, since) => {
    expect(strategicSince(history, day)).toBe(since);
  });

  test('a review does not break it, a lapse begins it anew, a yes given again does not', () => {
    const events = [
      event('2022-01-01', 'strategic'),
      event('2023-01-01', 'exited'),
      event('2024-01-01', 'strategic'),
      event('2025-01-01', 'under_review'),
      event('2025-03-01', 'strategic'),
    ];
    expect(strategicSince(events, '2026-01-01')).toBe('2024-01-01');
  });
});

describe('who holds a role', () => {
  const seat = (personName: string, fromOn: string | null, toOn: string | null, side: 'vendor' | 'partner' = 'partner'): RoleAssignment => ({
    id: idOf(1),
    partnerId: idOf(2),
    personId: idOf(3),
    personName,
    side,
    role: 'sponsor',
    fromOn,
    toOn,
  });

  test('both days count, open ends are open, and other roles do not', () => {
    const seats = [seat('N. Sato', '2024-01-15', '2026-09-30'), seat('A. Castellanos', null, null, 'vendor'), { ...seat('L. Brenner', null, null), role: 'cam' as const }];
    expect(holdersOn(seats, 'sponsor', '2026-09-30')).toEqual({ vendor: ['A. Castellanos'], partner: ['N. Sato'] });
    expect(holdersOn(seats, 'sponsor', '2026-10-01')).toEqual({ vendor: ['A. Castellanos'], partner: [] });
    expect(holdersOn(seats, 'sponsor', '2024-01-14').partner).toEqual([]);
  });
});
