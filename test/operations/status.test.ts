import { describe, expect, test } from 'vitest';
import { CharacteristicId } from '../../shared/domain/characteristic.ts';
import { errorOf, valueOf } from '../support/open.ts';
import { loaded } from './sampleApp.ts';
import { LENS, NOBODY, open, undone } from './statusApp.ts';

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
