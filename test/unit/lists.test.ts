import { describe, expect, test } from 'vitest';
import { certificationStanding, enablementTitle, type KeptCertification } from '../../shared/domain/enablement.ts';
import { activityKind, activityMoney, activityStanding, activityTotals, type KeptActivity, marketingTitle } from '../../shared/domain/marketing.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';
import { accountStanding, accountsTitle, type KeptAccount } from '../../shared/domain/sharedAccount.ts';

const asOf = '2026-11-14';
const id = '00000000-0000-4000-8000-000000000001';

function activity(cells: Partial<KeptActivity> = {}): KeptActivity {
  return {
    id, partnerId: null, name: 'Roadshow', type: null, startsOn: '2026-10-01', endsOn: '2026-10-02', deliveredOn: null, status: null, currency: 'USD', requestedMinor: null, approvedMinor: null,
    claimedMinor: null, paidMinor: null, partnerPlannedMinor: null, partnerSpentMinor: null, vendorShare: null, partnerShare: null, leads: null, attendees: null, pipelineMinor: null,
    ownerName: null, partnerOwnerName: null, notes: null, ...cells,
  };
}

describe('a joint activity', () => {
  test.for([
    { cells: { deliveredOn: '2026-10-02' }, standing: 'delivered' },
    { cells: { deliveredOn: '2026-12-01' }, standing: 'planned' },
    { cells: { paidMinor: 0 }, standing: 'delivered' },
    { cells: { claimedMinor: 100 }, standing: 'delivered' },
    { cells: { status: 'Completed' }, standing: 'delivered' },
    { cells: { status: 'Rejected', paidMinor: 100 }, standing: 'cancelled' },
    { cells: {}, standing: 'overdue' },
    { cells: { endsOn: null, startsOn: '2026-11-14' }, standing: 'planned' },
    { cells: { startsOn: null, endsOn: null }, standing: 'planned' },
  ] as const)('$cells is $standing', ({ cells, standing }) => {
    expect(activityStanding(activity(cells), asOf)).toBe(standing);
  });

  test.for([
    { type: 'Webinar', name: null, kind: 'event' },
    { type: 'Email campaign', name: 'Summit', kind: 'campaign' },
    { type: null, name: 'Customer success story, Acme', kind: 'case_study' },
    { type: 'Landing page', name: null, kind: 'microsite' },
    { type: 'White paper', name: null, kind: 'asset' },
    { type: 'Gift', name: 'Hampers', kind: 'other' },
    { type: null, name: null, kind: 'other' },
  ])('$type, $name is a $kind', ({ kind, ...words }) => {
    expect(activityKind(words)).toBe(kind);
  });

  test('takes the partner’s money as typed, else by the agreed shares, else as not known', () => {
    const shares = { approvedMinor: 600_00, paidMinor: 300_00, vendorShare: 0.6, partnerShare: 0.4 };
    expect(activityMoney(activity(shares)).partner).toEqual({ planned: 400_00, spent: 200_00, isDerived: true });
    expect(activityMoney(activity({ ...shares, partnerSpentMinor: 50_00 })).partner).toEqual({ planned: null, spent: 50_00, isDerived: false });
    expect(activityMoney(activity({ ...shares, vendorShare: 0 })).partner).toEqual({ planned: null, spent: null, isDerived: false });
    expect(activityMoney(activity({ requestedMinor: 10, claimedMinor: 5 })).vendor).toMatchObject({ planned: 10, spent: 5 });
  });

  test('counts into totals per currency; a cancelled one into none, and what nobody knows is not zero', () => {
    const totals = activityTotals([
      activity({ approvedMinor: 100, paidMinor: 90, leads: 4 }), activity({ approvedMinor: 50, currency: 'EUR' }), activity({ status: 'Cancelled', approvedMinor: 900, leads: 9 }),
    ], asOf);
    expect(totals).toEqual({
      count: 2, delivered: 1, overdue: 1, planned: { vendor: [{ minor: 50, currency: 'EUR' }, { minor: 100, currency: 'USD' }], partner: [] },
      spent: { vendor: [{ minor: 90, currency: 'USD' }], partner: [] }, leads: 4, pipeline: [],
    });
    expect(activityTotals([], asOf)).toMatchObject({ count: 0, leads: null });
  });

  test.for([
    { when: 'nothing is planned', activities: [], says: 'No joint marketing with Halden is planned this fiscal year' },
    { when: 'nothing is spent', activities: [activity()], says: '0 of 1 joint activity is delivered; nothing is known to be spent yet' },
    { when: 'one side is silent', activities: [activity({ paidMinor: 310_000_00 })], says: '1 of 1 joint activity is delivered; we spent $310k, Halden’s spending is not known' },
    { when: 'both spent', activities: [activity({ paidMinor: 310_000_00, partnerSpentMinor: 120_000_00 }), activity()], says: '1 of 2 joint activities are delivered; we spent $310k, Halden $120k' },
    { when: 'only they spent', activities: [activity({ partnerSpentMinor: 120_000_00, deliveredOn: '2026-10-02' })], says: '1 of 1 joint activity is delivered; Halden spent $120k, our spending is not known' },
  ])('the page’s message when $when: $says', ({ activities, says }) => {
    const title = marketingTitle({ partnerName: 'Halden Systems', totals: activityTotals(activities, asOf) });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});

describe('a certification', () => {
  const certification = (cells: Partial<KeptCertification>): KeptCertification => ({
    id, partnerId: null, side: 'partner', personName: 'Ann Lee', personEmail: null, courseCode: null, name: null, track: null, status: null, score: null, completedOn: '2026-01-01', expiresOn: null, hours: null, isPassed: null, ...cells,
  });
  test.for([
    { cells: {}, standing: 'current' },
    { cells: { expiresOn: '2027-02-13' }, standing: 'current' },
    { cells: { expiresOn: '2027-02-12' }, standing: 'expiring' },
    { cells: { expiresOn: asOf }, standing: 'expiring' },
    { cells: { expiresOn: '2026-11-13' }, standing: 'expired' },
    { cells: { completedOn: null }, standing: 'under_way' },
    { cells: { completedOn: '2026-11-15' }, standing: 'under_way' },
    { cells: { status: 'In progress' }, standing: 'under_way' },
    { cells: { isPassed: false }, standing: 'failed' },
    { cells: { status: 'Failed' }, standing: 'failed' },
  ] as const)('with $cells is $standing', ({ cells, standing }) => {
    expect(certificationStanding(certification(cells), asOf)).toBe(standing);
  });

  const of = (side: 'vendor' | 'partner', standing: 'current' | 'expired' | 'expiring') => ({ side, standing });
  test.for([
    { when: 'nothing is known', certifications: [], promises: [], says: 'No training with Halden is known yet' },
    { when: 'there are only promises', certifications: [], promises: ['kept', 'missed', 'notDue'], says: 'No training with Halden is known; 1 of 2 enablement promises kept' },
    { when: 'one is current', certifications: [of('partner', 'expiring')], promises: [], says: '1 certification is current at Halden' },
    { when: 'both sides are trained', certifications: [of('partner', 'current'), of('partner', 'current'), of('vendor', 'current'), of('partner', 'expired')], promises: ['kept'], says: '2 certifications are current at Halden, 1 with us, 1 expired; 1 of 1 enablement promise kept' },
    { when: 'all have expired', certifications: [of('partner', 'expired')], promises: ['waived'], says: '0 certifications are current at Halden, 1 expired' },
  ] as const)('the page’s message when $when: $says', ({ certifications, promises, says }) => {
    const title = enablementTitle({ partnerName: 'Halden Systems', certifications, promises });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});

describe('a shared account', () => {
  const account = (cells: Partial<KeptAccount> = {}): KeptAccount => ({
    id, partnerId: null, customerName: 'Acme', partnerCustomerName: null, ourPopulation: null, partnerPopulation: null, ownerName: null, partnerOwnerName: null, partnerOwnerEmail: null,
    vendorSuccessOwner: null, partnerSuccessOwner: null, vendorHealth: null, partnerHealth: null, nextStep: null, nextStepOn: null, nextStepBy: null, expansion: null, partnerStage: null,
    partnerAmountMinor: null, currency: null, mayBeNamed: false, firstSeenOn: null, ...cells,
  });
  test.for([
    { cells: {}, standing: { health: null, isDisputed: false, isCoordinated: false, isLate: false } },
    { cells: { vendorHealth: 'healthy' }, standing: { health: 'healthy', isDisputed: false } },
    { cells: { vendorHealth: 'healthy', partnerHealth: 'at_risk' }, standing: { health: 'at_risk', isDisputed: true } },
    { cells: { vendorHealth: 'at_risk', partnerHealth: 'healthy' }, standing: { health: 'at_risk', isDisputed: true } },
    { cells: { vendorHealth: 'watch', partnerHealth: 'watch' }, standing: { health: 'watch', isDisputed: false } },
    { cells: { vendorSuccessOwner: 'A' }, standing: { isCoordinated: false } },
    { cells: { vendorSuccessOwner: 'A', partnerSuccessOwner: 'B' }, standing: { isCoordinated: true } },
    { cells: { nextStepOn: '2026-11-13' }, standing: { isLate: true } },
    { cells: { nextStepOn: asOf }, standing: { isLate: false } },
  ] as const)('with $cells stands so', ({ cells, standing }) => {
    expect(accountStanding(account(cells), asOf)).toMatchObject(standing);
  });

  const both = { vendorSuccessOwner: 'A', partnerSuccessOwner: 'B' };
  test.for([
    { when: 'none is known', accounts: [], says: 'No account shared with Halden is known yet' },
    { when: 'nobody said how it is', accounts: [account()], says: '0 of 1 shared account has somebody on both sides; how it is is not known' },
    { when: 'nobody said how they are', accounts: [account(both), account()], says: '1 of 2 shared accounts have somebody on both sides; how they are is not known' },
    { when: 'all are well', accounts: [account({ ...both, vendorHealth: 'healthy' }), account()], says: '1 of 2 shared accounts have somebody on both sides; none is known to be at risk' },
    { when: 'some are at risk', accounts: [account({ partnerHealth: 'at_risk' }), account({ vendorHealth: 'at_risk' })], says: '0 of 2 shared accounts have somebody on both sides; 2 are at risk' },
  ])('the page’s message when $when: $says', ({ accounts, says }) => {
    const title = accountsTitle({ partnerName: 'Halden Systems', accounts: accounts.map((one) => accountStanding(one, asOf)) });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});
