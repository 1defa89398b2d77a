import type { PartnerStory } from '../story.ts';
import { norrgardFromThem, norrgardFromUs } from './norrgardPromises.ts';

/** Two sides that slip a little and together: our release was late, so was their test line; one review was missed by us. */
export const norrgard: PartnerStory = {
  key: 'norrgard',
  name: 'Norrgard Automation',
  accountNumber: '004850',
  industry: 'manufacturing',
  type: 'Automation integrator',
  tier: 'Platinum',
  country: 'Denmark',
  region: 'Nordics',
  partnerSince: '2021-03-15',
  fiscalYear: 1,
  domain: 'norrgard.example',
  objectives: 'Put our controller into every new paper machine of the region.',
  vendorTeam: { sponsor: 'M. Osei', manager: 'C. Whitmore' },
  people: [
    { name: 'F. Lange', title: 'Vice President Automation', seniority: 'vp', role: 'sponsor', from: '2024-09-02' },
    { name: 'H. Ek', title: 'Sales Lead', seniority: 'other', role: 'cam', from: '2024-09-02' },
    { name: 'O. Sand', title: 'Alliance Manager', seniority: 'other', role: 'alliance', from: '2024-09-02' },
    { name: 'B. Thorsen', title: 'Chief Engineer', seniority: 'director', role: 'technical', from: '2024-09-02' },
    { name: 'A. Wester', title: 'Service Manager', seniority: 'other', role: 'cs', from: '2024-11-01' },
  ],
  designation: [
    { status: 'candidate', from: '2024-03-12', reason: 'Design authority for most paper machines of the region.' },
    { status: 'strategic', from: '2024-09-02', reason: 'Design wins nobody else in the base can bring; test line agreed.' },
  ],
  record: { vendor: [0.9, 0.91, 0.86, 0.9, 0.9], partner: [0.88, 0.9, 0.89, 0.9, 0.91] },
  vendor: norrgardFromUs,
  partner: norrgardFromThem,
  joint: [],
  versions: [
    { year: 2024, number: 1, state: 'expired', from: '2024-10-01', vendorOn: '2024-10-10', partnerOn: '2024-10-14', note: 'First plan, to the end of the year' },
    { year: 2025, number: 1, state: 'expired', from: '2025-01-01', vendorOn: '2025-01-15', partnerOn: '2025-01-17', note: 'Annual plan' },
    { year: 2026, number: 1, state: 'active', from: '2026-01-01', vendorOn: '2026-01-13', partnerOn: '2026-01-15', note: 'Annual plan' },
  ],
  reviews: [
    { of: '2024-Q4', due: '2025-01-30', held: '2025-01-30', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q1', due: '2025-04-24', held: '2025-04-24', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-07-24', missedBy: 'vendor' },
    { of: '2025-Q3', due: '2025-10-23', held: '2025-10-23', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q4', due: '2026-01-29', held: '2026-01-29', vendor: 'attended', partner: 'attended' },
    { of: '2026-Q1', due: '2026-04-23', held: '2026-04-23', vendor: 'attended', partner: 'delegate' },
    {
      of: '2026-Q2', due: '2026-07-23', held: '2026-07-23', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'barrier_removal',
          title: 'Is the test line kept for September?',
          options: ['Keep it', 'Move it to November'],
          outcome: 'Keep it; the release must be there by the 15th',
        },
      ],
      actions: [
        { side: 'vendor', title: 'Edge release on the test line', owner: 'S. Marchetti', due: '2026-09-15', done: '2026-09-28' },
        { side: 'partner', title: 'Test line running', owner: 'B. Thorsen', due: '2026-09-30', done: '2026-10-21' },
        { side: 'vendor', title: 'Route website enquiries from paper mills', owner: 'C. Whitmore', due: '2026-08-15' },
      ],
    },
    {
      of: '2026-Q3', due: '2026-10-22', held: '2026-10-22', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'barrier_removal',
          title: 'Who tells the two mills that postponed about the year-end price?',
          options: ['Norrgard', 'We do', 'Together'],
          outcome: 'Together, before the November shutdown',
        },
      ],
      actions: [
        { side: 'vendor', title: 'Route website enquiries from paper mills', owner: 'C. Whitmore', due: '2026-11-30' },
        { side: 'partner', title: 'Visit both mills', owner: 'H. Ek', due: '2026-11-25' },
      ],
    },
    { of: '2026-Q4', due: '2027-01-21', state: 'planned' },
  ],
  barriers: [
    {
      side: 'vendor', type: 'product', title: 'Edge release thirteen days late', cause: 'A fault in the field-bus driver.',
      removal: 'Test on their line from the first build', owner: 'S. Marchetti', raised: '2026-09-16', times: 1, blocks: ['edge-release', 'test-line'],
    },
    {
      side: 'vendor', type: 'process', title: 'Paper-mill enquiries went to a distributor', cause: 'The website form knows no segment.',
      owner: 'C. Whitmore', raised: '2026-07-23', times: 2, blocks: ['segment-first'],
    },
    {
      side: 'vendor', type: 'capacity', title: 'We may lose the field-bus engineer', cause: 'Notice given, not yet told to the partner.',
      owner: 'M. Osei', raised: '2026-10-28', times: 1, blocks: [], isInternal: true,
    },
  ],
  dealSize: 170,
  deals: [
    { customer: 'Almfors Paper', productLine: 'Platform', segment: 'process industry', amount: 430, created: '2026-07-02', close: '2026-11-27', stage: 'Negotiation', nextStep: 'Order with the November shutdown' },
    { customer: 'Hedvik Pulp', productLine: 'Platform', segment: 'process industry', amount: 290, created: '2026-07-16', close: '2026-12-11', stage: 'Negotiation', nextStep: 'Order with the November shutdown' },
  ],
  grants: [{ kind: 'first_mover', exclusivity: 'priority', segment: 'paper', geography: 'Nordics', from: '2024-09-02', to: '2027-08-31' }],
  solutions: [{ name: 'Paper-machine edge kit', kind: 'integration', stage: 'pilot', since: '2026-10-21', evidence: '2026-10-21' }],
  agreement: {
    investment: { agreed: 'Engineer hours and co-marketing named per quarter', standard: 'Up to 2% of net purchases', isDifferent: true },
    performance: { agreed: 'Bookings and design wins, both sponsors', standard: 'Annual volume by tier', isDifferent: true },
    access: { agreed: 'First call on paper-mill enquiries', standard: 'Deal registration only', isDifferent: true },
    solution_rights: { agreed: 'Edge kit owned by Norrgard, controller by us', standard: 'None', isDifferent: true },
    revenue_sharing: { agreed: '8% of edge-kit licences', standard: 'Tier rebate', isDifferent: true },
    governance: { agreed: 'Sponsors meet quarterly', standard: 'Account manager, yearly', isDifferent: true },
  },
};
