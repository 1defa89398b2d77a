import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { type ChangeKind, countChanges, diffCommitments, stepsBetween } from '../../shared/domain/planDiff.ts';
import { diffTitle } from '../../shared/domain/planNarrative.ts';
import { aCommitment, aMilestone, idOf, phased, YEAR } from './make.ts';

const kindsOf = (before: Commitment, after: Commitment): ChangeKind[] => diffCommitments([before], [after], YEAR)[0]?.kinds ?? [];

const atMost = (target: number) => aCommitment({ measure: 'at_most', unit: 'days', target });
const linear = (target: number, dueOn = '2026-12-31') => aCommitment({ phasing: 'linear', target, dueOn });

interface Row {
  readonly name: string;
  readonly before: Commitment;
  readonly after: Commitment;
  readonly kinds: readonly ChangeKind[];
}

const TABLE: readonly Row[] = [
  { name: 'the same wording', before: aCommitment(), after: aCommitment(), kinds: [] },
  { name: 'at least, a smaller target', before: aCommitment({ target: 10 }), after: aCommitment({ target: 8 }), kinds: ['softened'] },
  { name: 'at least, a larger target', before: aCommitment({ target: 10 }), after: aCommitment({ target: 12 }), kinds: ['tightened'] },
  { name: 'at most, a higher limit', before: atMost(5), after: atMost(6), kinds: ['softened'] },
  { name: 'at most, a lower limit', before: atMost(5), after: atMost(4), kinds: ['tightened'] },
  { name: 'a milestone on a later day', before: aMilestone('2026-06-30'), after: aMilestone('2026-09-30'), kinds: ['softened', 'moved'] },
  { name: 'a milestone on an earlier day', before: aMilestone('2026-06-30'), after: aMilestone('2026-05-31'), kinds: ['tightened', 'moved'] },
  { name: 'the same amount by a later day', before: aCommitment({ dueOn: '2026-06-30' }), after: aCommitment({ dueOn: '2026-09-30' }), kinds: ['softened', 'moved'] },
  { name: 'the same amount by an earlier day', before: aCommitment({ dueOn: '2026-06-30' }), after: aCommitment({ dueOn: '2026-03-31' }), kinds: ['tightened', 'moved'] },
  { name: 'more, but later: the target decides', before: aCommitment({ target: 10, dueOn: '2026-06-30' }), after: aCommitment({ target: 12, dueOn: '2026-09-30' }), kinds: ['tightened', 'moved'] },
  { name: 'less, but earlier: the target decides', before: aCommitment({ target: 10, dueOn: '2026-06-30' }), after: aCommitment({ target: 8, dueOn: '2026-03-31' }), kinds: ['softened', 'moved'] },
  { name: 'a limit measured on another day is neither harder nor softer', before: atMost(5), after: { ...atMost(5), dueOn: '2026-06-30' }, kinds: ['moved'] },
  { name: 'a limit for each quarter instead of once', before: atMost(5), after: phased([5, 5, 5, 5], { measure: 'at_most', unit: 'days' }), kinds: ['moved'] },
  { name: 'a higher limit in each quarter', before: phased([5, 5, 5, 5], { measure: 'at_most', unit: 'days' }), after: phased([6, 6, 6, 6], { measure: 'at_most', unit: 'days' }), kinds: ['softened'] },
  { name: 'quarters put off', before: phased([4, 3, 2, 1]), after: phased([1, 2, 3, 4]), kinds: ['softened', 'moved'] },
  { name: 'quarters brought forward', before: phased([1, 2, 3, 4]), after: phased([4, 3, 2, 1]), kinds: ['tightened', 'moved'] },
  { name: 'quarters swapped to and fro with one sum', before: phased([2, 3, 2, 3]), after: phased([3, 1, 4, 2]), kinds: ['moved'] },
  { name: 'every quarter smaller by the same share', before: phased([10, 20, 30, 40]), after: phased([8, 16, 24, 32]), kinds: ['softened'] },
  { name: 'a smaller whole whose quarters are rounded', before: phased([1.7, 2.2, 2.5, 3.1]), after: phased([1.4, 1.9, 2.2, 2.7]), kinds: ['softened'] },
  { name: 'a smaller whole with a quarter gone', before: phased([10, 10, 10, 10]), after: phased([10, 10, 10, null]), kinds: ['softened', 'moved'] },
  { name: 'evenly instead of at the end asks for it earlier', before: aCommitment({ target: 10, dueOn: '2026-12-31' }), after: linear(10), kinds: ['tightened', 'moved'] },
  { name: 'evenly, less', before: linear(10), after: linear(9), kinds: ['softened'] },
  { name: 'another weight', before: aCommitment(), after: aCommitment({ weight: 3 }), kinds: ['reweighted'] },
  { name: 'another owner', before: aCommitment(), after: aCommitment({ ownerName: 'R. Patel' }), kinds: ['reworded'] },
  { name: 'other notes', before: aCommitment(), after: aCommitment({ notes: 'Agreed in March' }), kinds: ['reworded'] },
  { name: 'another segment', before: aCommitment(), after: aCommitment({ segment: 'public sector' }), kinds: ['reworded'] },
  { name: 'another measure makes targets incomparable', before: aCommitment({ target: 10 }), after: aCommitment({ measure: 'at_most', target: 2 }), kinds: ['reworded'] },
  { name: 'another currency makes targets incomparable', before: aCommitment({ unit: 'money', currency: 'USD', target: 900 }), after: aCommitment({ unit: 'money', currency: 'EUR', target: 800 }), kinds: ['reworded'] },
  { name: 'all at once', before: aMilestone('2026-06-30'), after: aMilestone('2026-09-30', { title: 'Another', weight: 2 }), kinds: ['softened', 'moved', 'reweighted', 'reworded'] },
];

describe('the difference between two wordings', () => {
  test.each(TABLE)('$name: $kinds', ({ before, after, kinds }) => {
    expect(kindsOf(before, after)).toEqual(kinds);
  });

  test('what is new is added, what is gone is dropped, in the order of the newer wording', () => {
    const [a, b, c] = [1, 2, 3].map((number) => aCommitment({ id: idOf(number) })) as [Commitment, Commitment, Commitment];
    const changes = diffCommitments([a, b], [c, a], YEAR);
    expect(changes.map(({ commitmentId, kinds }) => [commitmentId, kinds])).toEqual([[idOf(3), ['added']], [idOf(2), ['dropped']]]);
    expect(changes.map(({ before, after }) => [before?.id ?? null, after?.id ?? null])).toEqual([[null, idOf(3)], [idOf(2), null]]);
  });

  test('a pairing that comes or goes with its commitment is told there, another is a rewording', () => {
    const ours = (answers: string[]) => aCommitment({ id: idOf(1), ownerParty: 'vendor', answers });
    const theirs = (number: number) => aCommitment({ id: idOf(number) });
    expect(diffCommitments([ours([])], [ours([idOf(2)]), theirs(2)], YEAR).map(({ kinds }) => kinds)).toEqual([['added']]);
    const both = [theirs(2), theirs(3)];
    expect(diffCommitments([ours([idOf(2)]), ...both], [ours([idOf(3)]), ...both], YEAR)).toMatchObject([{ kinds: ['reworded'], fields: ['answers'] }]);
  });

  test('names the terms that differ and who asked for it', () => {
    const request = { commitmentId: idOf(1), askedBy: 'partner' as const, reason: 'Framework not renewed' };
    const [change] = diffCommitments([aCommitment({ target: 10 })], [aCommitment({ target: 8, ownerName: 'E. Salo' })], YEAR, [request]);
    expect(change).toMatchObject({ fields: ['target', 'ownerName'], request });
  });

  test('a joint commitment counts for both sides', () => {
    const changes = diffCommitments([aCommitment({ ownerParty: 'joint', target: 10 })], [aCommitment({ ownerParty: 'joint', target: 8 })], YEAR);
    expect([countChanges(changes, 'softened', 'vendor'), countChanges(changes, 'softened', 'partner'), countChanges(changes, 'tightened', 'vendor')]).toEqual([1, 1, 0]);
  });

  test('there and back: what was softened is tightened, what was added is dropped', () => {
    const commitment = fc.record({ id: fc.integer({ min: 1, max: 4 }).map(idOf), target: fc.integer({ min: 1, max: 9 }), quarter: fc.constantFrom('2026-03-31', '2026-06-30', '2026-12-31'), measure: fc.constantFrom('at_least' as const, 'at_most' as const) });
    const version = fc.uniqueArray(commitment, { selector: ({ id }) => id, maxLength: 4 }).map((list) => list.map(({ quarter, ...one }) => aCommitment({ ...one, dueOn: quarter })));
    const back: Readonly<Record<ChangeKind, ChangeKind>> = { added: 'dropped', dropped: 'added', softened: 'tightened', tightened: 'softened', moved: 'moved', reweighted: 'reweighted', reworded: 'reworded' };
    fc.assert(
      fc.property(version, version, (one, other) => {
        const there = new Map(diffCommitments(one, other, YEAR).map(({ commitmentId, kinds }) => [commitmentId, kinds.map((kind) => back[kind])]));
        expect(new Map(diffCommitments(other, one, YEAR).map(({ commitmentId, kinds }) => [commitmentId, kinds]))).toEqual(there);
        expect(diffCommitments(one, one, YEAR)).toEqual([]);
      }),
    );
  });
});

describe('the steps from one version to another', () => {
  const one = { id: 'a', baseVersionId: null };
  const two = { id: 'b', baseVersionId: 'a' };
  const three = { id: 'c', baseVersionId: 'b' };
  const other = { id: 'd', baseVersionId: 'a' };

  test('follow what each was opened from', () => {
    expect(stepsBetween([one, two, three, other], one, three)).toEqual([two, three]);
    expect(stepsBetween([one, two, three, other], two, three)).toEqual([three]);
  });

  test('are only the last where it does not descend from the first', () => {
    expect(stepsBetween([one, two, three, other], two, other)).toEqual([other]);
    expect(stepsBetween([one, two, three], three, one)).toEqual([one]);
  });
});

describe('the title of a difference', () => {
  const changed = (owner: 'vendor' | 'partner' | 'joint', number: number, was: number, is: number | null) => {
    const one = aCommitment({ id: idOf(number), ownerParty: owner, target: was });
    return { before: [one], after: is === null ? [] : [{ ...one, target: is }] };
  };
  const title = (...pairs: readonly ReturnType<typeof changed>[]) =>
    diffTitle('Draft 4', { number: 3, changes: diffCommitments(pairs.flatMap(({ before }) => before), pairs.flatMap(({ after }) => after), YEAR) }, 'Halden');

  test.each([
    [[changed('partner', 1, 9, 8), changed('partner', 2, 9, 8)], 'Draft 4 softens two of Halden’s promises and none of ours'],
    [[changed('vendor', 1, 9, 8), changed('partner', 2, 9, 8)], 'Draft 4 softens one of Halden’s promises and one of ours'],
    [[changed('vendor', 1, 9, 8), changed('vendor', 2, 9, 8), changed('partner', 3, 9, 8)], 'Draft 4 softens two of our promises and one of Halden’s'],
    [[changed('vendor', 1, 9, null), changed('partner', 2, 9, 8)], 'Draft 4 drops one of our promises and softens one of Halden’s'],
    [[changed('vendor', 1, 8, 9), changed('partner', 2, 9, 8)], 'Draft 4 softens one of Halden’s promises and tightens one of ours'],
    [[changed('joint', 1, 9, 8)], 'Draft 4 softens one of Halden’s promises and one of ours'],
    [[changed('joint', 1, 9, 9)], 'Draft 4 promises the same as version 3'],
  ])('%#', (pairs, expected) => {
    expect(title(...pairs)).toBe(expected);
  });
});
