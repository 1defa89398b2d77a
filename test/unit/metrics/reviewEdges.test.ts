import { describe, expect, test } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { reviewParticipation } from '../../../shared/domain/metrics/participation.ts';
import type { MetricResult } from '../../../shared/domain/metrics/result.ts';
import { lastReviewHadBoth, type ReviewFacts } from '../../../shared/domain/metrics/reviewPresence.ts';
import { type ContinuityFacts, sponsorContinuity, vacancyDays } from '../../../shared/domain/metrics/sponsorContinuity.ts';
import type { Action, ReviewHeader } from '../../../shared/domain/review.ts';
import { ask, askPartner, attended, badgesOf, event, named, Q3, review, role, sponsorsOf, strategic } from './facts.ts';

const Q1 = { start: '2026-01-01', end: '2026-03-31' };
const Q2 = { start: '2026-04-01', end: '2026-06-30' };
const TRAILING = { start: '2025-10-01', end: '2026-09-30' };
const QUARTERS = [{ start: '2025-10-01', end: '2025-12-31' }, Q1, Q2, Q3];

const factsOf = (reviews: ReviewHeader[], attendance: Attendance[], given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  reviews, attendance, waivers: [], sponsors: sponsorsOf('p1', 'p2'), durations: new Map(), members: strategic('p1', 'p2'), quarters: QUARTERS, ...given,
});
const both = (id: string) => [attended(id, 'vendor'), attended(id, 'partner')];
const graceOf = (result: MetricResult) => result.excluded.find(({ reason }) => reason.includes('too late'))?.ids ?? [];

describe('M1 over the four quarters of one partner', () => {
  test('a review is late by its own quarter’s end, so that the year is what its quarters are', () => {
    const late = review({ id: 'late', dueOn: '2026-02-15', heldOn: '2026-05-01' });
    const onTime = review({ id: 'on-time', dueOn: '2026-02-20', heldOn: '2026-04-30' });
    const facts = factsOf([late, onTime], [...both('late'), ...both('on-time')]);
    // The quarter ended on 31 March: thirty days later is 30 April.
    expect(named(reviewParticipation(facts, askPartner('p1', { window: Q1 })), 'M1.both')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(named(reviewParticipation(facts, askPartner('p1', { window: TRAILING })), 'M1.both')).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('a partner new in an earlier quarter owed no review in it, however long the window is', () => {
    const reviews = [review({ id: 'first', dueOn: '2026-03-20', heldOn: '2026-03-20' }), review({ id: 'second', dueOn: '2026-06-20', heldOn: '2026-06-20' })];
    const facts = factsOf(reviews, reviews.flatMap((one) => both(one.id)), { members: membership([event('p1', 'strategic', '2026-02-16')]) });
    const year = named(reviewParticipation(facts, askPartner('p1', { window: TRAILING })), 'M1.both');
    expect([year.numerator, year.denominator, graceOf(year)]).toEqual([1, 1, ['p1']]);
  });

  test('what may still be held says until when, by the quarter it was due in', () => {
    const facts = factsOf([review({ id: 'open', dueOn: '2026-09-20', heldOn: null, state: 'planned' })], []);
    const badge = (asOf: string) => named(reviewParticipation(facts, askPartner('p1', { window: TRAILING, asOf })), 'M1.both').badges.find(({ kind }) => kind === 'may-be-held')?.text;
    expect([badge('2026-10-30'), badge('2026-10-31')]).toEqual(['If held by 2026-10-30, 1 review still counts.', undefined]);
  });
});

describe('M1 names', () => {
  test('partners too new for a review, whether or not one was planned', () => {
    const members = membership([event('p1', 'strategic', '2026-08-17'), event('p2', 'strategic', '2026-08-16')]);
    expect(graceOf(named(reviewParticipation(factsOf([], [], { members }), ask()), 'M1.both'))).toEqual(['p1']);
    expect(graceOf(named(reviewParticipation(factsOf([], [], { members }), askPartner('p2')), 'M1.both'))).toEqual([]);
  });

  test('as rows behind a side’s figure the review, who was there of that side, and who was named', () => {
    const sponsors = [role('p1', 'vendor', { id: 'our-sponsor' }), role('p1', 'partner', { id: 'their-sponsor' }), role('p1', 'vendor', { id: 'gone', toOn: '2026-01-31' })];
    const facts = factsOf([review({ id: 'r' })], [attended('r', 'vendor', { id: 'we' }), attended('r', 'partner', { id: 'they' })], { sponsors });
    const rows = (name: string) => named(reviewParticipation(facts, ask()), name).rowIds;
    expect(rows('M1.vendor')).toEqual(['our-sponsor', 'r', 'we']);
    expect(rows('M1.held.partner')).toEqual(['r', 'their-sponsor', 'they']);
    expect(rows('M1.both')).toEqual(['our-sponsor', 'r', 'their-sponsor', 'they', 'we']);
  });
});

describe('the last review of the governance check', () => {
  const facts = (reviews: ReviewHeader[], given: Partial<ReviewFacts> = {}) => factsOf(reviews, reviews.flatMap((one) => both(one.id)), given);

  test('held late by its quarter counts as M1 counts it', () => {
    expect(lastReviewHadBoth(facts([review({ id: 'a', dueOn: '2026-07-05', heldOn: '2026-10-30' })]), 'p1', ask())).toBe(true);
    expect(lastReviewHadBoth(facts([review({ id: 'a', dueOn: '2026-07-05', heldOn: '2026-10-31' })]), 'p1', ask())).toBe(false);
  });

  test('one that was not owed yet, or fell before the partner was strategic, is none', () => {
    const one = [review({ id: 'a', heldOn: null, state: 'missed' })];
    expect(lastReviewHadBoth(facts(one, { members: membership([event('p1', 'strategic', '2026-08-17')]) }), 'p1', ask())).toBeNull();
    expect(lastReviewHadBoth(facts(one, { members: membership([event('p1', 'strategic', '2026-09-16')]) }), 'p1', ask())).toBeNull();
  });
});

describe('M1b', () => {
  const facts: ContinuityFacts = { sponsors: sponsorsOf('p1', 'p2'), contacts: [], actions: [], reviews: [], members: strategic('p1', 'p2') };

  test('a sponsor’s overdue action counts with the partner it was agreed with', () => {
    const action = (id: string, reviewId: string): Action => ({ id, reviewId, side: 'vendor', title: 'x', ownerName: 'vendor sponsor', dueOn: '2026-11-01', doneOn: null, carriedFrom: null, visibility: 'shared' });
    const given = { ...facts, actions: [action('a', 'r1'), action('b', 'r2'), action('c', 'r2')], reviews: [{ id: 'r1', partnerId: 'p1' }, { id: 'r2', partnerId: 'p2' }] };
    const overdue = (partnerId: string) => named(sponsorContinuity(given, partnerId, ask()), 'M1b.overdue.vendor').rowIds;
    expect([overdue('p1'), overdue('p2')]).toEqual([['a'], ['b', 'c']]);
  });

  test('a seat left before the partner was strategic is empty since the designation', () => {
    const given = { sponsors: [role('p1', 'vendor', { toOn: '2026-03-31' })], members: membership([event('p1', 'strategic', '2026-11-05')]) };
    expect(vacancyDays(given, 'p1', 'vendor', '2026-11-14')).toBe(10);
    expect(vacancyDays({ ...given, members: strategic('p1') }, 'p1', 'vendor', '2026-04-10')).toBe(10);
  });

  test('who takes over on the day after leaves no gap; an empty side owns no action', () => {
    const sponsors = [role('p1', 'vendor', { toOn: '2026-10-31' }), role('p1', 'vendor', { id: 'next', fromOn: '2026-11-01' })];
    const results = sponsorContinuity({ ...facts, sponsors }, 'p1', ask());
    expect(named(results, 'M1b.vacancy.vendor').value).toBe(0);
    expect(named(results, 'M1b.overdue.partner')).toMatchObject({ value: null, status: 'not_applicable' });
    expect(badgesOf(named(results, 'M1b.vacancy.vendor'))).toEqual([]);
  });
});
