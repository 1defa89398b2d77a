import type { PartnerStory } from '../story.ts';
import { tamarindFromThem, tamarindFromUs } from './tamarindPromises.ts';

/** A label without a difference: the terms are those of any Platinum partner, but for the sponsors. */
export const tamarind: PartnerStory = {
  key: 'tamarind',
  name: 'Tamarind MSSP',
  accountNumber: '004871',
  industry: 'cybersecurity',
  type: 'Managed security provider',
  tier: 'Platinum',
  country: 'Singapore',
  region: 'Asia Pacific',
  partnerSince: '2022-06-20',
  fiscalYear: 4,
  domain: 'tamarind-mssp.example',
  objectives: 'Grow managed detection with what the platform gives.',
  vendorTeam: { sponsor: 'J. Whitfield', manager: 'G. Pryce' },
  people: [
    { name: 'R. Iyer', title: 'Vice President Services', seniority: 'vp', role: 'sponsor', from: '2024-12-15' },
    { name: 'A. Menon', title: 'Head of Sales', seniority: 'director', role: 'cam', from: '2024-12-15' },
    { name: 'K. Tan', title: 'Partner Manager', seniority: 'other', role: 'alliance', from: '2024-12-15' },
    { name: 'J. Lim', title: 'Head of Operations', seniority: 'other', role: 'technical', from: '2024-12-15' },
  ],
  designation: [
    { status: 'strategic', from: '2024-12-15', reason: 'Largest Platinum partner of the region by revenue.' },
    { status: 'strategic', from: '2025-12-15', reason: 'Annual status review: retained for a year; different terms to be agreed by the next.' },
  ],
  record: { vendor: [0.9, 0.9, 0.91, 0.97, 0.89], partner: [0.9, 0.88, 0.9, 0.87, 0.87] },
  vendor: tamarindFromUs,
  partner: tamarindFromThem,
  joint: [],
  versions: [
    { year: 2025, number: 1, state: 'expired', from: '2025-01-01', vendorOn: '2025-01-27', partnerOn: '2025-01-29', note: 'First plan' },
    { year: 2026, number: 1, state: 'superseded', from: '2026-01-01', vendorOn: '2026-01-19', note: 'Ours; they asked for a second line of bookings' },
    { year: 2026, number: 2, state: 'active', from: '2026-01-01', vendorOn: '2026-01-26', partnerOn: '2026-01-28', note: 'Annual plan' },
  ],
  reviews: [
    { of: '2025-Q1', due: '2025-05-08', held: '2025-05-08', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-08-07', missedBy: 'partner' },
    { of: '2025-Q3', due: '2025-11-06', held: '2025-11-06', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q4', due: '2026-02-05', held: '2026-02-05', vendor: 'attended', partner: 'delegate' },
    { of: '2026-Q1', due: '2026-05-07', held: '2026-05-07', vendor: 'delegate', partner: 'attended' },
    {
      of: '2026-Q2', due: '2026-08-06', held: '2026-08-06', vendor: 'attended', partner: 'attended',
      actions: [
        { side: 'vendor', title: 'Propose terms that differ from Platinum', owner: 'G. Pryce', due: '2026-09-30' },
        { side: 'partner', title: 'Finish six playbooks', owner: 'J. Lim', due: '2026-09-30' },
      ],
    },
    {
      of: '2026-Q3', due: '2026-10-29', held: '2026-10-29', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'plan_adjustment',
          title: 'What should be different from Platinum in FY27?',
          options: ['A joint detection service with shared revenue', 'Protected accounts in two countries', 'Nothing; leave the strategic programme'],
          recommendation: 'A joint detection service with shared revenue',
          outcome: 'Both sides write one page by 10 December',
        },
        {
          kind: 'escalation',
          title: 'Do we move Tamarind back to Platinum at the annual status review?',
          options: ['Move it back', 'One more year with different terms'],
          recommendation: 'Decide on their page',
          isInternal: true,
        },
      ],
      actions: [
        { side: 'vendor', title: 'One page on what is different', owner: 'G. Pryce', due: '2026-12-10' },
        { side: 'partner', title: 'One page on what is different', owner: 'R. Iyer', due: '2026-12-10' },
      ],
    },
    { of: '2026-Q4', due: '2027-01-27', state: 'planned' },
  ],
  barriers: [
    {
      side: 'vendor', type: 'terms', title: 'No terms of their own to work with', cause: 'The agreement repeats the Platinum schedule.',
      removal: 'One page from each side by 10 December', owner: 'G. Pryce', raised: '2026-02-05', times: 3, blocks: ['market-funds', 'bookings-detection'],
    },
    {
      side: 'partner', type: 'capacity', title: 'Playbooks, two short', cause: 'Analysts on two incidents in August.', owner: 'J. Lim',
      raised: '2026-10-29', times: 1, blocks: ['playbooks'],
    },
    {
      side: 'vendor', type: 'terms', title: 'Three Platinum partners ask for the same label', owner: 'J. Whitfield', raised: '2026-09-08', times: 1, blocks: [], isInternal: true,
    },
  ],
  dealSize: 110,
  deals: [
    { customer: 'Straits Ferry Lines', productLine: 'Guard', segment: 'managed detection', amount: 260, created: '2026-08-18', close: '2026-12-15', stage: 'Proposal', nextStep: 'Trial ends on 30 November' },
  ],
  grants: [],
  solutions: [{ name: 'Threat-feed playbooks', kind: 'methodology', stage: 'idea', since: '2026-03-02' }],
  agreement: {
    investment: { agreed: 'Up to 2% of net purchases', standard: 'Up to 2% of net purchases', isDifferent: false },
    performance: { agreed: 'Annual volume by tier', standard: 'Annual volume by tier', isDifferent: false },
    access: { agreed: 'Deal registration only', standard: 'Deal registration only', isDifferent: false },
    solution_rights: { agreed: 'None', standard: 'None', isDifferent: false },
    revenue_sharing: { agreed: 'Tier rebate', standard: 'Tier rebate', isDifferent: false },
    governance: { agreed: 'Sponsors meet quarterly', standard: 'Account manager, yearly', isDifferent: true },
  },
};
