import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

let app: App;
beforeEach(async () => {
  app = await loaded();
});
afterEach(() => app.service.close());

const partnerId = async (name: string) => valueOf(await app.client['partner.find']({ name })).partnerId;
const page = async (name: string, quarter: string | null = null) => valueOf(await app.client['review.forPartner']({ partnerId: await partnerId(name), quarter, asOf: null }));
const reviewOf = (view: OperationOutput<'review.forPartner'>) => {
  if (view.review === null) throw new Error('There is no review');
  return view.review;
};
/** Runs the change and takes it back: the store is as it was. */
async function undone<T>(change: () => Promise<T>): Promise<T> {
  const before = dump(app);
  const answer = await change();
  expect(dump(app)).not.toEqual(before);
  valueOf(await app.client['history.undo']({}));
  expect(dump(app)).toEqual(before);
  valueOf(await app.client['history.redo']({}));
  return answer;
}
const code = (result: Awaited<ReturnType<App['client']['review.open']>> | { ok: boolean; error?: unknown }) => (result.ok ? 'done' : (result as { error: { code?: string; type: string } }).error.code ?? (result as { error: { type: string } }).error.type);

describe('opening a review', () => {
  test('takes over open actions with their day, undecided questions, and barriers once more raised', async () => {
    valueOf(await app.client['barrier.add']({ partnerId: await partnerId('Kestrel'), side: 'partner', type: 'leadership', title: 'Nobody signs', cause: null, removal: null, ownerName: null, firstRaisedOn: '2026-08-20', resolvedOn: null, resolution: null, blocks: [], visibility: 'shared' }));
    const before = await page('Kestrel');
    expect(reviewOf(before).state).toBe('planned');
    const opened = await undone(async () => valueOf(await app.client['review.open']({ partnerId: await partnerId('Kestrel'), quarter: '2026-Q3' })));
    expect(opened).toMatchObject({ isNew: true, actions: 2, decisions: 0 });
    const after = await page('Kestrel');
    expect(after.actions.filter(({ since }) => since === '2026-Q2').map(({ title, dueOn, isOverdue }) => [title, dueOn, isOverdue])).toEqual([
      ['Confirm the September event', '2026-08-31', true], ['Name who signs after N. Sato', '2026-10-15', true],
    ]);
    const raised = (view: typeof before) => new Map(view.barriers.map(({ title, timesRaised }) => [title, timesRaised]));
    for (const [title, times] of raised(before)) {
      const barrier = before.barriers.find((one) => one.title === title);
      const isOld = barrier !== undefined && barrier.resolvedOn === null && barrier.firstRaisedOn <= '2026-08-20';
      expect([title, raised(after).get(title)]).toEqual([title, isOld ? times + 1 : times]);
    }
    expect(raised(after).get('Nobody signs')).toBe(2);
    // Opened again, it goes on.
    const again = valueOf(await app.client['review.open']({ partnerId: await partnerId('Kestrel'), quarter: '2026-Q3' }));
    expect(again).toEqual({ reviewId: opened.reviewId, isNew: false, actions: 0, decisions: 0, barriers: 0 });
    expect((await page('Kestrel')).actions).toEqual(after.actions);
  });

  test('what is done at the later review is done where it was first agreed', async () => {
    valueOf(await app.client['review.open']({ partnerId: await partnerId('Kestrel'), quarter: '2026-Q3' }));
    const carried = (await page('Kestrel')).actions.find(({ since }) => since === '2026-Q2');
    if (carried === undefined) throw new Error('Nothing was carried over');
    await undone(async () => valueOf(await app.client['action.change']({ actionId: carried.id, doneOn: '2026-11-10' })));
    expect((await page('Kestrel', '2026-Q2')).actions.find(({ id }) => id === carried.carriedFrom)).toMatchObject({ doneOn: '2026-11-10' });
    expect(code(await app.client['action.remove']({ actionId: carried.carriedFrom ?? '' }))).toBe('carried-on');
  });

  test('a quarter that owes one but has none gets it by the cadence, and shows when before it is there', async () => {
    const q4 = await page('Halden', '2026-Q4');
    expect(q4).toMatchObject({ review: null, dueOn: '2027-02-11', title: 'The Q4 review is due 11 February and is not opened yet' });
    const opened = await undone(async () => valueOf(await app.client['review.open']({ partnerId: await partnerId('Halden'), quarter: '2026-Q4' })));
    expect(opened.isNew).toBe(true);
    expect(reviewOf(await page('Halden', '2026-Q4'))).toMatchObject({ state: 'prep', dueOn: '2027-02-11', scheduledOn: null });
  });

  test('is refused for a quarter to come, and tells of a partner without a plan', async () => {
    expect(code(await app.client['review.open']({ partnerId: await partnerId('Halden'), quarter: '2027-Q1' }))).toBe('quarter-to-come');
    expect(errorOf(await app.client['review.open']({ partnerId: '00000000-0000-4000-8000-000000000000', quarter: '2026-Q3' }))).toMatchObject({ type: 'not-found', what: 'partner' });
    const without = await page('Willow Sol');
    expect(without).toMatchObject({ review: null, dueOn: null, title: 'No review of Q3 is owed', readiness: [], agenda: [] });
  });
});

describe('the page of a review in preparation', () => {
  test('says what waits on each side, by name', async () => {
    const view = await page('Halden');
    expect(view.title).toMatch(/^The Q3 review is due 8 December; \d of \d+ steps are open, \d of ours and \d of Halden’s$/);
    const causes = view.readiness.find(({ step }) => step === 'causes');
    expect(causes?.sides.partner?.missing).toEqual(expect.arrayContaining(['“Joint pipeline” is disputed', 'No cause is given for “Sponsor missed the Q2 review”']));
    expect(view.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    expect(view.people.filter(({ role }) => role === 'sponsor').map(({ personName, side }) => [side, personName])).toEqual([['vendor', 'A. Castellanos'], ['partner', 'P. Halvorsen']]);
    expect(view.past.map(({ quarter }) => quarter)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4']);
  });

  test('a section is hidden with a reason and shown again', async () => {
    const { id } = reviewOf(await page('Halden'));
    await undone(async () => valueOf(await app.client['review.hideSection']({ reviewId: id, section: 'access', reason: 'Agreed for January.' })));
    const hidden = await page('Halden');
    expect(hidden.agenda.find(({ section }) => section === 'access')).toMatchObject({ state: 'hidden', minutes: 0, reason: 'Agreed for January.' });
    expect(hidden.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    valueOf(await app.client['review.hideSection']({ reviewId: id, section: 'access', reason: null }));
    expect((await page('Halden')).agenda.find(({ section }) => section === 'access')?.state).toBe('shown');
  });

  test('an hour instead of ninety minutes, a day and an hour of the day', async () => {
    const { id } = reviewOf(await page('Halden'));
    await undone(async () => valueOf(await app.client['review.schedule']({ reviewId: id, scheduledOn: '2026-12-10', startsAt: '2026-12-10T13:00:00.000Z', plannedMinutes: 60 })));
    const view = await page('Halden');
    expect(reviewOf(view)).toMatchObject({ scheduledOn: '2026-12-10', startsAt: '2026-12-10T13:00:00.000Z', plannedMinutes: 60 });
    expect(view.readiness[0]?.on).toBe('2026-11-10');
    expect(code(await app.client['review.schedule']({ reviewId: id, scheduledOn: null, startsAt: '2026-12-10T13:00:00.000Z', plannedMinutes: 60 }))).toBe('hour-without-day');
  });

  test('what no data can tell is done on a side’s word; what they can tell is not', async () => {
    const { id } = reviewOf(await page('Halden'));
    await undone(async () => valueOf(await app.client['review.markStep']({ reviewId: id, step: 'pre-brief', side: 'vendor', isDone: true })));
    expect((await page('Halden')).readiness.find(({ step }) => step === 'pre-brief')?.sides).toMatchObject({ vendor: { state: 'done' }, partner: { state: 'notDue' } });
    expect(code(await app.client['review.markStep']({ reviewId: id, step: 'actuals', side: 'vendor', isDone: true }))).toBe('told-by-data');
  });

  test('somebody new with a role belongs to it from today', async () => {
    const asked: OperationInput<'person.add'> = { partnerId: await partnerId('Kestrel'), side: 'partner', name: 'R. Amato', title: 'COO', seniority: 'c_level', role: 'sponsor' };
    await undone(async () => valueOf(await app.client['person.add'](asked)));
    valueOf(await app.client['review.open']({ partnerId: asked.partnerId, quarter: '2026-Q3' }));
    const view = await page('Kestrel');
    expect(view.people).toContainEqual(expect.objectContaining({ personName: 'R. Amato', side: 'partner', role: 'sponsor' }));
    expect(view.readiness.find(({ step }) => step === 'date')?.state).toBe('done');
  });
});

describe('decisions, actions, barriers', () => {
  const decision = { kind: 'barrier_removal', title: 'Who calls the agency?', options: ['We do', 'They do'], recommendation: null, vendorDecider: null, partnerDecider: null, outcome: null, decidedOn: null, visibility: 'shared' } as const;

  test('a decision is asked for, taken by both sides on a day, and removed', async () => {
    const { id } = reviewOf(await page('Halden'));
    const { decisionId } = await undone(async () => valueOf(await app.client['decision.add']({ ...decision, options: [...decision.options], reviewId: id })));
    expect((await page('Halden')).agenda.find(({ section }) => section === 'barriers')?.asksDecision).toBe(true);
    expect(code(await app.client['decision.change']({ decisionId, outcome: 'We do' }))).toBe('decider-missing');
    valueOf(await app.client['decision.change']({ decisionId, vendorDecider: 'A. Castellanos', partnerDecider: 'P. Halvorsen' }));
    await undone(async () => valueOf(await app.client['decision.change']({ decisionId, outcome: 'We do' })));
    const taken = (await page('Halden')).decisions.find((one) => one.id === decisionId);
    expect(taken).toMatchObject({ kind: 'barrier_removal', outcome: 'We do', decidedOn: '2026-11-14' });
    expect(code(await app.client['decision.change']({ decisionId, decidedOn: '2026-12-01' }))).toBe('decided-in-future');
    valueOf(await app.client['decision.change']({ decisionId, outcome: '' }));
    expect((await page('Halden')).decisions.find((one) => one.id === decisionId)).toMatchObject({ outcome: null, decidedOn: null });
    await undone(async () => valueOf(await app.client['decision.remove']({ decisionId })));
    expect(errorOf(await app.client['decision.remove']({ decisionId }))).toMatchObject({ type: 'not-found' });
  });

  test('an action has a side, an owner and a day; done it is no longer open', async () => {
    const { id } = reviewOf(await page('Halden'));
    const { actionId } = await undone(async () => valueOf(await app.client['action.add']({ reviewId: id, side: 'partner', title: 'Book the agency', ownerName: '', dueOn: '2026-11-10', doneOn: null, visibility: 'shared' })));
    expect((await page('Halden')).actions.find((one) => one.id === actionId)).toMatchObject({ isOverdue: true, since: null });
    expect(code(await app.client['action.change']({ actionId, doneOn: '2026-11-15' }))).toBe('done-in-future');
    await undone(async () => valueOf(await app.client['action.change']({ actionId, ownerName: 'M. Lindqvist', doneOn: '2026-11-14' })));
    expect((await page('Halden')).actions.find((one) => one.id === actionId)).toMatchObject({ isOverdue: false, ownerName: 'M. Lindqvist' });
    await undone(async () => valueOf(await app.client['action.remove']({ actionId })));
  });

  test('a barrier names what it blocks, ages by quarters, and is removed with a word', async () => {
    const view = await page('Halden');
    const [first, second] = view.commitments;
    if (first === undefined || second === undefined) throw new Error('The plan has promises');
    const typed = { partnerId: await partnerId('Halden'), side: 'vendor', type: 'capacity', title: 'One engineer short', cause: null, removal: null, ownerName: null, firstRaisedOn: '2026-02-01', resolvedOn: null, resolution: null, blocks: [first.id, second.id], visibility: 'shared' } as const;
    const { barrierId } = await undone(async () => valueOf(await app.client['barrier.add']({ ...typed, blocks: [...typed.blocks] })));
    const found = async () => (await page('Halden')).barriers.find((one) => one.id === barrierId);
    expect(await found()).toMatchObject({ ageQuarters: 3, timesRaised: 1, blocked: expect.arrayContaining([first.title, second.title]) as unknown });
    await undone(async () => valueOf(await app.client['barrier.change']({ barrierId, blocks: [second.id] })));
    expect((await found())?.blocks).toEqual([second.id]);
    expect(code(await app.client['barrier.change']({ barrierId, resolvedOn: '2026-01-01' }))).toBe('removed-before-raised');
    await undone(async () => valueOf(await app.client['barrier.change']({ barrierId, resolvedOn: '2026-11-10', resolution: 'Hired.' })));
    expect(await found()).toMatchObject({ resolution: 'Hired.', ageQuarters: 3 });
    expect(errorOf(await app.client['barrier.change']({ barrierId, blocks: ['00000000-0000-4000-8000-000000000000'] }))).toMatchObject({ what: 'commitment' });
    await undone(async () => valueOf(await app.client['barrier.remove']({ barrierId })));
  });

  test('an escalation goes up level by level on its clock, is settled and opened again', async () => {
    const id = await partnerId('Halden');
    const { escalationId } = await undone(async () => valueOf(await app.client['escalation.raise']({ partnerId: id, reviewId: null, barrierId: null, side: 'partner', title: 'Who signs for the agency', level: 1, visibility: 'shared' })));
    const found = async () => (await page('Halden')).escalations.find((one) => one.id === escalationId);
    // 14 November 2026 is a Saturday.
    expect((await found())?.clock).toMatchObject({ level: 1, dueOn: '2026-11-20', daysLeft: 5, isOverdue: false });
    await undone(async () => valueOf(await app.client['escalation.advance']({ escalationId })));
    expect((await found())?.levels).toEqual([{ level: 1, sinceOn: '2026-11-14' }, { level: 2, sinceOn: '2026-11-14' }]);
    valueOf(await app.client['escalation.advance']({ escalationId }));
    expect((await found())?.clock).toMatchObject({ level: 3, dueOn: '2026-11-27' });
    expect(code(await app.client['escalation.advance']({ escalationId }))).toBe('top-level');
    await undone(async () => valueOf(await app.client['escalation.resolve']({ escalationId, resolution: 'P. Halvorsen signs.' })));
    expect(await found()).toMatchObject({ resolvedOn: '2026-11-14', resolution: 'P. Halvorsen signs.', clock: null });
    expect(code(await app.client['escalation.advance']({ escalationId }))).toBe('resolved-already');
    await undone(async () => valueOf(await app.client['escalation.resolve']({ escalationId, resolution: null })));
    await undone(async () => valueOf(await app.client['escalation.change']({ escalationId, title: 'Who signs?' })));
    await undone(async () => valueOf(await app.client['escalation.remove']({ escalationId })));
  });
});

describe('holding, sealing and closing', () => {
  test('from the pre-read to the next review, each step taken back as one act', async () => {
    const start = await page('Halden');
    const { id } = reviewOf(start);
    expect(code(await app.client['review.confirmRead']({ reviewId: id, side: 'vendor', personName: 'A. Castellanos', hasRead: true }))).toBe('no-pre-read');
    expect(code(await app.client['review.seal']({ reviewId: id }))).toBe('not-held');
    await undone(async () => valueOf(await app.client['review.sendPreRead']({ reviewId: id })));
    expect(reviewOf(await page('Halden')).preReadSentAt).toMatch(/^2026-11-14T09:/);
    await undone(async () => valueOf(await app.client['review.confirmRead']({ reviewId: id, side: 'vendor', personName: 'A. Castellanos', hasRead: true })));
    expect((await page('Halden')).readiness.find(({ step }) => step === 'read')?.sides).toMatchObject({ vendor: { state: 'done' }, partner: { missing: ['P. Halvorsen has not confirmed reading it'] } });
    expect(code(await app.client['review.hold']({ reviewId: id, heldOn: '2026-12-08', durationMinutes: 90 }))).toBe('held-in-future');
    await undone(async () => valueOf(await app.client['review.hold']({ reviewId: id, heldOn: '2026-11-13', durationMinutes: 85 })));
    expect(code(await app.client['review.hideSection']({ reviewId: id, section: 'access', reason: 'Too late' }))).toBe('agenda-held');
    const seat = { reviewId: id, attendeeId: null, side: 'vendor', personId: null, personName: 'A. Castellanos', role: 'sponsor', status: 'attended', minutes: 85, delegateName: null } as const;
    expect(code(await app.client['review.close']({ reviewId: id }))).toBe('no-attendance');
    expect(code(await app.client['review.attend']({ ...seat, minutes: 86 }))).toBe('too-many-minutes');
    const { attendeeId } = await undone(async () => valueOf(await app.client['review.attend'](seat)));
    valueOf(await app.client['review.attend']({ ...seat, side: 'partner', personName: 'P. Halvorsen', status: 'delegate', minutes: null, delegateName: 'J. Aaltonen' }));
    await undone(async () => valueOf(await app.client['review.attend']({ ...seat, attendeeId, status: 'partial', minutes: 40 })));
    expect((await page('Halden')).attendees.map(({ personName, status, minutes, delegateName }) => [personName, status, minutes, delegateName])).toEqual([
      ['A. Castellanos', 'partial', 40, null], ['P. Halvorsen', 'delegate', null, 'J. Aaltonen'],
    ]);
    expect(code(await app.client['review.close']({ reviewId: id }))).toBe('not-sealed');
    const { sha256 } = await undone(async () => valueOf(await app.client['review.seal']({ reviewId: id })));
    expect((await page('Halden')).seal).toMatchObject({ sha256, isIntact: true, restatements: [] });
    expect(code(await app.client['review.seal']({ reviewId: id }))).toBe('sealed-already');
    await undone(async () => valueOf(await app.client['review.rate']({ reviewId: id, side: 'partner', personName: 'P. Halvorsen', question: 'fair', score: 4 })));
    expect(code(await app.client['review.answerRecord']({ reviewId: id, side: 'partner', answer: 'objected', personName: null, note: ' ' }))).toBe('objection-without-words');
    await undone(async () => valueOf(await app.client['review.answerRecord']({ reviewId: id, side: 'partner', answer: 'objected', personName: 'P. Halvorsen', note: 'The event was not promised.' })));
    await undone(async () => valueOf(await app.client['review.close']({ reviewId: id })));
    const closed = await page('Halden');
    expect(reviewOf(closed).state).toBe('closed');
    expect(closed.next).toEqual({ quarter: '2026-Q4', on: '2027-02-11', isPlanned: true });
    expect(code(await app.client['decision.add']({ reviewId: id, kind: null, title: 'Late', options: [], recommendation: null, vendorDecider: null, partnerDecider: null, outcome: null, decidedOn: null, visibility: 'shared' }))).toBe('review-closed');
  });

  test('is missed by a side only after its day, and may still be held late', async () => {
    const { id } = reviewOf(await page('Halden'));
    expect(code(await app.client['review.miss']({ reviewId: id, missedBy: 'partner' }))).toBe('not-yet-due');
    const past = valueOf(await app.client['review.open']({ partnerId: await partnerId('Willow Sol'), quarter: '2026-Q2' }));
    await undone(async () => valueOf(await app.client['review.miss']({ reviewId: past.reviewId, missedBy: 'partner' })));
    expect((await page('Willow Sol', '2026-Q2')).title).toBe('The Q2 review was missed by Willow');
    await undone(async () => valueOf(await app.client['review.hold']({ reviewId: past.reviewId, heldOn: '2026-11-12', durationMinutes: null })));
    expect(reviewOf(await page('Willow Sol', '2026-Q2'))).toMatchObject({ state: 'held', missedBy: null });
  });

  test('is waived only when both sides agree, and taken up again when one withdraws', async () => {
    const { id } = reviewOf(await page('Halden'));
    const waive = (side: 'vendor' | 'partner', isWaived: boolean) => app.client['review.waive']({ reviewId: id, side, isWaived, personName: null });
    await undone(async () => valueOf(await waive('vendor', true)));
    expect(await page('Halden')).toMatchObject({ waivedBy: ['vendor'], review: { state: 'prep' } });
    await undone(async () => valueOf(await waive('partner', true)));
    expect(await page('Halden')).toMatchObject({ review: { state: 'waived' }, title: 'The Q3 review was waived by both sides' });
    await undone(async () => valueOf(await waive('vendor', false)));
    expect(await page('Halden')).toMatchObject({ waivedBy: ['partner'], review: { state: 'prep' } });
  });
});

describe('the metrics of reviews', () => {
  test('count the agenda as it was held, the pre-read’s lead and who had read it', async () => {
    const { id } = reviewOf(await page('Halden'));
    valueOf(await app.client['review.schedule']({ reviewId: id, scheduledOn: '2026-11-14', startsAt: '2026-11-16T09:00:00.000Z', plannedMinutes: 90 }));
    valueOf(await app.client['review.sendPreRead']({ reviewId: id }));
    valueOf(await app.client['review.confirmRead']({ reviewId: id, side: 'vendor', personName: 'A. Castellanos', hasRead: true }));
    valueOf(await app.client['review.hold']({ reviewId: id, heldOn: '2026-11-14', durationMinutes: 90 }));
    for (const [side, personName] of [['vendor', 'A. Castellanos'], ['partner', 'P. Halvorsen']] as const) {
      valueOf(await app.client['review.attend']({ reviewId: id, attendeeId: null, side, personId: null, personName, role: 'sponsor', status: 'attended', minutes: 90, delegateName: null }));
    }
    const traced = async (metric: string, part: string) =>
      valueOf(await app.client['figure.trace']({ quarter: '2026-Q4', asOf: '2026-12-31', metric, part, partnerId: await partnerId('Halden'), limit: 1 })).figure;
    const shown = (await page('Halden')).agenda.filter(({ state }) => state === 'shown');
    expect(await traced('M19', 'agenda')).toMatchObject({ numerator: shown.filter(({ asksDecision }) => asksDecision).length, denominator: shown.length });
    expect(shown.filter(({ asksDecision }) => asksDecision).map(({ section }) => section)).toEqual(['decisions', 'adjustments', 'close']);
    expect((await traced('M19', 'preRead')).value).toBeCloseTo(48, 1);
    expect(await traced('M19', 'read')).toMatchObject({ numerator: 1, denominator: 2 });
    // Of the last four due, only the one in August went without a sponsor of theirs.
    expect(await traced('M1', 'both')).toMatchObject({ numerator: 3, denominator: 4 });
  });
});
