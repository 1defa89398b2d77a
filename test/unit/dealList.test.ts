import { describe, expect, test } from 'vitest';
import type { KeptDeal } from '../../shared/domain/deal.ts';
import { dealStanding, largestOpen, pipelineTitle } from '../../shared/domain/dealList.ts';
import { defaultPolicies, defaultThresholds } from '../../shared/domain/metrics/thresholds.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';
import { noRates } from '../../shared/fx.ts';

const asOf = '2026-11-14';
const rules = { thresholds: defaultThresholds, policies: defaultPolicies };

function deal(cells: Partial<KeptDeal> = {}): KeptDeal {
  return {
    id: '00000000-0000-4000-8000-000000000001', partnerId: null, name: null, customerName: 'Acme', stage: null, outcome: 'open', attribution: 'co_sell', probability: null, amountMinor: 100_00,
    currency: 'USD', createdOn: '2026-09-01', closeOn: '2027-01-15', isNewCustomer: null, segment: null, region: null, productLine: null, competitor: null, incumbentCompetitor: null,
    outcomeReason: null, ownerName: null, partnerOwnerName: null, sourcedEvidenceOn: null, vendorActivityOn: null, partnerActivityOn: null, nextStep: null, notes: null, ...cells,
  };
}

describe('how a deal of the list stands', () => {
  test.for([
    { when: 'open ahead of its day', cells: {}, standing: { countsAs: 'co_sell', isProven: false, isOpen: true, isStale: false } },
    { when: 'open past its day', cells: { closeOn: '2026-11-13' }, standing: { isOpen: true, isStale: true } },
    { when: 'open on its very day', cells: { closeOn: asOf }, standing: { isOpen: true, isStale: false } },
    { when: 'open without a day', cells: { closeOn: null }, standing: { isOpen: true, isStale: false } },
    { when: 'won', cells: { outcome: 'won', closeOn: '2026-10-01' }, standing: { isOpen: false, isStale: false } },
    { when: 'won later than the day', cells: { outcome: 'won', closeOn: '2026-12-01' }, standing: { isOpen: true, isStale: false } },
    { when: 'called co-sell though one side alone was active', cells: { vendorActivityOn: '2026-09-02' }, standing: { countsAs: 'influenced' } },
    { when: 'both sides were active', cells: { vendorActivityOn: '2026-09-02', partnerActivityOn: '2026-09-03' }, standing: { countsAs: 'co_sell', isProven: true } },
    { when: 'without any day', cells: { createdOn: null, closeOn: null }, standing: { isOpen: true, isStale: false } },
  ] as const)('$when', ({ cells, standing }) => {
    expect(dealStanding(deal(cells), asOf, rules)).toMatchObject(standing);
  });
});

describe('the largest open deals', () => {
  const listed = (id: string, cells: Partial<KeptDeal> = {}) => {
    const one = deal({ id, ...cells });
    return { ...one, ...dealStanding(one, asOf, rules) };
  };
  const ranked = (deals: ReturnType<typeof listed>[], most = 10) => largestOpen(deals, most, { currency: 'USD', rates: noRates, policy: 'period_end', asOf });

  test('are joint, open, with an amount in a currency that can be compared, the largest first', () => {
    expect(ranked([
      listed('a', { amountMinor: 5 }), listed('b', { amountMinor: 9 }), listed('c', { amountMinor: null }), listed('d', { amountMinor: 99, currency: 'EUR' }),
      listed('e', { amountMinor: 99, outcome: 'lost', closeOn: '2026-01-01' }), listed('f', { amountMinor: 99, attribution: 'influenced' }), listed('g', { amountMinor: 9 }),
    ])).toEqual(['b', 'g', 'a']);
  });

  test('are at most so many, and none of none', () => {
    expect(ranked([listed('a'), listed('b'), listed('c')], 2)).toEqual(['a', 'b']);
    expect(ranked([])).toEqual([]);
  });
});

describe('the pipeline page’s message', () => {
  const usd = (minor: number | null) => ({ value: minor, currency: 'USD' });
  test.for([
    { when: 'no deal is known', read: { generated: usd(null), open: usd(null), openCount: 0, stale: 0, known: 0 }, says: 'No deal with Halden is known yet' },
    { when: 'all is well', read: { generated: usd(9_800_000_00), open: usd(24_000_000_00), openCount: 30, stale: 0, known: 50 }, says: 'Joint selling with Halden brought $9.8M in Q3; $24M stands open' },
    { when: 'some are late', read: { generated: usd(9_800_000_00), open: usd(24_000_000_00), openCount: 30, stale: 3, known: 50 }, says: 'Joint selling with Halden brought $9.8M in Q3; $24M stands open, 3 deals past the close date' },
    { when: 'nothing new came', read: { generated: usd(0), open: usd(1_000_00), openCount: 1, stale: 1, known: 2 }, says: 'Joint selling with Halden brought no new deal in Q3; $1k stands open, 1 deal past the close date' },
    { when: 'all have ended', read: { generated: usd(0), open: usd(0), openCount: 0, stale: 0, known: 2 }, says: 'Joint selling with Halden brought no new deal in Q3; none stands open' },
    { when: 'no amount is known', read: { generated: usd(null), open: usd(null), openCount: 12, stale: 0, known: 12 }, says: 'Joint deals with Halden have no amounts in Q3; 12 deals stand open' },
  ])('when $when: $says', ({ read, says }) => {
    const title = pipelineTitle({ partnerName: 'Halden Systems', quarter: '2026-Q3', ...read });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});
