import { describe, expect, test } from 'vitest';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { drafted, halden, proposed, undoable } from './planApp.ts';
import type { App } from './sampleApp.ts';

describe('the plan page', () => {
  test('shows what is in force, both sides, with what one was given for the other', async () => {
    const { view } = await halden();
    const { title, shown, versions, years, fiscalYear, sponsors } = await view();
    expect(title).toMatch(/^Version 3 is in force: .* promises of ours, .* of Halden’s$/);
    expect(versions.map(({ number, state, isSealed }) => [number, state, isSealed])).toEqual([[3, 'active', true], [2, 'superseded', false], [1, 'withdrawn', false]]);
    expect(shown?.isEditable).toBe(false);
    expect(shown?.comparison).toBeNull();
    expect(shown?.rows.some(({ isAnswered }) => isAnswered)).toBe(true);
    expect([fiscalYear, years.map(({ year }) => year)]).toEqual([2026, [2027, 2026, 2025, 2024]]);
    expect(sponsors).toEqual({ vendor: ['A. Castellanos'], partner: ['P. Halvorsen'] });
  });

  test('compares any two versions', async () => {
    const { view } = await halden();
    const [, second, first] = (await view()).versions;
    const { shown } = await view({ against: second?.id ?? '' });
    expect(shown?.comparison).toMatchObject({ from: { number: 2 }, to: { number: 3 } });
    expect(shown?.comparison?.changes.flatMap(({ kinds }) => kinds)).toContain('softened');
    expect((await view({ versionId: first?.id ?? '', against: second?.id ?? '' })).shown?.comparison).toMatchObject({ from: { number: 2 }, to: { number: 1 } });
  });

  test('without a plan offers templates and last year’s', async () => {
    const { view } = await halden();
    const { title, plan, shown, begin } = await view({ fiscalYear: 2027 });
    expect([title, plan, shown]).toEqual(['There is no joint plan with Halden for FY27 yet', null, null]);
    expect(begin).toMatchObject({ industry: 'enterprise-technology', lastYear: 2026 });
    expect(begin.templates).toHaveLength(6);
  });

  test('an unknown version or partner is not found', async () => {
    const { app, partnerId } = await halden();
    const nobody = '00000000-0000-4000-8000-000000000000';
    const asked = { quarter: null, asOf: null, fiscalYear: null, against: 'base' as const };
    expect(errorOf(await app.client['plan.forPartner']({ ...asked, partnerId: nobody, versionId: null }))).toMatchObject({ type: 'not-found', what: 'partner' });
    expect(errorOf(await app.client['plan.forPartner']({ ...asked, partnerId, versionId: nobody }))).toMatchObject({ type: 'not-found', what: 'plan version' });
  });
});

describe('beginning a plan', () => {
  const begin = (app: App, partnerId: string, from: 'nothing' | 'template' | 'last-year', fiscalYear = 2027) => app.client['plan.begin']({ partnerId, fiscalYear, from, industry: null });

  test('from a template every target is to be agreed, and nothing of it counts', async () => {
    const { app, partnerId, view } = await halden();
    await undoable(app, () => begin(app, partnerId, 'template'));
    const { title, shown } = await view({ fiscalYear: 2027 });
    expect(title).toBe('Draft 1: 14 of 14 targets are still to be agreed');
    expect(shown?.notProposed).toMatch(/and 13 more are only suggestions/);
    expect(shown?.commitments.find(({ category, ownerParty }) => category === 'executive' && ownerParty === 'partner')?.ownerName).toBe('P. Halvorsen');
    const card = valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2027-Q1', asOf: '2027-04-20' }));
    expect(card.scorecard.lines).toEqual([]);
    valueOf(await app.client['commitment.confirm']({ versionId: shown?.card.id ?? '', commitmentIds: shown?.commitments.map(({ id }) => id) ?? [] }));
    expect(valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2027-Q1', asOf: '2027-04-20' })).scorecard.lines.length).toBeGreaterThan(5);
    expect((await view({ fiscalYear: 2027 })).shown?.notProposed).toBeNull();
  });

  test('what is only suggested is not exported, so that no file makes a promise of it', async () => {
    const { app, partnerId, shown } = await halden();
    const rows = async () => valueOf(await app.client['export.kind']({ kind: 'commitment', fileId: null })).rows;
    const before = await rows();
    valueOf(await begin(app, partnerId, 'template'));
    expect(await rows()).toBe(before);
    const { card, commitments } = await shown({ fiscalYear: 2027 });
    valueOf(await app.client['commitment.confirm']({ versionId: card.id, commitmentIds: commitments.map(({ id }) => id) }));
    expect(await rows()).toBe(before + commitments.length);
  });

  test('from last year’s plan the targets are suggestions too', async () => {
    const { app, partnerId, view } = await halden();
    await undoable(app, () => begin(app, partnerId, 'last-year'));
    const { shown } = await view({ fiscalYear: 2027 });
    expect(shown?.commitments.every(({ suggestedBy, dueOn }) => suggestedBy === 'last_year' && dueOn.startsWith('2027'))).toBe(true);
    expect(shown?.commitments.find(({ title }) => title === 'Bookings, public sector')?.phases).toHaveLength(4);
  });

  test('from nothing it is empty', async () => {
    const { app, partnerId, view } = await halden();
    await undoable(app, () => begin(app, partnerId, 'nothing'));
    expect((await view({ fiscalYear: 2027 })).title).toBe('Draft 1 is empty: neither side promises anything yet');
  });

  test('is refused where there is one, too far off, without a template or a year before', async () => {
    const { app, partnerId } = await halden();
    expect(errorOf(await begin(app, partnerId, 'nothing', 2026))).toMatchObject({ code: 'plan-exists' });
    expect(errorOf(await begin(app, partnerId, 'nothing', 2031))).toMatchObject({ code: 'fiscal-year' });
    expect(errorOf(await begin(app, partnerId, 'last-year', 2028))).toMatchObject({ code: 'no-last-year' });
    const other = app.store.partners.list().find(({ industry }) => industry === 'other');
    expect(errorOf(await begin(app, other?.id ?? '', 'template'))).toMatchObject({ code: 'no-template' });
  });
});

describe('a draft', () => {
  test('opening one is undone by one step', async () => {
    const { app, shown } = await halden();
    const versionId = (await shown()).card.id;
    await undoable(app, () => app.client['plan.draft']({ versionId }));
  });

  test('is opened from a version with all it says, once at a time', async () => {
    const { app, inForce } = await drafted();
    expect(errorOf(await app.client['plan.draft']({ versionId: inForce.id }))).toMatchObject({ code: 'draft-open' });
    const versions = app.store.plans.versions(app.store.plans.version(inForce.id)?.planId ?? '');
    const [third, fourth] = versions.slice(-2);
    expect(fourth).toMatchObject({ number: 4, state: 'draft', contentHash: null, approvals: [], baseVersionId: third?.id, validFrom: '2026-11-14', objectives: third?.objectives });
    expect(fourth?.commitments.map(({ planVersionId: _, ...terms }) => terms)).toEqual(third?.commitments.map(({ planVersionId: _, ...terms }) => terms));
  });

  test('opening one changes no figure', async () => {
    const { app, partnerId } = await halden();
    const figures = async () => valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: null, asOf: null })).scorecard;
    const before = await figures();
    const versionId = before.plan?.planVersionId ?? '';
    valueOf(await app.client['plan.draft']({ versionId }));
    expect(await figures()).toEqual(before);
  });

  test('says what it does to the version before, and who asked', async () => {
    const { app, versionId, view, titled } = await drafted();
    expect((await view()).title).toBe('Draft 4 promises the same as version 3');
    const bookings = await titled(/Bookings, public sector/);
    await undoable(app, () => app.client['commitment.change']({ versionId, commitmentId: bookings.id, terms: { target: 820_000_000 } }));
    await undoable(app, () => app.client['commitment.attribute']({ versionId, commitmentId: bookings.id, askedBy: 'partner', reason: 'Framework not renewed' }));
    const { title, shown } = await view();
    expect(title).toBe('Draft 4 softens one of Halden’s promises and none of ours');
    expect(shown?.comparison?.changes).toMatchObject([{ kinds: ['softened'], fields: ['target', 'phases'], request: { askedBy: 'partner', reason: 'Framework not renewed' } }]);
    expect(shown?.commitments.find(({ id }) => id === bookings.id)?.phases.reduce((sum, { target }) => sum + target, 0)).toBe(820_000_000);
    valueOf(await app.client['commitment.attribute']({ versionId, commitmentId: bookings.id, askedBy: null, reason: null }));
    expect((await view()).shown?.comparison?.changes[0]?.request).toBeNull();
  });

  test('commitments are added, dropped and put in order, each an act of its own', async () => {
    const { app, versionId, shown, titled } = await drafted();
    const theirs = await titled(/Bookings, public sector/);
    const order = async () => (await shown()).commitments.map(({ title }) => title);
    await undoable(app, () => app.client['commitment.add']({ versionId, ownerParty: 'vendor', title: 'Office hours', terms: { answers: [theirs.id], unit: 'hours', target: 40 } }));
    const added = await titled(/Office hours/);
    expect(added).toMatchObject({ target: 40, unit: 'hours', suggestedBy: null, answers: [theirs.id] });
    expect((await order()).at(-1)).toBe('Office hours');
    await undoable(app, () => app.client['commitment.reorder']({ versionId, commitmentId: added.id, beforeId: theirs.id }));
    expect((await order()).indexOf('Office hours')).toBe((await order()).indexOf(theirs.title) - 1);
    await undoable(app, () => app.client['commitment.drop']({ versionId, commitmentId: theirs.id }));
    const after = await shown();
    expect(after.commitments.some(({ answers }) => answers.includes(theirs.id))).toBe(false);
    expect(after.comparison?.changes.map(({ kinds }) => kinds.join())).toEqual(['added', 'dropped']);
    expect(after.rows.some(({ partner }) => partner.includes(theirs.id))).toBe(true);
    await undoable(app, () => app.client['commitment.drop']({ versionId, commitmentId: added.id }));
    expect(app.store.commitments.place(added.id)).toBeNull();
    expect(app.store.commitments.place(theirs.id)).not.toBeNull();
  });

  test('without a target a promise is only begun, and is confirmed before it is proposed', async () => {
    const { app, versionId, titled } = await drafted();
    valueOf(await app.client['commitment.add']({ versionId, ownerParty: 'partner', title: 'Reference customers', terms: {} }));
    const begun = await titled(/Reference customers/);
    expect(begun).toMatchObject({ suggestedBy: 'blank', dueOn: '2026-12-31' });
    expect(errorOf(await app.client['plan.propose']({ versionId }))).toMatchObject({ code: 'targets-suggested' });
    await undoable(app, () => app.client['commitment.confirm']({ versionId, commitmentIds: [begun.id] }));
    valueOf(await app.client['plan.propose']({ versionId }));
  });

  test('what it aims at and from when are its own', async () => {
    const { app, versionId, shown } = await drafted();
    await undoable(app, () => app.client['plan.describe']({ versionId, objectives: 'Recover the public sector.', note: ' ', validFrom: '2026-10-01' }));
    const { objectives, card, comparison } = await shown();
    expect([objectives, card.note, card.validFrom]).toEqual(['Recover the public sector.', null, '2026-10-01']);
    expect(comparison?.objectives?.after).toBe('Recover the public sector.');
    expect(errorOf(await app.client['plan.describe']({ versionId, objectives: null, note: null, validFrom: '2027-01-01' }))).toMatchObject({ code: 'validFrom' });
  });

  test('refuses by the name of the field, and changes nothing', async () => {
    const { app, versionId, titled } = await drafted();
    const bookings = await titled(/Bookings, public sector/);
    const before = dump(app);
    const wrong: readonly (readonly [OperationInput<'commitment.change'>['terms'], string])[] = [
      [{ target: 0 }, 'target'], [{ weight: -1 }, 'weight'], [{ title: '' }, 'title'], [{ dueOn: '2027-02-01', phasing: 'none' }, 'dueOn'],
      [{ answers: [bookings.id] }, 'answers'], [{ ownerParty: 'vendor' }, 'ownerParty'], [{ solutionId: '00000000-0000-4000-8000-000000000000' }, 'solutionId'],
    ];
    for (const [terms, code] of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- one refusal after the other
      expect(errorOf(await app.client['commitment.change']({ versionId, commitmentId: bookings.id, terms }))).toMatchObject({ code });
    }
    expect(dump(app)).toEqual(before);
  });

  test('a joint solution of the partner can be named', async () => {
    const { app, versionId, view, titled } = await drafted();
    const [solution] = (await view()).solutions;
    const bookings = await titled(/Bookings, public sector/);
    expect(solution?.name).toBe('Case-file archive');
    valueOf(await app.client['commitment.change']({ versionId, commitmentId: bookings.id, terms: { solutionId: solution?.id ?? null } }));
    expect((await titled(/Bookings, public sector/)).solutionId).toBe(solution?.id);
  });
});

describe('agreeing', () => {
  test('once proposed it does not change, and nothing in it can be edited', async () => {
    const { app, versionId, titled } = await proposed();
    const bookings = await titled(/Bookings, public sector/);
    const inVersion = { versionId, commitmentId: bookings.id };
    const refusals = [
      await app.client['commitment.change']({ ...inVersion, terms: { target: 1 } }), await app.client['commitment.drop'](inVersion),
      await app.client['commitment.add']({ versionId, ownerParty: 'vendor', title: 'x', terms: {} }), await app.client['commitment.reorder']({ ...inVersion, beforeId: null }),
      await app.client['commitment.confirm']({ versionId, commitmentIds: [bookings.id] }), await app.client['commitment.attribute']({ ...inVersion, askedBy: 'partner', reason: null }),
      await app.client['plan.describe']({ versionId, objectives: null, note: null, validFrom: '2026-01-01' }), await app.client['plan.propose']({ versionId }),
    ];
    expect(refusals.map((one) => (one.ok || one.error.type !== 'refused' ? null : one.error.code))).toEqual(Array.from({ length: 8 }, () => 'not-a-draft'));
  });

  test('with both yeses to one hash it comes into force and replaces the one before', async () => {
    const { app, approve, view, contentHash } = await proposed();
    expect((await view()).title).toBe('Version 4 waits for the approval of both sides');
    await undoable(app, () => approve('vendor'));
    expect((await view()).title).toBe('We approved version 4; it waits for Halden');
    expect(errorOf(await approve('vendor'))).toMatchObject({ code: 'already-approved' });
    await undoable(app, () => approve('partner'));
    const { title, versions } = await view();
    expect(title).toMatch(/^Version 4 is in force/);
    expect(versions.map(({ number, state }) => `${number} ${state}`)).toEqual(['4 active', '3 superseded', '2 superseded', '1 withdrawn']);
    expect(versions[0]?.approvals.map(({ party, personName, contentHash: hash, approvedOn, method }) => [party, personName, hash, approvedOn, method])).toEqual([
      ['vendor', 'A. Castellanos', contentHash, '2026-11-14', 'typed'], ['partner', 'P. Halvorsen', contentHash, '2026-11-14', 'typed'],
    ]);
  });

  test('a yes to another hash is refused, and one that is there counts for nothing in M2', async () => {
    const { app, approve, versionId, contentHash } = await proposed();
    expect(errorOf(await approve('vendor', 'b'.repeat(64)))).toMatchObject({ code: 'other-wording' });
    expect(errorOf(await app.client['plan.approve']({ versionId, side: 'vendor', personName: ' ', contentHash, comment: null }))).toMatchObject({ code: 'personName' });
  });

  test('M2 counts a partner only while both approvals name the same hash', async () => {
    const { app, approve, inForce, versionId } = await proposed();
    const m2 = async () => valueOf(await app.client['programme.metrics']({ quarter: null, asOf: null })).figures.find(({ key }) => key === 'M2')?.numerator;
    const counted = (await m2()) ?? 0;
    valueOf(await app.client['plan.withdraw']({ versionId: inForce.id }));
    expect(await m2()).toBe(counted - 1);
    valueOf(await approve('vendor'));
    expect(await m2()).toBe(counted - 1);
    valueOf(await approve('partner'));
    expect(await m2()).toBe(counted);
    app.store.acts.perform('test', 'Another hash', () => app.store.db.prepare("UPDATE approval SET content_hash = 'other' WHERE plan_version_id = ? AND party = 'vendor'").run(versionId));
    expect(await m2()).toBe(counted - 1);
  });

  test('a new draft from a proposal needs yeses of its own; those given stay with their hash', async () => {
    const { app, approve, versionId, shown } = await proposed();
    valueOf(await approve('vendor'));
    const next = valueOf(await app.client['plan.draft']({ versionId }));
    expect(next.number).toBe(5);
    expect((await shown()).card.approvals).toEqual([]);
    expect((await shown({ versionId })).card).toMatchObject({ state: 'vendor_approved', approvals: [{ party: 'vendor' }] });
  });

  test('withdrawn, it waits for nobody any more', async () => {
    const { app, versionId, approve, view } = await proposed();
    await undoable(app, () => app.client['plan.withdraw']({ versionId }));
    expect(errorOf(await approve('vendor'))).toMatchObject({ code: 'not-waiting' });
    expect(errorOf(await app.client['plan.withdraw']({ versionId }))).toMatchObject({ code: 'not-withdrawable' });
    expect((await view()).title).toMatch(/^Version 3 is in force/);
  });

  test('proposing is undone like any change', async () => {
    const { app, versionId } = await drafted();
    await undoable(app, () => app.client['plan.propose']({ versionId }));
  });
});

describe('the difference by numbers', () => {
  test('takes the newest version and the one it came from where none are named', async () => {
    const { app, partnerId, versionId, titled } = await drafted();
    const bookings = await titled(/Bookings, public sector/);
    valueOf(await app.client['commitment.change']({ versionId, commitmentId: bookings.id, terms: { weight: 9 } }));
    const diff = valueOf(await app.client['plan.diff']({ partnerId, fiscalYear: null, from: null, to: null, asOf: null }));
    expect(diff).toMatchObject({ fiscalYear: 2026, title: 'Draft 4 reweights one of Halden’s promises and none of ours', comparison: { from: { number: 3 }, to: { number: 4 }, changes: [{ kinds: ['reweighted'] }] } });
    expect(valueOf(await app.client['plan.diff']({ partnerId, fiscalYear: null, from: 2, to: 4, asOf: null })).comparison.changes.length).toBeGreaterThan(1);
  });

  test('unknown plans and versions are not found; a first version has nothing before it', async () => {
    const { app, partnerId } = await halden();
    const diff = (asked: Partial<OperationInput<'plan.diff'>>) => app.client['plan.diff']({ partnerId, fiscalYear: null, from: null, to: null, asOf: null, ...asked });
    expect(errorOf(await diff({ fiscalYear: 2030 }))).toMatchObject({ type: 'not-found', what: 'plan' });
    expect(errorOf(await diff({ to: 9 }))).toMatchObject({ type: 'not-found', what: 'plan version' });
    expect(errorOf(await diff({ from: 9 }))).toMatchObject({ type: 'not-found' });
    expect(errorOf(await diff({ to: 1 }))).toMatchObject({ code: 'only-version' });
  });
});
