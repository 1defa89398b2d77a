import { describe, expect, test } from 'vitest';
import { customCommercialTerms, missingTopics, type AgreementTerm } from '../../../shared/domain/agreement.ts';
import { contributionsOf, differentiatorsOf, governanceOf, type PartnershipFacts } from '../../../shared/domain/failures/partnership.ts';
import { noRates } from '../../../shared/fx.ts';
import { ask, attended, grant, invested, review, sponsorsOf, strategic, YEAR, YEAR_BEFORE } from './facts.ts';

const bare: PartnershipFacts = {
  reviews: [], attendance: [], waivers: [], sponsors: [], durations: new Map(), members: strategic('p1'), plans: [], versions: [], solutions: [], grants: [], terms: [], assessments: [],
};
const term = (given: Partial<AgreementTerm>): AgreementTerm => ({ id: 't', partnerId: 'p1', topic: 'revenue_sharing', agreed: '12 %', standard: '8 %', isDifferent: true, validFrom: '2026-01-01', validTo: null, ...given });

describe('a partnership', () => {
  test('of which nothing is recorded has no sponsors and no plan, and nobody knows of reviews, terms and assessments', () => {
    expect(governanceOf(bare, 'p1', 'Halden', ask())).toEqual({ partnerId: 'p1', name: 'Halden', hasSponsors: false, hasSealedPlan: false, hadBothSponsors: null, hasActiveSolution: false, isAssessed: null });
    expect(differentiatorsOf(bare, 'p1', ask())).toEqual({ exclusiveAccess: false, jointInvestment: false, customTerms: null, executiveAccountability: false });
  });

  test('that differs in everything', () => {
    const facts: PartnershipFacts = {
      ...bare, sponsors: sponsorsOf('p1'), reviews: [review({ id: 'r' })], attendance: [attended('r', 'vendor'), attended('r', 'partner')], terms: [term({})],
      grants: [grant({ exclusivity: 'exclusive' })], solutions: [{ id: 's', name: 'S', kind: 'package', stage: 'in_production', stageSince: '2026-01-01', lastEvidenceOn: null, partnerIds: ['p1'], ipOwner: null }],
    };
    expect(differentiatorsOf(facts, 'p1', ask())).toEqual({ exclusiveAccess: true, jointInvestment: true, customTerms: true, executiveAccountability: true });
    expect(differentiatorsOf({ ...facts, grants: [grant({})], terms: [term({ isDifferent: false })] }, 'p1', ask())).toMatchObject({ exclusiveAccess: false, customTerms: false });
  });

  test('a review not held yet that still may be is not the last one', () => {
    const reviews = [review({ id: 'old', dueOn: '2026-08-01', heldOn: '2026-08-01' }), review({ id: 'new', dueOn: '2026-11-01', heldOn: null, state: 'planned' })];
    const facts = { ...bare, sponsors: sponsorsOf('p1'), reviews, attendance: [attended('old', 'vendor'), attended('old', 'partner')] };
    expect([governanceOf(facts, 'p1', 'Halden', ask()).hadBothSponsors, governanceOf(facts, 'p1', 'Halden', ask({ asOf: '2026-12-02' })).hadBothSponsors]).toEqual([true, false]);
  });

  test('what each side put in, known only where both report both years', () => {
    const rows = [invested('p1', 'vendor', 'market', 5, '2025-03-01'), invested('p1', 'vendor', 'market', 7, '2026-03-01'), invested('p1', 'partner', 'solution', 1, '2025-03-01'), invested('p1', 'partner', 'solution', 2, '2026-03-01')];
    const facts = { investments: rows, prior: YEAR_BEFORE, currency: 'USD', rates: noRates, dayRate: { vendor: null, partner: null }, members: strategic('p1') };
    const year = ask({ window: YEAR, asOf: '2027-01-10' });
    expect(contributionsOf(facts, 'p1', year)).toEqual({ vendor: { now: 7, prior: 5 }, partner: { now: 2, prior: 1 } });
    expect(contributionsOf({ ...facts, investments: rows.slice(0, 3) }, 'p1', year).vendor).toEqual({ now: null, prior: null });
  });

  test('an agreement says what it still lacks, and only commercial terms make commercial difference', () => {
    expect(missingTopics([term({}), term({ topic: 'governance', validTo: '2026-06-30' })], '2026-11-14')).toEqual(['investment', 'performance', 'access', 'solution_rights', 'governance']);
    expect(customCommercialTerms([term({}), term({ topic: 'governance' })], '2026-11-14')).toHaveLength(1);
  });
});
