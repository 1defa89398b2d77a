import { describe, expect, test } from 'vitest';
import type { Attendance, ReviewWaiver } from '../../../shared/domain/attendance.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { reviewParticipation } from '../../../shared/domain/metrics/participation.ts';
import { planCompletion, type PlanFacts } from '../../../shared/domain/metrics/planCompletion.ts';
import type { ReviewFacts } from '../../../shared/domain/metrics/reviewPresence.ts';
import { solutionActivity } from '../../../shared/domain/metrics/solutionActivity.ts';
import { sponsorContinuity } from '../../../shared/domain/metrics/sponsorContinuity.ts';
import { defaultPolicies } from '../../../shared/domain/metrics/thresholds.ts';
import type { PlanVersion } from '../../../shared/domain/plan.ts';
import type { ReviewHeader } from '../../../shared/domain/review.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import { ask, askPartner, attended, badgesOf, event, named, review, role, sponsorsOf, strategic } from './facts.ts';

interface Case {
  readonly name: string;
  readonly review?: Partial<ReviewHeader>;
  readonly rows?: readonly Partial<Attendance>[];
  readonly facts?: Partial<ReviewFacts>;
  readonly asOf?: string;
  readonly value: number | null;
  readonly badge?: string;
}

const waiver = (side: 'vendor' | 'partner'): ReviewWaiver => ({ reviewId: 'r', side, approvedOn: '2026-09-01' });

/** One review of one partner; the vendor's sponsor is there, the row says how the partner's was. */
const cases: readonly Case[] = [
  { name: 'the sponsor was there', rows: [{}], value: 1 },
  { name: 'only a delegate came', rows: [{ status: 'delegate', role: 'delegate', personName: 'Somebody' }], value: 0 },
  { name: 'somebody who calls himself the sponsor’s delegate', rows: [{ role: 'Delegate of the sponsor', personName: 'Somebody' }], value: 0 },
  { name: 'there for less than half', rows: [{ minutes: 44 }], facts: { durations: new Map([['r', 90]]) }, value: 0 },
  { name: 'there for half', rows: [{ minutes: 45 }], facts: { durations: new Map([['r', 90]]) }, value: 1 },
  { name: 'partly there, nobody knows how long', rows: [{ status: 'partial' }], value: 0 },
  { name: 'partly there, for most of it', rows: [{ status: 'partial', minutes: 80 }], facts: { durations: new Map([['r', 90]]) }, value: 1 },
  { name: 'no sponsor named', rows: [{ role: 'technical', personName: 'An engineer' }], facts: { sponsors: [role('p1', 'vendor')] }, value: 0, badge: 'no-sponsor-partner' },
  { name: 'somebody who took over the role before the meeting', rows: [{ role: 'executive', personName: 'New Sponsor' }], facts: { sponsors: [role('p1', 'vendor'), role('p1', 'partner', { personName: 'new  sponsor', fromOn: '2026-09-01' })] }, value: 1 },
  { name: 'somebody who gave up the role before the meeting', rows: [{ role: 'executive', personName: 'Old Sponsor' }], facts: { sponsors: [role('p1', 'vendor'), role('p1', 'partner', { personName: 'Old Sponsor', toOn: '2026-09-01' })] }, value: 0 },
  { name: 'held thirty days after the window', review: { heldOn: '2026-10-30' }, rows: [{}], value: 1 },
  { name: 'held later than that', review: { heldOn: '2026-10-31' }, rows: [{}], value: 0 },
  { name: 'held after the day we ask', review: { heldOn: '2026-10-20' }, rows: [{}], asOf: '2026-10-10', value: 0, badge: 'may-be-held' },
  { name: 'never held', review: { heldOn: null, state: 'missed', missedBy: 'partner' }, value: 0, badge: 'missed-by-partner' },
  { name: 'waived by one side only', review: { heldOn: null, state: 'waived' }, facts: { waivers: [waiver('vendor')] }, value: 0, badge: 'waived-by-one' },
  { name: 'waived by both sides', review: { heldOn: null, state: 'waived' }, facts: { waivers: [waiver('vendor'), waiver('partner')] }, value: null },
  { name: 'designated 44 days before the end', rows: [{}], facts: { members: membership([event('p1', 'strategic', '2026-08-17')]) }, value: null },
  { name: 'designated 45 days before the end', rows: [{}], facts: { members: membership([event('p1', 'strategic', '2026-08-16')]) }, value: 1 },
  { name: 'not strategic on the due date', rows: [{}], facts: { members: membership([event('p1', 'strategic', '2026-09-16')]) }, value: null },
  { name: 'due after the day we ask', rows: [{}], asOf: '2026-09-14', value: null },
];

describe('M1: a review with', () => {
  test.for(cases)('$name counts $value', (row) => {
    const one = review({ id: 'r', ...row.review });
    const attendance = [attended('r', 'vendor'), ...(row.rows ?? []).map((given) => attended('r', 'partner', given))];
    const facts: ReviewFacts = { reviews: [one], attendance, waivers: [], sponsors: sponsorsOf('p1'), durations: new Map(), members: strategic('p1'), ...row.facts };
    const result = named(reviewParticipation(facts, ask({ asOf: row.asOf ?? '2026-11-14' })), 'M1.partner');
    expect(result.value).toBe(row.value);
    if (row.value === null) expect(result.status).toBe('zero_denominator');
    if (row.badge !== undefined) expect(badgesOf(result)).toContain(row.badge);
  });

  test('a delegate has a rate of its own, and counts where policy says so', () => {
    const facts: ReviewFacts = {
      reviews: [review({ id: 'r' })], attendance: [attended('r', 'vendor'), attended('r', 'partner', { status: 'delegate', role: 'delegate', personName: 'Somebody' })],
      waivers: [], sponsors: sponsorsOf('p1'), durations: new Map(), members: strategic('p1'),
    };
    expect(named(reviewParticipation(facts, ask()), 'M1.delegates.partner').value).toBe(1);
    expect(named(reviewParticipation(facts, ask({ policies: { ...defaultPolicies, delegateCounts: true } })), 'M1.both').value).toBe(1);
  });

  test('a running window is partial, says how far it is, and calls three reviews "3 of 3"', () => {
    const reviews = ['a', 'b', 'c'].map((id) => review({ id, dueOn: '2026-08-01', heldOn: '2026-08-01' }));
    const facts: ReviewFacts = { reviews, attendance: reviews.map((one) => attended(one.id, 'vendor')), waivers: [], sponsors: sponsorsOf('p1'), durations: new Map(), members: strategic('p1') };
    const result = named(reviewParticipation(facts, ask({ asOf: '2026-08-15' })), 'M1.vendor');
    expect(result).toMatchObject({ value: 1, status: 'partial', elapsed: 46 / 92 });
    expect(result.badges).toContainEqual({ kind: 'small-sample', text: '3 of 3', ids: [] });
  });
});

describe('M1b', () => {
  const facts = { sponsors: [role('p1', 'vendor', { toOn: '2026-10-14' })], contacts: [], actions: [], reviews: [{ id: 'r', partnerId: 'p1' }], members: strategic('p1') };

  test('vacancy runs from the day after the last sponsor left, and is 0 with one in place', () => {
    expect(named(sponsorContinuity(facts, 'p1', ask()), 'M1b.vacancy.vendor').value).toBe(31);
    expect(named(sponsorContinuity({ ...facts, sponsors: sponsorsOf('p1') }, 'p1', ask()), 'M1b.vacancy.vendor').value).toBe(0);
  });

  test('a side that never named one is vacant since the designation; not strategic, it owes none', () => {
    const members = membership([event('p1', 'strategic', '2026-11-05')]);
    expect(named(sponsorContinuity({ ...facts, members }, 'p1', ask()), 'M1b.vacancy.partner').value).toBe(10);
    expect(named(sponsorContinuity({ ...facts, members: membership([]) }, 'p1', ask()), 'M1b.vacancy.partner').status).toBe('not_applicable');
  });

  test('only contact with both sponsors counts; none recorded is no data', () => {
    const contact = (on: string, partnerPerson: string | null) => ({ id: on, partnerId: 'p1', on, vendorPerson: 'A', partnerPerson });
    const contacts = [contact('2026-11-01', 'B'), contact('2026-11-10', null), contact('2026-11-20', 'B')];
    expect(named(sponsorContinuity({ ...facts, contacts }, 'p1', ask()), 'M1b.lastContact').value).toBe(13);
    expect(named(sponsorContinuity(facts, 'p1', ask()), 'M1b.lastContact')).toMatchObject({ value: null, status: 'no_data' });
  });

  test('a sponsor’s action is overdue from the day after, unless done by then', () => {
    const action = (id: string, dueOn: string, doneOn: string | null) => ({ id, reviewId: 'r', side: 'vendor' as const, title: 'x', ownerName: 'Vendor Sponsor', dueOn, doneOn, carriedFrom: null, visibility: 'shared' as const });
    const actions = [action('a', '2026-11-13', null), action('b', '2026-11-14', null), action('c', '2026-11-01', '2026-11-14'), action('d', '2026-11-01', '2026-11-20')];
    const result = named(sponsorContinuity({ ...facts, sponsors: sponsorsOf('p1'), actions }, 'p1', ask()), 'M1b.overdue.vendor');
    expect([result.value, result.rowIds]).toEqual([2, ['a', 'd']]);
  });
});

describe('M2: a plan that is', () => {
  const approval = (party: 'vendor' | 'partner', contentHash = 'h', approvedOn = '2026-02-01') => ({ id: party, planVersionId: 'v', party, personName: 'x', approvedOn, contentHash, method: 'typed' as const, comment: null });
  const version = (given: Partial<PlanVersion>): PlanVersion => ({
    id: 'v', planId: 'plan', number: 1, state: 'active', validFrom: '2026-01-01', validTo: '2026-12-31', baseVersionId: null, contentHash: 'h', note: null, objectives: null, approvals: [approval('vendor'), approval('partner')], commitments: [], ...given,
  });
  const amendment = version({ id: 'v2', number: 2, state: 'proposed', contentHash: 'h2', approvals: [] });
  test.for([
    { name: 'sealed', versions: [version({})], value: 1, badge: null },
    { name: 'sealed with an amendment pending', versions: [version({}), amendment], value: 1, badge: 'amendment-pending' },
    { name: 'approved by the vendor only', versions: [version({ approvals: [approval('vendor')] })], value: 0, badge: 'waiting-for-partner' },
    { name: 'approved by the partner only', versions: [version({ approvals: [approval('partner')] })], value: 0, badge: 'waiting-for-vendor' },
    { name: 'approved in two wordings', versions: [version({ approvals: [approval('vendor'), approval('partner', 'other')] })], value: 0, badge: 'waiting-for-partner' },
    { name: 'approved after the day we ask', versions: [version({ approvals: [approval('vendor'), approval('partner', 'h', '2026-11-15')] })], value: 0, badge: 'waiting-for-partner' },
    { name: 'expired yesterday', versions: [version({ validTo: '2026-11-13' })], value: 0, badge: 'no-plan' },
    { name: 'withdrawn', versions: [version({ state: 'withdrawn' })], value: 0, badge: 'no-plan' },
    { name: 'not there', versions: [], value: 0, badge: 'no-plan' },
  ])('$name counts $value', ({ versions, value, badge }) => {
    const facts: PlanFacts = { plans: [{ id: 'plan', partnerId: 'p1' }], versions, members: strategic('p1') };
    const result = planCompletion(facts, ask());
    expect(result.value).toBe(value);
    if (badge !== null) expect(badgesOf(result)).toContain(badge);
  });

  test('nobody past the grace makes no share of anything', () => {
    const facts: PlanFacts = { plans: [], versions: [], members: membership([event('p1', 'strategic', '2026-08-17')]) };
    expect(planCompletion(facts, ask())).toMatchObject({ value: null, status: 'zero_denominator', excluded: [{ ids: ['p1'] }] });
    expect(planCompletion(facts, ask({ asOf: '2026-11-15' })).value).toBe(0);
  });
});

describe('M3', () => {
  const solution = (id: string, stage: Solution['stage'], lastEvidenceOn: string | null, partnerIds = ['p1']): Solution => ({ id, name: id, kind: 'package', stage, stageSince: '2026-01-01', lastEvidenceOn, partnerIds, ipOwner: null });
  const solutions = [
    solution('dev', 'in_development', '2026-08-16'), solution('stalled', 'pilot', '2026-08-15'), solution('unshown', 'pilot', null), solution('prod', 'in_production', null, ['p1', 'p2']),
    solution('idea', 'idea', '2026-11-01'), solution('paused', 'paused', '2026-11-01'), solution('retired', 'retired', '2026-11-01'), solution('standard', 'in_production', null, ['other']),
  ];

  test('counts distinct ones with evidence, lists the stalled, leaves out ideas, paused and retired', () => {
    const results = solutionActivity({ solutions, members: strategic('p1', 'p2', 'p3') }, ask());
    expect(['M3', 'M3.development', 'M3.production'].map((name) => named(results, name).value)).toEqual([2, 1, 1]);
    expect(named(results, 'M3').badges).toContainEqual(expect.objectContaining({ kind: 'stalled', ids: ['stalled', 'unshown'] }));
    expect(named(results, 'M3.coverage')).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('a solution of two partners is in both partners’ views', () => {
    const facts = { solutions, members: strategic('p1', 'p2') };
    expect(['p1', 'p2'].map((id) => named(solutionActivity(facts, askPartner(id)), 'M3.production').value)).toEqual([1, 1]);
  });

  test('without strategic partners it does not apply', () => {
    expect(named(solutionActivity({ solutions, members: membership([]) }, ask()), 'M3')).toMatchObject({ value: null, status: 'not_applicable' });
  });
});
