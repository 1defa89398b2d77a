import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countReadiness, readiness, type ReadinessDays, type ReadinessStep } from '../../../shared/domain/readiness.ts';
import { type ReadinessFacts, readinessSteps, type SideReadiness, stepsByWord } from '../../../shared/domain/readinessSteps.ts';

const side = (given: Partial<SideReadiness> = {}): SideReadiness => ({
  name: 'Acme', sponsors: ['Ann'], actualsMissing: [], unanswered: [], disputed: [], unexplained: [], barriersWithoutCause: [], ratingsMissing: [], surveyAnswers: 2,
  decidersMissing: [], notRead: [], attendanceMissing: [], actionsWithoutOwner: [], hasRatedMeeting: true, recordAnswer: 'confirmed', amendmentWaits: false,
  marked: new Set(), ...given,
});
const facts = (given: Partial<ReadinessFacts> = {}, vendor: Partial<SideReadiness> = {}, partner: Partial<SideReadiness> = {}): ReadinessFacts => ({
  sides: { vendor: side(vendor), partner: side({ name: 'Halden', ...partner }) }, isScheduled: true, isOpened: true, dataSince: '2026-10-05', refusedRows: 0, decisions: 3,
  decisionsWithoutOptions: [], hasPlan: true, isPreReadSent: true, movedSincePreRead: [], isHeld: true, isSealed: true, isClosed: true, hasNextReview: true,
  amendmentMissing: false, ...given,
});
/** The review of a Tuesday, looked at ten days later: everything is past its day. */
const AFTER: ReadinessDays = { asOf: '2026-12-18', reviewOn: '2026-12-08', heldOn: '2026-12-08', leadDays: 7 };
const BEFORE = (asOf: string): ReadinessDays => ({ asOf, reviewOn: '2026-12-08', heldOn: null, leadDays: 7 });
const step = (steps: readonly ReadinessStep[], name: string) => steps.find((one) => one.step === name);

describe('the readiness list', () => {
  test('runs from thirty days before to seven after, each step on its day', () => {
    const steps = readiness(facts(), AFTER);
    expect(steps.map(({ offsetDays }) => offsetDays)).toEqual([-30, -28, -25, -21, -18, -16, -14, -12, -10, -8, -7, -5, -2, 0, 1, 2, 3, 5, 7]);
    expect(steps.map(({ on }) => on)).toEqual([
      '2026-11-08', '2026-11-10', '2026-11-13', '2026-11-17', '2026-11-20', '2026-11-22', '2026-11-24', '2026-11-26', '2026-11-28', '2026-11-30', '2026-12-01',
      '2026-12-03', '2026-12-06', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-13', '2026-12-15',
    ]);
  });

  test('with nothing missing, only what no data can tell is left', () => {
    const steps = readiness(facts(), AFTER);
    expect(steps.filter(({ state }) => state !== 'done').map(({ step: name, state }) => `${name} ${state}`)).toEqual(['pre-brief unknown', 'pack unknown', 'check unknown', 'send-record unknown']);
    const word = new Set(['pre-brief', 'pack', 'check', 'send-record']);
    expect(readiness(facts({}, { marked: word }, { marked: word }), AFTER).every(({ state }) => state === 'done')).toBe(true);
  });

  test.each<[string, string, Partial<ReadinessFacts>, Partial<SideReadiness>]>([
    ['date', 'Halden has named no sponsor', {}, { sponsors: [] }],
    ['date', 'No date is agreed', { isScheduled: false }, {}],
    ['date', 'The review is not opened', { isOpened: false }, {}],
    ['actuals', 'No value for “Bookings”', {}, { actualsMissing: ['Bookings'] }],
    ['actuals', 'No joint plan covers the quarter', { hasPlan: false }, {}],
    ['answers', '“Training seats” is not answered', {}, { unanswered: ['Training seats'] }],
    ['causes', '“Pipeline” is disputed', {}, { disputed: ['Pipeline'] }],
    ['causes', 'No barrier explains “Bookings”', {}, { unexplained: ['Bookings'] }],
    ['causes', 'No cause is given for “Framework”', {}, { barriersWithoutCause: ['Framework'] }],
    ['ratings', 'Not rated: all six characteristics', {}, { ratingsMissing: ['all six characteristics'] }],
    ['ratings', 'No executive has answered', {}, { surveyAnswers: 0 }],
    ['decisions', 'No decision is sought; a memo may serve better than a meeting', { decisions: 0 }, {}],
    ['decisions', 'No options for “Event”', { decisionsWithoutOptions: ['Event'] }, {}],
    ['decisions', 'Nobody decides “Event”', {}, { decidersMissing: ['Event'] }],
    ['pre-read', 'The pre-read is not sent', { isPreReadSent: false }, {}],
    ['read', 'Ann has not confirmed reading it', {}, { notRead: ['Ann'] }],
    ['read', 'Halden has named no sponsor', {}, { sponsors: [] }],
    ['late-news', '“Bookings” reads differently since the pre-read', { movedSincePreRead: ['Bookings'] }, {}],
    ['hold', 'Was Ann there?', {}, { attendanceMissing: ['Ann'] }],
    ['hold', 'Nobody owns “Send the list”', {}, { actionsWithoutOwner: ['Send the list'] }],
    ['hold', 'The figures shown are not sealed', { isSealed: false }, {}],
    ['rate-meeting', 'Nobody has rated the meeting', {}, { hasRatedMeeting: false }],
    ['confirm-record', 'The record is unconfirmed', {}, { recordAnswer: null }],
    ['confirm-record', 'There is an objection to the record', {}, { recordAnswer: 'objected' }],
    ['amend-plan', 'The plan is not amended as decided', { amendmentMissing: true }, {}],
    ['amend-plan', 'The amended plan is not approved', {}, { amendmentWaits: true }],
    ['close', 'The review is not closed', { isClosed: false }, {}],
    ['close', 'The next review is not planned', { hasNextReview: false }, {}],
  ])('%s: %s', (name, missing, given, partner) => {
    const found = step(readiness(facts(given, {}, partner), AFTER), name);
    expect(found).toMatchObject({ state: 'late', sides: { partner: { state: 'late', missing: [missing] } } });
  });

  test('data are one side’s to bring in', () => {
    const found = step(readiness(facts({ dataSince: null, refusedRows: 3 }), AFTER), 'data');
    expect(found).toMatchObject({ who: 'vendor', sides: { vendor: { missing: ['Nothing came in since the quarter ended', '3 refused rows in the last import'] }, partner: null } });
  });

  test.each([
    // The step of 17 November, T-21, with one side’s answers missing.
    ['2026-11-09', 'notDue'], ['2026-11-10', 'open'], ['2026-11-17', 'open'], ['2026-11-18', 'late'],
  ])('on %s it is %s', (asOf, state) => {
    const found = step(readiness(facts({ isHeld: false }, {}, { unanswered: ['Seats'] }), BEFORE(asOf)), 'answers');
    expect(found?.sides.partner?.state).toBe(state);
    expect(found?.sides.vendor?.state).toBe('done');
    expect(found?.state).toBe(state);
  });

  test('nothing after the meeting is done or late before there was one', () => {
    const after = readiness(facts(), BEFORE('2027-03-01')).filter(({ offsetDays }) => offsetDays > 0);
    expect(after.map(({ state }) => state)).toEqual(after.map(() => 'notDue'));
  });

  test('a mark makes done only what may be said by word', () => {
    expect([...stepsByWord].toSorted()).toEqual(['check', 'late-news', 'pack', 'pre-brief', 'send-record']);
    const moved = facts({ movedSincePreRead: ['Bookings'] }, { marked: new Set(['late-news']) });
    expect(step(readiness(moved, AFTER), 'late-news')).toMatchObject({ state: 'late', sides: { vendor: { state: 'done' }, partner: { state: 'late' } } });
  });

  test('counts the steps that are on, those that wait, and for whom', () => {
    const steps = readiness(facts({ isHeld: false, isPreReadSent: false, isSealed: false }, { unanswered: ['Seats'] }, { disputed: ['Pipeline'], unanswered: ['Hours'] }), BEFORE('2026-11-18'));
    // Until 25 November: date, data, actuals, ratings done; answers late for both; causes open for them; pre-brief not told by both; decisions done early.
    expect(countReadiness(steps)).toEqual({ on: 8, waiting: 3, vendor: 2, partner: 3 });
  });

  test('swapping the sides swaps their parts', () => {
    const names = fc.subarray(['One', 'Two']);
    const anySide = fc.record<SideReadiness>({
      name: fc.constant('Side'), sponsors: names, actualsMissing: names, unanswered: names, disputed: names, unexplained: names, barriersWithoutCause: names, ratingsMissing: names,
      surveyAnswers: fc.nat(2), decidersMissing: names, notRead: names, attendanceMissing: names, actionsWithoutOwner: names, hasRatedMeeting: fc.boolean(),
      recordAnswer: fc.constantFrom('confirmed', 'objected', null), amendmentWaits: fc.boolean(), marked: fc.subarray([...stepsByWord]).map((steps) => new Set(steps)),
    });
    const day = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anySide, anySide, day, fc.boolean(), (one, other, asOf, isHeld) => {
        const days = { asOf, reviewOn: '2026-12-08', heldOn: isHeld ? '2026-12-08' : null, leadDays: 7 };
        const forward = readiness({ ...facts({ isHeld }), sides: { vendor: one, partner: other } }, days);
        const swapped = readiness({ ...facts({ isHeld }), sides: { vendor: other, partner: one } }, days);
        for (const [index, { who, sides }] of forward.entries()) {
          if (who === 'both') expect(swapped[index]?.sides).toEqual({ vendor: sides.partner, partner: sides.vendor });
        }
      }),
    );
    expect(readinessSteps.filter(({ who }) => who !== 'both').map((rule) => rule.step)).toEqual(['data', 'pack', 'send-record']);
  });
});
