import { describe, expect, test } from 'vitest';
import { carriedOver } from '../../shared/domain/carryOver.ts';
import { Commitment } from '../../shared/domain/commitment.ts';
import { termProblem } from '../../shared/domain/commitmentDraft.ts';
import { countsFor } from '../../shared/domain/party.ts';
import { commitmentsInForce } from '../../shared/domain/plan.ts';
import { fromTemplate } from '../../shared/domain/planTemplate.ts';
import { planTemplates, templateFor } from '../../shared/domain/planTemplates/index.ts';
import { sequentialIds } from '../support/app.ts';
import { aCommitment, aMilestone, draft, idOf, phased, quarterOf2026, YEAR } from './make.ts';

const QUARTERS = [1, 2, 3, 4].map(quarterOf2026);
const filled = (currency = 'USD') =>
  planTemplates.map((template) => ({
    template,
    commitments: fromTemplate(template, { planVersionId: idOf(901), window: YEAR, quarters: QUARTERS, currency, newId: sequentialIds(), holder: (role, side) => (role === 'sponsor' ? `Sponsor ${side}` : null) }),
  }));

describe('the templates', () => {
  test('are those of the six industries of the glossary', () => {
    expect(planTemplates.map(({ industry }) => industry)).toEqual(['enterprise-technology', 'cybersecurity', 'cloud-saas', 'healthcare-it', 'manufacturing', 'financial-services']);
    expect(templateFor('other')).toBeNull();
  });

  test.each(filled())('$template.name: ten to fourteen promises of both sides, each answered by the other', ({ template, commitments }) => {
    expect(commitments.length).toBeGreaterThanOrEqual(10);
    expect(commitments.length).toBeLessThanOrEqual(14);
    for (const side of ['vendor', 'partner'] as const) expect(commitments.filter(({ ownerParty }) => countsFor(ownerParty, side)).length).toBeGreaterThanOrEqual(6);
    const byId = new Map(commitments.map((one) => [one.id, one]));
    for (const { ownerParty, answers, title } of commitments) {
      if (ownerParty === 'joint') continue;
      expect(answers.length, title).toBeGreaterThan(0);
      expect(answers.every((id) => byId.get(id)?.ownerParty !== ownerParty), title).toBe(true);
    }
    const about = new Set(commitments.map(({ category }) => category));
    for (const category of ['revenue', 'co-marketing', 'executive', 'joint-solution', 'enablement', 'customer-success'] as const) {
      expect(about.has(category), `${template.name} ${category}`).toBe(true);
    }
    for (const category of ['co-marketing', 'pre-sales', 'executive', 'roadmap'] as const) {
      expect(commitments.some((one) => one.ownerParty === 'vendor' && one.category === category), `${template.name} ${category}`).toBe(true);
    }
  });

  test.each(filled('JPY'))('$template.name: every promise is one a draft takes, in any currency', ({ commitments }) => {
    const frame = { window: YEAR, quarters: QUARTERS, others: commitments };
    for (const commitment of commitments) {
      expect(Commitment.safeParse(commitment).error, commitment.title).toBeUndefined();
      expect(termProblem(commitment, frame), commitment.title).toBeNull();
    }
  });

  test('keys are unique and pairings name keys that are there', () => {
    for (const { promises, name } of planTemplates) {
      const keys = promises.map(({ key }) => key);
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { givenFor = [], key } of promises) for (const other of givenFor) expect(keys, `${name} ${key}`).toContain(other);
    }
  });

  test('every target is a suggestion and counts in no figure until it is somebody’s own', () => {
    for (const { commitments } of filled()) {
      expect(commitments.every(({ suggestedBy }) => suggestedBy === 'template')).toBe(true);
      const [first, ...rest] = commitments;
      if (first === undefined) throw new Error('An empty template');
      const version = draft(1, '2026-01-01', { commitments: [{ ...first, suggestedBy: null }, ...rest] });
      expect(commitmentsInForce([version], YEAR).map(({ id }) => id)).toEqual([first.id]);
    }
  });

  test('sponsors stand beside what they promise, money is in the currency’s minor units', () => {
    const [{ commitments } = { commitments: [] }] = filled('JPY');
    expect(commitments.filter(({ category }) => category === 'executive').map(({ ownerName }) => ownerName)).toEqual(['Sponsor partner', 'Sponsor vendor']);
    expect(commitments.find(({ title }) => title === 'Bookings with new enterprise accounts')).toMatchObject({ target: 4_000_000, currency: 'JPY' });
  });
});

describe('last year’s plan, carried over', () => {
  const next = [1, 2, 3, 4].map((quarter) => ({ start: quarterOf2026(quarter).start.replace('2026', '2027'), end: quarterOf2026(quarter).end.replace('2026', '2027') }));
  const frame = () => ({ planVersionId: idOf(902), window: { start: '2027-01-01', end: '2027-12-31' }, from: QUARTERS, to: next, newId: sequentialIds() });

  test('every promise a year later, quarter by quarter, as a suggestion', () => {
    const ours = phased([1, 2, null, 4], { id: idOf(1), ownerParty: 'vendor', answers: [idOf(2)], externalId: 'C-1' });
    const theirs = aCommitment({ id: idOf(2), dueOn: '2026-09-30', target: 8, weight: 3 });
    const [first, second] = carriedOver([ours, theirs], new Set(), frame());
    expect(first).toMatchObject({ planVersionId: idOf(902), target: 7, dueOn: '2027-12-31', suggestedBy: 'last_year', externalId: null, answers: [second?.id] });
    expect(first?.phases).toEqual([{ window: next[0], target: 1 }, { window: next[1], target: 2 }, { window: next[3], target: 4 }]);
    expect(second).toMatchObject({ dueOn: '2027-09-30', target: 8, weight: 3, suggestedBy: 'last_year' });
    expect(first?.id).not.toBe(ours.id);
  });

  test('a milestone that was reached stays behind, one that was not comes along', () => {
    const [reached, missed] = [aMilestone('2026-03-31', { id: idOf(1) }), aMilestone('2026-06-30', { id: idOf(2) })];
    expect(carriedOver([reached, missed], new Set([idOf(1)]), frame()).map(({ dueOn }) => dueOn)).toEqual(['2027-06-30']);
  });
});
