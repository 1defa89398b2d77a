import { atReviews, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Kestrel. */
export const kestrelFromUs: readonly StoryPromise[] = [
  {
    key: 'co-marketing', about: 'co-marketing', title: 'Co-marketing for cloud migration',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'D. Okafor', geography: 'DACH',
    terms: quarterly([250, 260, 280, 280], [250, 240, 198]), givenFor: ['bookings-migration'],
    remarks: { '2026-Q3': { evidence: 'The September event fell out; nobody on their side could confirm it' } },
  },
  {
    key: 'pre-sales', about: 'pre-sales', title: 'Pre-sales hours',
    measure: 'at_least', unit: 'hours', weight: 4, owner: 'R. Patel',
    terms: quarterly([300, 320, 320, 340], [300, 290, 234]), givenFor: ['pipeline'],
  },
  {
    key: 'connector-beta', about: 'roadmap', title: 'Beta of the cloud connector',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti', productLine: 'Platform',
    terms: milestone('2026-07-31', '2026-08-20'), givenFor: ['landing-zone'],
    remarks: { '2026-Q3': { evidence: 'Open to them from 20 Aug' } },
  },
  {
    key: 'connector-design', about: 'roadmap', title: 'Design of the cloud connector shared',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'S. Marchetti',
    terms: milestone('2025-10-31', '2025-10-30'), givenFor: ['landing-zone-draft'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'A. Castellanos', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'credits', about: 'incentive', title: 'Migration credits for their customers',
    measure: 'at_least', unit: 'k$', weight: 2, owner: 'H. Lindgren',
    terms: quarterly([120, 120, 150, 150], [120, 120, 150]), givenFor: ['bookings-managed'],
    was: { upTo: 1, promised: [120, 120, 120, 120] },
  },
  {
    key: 'success-hours', about: 'customer-success', title: 'Success-manager hours on shared accounts',
    measure: 'at_least', unit: 'hours', weight: 2, owner: 'L. Fournier', segment: '14 shared accounts',
    terms: quarterly([80, 80, 80, 80], [80, 84, 66]), givenFor: ['adoption'],
  },
  {
    key: 'deal-desk', about: 'other', label: 'Deal desk', title: 'Answer to a registered deal within 5 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'R. Patel',
    terms: quarterly([5, 5, 5, 5], [4, 5, 7]), givenFor: ['deal-registration'],
  },
  {
    key: 'training', about: 'enablement', title: 'Training seats for their engineers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'K. Adeyemi',
    terms: quarterly([24, 24, 24, 24], [24, 20, 24]), givenFor: ['certifications'],
  },
  {
    key: 'marketplace', about: 'market-access', title: 'Featured place in our marketplace',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'F. Keller', segment: 'mid-market',
    terms: quarterly([3, 3, 3, 3], [3, 3, 3]), givenFor: ['marketplace-offers'],
  },
];

/** What Kestrel promises us. */
export const kestrelFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-migration', about: 'revenue', title: 'Bookings, cloud migration',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'L. Brenner', segment: 'mid-market', productLine: 'Platform', geography: 'DACH',
    terms: quarterly([1700, 1900, 2100, 2200], [1720, 1860, 1640]),
    was: { upTo: 2, promised: [1700, 1900, 2300, 2500] },
    remarks: { '2026-Q3': { state: 'claimed', evidence: 'Export of 14 Nov; nobody with them has answered since the sponsor left' } },
  },
  {
    key: 'bookings-managed', about: 'revenue', title: 'Bookings, managed services',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'L. Brenner', segment: 'enterprise', productLine: 'Guard', geography: 'DACH',
    terms: quarterly([950, 1000, 1050, 1100], [960, 1080, 1140]),
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'S. Imhof',
    terms: quarterly([6000, 6200, 6500, 6800], [5800, 5700, 5000]),
    remarks: { '2026-Q3': { state: 'claimed', evidence: 'Registrations of the quarter' } },
    note: 'S. Imhof says privately that three of the larger deals hang on N. Sato’s contacts.',
  },
  {
    key: 'landing-zone', about: 'joint-solution', title: 'Landing zone tested with the connector',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'D. Vogt',
    terms: milestone('2026-09-30', '2026-09-29'),
  },
  {
    key: 'landing-zone-draft', about: 'joint-solution', title: 'Landing zone drafted',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'D. Vogt',
    terms: milestone('2025-11-30', '2025-11-21'), years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'N. Sato', terms: atReviews,
  },
  {
    key: 'adoption', about: 'customer-success', title: 'Adoption reviews with shared accounts',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'P. Hauser', segment: '14 shared accounts',
    terms: quarterly([14, 14, 14, 14], [13, 14, 9]),
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified engineers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'D. Vogt',
    terms: quarterly([6, 6, 6, 6], [5, 6, 4]),
  },
  {
    key: 'deal-registration', about: 'other', label: 'Deal desk', title: 'Deals registered within 10 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'S. Imhof',
    terms: quarterly([10, 10, 10, 10], [10, 9, 10]),
  },
  {
    key: 'marketplace-offers', about: 'market-access', title: 'Offers kept current in the marketplace',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'S. Imhof', segment: 'mid-market',
    terms: quarterly([3, 3, 3, 3], [3, 3, 2]),
  },
  {
    key: 'references', about: 'customer-success', title: 'Reference customers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'P. Hauser',
    terms: once('2026-12-15', 3, [1, 1, 2]),
  },
];
