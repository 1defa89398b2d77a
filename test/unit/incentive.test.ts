import { describe, expect, test } from 'vitest';
import { type AttainmentFacts, type DatedAmount, incentiveAttainment, incentivesTitle, type IncentiveTerm, paidKindOf } from '../../shared/domain/incentive.ts';
import { noRates } from '../../shared/fx.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';

const term: IncentiveTerm = {
  id: '00000000-0000-4000-8000-000000000001', partnerId: '00000000-0000-4000-8000-000000000002', kind: 'rebate', name: 'Growth rebate', basis: 'revenue', productLine: null,
  rate: 0.05, currency: 'USD', targetMinor: 1_000_00, fixedMinor: null, fromOn: '2026-01-01', toOn: '2026-12-31', standard: 'Tier rebate of 2%', note: null,
};
const dollars = (id: string, on: string, minor: number, productLine: string | null = null, currency = 'USD'): DatedAmount => ({ id, on, money: { minor, currency }, productLine });
const facts = (revenue: readonly DatedAmount[], paid: AttainmentFacts['paid'] = []): AttainmentFacts => ({
  amounts: { revenue, won_deals: [], marketing: [] }, paid, rates: noRates, policy: 'plan_rate',
});
const usd = (minor: number) => ({ minor, currency: 'USD' });
const asOf = '2026-11-14';

describe('attainment of an agreed incentive', () => {
  test.for([
    { when: 'below its target', revenue: [dollars('a', '2026-03-31', 600_00)], reached: usd(600_00), attainment: 0.6, due: usd(0), note: 'Nothing is due before the target is reached.' },
    { when: 'at its target', revenue: [dollars('a', '2026-03-31', 600_00), dollars('b', '2026-06-30', 400_00)], reached: usd(1_000_00), attainment: 1, due: usd(50_00), note: null },
    { when: 'beyond it, credits netted', revenue: [dollars('a', '2026-03-31', 1_600_00), dollars('b', '2026-04-30', -400_00)], reached: usd(1_200_00), attainment: 1.2, due: usd(60_00), note: null },
    { when: 'nothing is known', revenue: [], reached: null, attainment: null, due: null, note: 'No revenue of these days is known.' },
    { when: 'all lies outside its days', revenue: [dollars('a', '2025-12-31', 900_00), dollars('b', '2026-12-01', 900_00)], reached: null, attainment: null, due: null, note: 'No revenue of these days is known.' },
  ])('$when', ({ revenue, reached, attainment, due, note }) => {
    expect(incentiveAttainment(term, facts(revenue), asOf)).toMatchObject({ target: usd(1_000_00), reached, attainment, due, note });
  });

  test('counts its product line alone, whatever the case', () => {
    const revenue = [dollars('a', '2026-03-31', 600_00, 'archive'), dollars('b', '2026-03-31', 900_00, 'Casework'), dollars('c', '2026-03-31', 900_00)];
    expect(incentiveAttainment({ ...term, productLine: 'Archive' }, facts(revenue), asOf)).toMatchObject({ reached: usd(600_00), rowIds: ['a'] });
  });

  test('without a target the rate and the fixed sum are due at once', () => {
    expect(incentiveAttainment({ ...term, targetMinor: null, fixedMinor: 10_00 }, facts([dollars('a', '2026-03-31', 600_00)]), asOf)).toMatchObject({ attainment: null, due: usd(40_00) });
  });

  test('without rate and sum nothing can be due, which is not zero', () => {
    expect(incentiveAttainment({ ...term, rate: null }, facts([dollars('a', '2026-03-31', 2_000_00)]), asOf)).toMatchObject({ attainment: 2, due: null });
  });

  test('marketing funds are used and not earned: of the agreed sum', () => {
    const marketing = [dollars('a', '2026-05-01', 300_00)];
    const found = incentiveAttainment({ ...term, kind: 'mdf', basis: 'marketing', targetMinor: null, fixedMinor: 400_00 }, { ...facts([]), amounts: { revenue: [], won_deals: [], marketing } }, asOf);
    expect(found).toMatchObject({ reached: usd(300_00), target: usd(400_00), attainment: 0.75, due: null, note: null });
  });

  test('statements count by their kind and day; another currency without a rate is left out and counted', () => {
    const paid = [
      { ...dollars('p', '2026-04-30', 20_00), kind: 'rebate' as const },
      { ...dollars('q', '2026-04-30', 90_00), kind: 'commission' as const },
      { ...dollars('r', '2025-04-30', 90_00), kind: 'rebate' as const },
    ];
    const revenue = [dollars('a', '2026-03-31', 1_000_00), dollars('e', '2026-03-31', 500_00, null, 'EUR')];
    expect(incentiveAttainment(term, facts(revenue, paid), asOf)).toMatchObject({ paid: usd(20_00), due: usd(50_00), excluded: 1, rowIds: ['a', 'p'] });
  });

  test('one that has not begun has reached nothing yet, which is not known rather than zero', () => {
    expect(incentiveAttainment({ ...term, fromOn: '2027-01-01', toOn: '2027-12-31' }, facts([]), asOf)).toMatchObject({ reached: null, due: null, note: 'Has not begun.' });
  });
});

describe('what a statement’s line pays', () => {
  test.for([
    { type: 'Rebate', program: null, kind: 'rebate' },
    { type: null, program: 'Growth Bonus FY26', kind: 'rebate' },
    { type: 'Referral', program: 'Rebates', kind: 'commission' },
    { type: 'Revenue-share', program: null, kind: 'revenue_share' },
    { type: 'MDF claim', program: null, kind: 'mdf' },
    { type: 'Other', program: 'Other', kind: null },
  ])('$type of $program is $kind', ({ type, program, kind }) => {
    expect(paidKindOf(type, program)).toBe(kind);
  });
});

describe('the incentives page’s message', () => {
  const at = (attainment: number | null, due: number | null = null, paid: number | null = null) => ({ attainment, due: due === null ? null : usd(due), paid: paid === null ? null : usd(paid) });
  test.for([
    { when: 'nothing is there', inForce: [], paidLines: 0, says: 'No incentive is agreed with Halden, and no statement is known' },
    { when: 'there are only statements', inForce: [], paidLines: 3, says: 'Halden is paid by the standard programme alone; no incentive is agreed' },
    { when: 'one cannot be measured', inForce: [at(null)], paidLines: 0, says: '1 incentive is agreed with Halden; none can be measured yet' },
    { when: 'one is on its way', inForce: [at(0.85)], paidLines: 0, says: '1 incentive is agreed with Halden, at 85% of its target' },
    { when: 'one of two has a target', inForce: [at(0.85), at(null)], paidLines: 0, says: '2 incentives are agreed with Halden; the one with a target is at 85% of it' },
    { when: 'several have targets', inForce: [at(1.2), at(0.5), at(1)], paidLines: 0, says: '3 incentives are agreed with Halden; 2 of 3 reached the target' },
    { when: 'less was paid than is due', inForce: [at(1.2, 60_000_00, 20_000_00), at(1, 10_000_00, 30_000_00)], paidLines: 2, says: '2 incentives are agreed with Halden; statements are $40k short of what is due' },
    { when: 'nothing paid is known', inForce: [at(1.2, 60_000_00)], paidLines: 0, says: '1 incentive is agreed with Halden, at 120% of its target' },
  ])('when $when: $says', ({ inForce, paidLines, says }) => {
    const title = incentivesTitle({ partnerName: 'Halden Systems', inForce, paidLines });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});
