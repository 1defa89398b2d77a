import type { PartnerStory } from '../story.ts';
import { haldenFromThem, haldenFromUs } from './haldenPromises.ts';

/**
 * The partnership out of balance: for two quarters we keep about nine promises in ten and they
 * two in three, our event sponsorship is answered by nothing, and public-sector bookings wait
 * on a framework agreement.
 */
export const halden: PartnerStory = {
  key: 'halden',
  name: 'Halden Systems',
  accountNumber: '004711',
  industry: 'enterprise-technology',
  type: 'Systems integrator',
  tier: 'Premier',
  country: 'Sweden',
  region: 'Nordics',
  partnerSince: '2019-05-13',
  fiscalYear: 1,
  domain: 'haldensystems.example',
  objectives: 'Be the case-file archive of the Nordic public sector by the end of 2027.',
  vendorTeam: { sponsor: 'A. Castellanos', manager: 'T. Brandt' },
  people: [
    { name: 'P. Halvorsen', title: 'Chief Commercial Officer', seniority: 'c_level', role: 'sponsor', from: '2024-03-04' },
    { name: 'M. Lindqvist', title: 'Sales Director, Public Sector', seniority: 'director', role: 'cam', from: '2024-03-04' },
    { name: 'J. Aaltonen', title: 'Alliance Manager', seniority: 'other', role: 'alliance', from: '2024-03-04' },
    { name: 'T. Nieminen', title: 'Lead Architect', seniority: 'other', role: 'technical', from: '2024-06-01' },
    { name: 'E. Salo', title: 'Head of Practice', seniority: 'other', role: 'marketing', from: '2024-03-04' },
    { name: 'K. Berg', title: 'Head of Customer Success', seniority: 'other', role: 'cs', from: '2024-03-04' },
  ],
  designation: [
    { status: 'candidate', from: '2023-11-20', reason: 'Only integrator cleared for both national case-file registers.' },
    { status: 'strategic', from: '2024-03-04', reason: 'Market access we cannot build: 14 months to certify anyone else. Joint archive agreed.' },
  ],
  record: { vendor: [0.95, 0.94, 0.96, 0.95, 0.96], partner: [0.95, 0.94, 0.92, 0.93, 0.89] },
  vendor: haldenFromUs,
  partner: haldenFromThem,
  joint: [],
  versions: [
    { year: 2024, number: 1, state: 'expired', from: '2024-10-01', vendorOn: '2024-10-07', partnerOn: '2024-10-09', note: 'First quarter of joint planning' },
    { year: 2025, number: 1, state: 'expired', from: '2025-01-01', vendorOn: '2025-01-13', partnerOn: '2025-01-14', note: 'Annual plan' },
    { year: 2026, number: 1, state: 'withdrawn', from: '2026-01-01', note: 'Our proposal of November' },
    { year: 2026, number: 2, state: 'superseded', from: '2026-01-01', vendorOn: '2026-01-05', note: 'Ours, with their owners filled in; they asked for lower bookings' },
    { year: 2026, number: 3, state: 'active', from: '2026-01-01', vendorOn: '2026-01-12', partnerOn: '2026-01-12', note: 'Bookings lowered by $1.6M, pre-sales raised to 480 hours' },
  ],
  reviews: [
    { of: '2024-Q4', due: '2025-02-11', held: '2025-02-11', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q1', due: '2025-05-13', held: '2025-05-13', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-08-19', held: '2025-08-19', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q3', due: '2025-11-18', held: '2025-11-18', vendor: 'attended', partner: 'delegate' },
    {
      of: '2025-Q4', due: '2026-02-26', held: '2026-02-26', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'resource_reallocation',
          title: 'Who builds the archive’s import of old case files?',
          options: ['Halden, with two of our engineers', 'We do, Halden tests', 'A third party'],
          recommendation: 'Halden, with two of our engineers',
          outcome: 'Halden, with two of our engineers; 60 days each per quarter',
        },
      ],
    },
    {
      of: '2026-Q1', due: '2026-07-02', held: '2026-07-02', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'resource_reallocation',
          title: 'Do we sponsor the Nordic Public Sector Days?',
          options: ['Sponsor with $150k', 'Exhibit only', 'Stay away'],
          recommendation: 'Sponsor with $150k',
          outcome: 'Sponsor with $150k; Halden to name its contribution later',
        },
      ],
    },
    {
      of: '2026-Q2', due: '2026-08-27', held: '2026-08-27', vendor: 'attended', partner: 'absent',
      decisions: [
        {
          kind: 'barrier_removal',
          title: 'How do the expired framework’s buyers order until its renewal?',
          options: ['Single tenders, prepared together', 'Wait for the renewal', 'Order through another framework'],
          recommendation: 'Single tenders, prepared together',
          outcome: 'Single tenders for the three largest; the rest wait',
        },
        {
          kind: 'resource_reallocation',
          title: 'Do we slow our co-marketing until bookings recover?',
          options: ['Keep the plan', 'Hold back Q4'],
          outcome: 'Keep the plan through Q3, look again in December',
          isInternal: true,
        },
      ],
      actions: [
        { side: 'vendor', title: 'Pay the Q3 co-marketing in full', owner: 'D. Okafor', due: '2026-08-31', done: '2026-08-30' },
        { side: 'vendor', title: 'Send the list of agencies under the expired framework', owner: 'T. Brandt', due: '2026-09-04', done: '2026-09-03' },
        { side: 'vendor', title: 'Bring deal-desk answers back under five days', owner: 'R. Patel', due: '2026-10-15', done: '2026-10-20' },
        { side: 'partner', title: 'Prepare single tenders for three agencies', owner: 'M. Lindqvist', due: '2026-09-30', done: '2026-09-28' },
        { side: 'partner', title: 'Sign off the reference architecture', owner: 'T. Nieminen', due: '2026-09-20', done: '2026-09-18' },
        { side: 'partner', title: 'Name what answers the event sponsorship', owner: 'J. Aaltonen', due: '2026-10-01' },
        { side: 'partner', title: 'Return the two archive engineers', owner: 'T. Nieminen', due: '2026-10-31', done: '2026-11-06' },
        { side: 'vendor', title: 'Sound out who decides after P. Halvorsen', owner: 'A. Castellanos', due: '2026-11-20', isInternal: true },
      ],
    },
    {
      of: '2026-Q3', due: '2026-12-08', state: 'prep',
      decisions: [
        {
          kind: 'resource_reallocation',
          title: 'Move the $400k Q4 event budget to the framework renewal, or hold it until the framework is signed?',
          options: ['Move all of it now', 'Half now, half on signature', 'Hold it until the framework is signed'],
          recommendation: 'Half now, half on signature',
        },
        {
          kind: 'plan_adjustment',
          title: 'What does Halden give for the $150k event sponsorship?',
          options: ['Three reference customers by March', 'A second campaign in the municipal segment', 'Nothing; we stop sponsoring'],
          recommendation: 'Three reference customers by March',
        },
        {
          kind: 'plan_adjustment',
          title: 'Which bookings does Halden stand for in FY27, and by when?',
          options: ['$16M as in FY26', '$14M with the framework as a condition', 'Two quarters of recovery, then a full plan'],
          recommendation: 'Two quarters of recovery, then a full plan',
        },
        {
          kind: 'escalation',
          title: 'Do we open a status review if bookings stay below 70% in Q1?',
          options: ['Open it in April', 'Give a third quarter', 'Open it now'],
          recommendation: 'Open it in April',
          isInternal: true,
        },
      ],
      actions: [
        { side: 'partner', title: 'Name what answers the event sponsorship', owner: 'J. Aaltonen', due: '2026-10-01', carriedFrom: ['2026-Q2', 5] },
        { side: 'vendor', title: 'Sound out who decides after P. Halvorsen', owner: 'A. Castellanos', due: '2026-11-20', carriedFrom: ['2026-Q2', 7], isInternal: true },
      ],
    },
  ],
  escalations: [
    { of: '2026-Q3', side: 'partner', title: 'Who calls the buying agency about the framework', levels: ['2026-11-03', '2026-11-10'] },
  ],
  barriers: [
    {
      side: 'partner', type: 'procurement', title: 'Public-sector bookings, $3.0M behind',
      cause: 'The framework agreement expired in June; renewal with the buying agency is expected in January.',
      removal: 'Executive call with the buying agency', owner: 'M. Lindqvist', raised: '2026-07-02', times: 2, blocks: ['bookings-public', 'pipeline'],
    },
    {
      side: 'partner', type: 'leadership', title: 'Sponsor missed the Q2 review', owner: 'P. Halvorsen', raised: '2026-08-27', times: 1, blocks: ['sponsor'],
    },
    {
      side: 'vendor', type: 'capacity', title: 'Pre-sales hours, 70 short', cause: 'Two engineers on leave at once and no stand-in.',
      removal: 'Borrow one engineer from the Benelux team in Q4', owner: 'R. Patel', raised: '2026-10-05', times: 1, blocks: ['pre-sales'],
    },
    {
      side: 'partner', type: 'leadership', title: 'Their board is said to weigh another archive vendor', cause: 'Heard at the Public Sector Days; not confirmed.',
      owner: 'A. Castellanos', raised: '2026-09-17', times: 1, blocks: [], isInternal: true,
    },
    {
      side: 'vendor', type: 'capacity', title: 'One success manager instead of two', cause: 'Position open until April.',
      owner: 'L. Fournier', raised: '2026-02-26', times: 1, resolved: '2026-04-01', blocks: ['success-managers'],
    },
  ],
  dealSize: 460,
  deals: [
    { customer: 'Skarholm Kommun', productLine: 'Casework', segment: 'public sector', amount: 1200, created: '2026-04-22', close: '2027-01-29', stage: 'Negotiation', nextStep: 'Call off the renewed framework' },
    { customer: 'Region Velmland', productLine: 'Casework', segment: 'public sector', amount: 760, created: '2026-05-18', close: '2027-01-29', stage: 'Negotiation', nextStep: 'Call off the renewed framework' },
    { customer: 'Ostrand Harbour Authority', productLine: 'Casework', segment: 'public sector', amount: 590, created: '2026-06-09', close: '2027-02-26', stage: 'Proposal', nextStep: 'Single tender, out in December' },
    { customer: 'Tarnvik Kommun', productLine: 'Casework', segment: 'public sector', amount: 450, created: '2026-07-14', close: '2027-02-26', stage: 'Proposal', nextStep: 'Call off the renewed framework' },
  ],
  grants: [
    { kind: 'account_protection', exclusivity: 'exclusive', segment: 'municipal', geography: 'Nordics', from: '2024-03-04' },
    { kind: 'early_access', exclusivity: 'priority', from: '2026-07-02', to: '2026-12-31' },
    { kind: 'preferred_co_sell', exclusivity: 'priority', segment: 'public sector', geography: 'Nordics', from: '2025-01-01' },
  ],
  solutions: [{ name: 'Case-file archive', kind: 'reference_architecture', stage: 'in_development', since: '2025-02-11', evidence: '2026-09-18' }],
  agreement: {
    investment: { agreed: 'Co-marketing named per quarter, $2.1M in FY26', standard: 'Up to 2% of net purchases', isDifferent: true },
    performance: { agreed: 'Bookings by segment, reviewed quarterly by both sponsors', standard: 'Annual volume by tier', isDifferent: true },
    access: { agreed: 'Eleven agencies protected from direct offers', standard: 'Deal registration only', isDifferent: true },
    solution_rights: { agreed: 'Case-file archive owned jointly, sold by both', standard: 'None', isDifferent: true },
    revenue_sharing: { agreed: '12% of archive subscriptions for three years', standard: 'Tier rebate', isDifferent: true },
    governance: { agreed: 'Sponsors meet quarterly, escalation in ten days', standard: 'Account manager, yearly', isDifferent: true },
  },
};
