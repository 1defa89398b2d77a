import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CharacteristicId } from '../../shared/domain/characteristic.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { loaded, type App } from './sampleApp.ts';
import { programmeOf } from './metricsStore.ts';

const LENS = { quarter: '2026-Q3', asOf: null };
const NOBODY = '00000000-0000-4000-8000-000000000000';
const folder = mkdtempSync(join(tmpdir(), 'counterpart-status-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small programme with the partners named, seen on the test's day. */
async function open(...names: readonly string[]) {
  const app = await programmeOf(...names);
  const [partnerId = NOBODY] = app.partners;
  const vendorId = app.store.vendors.get()?.id ?? '';
  for (const id of app.partners) {
    for (const [side, party] of [['vendor', vendorId], ['partner', id]] as const) {
      const person = app.put('person', { party_id: party, name: `${side} sponsor`, seniority: 'vp' });
      app.put('role_assignment', { partner_id: id, person_id: person, side, role: 'sponsor', from_on: '2024-01-01' });
    }
  }
  const view = async (id = partnerId) => valueOf(await app.client['status.forPartner']({ ...LENS, partnerId: id }));
  return { ...app, partnerId, view };
}

/** A change, what it did, and that one undo leaves no trace of it. */
async function undone(app: App, change: () => Promise<unknown>): Promise<void> {
  const before = dump(app);
  await change();
  expect(dump(app)).not.toEqual(before);
  valueOf(await app.client['history.undo']({}));
  expect(dump(app)).toEqual(before);
  valueOf(await app.client['history.redo']({}));
}

const score = (criterion: 'access' | 'solution' | 'commitment', value: number, evidenceOn = '2026-11-01') => ({ criterion, score: value, evidence: 'Seen.', evidenceOn, expiresOn: null });
const passing = { assessedOn: '2026-11-02', scores: [score('access', 4), score('solution', 3), score('commitment', 2)], lossTest: 'structural' as const, isReplicable: false };
const standing = { effectiveFrom: '2026-11-10', reason: 'Chosen by the criteria.', decidedBy: 'A. Castellanos', exitKind: null };

describe('a standing', () => {
  test('is a dated event apart from the tier, with decision and reason, and taken back in one step', async () => {
    const app = await open('Acme');
    const other = app.put('party', { kind: 'partner', name: 'Brookfield GmbH', currency: 'EUR', fiscal_calendar_id: app.store.vendors.get()?.fiscalCalendarId ?? '', industry: 'other' });
    app.put('partner', { id: other, tier: 'Silver' });
    expect((await app.view(other)).title).toBe('Brookfield is not in the strategic programme');
    await undone(app, async () => valueOf(await app.client['designation.record']({ ...standing, partnerId: other, status: 'candidate' })));
    expect((await app.view(other)).title).toBe('Brookfield is a candidate and not assessed yet');
    valueOf(await app.client['assessment.record']({ ...passing, partnerId: other }));
    expect((await app.view(other)).title).toBe('Brookfield is a candidate and passes the selection test');
    const given = valueOf(await app.client['designation.record']({ ...standing, partnerId: other, status: 'strategic', effectiveFrom: '2026-11-12' }));
    expect(given.findings).toEqual([]);
    const { standing: now } = await app.view(other);
    expect(now).toMatchObject({ current: 'strategic', since: '2026-11-12', tier: 'Silver', strategicCount: 2 });
    expect(now.history.map(({ status, decidedBy, enteredBy }) => [status, decidedBy, enteredBy])).toEqual([['candidate', 'A. Castellanos', 'tester'], ['strategic', 'A. Castellanos', 'tester']]);
  });

  test('findings stand beside the action and do not stop it', async () => {
    const app = await open('Acme');
    const other = app.put('party', { kind: 'partner', name: 'Brook', currency: 'USD', fiscal_calendar_id: app.store.vendors.get()?.fiscalCalendarId ?? '', industry: 'other' });
    app.put('partner', { id: other, tier: 'Gold' });
    const { findings } = valueOf(await app.client['designation.record']({ ...standing, partnerId: other, status: 'strategic' }));
    expect(findings).toEqual(['Brook has not been assessed on market access, joint solutions and commitment.']);
    expect((await app.view(other)).standing.current).toBe('strategic');
  });

  test('the policy’s band speaks on both ends, whatever the revenue', async () => {
    const app = await open(...Array.from({ length: 15 }, (_, index) => `Partner${index}`));
    const choices = async (id: string) => Object.fromEntries((await app.view(id)).standing.choices.map(({ status, findings }) => [status, findings]));
    const other = app.put('party', { kind: 'partner', name: 'Sixteenth', currency: 'USD', fiscal_calendar_id: app.store.vendors.get()?.fiscalCalendarId ?? '', industry: 'other' });
    app.put('partner', { id: other, tier: 'Gold' });
    valueOf(await app.client['assessment.record']({ ...passing, partnerId: other }));
    expect((await choices(other))['strategic']).toEqual(['There would be 16 strategic partners; the policy allows 15.']);
    const few = await open('One', 'Two', 'Three');
    const out = (await few.view()).standing.choices.find(({ status }) => status === 'premier')?.findings;
    expect(out).toEqual(['No status review of One decided this; its reasons would stand here and nowhere else.', 'There would be 2 strategic partners; the policy has at least 3.']);
  });

  test('is corrected and removed', async () => {
    const app = await open('Acme');
    const { designationId } = valueOf(await app.client['designation.record']({ ...standing, partnerId: app.partnerId, status: 'premier', exitKind: 'lapsed' }));
    await undone(app, async () => valueOf(await app.client['designation.change']({ ...standing, designationId, status: 'exited', exitKind: 'merged', effectiveFrom: '2026-10-01' })));
    expect((await app.view()).standing.history.at(-1)).toMatchObject({ status: 'exited', exitKind: 'merged', effectiveFrom: '2026-10-01' });
    await undone(app, async () => valueOf(await app.client['designation.remove']({ designationId })));
    expect((await app.view()).standing.current).toBe('strategic');
    expect(errorOf(await app.client['designation.remove']({ designationId }))).toMatchObject({ type: 'not-found' });
    expect(errorOf(await app.client['designation.record']({ ...standing, partnerId: app.partnerId, status: 'strategic', exitKind: 'left' }))).toMatchObject({ code: 'no-exit' });
    expect(errorOf(await app.client['designation.record']({ ...standing, partnerId: NOBODY, status: 'strategic' }))).toMatchObject({ type: 'not-found' });
  });
});

describe('an assessment', () => {
  test('comes out with its reasons, shows revenue without weighing it, and says until when its evidence counts', async () => {
    const app = await open('Acme');
    app.put('revenue', { partner_id: app.partnerId, source: 't', source_key: '1', window_start: '2026-08-01', window_end: '2026-08-01', amount_minor: 500_00, currency: 'USD', revenue_type: 'bookings' });
    await undone(app, async () => valueOf(await app.client['assessment.record']({ ...passing, partnerId: app.partnerId })));
    const { assessments, revenue } = await app.view();
    expect(assessments[0]).toMatchObject({ total: 76.25, isPassed: true, because: [], validUntil: { access: '2027-11-01' }, assessment: { revenueShown: { minor: 500_00, currency: 'USD' } } });
    expect(revenue).toEqual([{ minor: 500_00, currency: 'USD' }]);
  });

  test('is corrected, re-assessed and taken back; what lapsed says so', async () => {
    const app = await open('Acme');
    const { assessmentId } = valueOf(await app.client['assessment.record']({ ...passing, partnerId: app.partnerId }));
    await undone(app, async () =>
      valueOf(await app.client['assessment.change']({ ...passing, assessmentId, scores: [score('access', 1), score('solution', 3, '2025-01-01')], lossTest: 'compensable' })),
    );
    expect((await app.view()).assessments[0]).toMatchObject({
      isPassed: false,
      expired: ['solution'],
      because: ['Joint-solution potential: no evidence that still counts', 'Organisational commitment: no evidence that still counts', 'Market access that cannot be replicated: 1 of 4', 'total 25 below 70', 'its loss could be compensated'],
    });
    valueOf(await app.client['assessment.record']({ ...passing, partnerId: app.partnerId, assessedOn: '2026-11-05', lossTest: 'unknown' }));
    expect((await app.view()).assessments.map(({ isPassed }) => isPassed)).toEqual([false, null]);
    await undone(app, async () => valueOf(await app.client['assessment.remove']({ assessmentId })));
    expect((await app.view()).assessments).toHaveLength(1);
  });

  test.for([
    { what: 'a criterion scored twice', said: { scores: [score('access', 1), score('access', 2)] }, code: 'criterion-twice' },
    { what: 'a score without evidence', said: { scores: [{ ...score('access', 1), evidence: ' ' }] }, code: 'no-evidence' },
    { what: 'a day ahead', said: { assessedOn: '2026-11-15' }, code: 'assessed-ahead' },
    { what: 'evidence that ends before it begins', said: { scores: [{ ...score('access', 1), expiresOn: '2026-10-01' }] }, code: 'expires-before' },
  ])('$what is refused', async ({ said, code }) => {
    const app = await open('Acme');
    expect(errorOf(await app.client['assessment.record']({ ...passing, ...said, partnerId: app.partnerId }))).toMatchObject({ code });
    expect((await app.view()).assessments).toEqual([]);
  });
});

describe('the six characteristics', () => {
  const all = (app: Awaited<ReturnType<typeof open>>, raterParty: 'vendor' | 'partner', dutyOf: 'vendor' | 'partner' | null, value: 0 | 25 | 50 | 75 | 100) =>
    CharacteristicId.options.map((characteristic) => ({ partnerId: app.partnerId, quarter: '2026-Q3', characteristic, raterParty, dutyOf, score: value, evidence: null }));

  test('what the partner says stays hidden until both have scored all six', async () => {
    const app = await open('Acme');
    for (const one of all(app, 'partner', null, 25)) valueOf(await app.client['characteristic.rate'](one));
    for (const one of all(app, 'vendor', 'vendor', 75).slice(0, 5)) valueOf(await app.client['characteristic.rate'](one));
    const before = (await app.view()).character;
    expect(before).toMatchObject({ rated: { vendor: 5, partner: 6 }, isRevealed: false });
    expect(before.rows.map(({ views, gap, level }) => [views.partner.whole, views.partner.score, gap, level])).toEqual(Array.from({ length: 6 }, () => [null, null, null, null]));
    for (const one of all(app, 'vendor', 'vendor', 75).slice(5)) valueOf(await app.client['characteristic.rate'](one));
    const after = (await app.view()).character;
    expect(after.rows[0]).toMatchObject({ views: { partner: { score: 25 }, vendor: { vendor: { score: 75 } } }, level: 50, gap: 50, isOnAgenda: true });
  });

  test('a side’s score is the mean of its own duty and the other’s; scoring a duty replaces a score of the whole', async () => {
    const app = await open('Acme');
    const base = { partnerId: app.partnerId, quarter: '2026-Q3', characteristic: 'C1' as const, raterParty: 'vendor' as const, evidence: 'Seen in June.' };
    valueOf(await app.client['characteristic.rate']({ ...base, dutyOf: null, score: 0 }));
    valueOf(await app.client['characteristic.rate']({ ...base, dutyOf: 'vendor', score: 100 }));
    await undone(app, async () => valueOf(await app.client['characteristic.rate']({ ...base, dutyOf: 'partner', score: 50 })));
    expect((await app.view()).character.rows[0]?.views.vendor).toEqual({ vendor: { score: 100, evidence: 'Seen in June.' }, partner: { score: 50, evidence: 'Seen in June.' }, whole: null, score: 75 });
    await undone(app, async () => valueOf(await app.client['characteristic.rate']({ ...base, dutyOf: 'partner', score: 75 })));
    valueOf(await app.client['characteristic.rate']({ ...base, dutyOf: 'partner', score: null }));
    expect((await app.view()).character.rows[0]?.views.vendor).toMatchObject({ partner: null, score: 100 });
  });

  test('the sample shows level, gap and the change of a quarter', async () => {
    const app = await loaded();
    const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Halden' }));
    const { character } = valueOf(await app.client['status.forPartner']({ ...LENS, partnerId }));
    // C1: ours 50, theirs 75; a quarter before both 75.
    expect(character.rows[0]).toMatchObject({ level: 62.5, gap: 25, change: -12.5, isOnAgenda: true, trend: [null, null, 75, 62.5] });
  });
});

describe('what happened to a party', () => {
  test('is logged with what it collides with, corrected, and taken back', async () => {
    const app = await open('Acme');
    const grantId = app.put('access_grant', { partner_id: app.partnerId, kind: 'first_mover', exclusivity: 'exclusive', segment: 'Retail', from_on: '2025-01-01' });
    const base = { partnerId: app.partnerId, side: 'partner' as const, kind: 'new_vendor_alliance' as const, on: '2026-10-01', note: 'Signed with a competitor.', segment: null };
    const { eventId } = valueOf(await app.client['organisationEvent.record']({ ...base, overlaps: null }));
    const t3 = async () => (await app.view()).triggers.find(({ kind }) => kind === 'T3');
    expect((await t3())?.fired).toBeNull();
    expect((await app.view()).overlapTargets).toEqual([{ kind: 'grant', id: grantId, label: 'Access: exclusive first mover, Retail' }]);
    await undone(app, async () => valueOf(await app.client['organisationEvent.change']({ ...base, eventId, overlaps: [{ kind: 'grant', id: grantId }] })));
    expect(await t3()).toMatchObject({ fired: true, headline: 'A competing direction collides with the partnership', evidence: ['1 Oct 2026: new vendor alliance of Acme; it collides with the exclusive access in Retail.'] });
    await undone(app, async () => valueOf(await app.client['organisationEvent.remove']({ eventId })));
    expect(await t3()).toMatchObject({ fired: false, headline: 'No competing alliance known' });
    expect(errorOf(await app.client['organisationEvent.record']({ ...base, on: '2027-01-01', overlaps: null }))).toMatchObject({ code: 'happened-ahead' });
    expect(errorOf(await app.client['organisationEvent.record']({ ...base, partnerId: null, overlaps: null }))).toMatchObject({ code: 'whose-event' });
    expect(errorOf(await app.client['organisationEvent.record']({ ...base, kind: 'vendor_channel_strategy', overlaps: null }))).toMatchObject({ code: 'whose-event' });
  });

  test('asking is remembered, and stands on the next agenda', async () => {
    const app = await loaded();
    const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Halden' }));
    let reviewDueOn: string | null = null;
    await undone(app, async () => ({ reviewDueOn } = valueOf(await app.client['organisationEvent.ask']({ partnerId }))));
    expect(reviewDueOn).toMatch(/^2026-12/);
    expect(valueOf(await app.client['status.forPartner']({ ...LENS, partnerId })).lastAskedOn).toBe('2026-11-14');
    const small = await open('Acme');
    expect(valueOf(await small.client['organisationEvent.ask']({ partnerId: small.partnerId }))).toEqual({ reviewDueOn: null });
  });
});

describe('a status review', () => {
  const decision = { decidedOn: '2026-11-14', effectiveOn: '2027-01-01', reason: 'The market is open to others by now.', vendorDecider: 'A. Castellanos', partnerDecider: 'P. Halvorsen', partnerHeard: 'On 12 November, in person.', recovery: [] };
  /** Strategic since January 2024 and never reviewed: the annual review is due. */
  const opened = async () => {
    const app = await open('Acme');
    const { caseId } = valueOf(await app.client['statusCase.open']({ partnerId: app.partnerId, reason: null }));
    const one = async () => (await app.view()).cases.at(-1);
    return { ...app, caseId, one };
  };

  test('is opened by its triggers unless one is open, puts the partner under review, and is undone in one step', async () => {
    const app = await open('Acme');
    expect((await app.view()).callsFor).toEqual(['T0']);
    await undone(app, async () => valueOf(await app.client['statusCase.open']({ partnerId: app.partnerId, reason: null })));
    const { cases, standing: now, callsFor } = await app.view();
    expect([now.current, callsFor]).toEqual(['under_review', []]);
    expect(cases[0]).toMatchObject({ isOpen: true, ageDays: 0, escalatesOn: '2027-01-14', isEscalated: false, case: { triggers: ['T0'], evidence: [expect.stringContaining('due since 1 Jan 2025')] } });
    expect(errorOf(await app.client['statusCase.open']({ partnerId: app.partnerId, reason: 'Again' }))).toMatchObject({ code: 'case-open' });
  });

  test('all that are due are opened together', async () => {
    const app = await open('Acme', 'Brook');
    await undone(app, async () => expect(valueOf(await app.client['statusCase.openDue']({})).opened.map(({ partner }) => partner)).toEqual(['Acme', 'Brook']));
    expect(valueOf(await app.client['statusCase.openDue']({})).opened).toEqual([]);
  });

  test('is dismissed with a reason, keeps quiet about the same, and leaves the standing as it was', async () => {
    const { caseId, ...app } = await opened();
    await undone(app, async () => valueOf(await app.client['statusCase.dismiss']({ caseId, reason: 'Reviewed by mail in October.' })));
    const view = await app.view();
    expect([view.standing.current, view.callsFor, view.cases[0]?.isOpen]).toEqual(['strategic', [], false]);
    // The dismissal is no review: the year is still counted from the designation.
    expect(view.triggers.find(({ kind }) => kind === 'T0')?.fired).toBe(true);
    expect(errorOf(await app.client['statusCase.open']({ partnerId: app.partnerId, reason: null }))).toMatchObject({ code: 'nothing-calls' });
    valueOf(await app.client['statusCase.open']({ partnerId: app.partnerId, reason: 'The sponsor asked for it.' }));
    expect(errorOf(await app.client['statusCase.dismiss']({ caseId, reason: 'x' }))).toMatchObject({ code: 'case-over' });
  });

  test('a step down writes standing, exit, letter and hand-over in one act; undo takes all of it back', async () => {
    const { caseId, one, ...app } = await opened();
    await undone(app, async () => valueOf(await app.client['statusCase.decide']({ ...decision, caseId, decision: 'deEscalate' })));
    const view = await app.view();
    expect(view.title).toBe('Acme moves to premier on 1 Jan 2027');
    expect(view.standing.history.at(-1)).toMatchObject({ status: 'premier', effectiveFrom: '2027-01-01', exitKind: 'de_escalation', caseId, decidedBy: 'A. Castellanos' });
    const shown = await one();
    expect(shown?.case).toMatchObject({ decision: 'deEscalate', partnerDecider: 'P. Halvorsen', partnerHeard: 'On 12 November, in person.' });
    expect(shown?.ownLetter).toContain('From 1 Jan 2027 Acme will continue as a premier partner.');
    expect(new Set(shown?.steps.map(({ side, kind }) => `${kind} ${side}`))).toEqual(new Set(['hand_over vendor', 'hand_over partner']));
    const later = valueOf(await app.client['status.forPartner']({ quarter: '2026-Q4', asOf: '2027-01-01', partnerId: app.partnerId }));
    expect([later.standing.current, later.title]).toEqual(['premier', 'Acme is a premier partner and no longer strategic']);
    const metrics = valueOf(await app.client['programme.metrics']({ quarter: '2027-Q1', asOf: '2027-02-01' }));
    expect(metrics.figures.find(({ key }) => key === 'M14')?.value).toBe(0);
  });

  test('a recovery plan has dated lines of both sides', async () => {
    const { caseId, one, ...app } = await opened();
    const line = (side: 'vendor' | 'partner', dueOn: string | null) => ({ side, text: `What the ${side} does`, owner: null, dueOn });
    const recover = { ...decision, caseId, decision: 'recover' as const, effectiveOn: '2026-11-14' };
    expect(errorOf(await app.client['statusCase.decide']({ ...recover, recovery: [line('vendor', null)] }))).toMatchObject({
      code: 'recovery-incomplete',
      message: 'A recovery plan has dated lines of both sides; this one has no line of the partner and a line without a day. Nothing was changed.',
    });
    await undone(app, async () => valueOf(await app.client['statusCase.decide']({ ...recover, recovery: [line('vendor', '2027-01-31'), line('partner', '2027-02-28')] })));
    expect((await app.view()).standing.current).toBe('strategic');
    expect((await one())?.ownLetter).toContain('• What the partner does, by 28 Feb 2027');
    expect((await app.view()).title).toBe('Acme stays strategic on a recovery plan of both sides');
  });

  test.for([
    { decision: 'retain' as const, effectiveOn: '2026-11-14', current: 'strategic', says: 'Acme stays a strategic partner.' },
    { decision: 'exit' as const, effectiveOn: '2026-11-14', current: 'exited', says: 'We will end the strategic partnership on 14 Nov 2026.' },
  ])('$decision leaves the partner $current and has a letter', async ({ says, current, ...told }) => {
    const { caseId, one, ...app } = await opened();
    await undone(app, async () => valueOf(await app.client['statusCase.decide']({ ...decision, ...told, caseId })));
    expect((await app.view()).standing.current).toBe(current);
    expect((await one())?.ownLetter).toContain(says);
    expect((await app.view()).triggers.find(({ kind }) => kind === 'T0')?.fired ?? null).not.toBe(true);
  });

  test('days that cannot be are refused', async () => {
    const { caseId, ...app } = await opened();
    expect(errorOf(await app.client['statusCase.decide']({ ...decision, caseId, decision: 'exit', decidedOn: '2026-11-01' }))).toMatchObject({ code: 'decided-before' });
    expect(errorOf(await app.client['statusCase.decide']({ ...decision, caseId, decision: 'exit', effectiveOn: '2026-11-13' }))).toMatchObject({ code: 'effective-before' });
    expect(errorOf(await app.client['statusCase.decide']({ ...decision, caseId: NOBODY, decision: 'exit' }))).toMatchObject({ type: 'not-found' });
  });

  test('after sixty days it is with both sponsors', async () => {
    const app = await open('Acme');
    app.put('status_case', { partner_id: app.partnerId, opened_on: '2026-09-14', evidence: 'Annual.', recommendation: 'retain' });
    const view = await app.view();
    expect(view.cases[0]).toMatchObject({ isEscalated: true, ageDays: 61, escalatesOn: '2026-11-14' });
    expect(view.title).toBe('Acme’s case has waited 61 days for a decision');
  });

  test('its letter is worded anew and saved as page or text, escaped; steps are ticked with day and owner', async () => {
    const { caseId, one, ...app } = await opened();
    const file = app.service.grants.grantWrite(join(folder, 'letter.html'));
    expect(errorOf(await app.client['statusCase.saveLetter']({ caseId, fileId: file.fileId, format: 'html' }))).toMatchObject({ code: 'no-letter' });
    valueOf(await app.client['statusCase.decide']({ ...decision, caseId, decision: 'deEscalate' }));
    await undone(app, async () => valueOf(await app.client['statusCase.word']({ caseId, letter: 'Dear <b>Acme</b>,\n\nthank you.' })));
    valueOf(await app.client['statusCase.saveLetter']({ caseId, fileId: file.fileId, format: 'html' }));
    expect(readFileSync(join(folder, 'letter.html'), 'utf8')).toContain('<p>Dear &lt;b&gt;Acme&lt;/b&gt;,</p>\n<p>thank you.</p>');
    const plain = app.service.grants.grantWrite(join(folder, 'letter.txt'));
    valueOf(await app.client['statusCase.saveLetter']({ caseId, fileId: plain.fileId, format: 'text' }));
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear <b>Acme</b>,\n\nthank you.\n');
    expect(errorOf(await app.client['statusCase.saveLetter']({ caseId, fileId: `file-${NOBODY}`, format: 'text' }))).toMatchObject({ type: 'not-found' });

    const step = (await one())?.steps[0];
    if (step === undefined) expect.fail('no step');
    const { side, text } = step;
    await undone(app, async () => valueOf(await app.client['caseStep.change']({ stepId: step.id, side, text, owner: 'T. Brandt', dueOn: '2026-12-01', doneOn: '2026-11-20' })));
    expect((await one())?.steps[0]).toMatchObject({ owner: 'T. Brandt', doneOn: '2026-11-20' });
    const count = (await one())?.steps.length ?? 0;
    await undone(app, async () => valueOf(await app.client['caseStep.add']({ caseId, kind: 'hand_over', side: 'partner', text: 'Return the badges.', owner: null, dueOn: null })));
    const added = (await one())?.steps.at(-1);
    expect([added?.text, added?.position]).toEqual(['Return the badges.', count]);
    await undone(app, async () => valueOf(await app.client['caseStep.remove']({ stepId: added?.id ?? '' })));
    expect((await one())?.steps).toHaveLength(count);
  });
});
