import { describe, expect, test } from 'vitest';
import { failureChecks } from '../../../shared/domain/failures.ts';
import { type Differentiators, noDifference } from '../../../shared/domain/failures/noDifference.ts';
import { type LedgerFacts, oneSided } from '../../../shared/domain/failures/oneSided.ts';
import { type Governance, governanceCoverage, tooMany } from '../../../shared/domain/failures/tooMany.ts';
import { characteristicLevels } from '../../../shared/domain/metrics/characterLevels.ts';
import { defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import { Q3 } from './facts.ts';

const names = { vendor: 'Northwind', partner: 'Halden', locale: 'en-US' };

const governed = (count: number, given: Partial<Governance> = {}): Governance[] =>
  Array.from({ length: count }, (_, index) => ({
    partnerId: `p${String(index).padStart(3, '0')}`, name: `Partner ${index}`, hasSponsors: true, hasSealedPlan: true, hadBothSponsors: true, hasActiveSolution: true, isAssessed: true, ...given,
  }));

describe('F1', () => {
  const ungoverned = { hasSealedPlan: false, hasActiveSolution: false };
  test.for([
    { name: 'a few, governed and chosen', partners: governed(10), overlap: 0.5, size: 'mid-size', found: false },
    { name: 'red for the size', partners: governed(26), overlap: 0.5, size: 'mid-size', found: true },
    { name: 'amber for a large platform', partners: governed(26), overlap: 0.5, size: 'large-platform', found: false },
    { name: 'fifty, whatever the size', partners: governed(50), overlap: 0.5, size: 'large-platform', found: true },
    { name: 'sixteen half governed', partners: governed(16, ungoverned), overlap: 0.5, size: 'mid-size', found: true },
    { name: 'fifteen half governed', partners: governed(15, ungoverned), overlap: 0.5, size: 'mid-size', found: false },
    { name: 'sixteen of which nothing is known', partners: governed(16, { hasSponsors: null, hasSealedPlan: null, hadBothSponsors: null, hasActiveSolution: null }), overlap: 0.5, size: 'mid-size', found: null },
    { name: 'the revenue list, not assessed', partners: governed(5, { isAssessed: null }), overlap: 0.9, size: 'mid-size', found: true },
    { name: 'the revenue list, half assessed', partners: [...governed(3), ...governed(3, { isAssessed: false })], overlap: 1, size: 'mid-size', found: false },
    { name: 'not assessed, revenue not known', partners: governed(5, { isAssessed: null }), overlap: null, size: 'mid-size', found: null },
    { name: 'nobody', partners: [], overlap: null, size: 'mid-size', found: false },
  ] as const)('$name: $found', ({ partners, overlap, size, found }) => {
    expect(tooMany(partners, overlap, defaultThresholds, size, 'en-US').found).toBe(found);
  });

  test('lists who lacks what', () => {
    const partners = [...governed(26).slice(1), ...governed(1, { hasSponsors: false, name: 'Tessel' })];
    expect(tooMany(partners, 0.5, defaultThresholds, 'mid-size', 'en-US').evidence).toEqual(['26 strategic partners: more than can be governed.', 'No sponsor named on one of the sides: Tessel.']);
  });

  test('governance coverage is the mean of what is known', () => {
    expect(governanceCoverage([...governed(1), ...governed(1, { hasSponsors: false, hasSealedPlan: null })])).toBeCloseTo((1 + 2 / 3) / 2);
    expect(governanceCoverage([])).toBeNull();
  });
});

const promised = (vendor: number, partner: number) => [
  ...(vendor > 0 ? [{ ownerParty: 'vendor' as const, weight: vendor }] : []),
  ...(partner > 0 ? [{ ownerParty: 'partner' as const, weight: partner }] : []),
];
const even: LedgerFacts = {
  partnerId: 'p1', commitments: promised(5, 5), quarters: [{ quarter: 'Q2', vendor: 0.9, partner: 0.9 }, { quarter: 'Q3', vendor: 0.9, partner: 0.9 }],
  contribution: { vendor: { now: 100, prior: 100 }, partner: { now: 100, prior: 100 } },
};

describe('F2 and its mirror', () => {
  const wide = (vendor: number | null, partner: number | null) => [{ quarter: 'Q2', vendor: 0.9, partner: 0.7 }, { quarter: 'Q3', vendor, partner }];
  test.for([
    { name: 'even', given: {}, f2: false, mirror: false },
    { name: 'the partner promised nothing', given: { commitments: promised(5, 0) }, f2: true, mirror: false },
    { name: 'we promised nothing', given: { commitments: promised(0, 5) }, f2: false, mirror: true },
    { name: 'the partner carries a quarter', given: { commitments: promised(3, 1) }, f2: false, mirror: false },
    { name: 'the partner carries less', given: { commitments: promised(3.1, 1) }, f2: true, mirror: false },
    { name: 'a joint promise counts for both', given: { commitments: [{ ownerParty: 'joint' as const, weight: 1 }] }, f2: false, mirror: false },
    { name: 'no plan', given: { commitments: null }, f2: null, mirror: null },
    { name: '20 points behind twice', given: { quarters: wide(0.8, 0.6) }, f2: true, mirror: false },
    { name: '20 points behind once', given: { quarters: wide(0.8, 0.61) }, f2: false, mirror: false },
    { name: 'the second quarter has no data', given: { quarters: wide(0.8, null) }, f2: null, mirror: false },
    { name: 'our investment grew by a tenth, the partner’s stayed', given: { contribution: { vendor: { now: 110, prior: 100 }, partner: { now: 101, prior: 100 } } }, f2: true, mirror: false },
    { name: 'both grew', given: { contribution: { vendor: { now: 110, prior: 100 }, partner: { now: 102, prior: 100 } } }, f2: false, mirror: false },
    { name: 'the partner’s grew from nothing, ours fell', given: { contribution: { vendor: { now: 90, prior: 100 }, partner: { now: 5, prior: 0 } } }, f2: false, mirror: true },
    { name: 'contributions are not known', given: { contribution: { vendor: { now: 110, prior: 100 }, partner: { now: null, prior: 100 } } }, f2: null, mirror: false },
  ] as { name: string; given: Partial<LedgerFacts>; f2: boolean | null; mirror: boolean | null }[])('$name: $f2, mirror $mirror', ({ given, f2, mirror }) => {
    const facts = { ...even, ...given };
    expect([oneSided('vendor', facts, defaultThresholds, names).found, oneSided('partner', facts, defaultThresholds, names).found]).toEqual([f2, mirror]);
  });

  test('the evidence is a sentence with both sides’ figures', () => {
    expect(oneSided('vendor', { ...even, commitments: promised(5, 0), quarters: wide(0.9, 0.6) }, defaultThresholds, names).evidence).toEqual([
      'Halden: Halden has promised nothing in return.',
      'Halden: Halden kept 30.0 points less than Northwind, for a second quarter (Q2, Q3).',
    ]);
  });
});

describe('F3', () => {
  const rated = (count: number, vendor: 0 | 25 | 50 | 75 | 100 | null, partner: 0 | 25 | 50 | 75 | 100 | null) =>
    characteristicLevels(
      (['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const).slice(0, count).flatMap((characteristic) =>
        ([['vendor', vendor], ['partner', partner]] as const).flatMap(([raterParty, score]) =>
          score === null ? [] : [{ id: `${characteristic}${raterParty}`, partnerId: 'p1', period: Q3, characteristic, raterParty, dutyOf: null, score, evidence: null, comment: null }],
        ),
      ),
      'p1',
      Q3,
    );
  const differs = (exclusiveAccess: boolean | null, jointInvestment: boolean | null, customTerms: boolean | null = false, executiveAccountability: boolean | null = false): Differentiators => ({ exclusiveAccess, jointInvestment, customTerms, executiveAccountability });
  test.for([
    { name: 'two differentiators, four characteristics', differentiators: differs(true, true), levels: rated(4, 50, 75), found: false },
    { name: 'one differentiator', differentiators: differs(true, false), levels: rated(6, 75, 75), found: true },
    { name: 'one and one not known', differentiators: differs(true, null), levels: rated(6, 75, 75), found: null },
    { name: 'three characteristics, the rest low', differentiators: differs(true, true), levels: [...rated(3, 50, 50).slice(0, 3), ...rated(6, 25, 75).slice(3)], found: true },
    { name: 'one side’s view is not enough', differentiators: differs(true, true), levels: rated(6, 75, null), found: null },
    { name: 'one side below settles it', differentiators: differs(true, true), levels: rated(6, null, 25), found: true },
  ])('$name: $found', ({ differentiators, levels, found }) => {
    expect(noDifference({ partnerId: 'p1', name: 'Halden', differentiators, levels }, defaultThresholds).found).toBe(found);
  });

  test('four checks in order, with the partners they are about', () => {
    const facts = {
      governance: governed(5), overlap: 0.2, ledgers: [{ ...even, name: 'Halden', commitments: promised(5, 0) }],
      differences: [{ partnerId: 'p1', name: 'Halden', differentiators: differs(false, false), levels: rated(6, 75, 75) }],
    };
    const checks = failureChecks(facts, { thresholds: defaultThresholds, vendorSize: 'mid-size', vendorName: 'Northwind', locale: 'en-US' });
    expect(checks.map((one) => [one.check, one.found, one.partnerIds])).toEqual([['F1', false, []], ['F2', true, ['p1']], ['F2-mirror', false, []], ['F3', true, ['p1']]]);
    expect(checks[3]?.evidence).toEqual(['Halden: 0 of 4 differentiators evidenced; missing: exclusive market access, joint-solution investment, custom commercial terms, bilateral executive accountability.']);
  });
});
