import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed as seal } from '../../electron/sealing.ts';
import { isSealed, type PlanState, type PlanVersion } from '../../shared/domain/plan.ts';
import { planContent } from '../../shared/domain/planContent.ts';
import { approved, draftValidFrom, hasApproved, stateOn, supersededBy, whyNotEditable, whyNotProposed, whyNotWithdrawn } from '../../shared/domain/planLifecycle.ts';
import { aCommitment, draft, idOf, phased, sealed, YEAR } from './make.ts';

const TODAY = '2026-11-14';
const HASH = 'a'.repeat(64);
const ours = aCommitment({ id: idOf(1), ownerParty: 'vendor' });
const theirs = aCommitment({ id: idOf(2), ownerParty: 'partner', answers: [idOf(1)] });
const proposed = (fields: Partial<PlanVersion> = {}) => draft(4, '2026-01-01', { state: 'proposed', contentHash: HASH, ...fields });
const yes = (party: 'vendor' | 'partner', contentHash = HASH) => ({ id: idOf(party === 'vendor' ? 1 : 2), planVersionId: idOf(904), party, personName: party, approvedOn: TODAY, contentHash, method: 'typed' as const, comment: null });
const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? null;

describe('a draft', () => {
  test.each<[PlanState, boolean]>([
    ['draft', true], ['proposed', false], ['vendor_approved', false], ['partner_approved', false],
    ['active', false], ['superseded', false], ['expired', false], ['withdrawn', false],
  ])('%s may be edited: %s', (state, mayEdit) => {
    expect(whyNotEditable({ number: 4, state }) === null).toBe(mayEdit);
  });

  test.each([
    { name: 'with a promise of each side', version: draft(4, '2026-01-01', { commitments: [ours, theirs] }), code: null },
    { name: 'with a joint promise', version: draft(4, '2026-01-01', { commitments: [aCommitment({ ownerParty: 'joint' })] }), code: null },
    { name: 'with nothing', version: draft(4, '2026-01-01'), code: 'one-sided' },
    { name: 'with promises of one side', version: draft(4, '2026-01-01', { commitments: [theirs] }), code: 'one-sided' },
    { name: 'with promises the other side cannot read', version: draft(4, '2026-01-01', { commitments: [theirs, { ...ours, visibility: 'internal' }] }), code: 'one-sided' },
    { name: 'with a suggested target', version: draft(4, '2026-01-01', { commitments: [ours, { ...theirs, suggestedBy: 'template' }] }), code: 'targets-suggested' },
    { name: 'of a plan that is over', version: draft(4, '2026-01-01', { commitments: [ours, theirs], validTo: '2026-11-13' }), code: 'plan-over' },
    { name: 'that is none', version: proposed({ commitments: [ours, theirs] }), code: 'not-a-draft' },
  ])('$name is proposed or refused: $code', ({ version, code }) => {
    expect(codeOf(whyNotProposed(version, 'Halden', TODAY))).toBe(code);
  });

  test('takes effect with the plan while nothing is agreed, and from today once something is', () => {
    expect(draftValidFrom([draft(1, '2026-01-01')], YEAR, TODAY)).toBe('2026-01-01');
    expect(draftValidFrom([sealed(1, '2026-01-01', '2026-01-12')], YEAR, TODAY)).toBe(TODAY);
    expect(draftValidFrom([sealed(1, '2026-01-01', '2026-01-12', { state: 'withdrawn' })], YEAR, TODAY)).toBe('2026-01-01');
    expect(draftValidFrom([sealed(1, '2026-01-01', '2026-01-12')], YEAR, '2027-02-01')).toBe('2026-12-31');
    expect(draftValidFrom([sealed(1, '2026-01-01', '2026-01-12')], YEAR, '2025-12-01')).toBe('2026-01-01');
  });
});

describe('an approval', () => {
  test.each<[string, PlanVersion, 'vendor' | 'partner', PlanState]>([
    ['ours alone', proposed(), 'vendor', 'vendor_approved'],
    ['theirs alone', proposed(), 'partner', 'partner_approved'],
    ['theirs after ours', proposed({ state: 'vendor_approved', approvals: [yes('vendor')] }), 'partner', 'active'],
    ['ours after theirs', proposed({ state: 'partner_approved', approvals: [yes('partner')] }), 'vendor', 'active'],
    ['ours after theirs to another wording', proposed({ approvals: [yes('partner', 'b'.repeat(64))] }), 'vendor', 'vendor_approved'],
  ])('%s', (_, version, party, state) => {
    expect(approved(version, { party, contentHash: HASH }, TODAY)).toEqual({ ok: true, value: state });
  });

  test.each<[string, PlanVersion, string, string]>([
    ['of a draft', draft(4, '2026-01-01'), HASH, 'not-proposed'],
    ['of what is in force', proposed({ state: 'active' }), HASH, 'not-waiting'],
    ['of what was withdrawn', proposed({ state: 'withdrawn' }), HASH, 'not-waiting'],
    ['of another wording', proposed(), 'b'.repeat(64), 'other-wording'],
    ['given twice', proposed({ state: 'vendor_approved', approvals: [yes('vendor')] }), HASH, 'already-approved'],
    ['after the plan’s last day', proposed({ validTo: '2026-11-13' }), HASH, 'plan-over'],
  ])('%s is refused', (_, version, contentHash, code) => {
    const result = approved(version, { party: 'vendor', contentHash }, TODAY);
    expect(result.ok ? null : codeOf(result.error)).toBe(code);
  });

  test('of another hash counts for nothing', () => {
    const version = proposed({ approvals: [yes('vendor', 'b'.repeat(64)), yes('partner')] });
    expect([hasApproved(version, 'vendor'), hasApproved(version, 'partner'), isSealed(version)]).toEqual([false, true, false]);
    expect(hasApproved({ contentHash: null, approvals: [] }, 'vendor')).toBe(false);
  });
});

describe('the end of a version', () => {
  test('what is in force has expired once its last day is over', () => {
    expect([stateOn(proposed({ state: 'active' }), '2026-12-31'), stateOn(proposed({ state: 'active' }), '2027-01-01'), stateOn(proposed(), '2027-01-01')]).toEqual(['active', 'expired', 'proposed']);
  });

  test.each<[PlanState, boolean]>([
    ['draft', true], ['proposed', true], ['vendor_approved', true], ['partner_approved', true], ['active', true],
    ['superseded', false], ['expired', false], ['withdrawn', false],
  ])('%s may be withdrawn: %s', (state, may) => {
    expect(whyNotWithdrawn({ number: 4, state, validTo: '2026-12-31' }, TODAY) === null).toBe(may);
  });

  test('a version coming into force replaces those in force until then', () => {
    expect(supersededBy([{ id: 'a', state: 'superseded' }, { id: 'b', state: 'active' }, { id: 'c', state: 'active' }, { id: 'd', state: 'proposed' }], 'c')).toEqual(['b']);
  });
});

describe('the hash of a version', () => {
  const plan = { fiscalYear: 2026, window: YEAR };
  const hashOf = (fields: Partial<PlanVersion>) => seal(planContent('Halden', plan, draft(4, '2026-01-01', fields))).contentHash;

  test('is that of the canonical text, to the digit', () => {
    const { content, contentHash } = seal(planContent('Halden', plan, draft(1, '2026-01-01')));
    expect(content).toBe('{"commitments":[],"fiscalYear":2026,"number":1,"objectives":null,"partner":"Halden","validFrom":"2026-01-01","validTo":"2026-12-31","window":{"end":"2026-12-31","start":"2026-01-01"}}');
    expect(contentHash).toBe('42b65f0a628ed710927983552bc42b679c5d78dc0131e936f5d79bf0b2cb05dc');
  });

  test('does not depend on the order in which anything was entered', () => {
    const many = [ours, theirs, phased([1, 2, 3, 4], { id: idOf(3), ownerParty: 'vendor', answers: [idOf(2), idOf(4)] }), aCommitment({ id: idOf(4) })];
    const once = hashOf({ commitments: many });
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 4 }), fc.boolean(), (shuffled, isTurned) => {
        const turn = <T>(list: readonly T[]) => (isTurned ? list.toReversed() : [...list]);
        const commitments = shuffled.map((one) => Object.fromEntries(turn(Object.entries({ ...one, answers: turn(one.answers), phases: turn(one.phases) }))) as typeof one);
        expect(hashOf({ commitments })).toBe(once);
      }),
    );
  });

  test.each([
    ['a target', { target: 11 }], ['a title', { title: 'Other' }], ['a due day', { dueOn: '2026-10-01' }], ['a weight', { weight: 2 }],
    ['an owner', { ownerName: 'E. Salo' }], ['a pairing', { answers: [] }], ['a segment', { segment: 'retail' }], ['a solution', { solutionId: idOf(9) }],
  ])('changes with %s', (_, change) => {
    expect(hashOf({ commitments: [ours, { ...theirs, ...change }] })).not.toBe(hashOf({ commitments: [ours, theirs] }));
  });

  test('changes with the objectives and the days it is valid', () => {
    const once = hashOf({ commitments: [ours] });
    expect(hashOf({ commitments: [ours], objectives: 'Grow' })).not.toBe(once);
    expect(hashOf({ commitments: [ours], validFrom: '2026-02-01' })).not.toBe(once);
  });

  test('leaves out notes and everything internal, mentions included', () => {
    const secret = aCommitment({ id: idOf(9), ownerParty: 'vendor', title: 'Secret', visibility: 'internal' });
    const text = seal(planContent('Halden', plan, draft(4, '2026-01-01', { note: 'Ours', commitments: [{ ...ours, notes: 'Ours' }, secret, { ...theirs, answers: [idOf(1), idOf(9)] }] }))).content;
    expect(text).not.toMatch(/Secret|Ours|00000000009/);
    expect(hashOf({ commitments: [{ ...ours, notes: 'Ours' }, secret, { ...theirs, answers: [idOf(9), idOf(1)] }] })).toBe(hashOf({ commitments: [theirs, ours] }));
  });
});
