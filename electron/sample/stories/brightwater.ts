import type { PartnerStory } from '../story.ts';
import { brightwaterFromThem, brightwaterFromUs, brightwaterTogether } from './brightwaterPromises.ts';

/** A partnership on course: they keep a little more than we do, and the review is about growth. */
export const brightwater: PartnerStory = {
  key: 'brightwater',
  name: 'Brightwater SI',
  accountNumber: '004718',
  industry: 'financial-services',
  type: 'Systems integrator',
  tier: 'Premier',
  country: 'Portugal',
  region: 'Iberia',
  partnerSince: '2018-02-01',
  fiscalYear: 7,
  domain: 'brightwater-si.example',
  objectives: 'Open accounts in minutes at every mid-size bank of the peninsula.',
  vendorTeam: { sponsor: 'M. Osei', manager: 'C. Whitmore' },
  people: [
    { name: 'C. Duarte', title: 'Managing Director', seniority: 'c_level', role: 'sponsor', from: '2023-05-02' },
    { name: 'I. Ferraz', title: 'Sales Director', seniority: 'director', role: 'cam', from: '2023-05-02' },
    { name: 'V. Lacerda', title: 'Alliance Manager', seniority: 'other', role: 'alliance', from: '2023-05-02' },
    { name: 'R. Teles', title: 'Practice Lead', seniority: 'other', role: 'technical', from: '2023-05-02' },
    { name: 'B. Nunes', title: 'Marketing Lead', seniority: 'other', role: 'marketing', from: '2024-01-15' },
    { name: 'A. Mourinha', title: 'Customer Success Lead', seniority: 'other', role: 'cs', from: '2024-01-15' },
  ],
  designation: [
    { status: 'strategic', from: '2023-05-02', reason: 'Trusted by the boards of nine mid-size banks; package built with us.' },
    { status: 'strategic', from: '2025-05-06', reason: 'Annual status review: retained.' },
  ],
  record: { vendor: [0.93, 0.92, 0.95, 0.9, 0.93], partner: [0.9, 0.91, 0.93, 0.95, 0.94] },
  vendor: brightwaterFromUs,
  partner: brightwaterFromThem,
  joint: brightwaterTogether,
  versions: [
    { year: 2024, number: 1, state: 'expired', from: '2024-10-01', vendorOn: '2024-10-02', partnerOn: '2024-10-04', note: 'Plan of the old cycle, cut at the end of the year' },
    { year: 2025, number: 1, state: 'superseded', from: '2025-01-01', vendorOn: '2025-01-08', partnerOn: '2025-01-10', note: 'Annual plan' },
    { year: 2025, number: 2, state: 'expired', from: '2025-07-01', vendorOn: '2025-07-01', partnerOn: '2025-07-03', note: 'Owners changed; no figure moved' },
    { year: 2026, number: 1, state: 'superseded', from: '2026-01-01', vendorOn: '2026-01-09', partnerOn: '2026-01-09', note: 'Annual plan' },
    { year: 2026, number: 2, state: 'active', from: '2026-04-01', vendorOn: '2026-04-02', partnerOn: '2026-04-07', note: 'Bookings in retail banking raised by $900k at their wish' },
  ],
  reviews: [
    { of: '2024-Q4', due: '2025-02-05', held: '2025-02-05', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q1', due: '2025-05-06', held: '2025-05-06', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-08-05', held: '2025-08-05', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q3', due: '2025-11-04', held: '2025-11-04', vendor: 'delegate', partner: 'attended' },
    { of: '2025-Q4', due: '2026-02-03', held: '2026-02-03', vendor: 'attended', partner: 'attended' },
    {
      of: '2026-Q1', due: '2026-05-05', held: '2026-05-05', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'plan_adjustment',
          title: 'Where does the onboarding package go first?',
          options: ['Two banks we share', 'One bank each', 'A new bank'],
          recommendation: 'Two banks we share',
          outcome: 'Two banks we share, in production by the end of September',
        },
      ],
    },
    {
      of: '2026-Q2', due: '2026-08-04', held: '2026-08-04', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'resource_reallocation',
          title: 'Who speaks for the package at the autumn fair?',
          options: ['Brightwater', 'Aldermoor', 'Both'],
          outcome: 'Both, on one stand',
        },
      ],
      actions: [
        { side: 'vendor', title: 'Close the security finding before early access', owner: 'S. Marchetti', due: '2026-08-15', done: '2026-08-28' },
        { side: 'vendor', title: 'Name a second co-sell specialist', owner: 'C. Whitmore', due: '2026-09-01', done: '2026-08-20' },
        { side: 'partner', title: 'Bring the package into production at both banks', owner: 'R. Teles', due: '2026-09-30', done: '2026-09-24' },
        { side: 'partner', title: 'Propose the second insurer for a case study', owner: 'B. Nunes', due: '2026-10-15', done: '2026-10-13' },
      ],
    },
    {
      of: '2026-Q3', due: '2026-12-02', state: 'prep',
      decisions: [
        {
          kind: 'plan_adjustment',
          title: 'Do we offer the onboarding package in a second country in FY27?',
          options: ['Spain from April', 'Wait for the second insurer', 'Spain and France together'],
          recommendation: 'Spain from April',
        },
        {
          kind: 'resource_reallocation',
          title: 'How is the missing pre-sales time made up?',
          options: ['60 hours more in Q4', 'A fixed engineer from January', 'Accept it'],
          recommendation: 'A fixed engineer from January',
        },
        {
          kind: 'plan_adjustment',
          title: 'How far do we go on the revenue share if they ask for 15%?',
          options: ['Stay at 12%', '15% above plan only'],
          recommendation: '15% above plan only',
          isInternal: true,
        },
      ],
    },
  ],
  barriers: [
    {
      side: 'vendor', type: 'product', title: 'Regulatory release two weeks late for the early-access group',
      cause: 'A finding of the security review stayed open into August.', removal: 'Review a month earlier', owner: 'S. Marchetti',
      raised: '2026-08-04', times: 1, resolved: '2026-08-29', blocks: ['regulatory-release'],
    },
    {
      side: 'vendor', type: 'capacity', title: 'Pre-sales hours, 62 short', cause: 'The same engineers serve three partnerships.',
      removal: 'A fixed engineer from January', owner: 'R. Patel', raised: '2026-10-06', times: 1, blocks: ['pre-sales'],
    },
    {
      side: 'vendor', type: 'budget', title: 'Our own plan for FY27 halves the pre-sales pool', cause: 'Budget round, not announced.',
      owner: 'M. Osei', raised: '2026-11-02', times: 1, blocks: [], isInternal: true,
    },
  ],
  dealSize: 280,
  deals: [
    { customer: 'Banco Almendra', productLine: 'Insight', segment: 'retail banking', amount: 880, created: '2026-07-21', close: '2026-12-18', stage: 'Negotiation', nextStep: 'Board paper on 3 December' },
    { customer: 'Seguros Corvia', productLine: 'Platform', segment: 'insurance', amount: 520, created: '2026-08-11', close: '2027-02-12', stage: 'Proposal', nextStep: 'Proof of value in January' },
  ],
  grants: [
    { kind: 'early_access', exclusivity: 'priority', from: '2026-08-29', to: '2027-02-28' },
    { kind: 'preferred_co_sell', exclusivity: 'priority', segment: 'retail banking', geography: 'Iberia', from: '2024-01-01' },
  ],
  solutions: [
    { name: 'Account-onboarding package', kind: 'package', stage: 'in_production', since: '2026-09-24', evidence: '2026-10-30' },
    { name: 'Claims intake', kind: 'integration', stage: 'pilot', since: '2026-06-15', evidence: '2026-10-12' },
  ],
  agreement: {
    investment: { agreed: 'Co-marketing and pre-sales named per quarter, both sides', standard: 'Up to 2% of net purchases', isDifferent: true },
    performance: { agreed: 'Bookings by segment, both sponsors', standard: 'Annual volume by tier', isDifferent: true },
    access: { agreed: 'Preferred co-sell at 24 named banks', standard: 'Deal registration only', isDifferent: true },
    solution_rights: { agreed: 'Package sold by Brightwater, built on our licence', standard: 'None', isDifferent: true },
    revenue_sharing: { agreed: '12% of package subscriptions', standard: 'Tier rebate', isDifferent: true },
    governance: { agreed: 'Sponsors meet quarterly', standard: 'Account manager, yearly', isDifferent: true },
  },
};
