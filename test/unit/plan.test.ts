import { describe, expect, test } from 'vitest';
import { commitmentsInForce, isSealed, planRef, versionInForce } from '../../shared/domain/plan.ts';
import { aCommitment, draft, idOf, phased, Q3, quarterOf2026, sealed, YEAR } from './make.ts';

const plan = { id: idOf(800), partnerId: idOf(700), fiscalYear: 2026, window: YEAR, externalId: null };

describe('a sealed version', () => {
  const version = sealed(1, '2026-01-01', '2026-01-12');

  test('has both sides’ yes to its own hash', () => {
    expect(isSealed(version)).toBe(true);
    expect(isSealed({ ...version, approvals: version.approvals.slice(0, 1) })).toBe(false);
    expect(isSealed({ ...version, approvals: version.approvals.slice(1) })).toBe(false);
    expect(isSealed({ ...version, contentHash: 'f'.repeat(64) })).toBe(false);
    expect(isSealed(draft(1, '2026-01-01'))).toBe(false);
  });

  test('is not sealed by one side twice', () => {
    const [ours] = version.approvals;
    expect(isSealed({ ...version, approvals: ours === undefined ? [] : [ours, ours] })).toBe(false);
  });

  test('is named with the day the second side said yes', () => {
    const approvals = version.approvals.map((approval) => (approval.party === 'partner' ? { ...approval, approvedOn: '2026-01-15' } : approval));
    expect(planRef(plan, { ...version, approvals })).toMatchObject({ name: 'Plan FY26', version: 1, isApproved: true, approvedOn: '2026-01-15' });
    expect(planRef(plan, draft(2, '2026-01-01'))).toMatchObject({ version: 2, isApproved: false, approvedOn: null, hash: null });
  });
});

describe('the version in force', () => {
  const first = sealed(1, '2026-01-01', '2026-01-12');
  const second = sealed(2, '2026-07-01', '2026-06-30');

  test.each([
    ['2026-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2026-12-31', 2],
  ])('on %s is version %i', (day, number) => {
    expect(versionInForce([first, second], day)?.number).toBe(number);
    expect(versionInForce([second, first], day)?.number).toBe(number);
  });

  test('an amendment one side has not approved changes nothing', () => {
    const oneSided = sealed(3, '2026-07-01', '2026-07-02');
    const waiting = { ...oneSided, approvals: oneSided.approvals.slice(0, 1) };
    expect(versionInForce([first, second, waiting], '2026-09-30')?.number).toBe(2);
  });

  test('a plan nobody sealed works by its newest wording', () => {
    expect(versionInForce([draft(1, '2026-01-01'), draft(2, '2026-01-01')], '2026-09-30')?.number).toBe(2);
    expect(versionInForce([draft(1, '2026-01-01'), draft(2, '2026-01-01', { state: 'withdrawn' })], '2026-09-30')?.number).toBe(1);
    expect(versionInForce([draft(1, '2026-01-01', { state: 'withdrawn' })], '2026-09-30')).toBeNull();
    expect(versionInForce([], '2026-09-30')).toBeNull();
  });

  test('a sealed version outside its time does not rule', () => {
    expect(versionInForce([sealed(1, '2026-04-01', '2026-04-02')], '2026-03-31')).toBeNull();
  });

  test('a sealed version that was withdrawn does not rule', () => {
    expect(versionInForce([first, { ...second, state: 'withdrawn' }], '2026-09-30')?.number).toBe(1);
  });

  test('a version agreed after a day does not rule that day, even if it was dated back', () => {
    const datedBack = sealed(2, '2026-01-01', '2026-07-20');
    expect(versionInForce([first, datedBack], '2026-06-30')?.number).toBe(1);
    expect(versionInForce([first, datedBack], '2026-07-20')?.number).toBe(2);
  });

  test('a plan signed in its first weeks rules them too', () => {
    expect(versionInForce([first], '2026-01-05')?.number).toBe(1);
  });
});

describe('the commitments that count', () => {
  const worded = (number: number, target: number, dueOn = '2026-09-30') => aCommitment({ planVersionId: idOf(900 + number), target, dueOn });

  test('re-baselined after the due date, the old target rules', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10, '2026-08-15')] });
    const after = sealed(2, '2026-09-01', '2026-09-01', { commitments: [worded(2, 4, '2026-08-15')] });
    expect(commitmentsInForce([before, after], Q3)).toEqual([worded(1, 10, '2026-08-15')]);
  });

  test('re-baselined and dated back after the due date, the old target still rules', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10, '2026-08-15')] });
    const after = sealed(2, '2026-01-01', '2026-09-20', { commitments: [worded(2, 4, '2026-08-15')] });
    expect(commitmentsInForce([before, after], Q3)).toEqual([worded(1, 10, '2026-08-15')]);
  });

  test('re-baselined before the due date, the new target rules', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10)] });
    const after = sealed(2, '2026-09-01', '2026-09-01', { commitments: [worded(2, 4)] });
    expect(commitmentsInForce([before, after], Q3)).toEqual([worded(2, 4)]);
  });

  test('of phased commitments, each quarter goes by the version in force at its end', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [phased([1, 1, 1, 1], { planVersionId: idOf(901) })] });
    const after = sealed(2, '2026-07-01', '2026-07-01', { commitments: [phased([1, 1, 9, 9], { planVersionId: idOf(902) })] });
    expect(commitmentsInForce([before, after], quarterOf2026(2))[0]?.planVersionId).toBe(idOf(901));
    expect(commitmentsInForce([before, after], quarterOf2026(3))[0]?.planVersionId).toBe(idOf(902));
  });

  test('dropped by an amendment after it fell due, a commitment still counts in its quarter', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10, '2026-07-31')] });
    const after = sealed(2, '2026-08-15', '2026-08-15', { commitments: [] });
    expect(commitmentsInForce([before, after], Q3)).toEqual([worded(1, 10, '2026-07-31')]);
  });

  test('dropped before it fell due, it does not', () => {
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10)] });
    const after = sealed(2, '2026-08-15', '2026-08-15', { commitments: [] });
    expect(commitmentsInForce([before, after], Q3)).toEqual([]);
  });

  test('a commitment added by an amendment counts from then on, in the plan’s order', () => {
    const added = aCommitment({ id: idOf(2), planVersionId: idOf(902) });
    const before = sealed(1, '2026-01-01', '2026-01-12', { commitments: [worded(1, 10)] });
    const after = sealed(2, '2026-07-01', '2026-07-01', { commitments: [added, worded(2, 10)] });
    expect(commitmentsInForce([before, after], quarterOf2026(2)).map(({ id }) => id)).toEqual([idOf(1)]);
    expect(commitmentsInForce([before, after], Q3).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
  });

  test('without a plan there are none', () => {
    expect(commitmentsInForce([], Q3)).toEqual([]);
  });
});
