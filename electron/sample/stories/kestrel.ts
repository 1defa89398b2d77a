import type { PartnerStory } from '../story.ts';
import { kestrelFromThem, kestrelFromUs } from './kestrelPromises.ts';

/**
 * The partnership whose sponsor left: N. Sato went at the end of September and nobody was named.
 * So the newest plan waits for a signature, reports go unanswered, and we slip as well.
 */
export const kestrel: PartnerStory = {
  key: 'kestrel',
  name: 'Kestrel Cloud',
  accountNumber: '004802',
  industry: 'cloud-saas',
  type: 'Cloud consultancy',
  tier: 'Platinum',
  country: 'Germany',
  region: 'DACH',
  partnerSince: '2020-09-01',
  fiscalYear: 'weeks',
  domain: 'kestrelcloud.example',
  objectives: 'Move a hundred mid-market companies to the cloud platform by the end of 2027.',
  vendorTeam: { sponsor: 'A. Castellanos', manager: 'F. Keller' },
  people: [
    { name: 'N. Sato', title: 'Chief Operating Officer', seniority: 'c_level', role: 'sponsor', from: '2024-01-15', to: '2026-09-30' },
    { name: 'L. Brenner', title: 'Sales Lead', seniority: 'director', role: 'cam', from: '2024-01-15' },
    { name: 'S. Imhof', title: 'Alliance Manager', seniority: 'other', role: 'alliance', from: '2024-01-15' },
    { name: 'D. Vogt', title: 'Principal Engineer', seniority: 'other', role: 'technical', from: '2024-01-15' },
    { name: 'P. Hauser', title: 'Head of Service', seniority: 'other', role: 'cs', from: '2024-05-01' },
  ],
  designation: [
    { status: 'strategic', from: '2024-01-15', reason: 'Fastest way into the mid-market of the region; migration method of their own.' },
    { status: 'strategic', from: '2025-06-10', reason: 'Annual status review: retained.' },
  ],
  record: { vendor: [0.9, 0.92, 0.9, 0.91, 0.88], partner: [0.92, 0.93, 0.91, 0.94, 0.92] },
  vendor: kestrelFromUs,
  partner: kestrelFromThem,
  joint: [],
  versions: [
    { year: 2024, number: 1, state: 'expired', from: '2024-10-01', vendorOn: '2024-10-01', partnerOn: '2024-10-08', note: 'Plan of the old cycle, cut at the end of the year' },
    { year: 2025, number: 1, state: 'expired', from: '2025-01-01', vendorOn: '2025-01-20', partnerOn: '2025-01-22', note: 'Annual plan' },
    { year: 2026, number: 1, state: 'superseded', from: '2026-01-01', vendorOn: '2026-01-15', partnerOn: '2026-01-16', note: 'Annual plan' },
    { year: 2026, number: 2, state: 'superseded', from: '2026-04-01', vendorOn: '2026-04-09', partnerOn: '2026-04-10', note: 'Migration credits raised to $150k from July' },
    { year: 2026, number: 3, state: 'active', from: '2026-07-01', vendorOn: '2026-07-06', partnerOn: '2026-07-07', note: 'Migration bookings of the second half lowered' },
    { year: 2026, number: 4, state: 'vendor_approved', from: '2026-10-01', vendorOn: '2026-11-03', note: 'Owners after the change at their top; awaits their approval' },
  ],
  reviews: [
    { of: '2024-Q4', due: '2025-02-13', held: '2025-02-13', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q1', due: '2025-05-15', held: '2025-05-15', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q2', due: '2025-08-21', held: '2025-08-21', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q3', due: '2025-11-13', held: '2025-11-13', vendor: 'attended', partner: 'attended' },
    { of: '2025-Q4', due: '2026-02-12', held: '2026-02-12', vendor: 'delegate', partner: 'attended' },
    { of: '2026-Q1', due: '2026-05-21', held: '2026-05-21', vendor: 'attended', partner: 'attended' },
    {
      of: '2026-Q2', due: '2026-08-20', held: '2026-08-20', vendor: 'attended', partner: 'attended',
      decisions: [
        {
          kind: 'plan_adjustment',
          title: 'Do we move the September event to spring?',
          options: ['Keep September', 'Move to March'],
          outcome: 'Keep September, if Kestrel confirms by the end of August',
        },
      ],
      actions: [
        { side: 'partner', title: 'Confirm the September event', owner: 'L. Brenner', due: '2026-08-31' },
        { side: 'partner', title: 'Name who signs after N. Sato', owner: 'S. Imhof', due: '2026-10-15' },
        { side: 'vendor', title: 'Open the connector beta', owner: 'S. Marchetti', due: '2026-08-21', done: '2026-08-20' },
        { side: 'vendor', title: 'Send version 4 of the plan', owner: 'F. Keller', due: '2026-10-30', done: '2026-11-03' },
      ],
    },
    {
      of: '2026-Q3', due: '2026-12-16', state: 'planned',
      decisions: [
        {
          kind: 'barrier_removal',
          title: 'Who speaks for Kestrel, and by when is a sponsor named?',
          options: ['Their new chief executive until February', 'A named interim sponsor by 15 December', 'We pause what waits for a signature'],
          recommendation: 'A named interim sponsor by 15 December',
        },
        {
          kind: 'plan_adjustment',
          title: 'Does version 4 of the plan stand for the fourth quarter?',
          options: ['Sign it as sent', 'Keep version 3 to the end of the year'],
          recommendation: 'Sign it as sent',
        },
        {
          kind: 'escalation',
          title: 'Is Kestrel for sale, and what do we do if it is?',
          options: ['Ask the new chief executive', 'Wait', 'Prepare a second partner for the region'],
          isInternal: true,
        },
      ],
    },
  ],
  barriers: [
    {
      side: 'partner', type: 'leadership', title: 'Nobody can sign: the sponsor’s seat is empty since 30 September',
      cause: 'N. Sato left; the board has not named a successor.', removal: 'An interim sponsor named by their board', owner: 'S. Imhof',
      raised: '2026-10-06', times: 1, blocks: ['bookings-migration', 'sponsor'],
    },
    {
      side: 'vendor', type: 'capacity', title: 'Pre-sales and success hours short', cause: 'We waited for confirmations and gave the time to others.',
      removal: 'Reserve the hours again from December', owner: 'F. Keller', raised: '2026-10-06', times: 1, blocks: ['pre-sales', 'success-hours'],
    },
    {
      side: 'partner', type: 'ownership', title: 'Rumour of a sale', cause: 'Two of their managers asked about change-of-control terms.',
      owner: 'A. Castellanos', raised: '2026-10-21', times: 1, blocks: [], isInternal: true,
    },
  ],
  dealSize: 240,
  deals: [
    { customer: 'Werkbund Kaltenau', productLine: 'Platform', segment: 'mid-market', amount: 640, created: '2026-07-07', close: '2026-12-22', stage: 'Negotiation', nextStep: 'Waits for Kestrel’s signature' },
    { customer: 'Molkerei Hestrup', productLine: 'Guard', segment: 'enterprise', amount: 310, created: '2026-08-26', close: '2027-01-22', stage: 'Proposal', nextStep: 'Site visit on 2 December' },
  ],
  grants: [{ kind: 'first_mover', exclusivity: 'exclusive', segment: 'mid-market', geography: 'DACH', from: '2024-07-01', to: '2027-06-30' }],
  solutions: [{ name: 'Landing zone for regulated workloads', kind: 'reference_architecture', stage: 'pilot', since: '2026-09-29', evidence: '2026-09-29' }],
  agreement: {
    investment: { agreed: 'Migration credits and co-marketing named per quarter', standard: 'Up to 2% of net purchases', isDifferent: true },
    performance: { agreed: 'Bookings and adoption, both sponsors', standard: 'Annual volume by tier', isDifferent: true },
    access: { agreed: 'First in the region’s mid-market until mid-2027', standard: 'Deal registration only', isDifferent: true },
    solution_rights: { agreed: 'Landing zone owned by Kestrel, licensed to us', standard: 'None', isDifferent: true },
    revenue_sharing: { agreed: 'Tier rebate', standard: 'Tier rebate', isDifferent: false },
    governance: { agreed: 'Sponsors meet quarterly', standard: 'Account manager, yearly', isDifferent: true },
  },
};
