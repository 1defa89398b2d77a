import type { PartnerStory } from '../story.ts';
import { meridianFromThem, meridianFromUs, meridianTogether } from './meridianPromises.ts';

/** The exemplary partnership: both sides keep nine promises in ten, every review was held with both sponsors. */
export const meridian: PartnerStory = {
  key: 'meridian',
  name: 'Meridian Health IT',
  accountNumber: '004833',
  industry: 'healthcare-it',
  type: 'Clinical consultancy',
  tier: 'Platinum',
  country: 'Ireland',
  region: 'UK and Ireland',
  partnerSince: '2017-10-02',
  fiscalYear: 4,
  domain: 'meridianhealth.example',
  objectives: 'Shorten the stay of patients who wait only for papers, in twenty hospitals.',
  vendorTeam: { sponsor: 'J. Whitfield', manager: 'G. Pryce' },
  people: [
    { name: 'E. Roche', title: 'Chief Executive', seniority: 'c_level', role: 'sponsor', from: '2022-10-03' },
    { name: 'S. Gallagher', title: 'Director of Hospitals', seniority: 'director', role: 'cam', from: '2022-10-03' },
    { name: 'D. Farrell', title: 'Alliance Manager', seniority: 'other', role: 'alliance', from: '2022-10-03' },
    { name: 'N. Achebe', title: 'Clinical Safety Officer', seniority: 'director', role: 'technical', from: '2022-10-03' },
    { name: 'M. Kavanagh', title: 'Head of Service', seniority: 'other', role: 'cs', from: '2023-02-01' },
    { name: 'T. Ogden', title: 'Marketing Lead', seniority: 'other', role: 'marketing', from: '2023-02-01' },
  ],
  designation: [
    { status: 'strategic', from: '2022-10-03', reason: 'Sits with the boards of sixteen hospitals; safety file no one else could write.' },
    { status: 'strategic', from: '2024-10-08', reason: 'Annual status review: retained.' },
    { status: 'strategic', from: '2025-10-07', reason: 'Annual status review: retained, model for the programme.' },
  ],
  record: { vendor: [0.98, 0.99, 0.98, 0.99, 0.98], partner: [0.97, 0.97, 0.98, 0.98, 0.98] },
  vendor: meridianFromUs,
  partner: meridianFromThem,
  joint: meridianTogether,
  versions: [
    { year: 2024, number: 1, state: 'expired', from: '2024-10-01', vendorOn: '2024-10-01', partnerOn: '2024-10-01', note: 'Plan of the old cycle, cut at the end of the year' },
    { year: 2025, number: 1, state: 'expired', from: '2025-01-01', vendorOn: '2025-01-06', partnerOn: '2025-01-06', note: 'Annual plan' },
    { year: 2026, number: 1, state: 'superseded', from: '2026-01-01', vendorOn: '2026-01-05', partnerOn: '2026-01-05', note: 'Annual plan' },
    { year: 2026, number: 2, state: 'active', from: '2026-07-01', vendorOn: '2026-07-02', partnerOn: '2026-07-02', note: 'Hospital bookings raised after the pilot was approved' },
  ],
  reviews: [
    { of: '2024-Q4', due: '2025-01-28', held: '2025-01-28', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q1', due: '2025-04-29', held: '2025-04-29', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-07-22', held: '2025-07-22', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q3', due: '2025-10-28', held: '2025-10-28', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q4', due: '2026-01-27', held: '2026-01-27', vendor: 'attended', partner: 'attended' },
    { of: '2026-Q1', due: '2026-04-28', held: '2026-04-28', vendor: 'attended', partner: 'attended' },
    {
      of: '2026-Q2', due: '2026-07-21', held: '2026-07-21', vendor: 'attended', partner: 'attended',
      actions: [
        { side: 'vendor', title: 'Give the coding release to the two pilot trusts', owner: 'S. Marchetti', due: '2026-09-10', done: '2026-09-03' },
        { side: 'partner', title: 'Start the pilot in both trusts', owner: 'N. Achebe', due: '2026-08-31', done: '2026-08-27' },
        { side: 'partner', title: 'Write up the first outcomes for the safety board', owner: 'M. Kavanagh', due: '2026-10-10', done: '2026-10-09' },
      ],
    },
    {
      of: '2026-Q3', due: '2026-10-27', held: '2026-10-27', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'plan_adjustment',
          title: 'Does the discharge pathway go to the next four trusts?',
          options: ['Four trusts from January', 'Two more first', 'After the safety board in December'],
          recommendation: 'Four trusts from January',
          outcome: 'Four trusts from January, two of them with our engineers on site',
        },
        {
          kind: 'plan_adjustment',
          title: 'Who owns the pathway’s training material?',
          options: ['Meridian', 'Both, under one licence'],
          recommendation: 'Both, under one licence',
          outcome: 'Both, under one licence',
        },
        {
          kind: 'plan_adjustment',
          title: 'Do we offer Meridian the exclusive in Scotland?',
          options: ['Offer it in January', 'Keep it for the tender'],
          outcome: 'Keep it for the tender',
          isInternal: true,
        },
      ],
      actions: [
        { side: 'vendor', title: 'Make up 14 engineering days in October', owner: 'S. Marchetti', due: '2026-10-31', done: '2026-10-30' },
        { side: 'partner', title: 'Name the next four trusts', owner: 'S. Gallagher', due: '2026-11-20' },
      ],
    },
    { of: '2026-Q4', due: '2027-01-19', state: 'planned' },
  ],
  barriers: [
    {
      side: 'partner', type: 'procurement', title: 'One trust’s order moved to October', cause: 'The trust’s investment board met late.',
      removal: 'None needed; ordered on 9 October', owner: 'S. Gallagher', raised: '2026-10-01', times: 1, resolved: '2026-10-09', blocks: ['bookings-hospitals'],
    },
    {
      side: 'partner', type: 'capacity', title: 'Clinicians’ days short in August', cause: 'Summer rota.', removal: 'Plan the pilot’s days outside July and August',
      owner: 'N. Achebe', raised: '2026-10-27', times: 1, blocks: ['pathway-effort', 'outcome-reviews'],
    },
  ],
  dealSize: 190,
  deals: [
    { customer: 'Lorne Valley Hospitals', productLine: 'Casework', segment: 'hospitals', amount: 560, created: '2026-08-04', close: '2027-01-15', stage: 'Negotiation', nextStep: 'Business case to the trust’s board in December' },
  ],
  grants: [
    { kind: 'account_protection', exclusivity: 'exclusive', segment: 'hospitals', geography: 'UK and Ireland', from: '2023-01-01' },
    { kind: 'early_access', exclusivity: 'priority', from: '2026-09-03' },
  ],
  solutions: [
    { name: 'Discharge pathway', kind: 'methodology', stage: 'pilot', since: '2026-08-27', evidence: '2026-10-09' },
    { name: 'Consent record', kind: 'integration', stage: 'in_production', since: '2025-06-16', evidence: '2026-09-22' },
  ],
  agreement: {
    investment: { agreed: 'Engineers, clinicians and money of both named per quarter', standard: 'Up to 2% of net purchases', isDifferent: true },
    performance: { agreed: 'Bookings and clinical outcomes, both sponsors', standard: 'Annual volume by tier', isDifferent: true },
    access: { agreed: 'Six trusts reserved for Meridian', standard: 'Deal registration only', isDifferent: true },
    solution_rights: { agreed: 'Pathways owned jointly', standard: 'None', isDifferent: true },
    revenue_sharing: { agreed: '15% of pathway subscriptions, paid within 20 days', standard: 'Tier rebate', isDifferent: true },
    governance: { agreed: 'Sponsors and a joint safety board quarterly', standard: 'Account manager, yearly', isDifferent: true },
  },
};
