import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { errorOf, valueOf } from '../support/open.ts';
import { NOBODY, open, undone } from './statusApp.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpart-status-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
