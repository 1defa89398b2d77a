import { atReviews, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Halden. */
export const haldenFromUs: readonly StoryPromise[] = [
  {
    key: 'co-marketing', about: 'co-marketing', title: 'Co-marketing for the public-sector campaign',
    measure: 'at_least', unit: 'k$', weight: 5, owner: 'D. Okafor', segment: 'public sector', geography: 'Nordics',
    terms: quarterly([400, 500, 600, 640], [400, 500, 600]), givenFor: ['bookings-public'],
    remarks: { '2026-Q3': { evidence: 'Paid in full on 30 Aug' } },
    note: 'Finance asks to halve this in FY27 if public-sector bookings do not recover by March.',
  },
  {
    key: 'pre-sales', about: 'pre-sales', title: 'Pre-sales hours',
    measure: 'at_least', unit: 'hours', weight: 4, owner: 'R. Patel',
    terms: quarterly([420, 460, 480, 480], [430, 440, 410]), givenFor: ['pipeline'],
    was: { upTo: 2, promised: [420, 440, 440, 440] },
    remarks: { '2026-Q3': { evidence: 'Time sheets to 30 Sep; two engineers on leave in August' } },
  },
  {
    key: 'release-9', about: 'roadmap', title: 'Early access to release 9',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2026-07-03', '2026-07-02'), givenFor: ['reference-architecture'],
    remarks: { '2026-Q3': { evidence: 'Granted on 2 Jul' } },
  },
  {
    key: 'release-8', about: 'roadmap', title: 'Early access to release 8',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2025-06-30', '2025-06-24'), givenFor: ['archive-design'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'A. Castellanos', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'success-managers', about: 'customer-success', title: 'Two success managers on shared accounts',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'L. Fournier', segment: '11 shared accounts',
    terms: quarterly([2, 2, 2, 2], [1, 2, 2]), givenFor: ['account-plans', 'account-plans-2025'],
    remarks: { '2026-Q1': { evidence: 'Second manager named on 1 Apr' } },
  },
  {
    key: 'event', about: 'co-marketing', title: 'Event sponsorship, Nordic Public Sector Days',
    measure: 'at_least', unit: 'k$', weight: 1, owner: 'D. Okafor',
    terms: quarterly([null, null, 150, null], [null, null, 150]), years: [2026],
    remarks: { '2026-Q3': { evidence: 'Invoice of the organiser, 11 Sep' } },
  },
  {
    key: 'archive-engineers', about: 'joint-solution', title: 'Our engineers on the case-file archive',
    measure: 'at_least', unit: 'days', weight: 1, owner: 'S. Marchetti', productLine: 'Casework',
    terms: quarterly([60, 60, 60, 60], [60, 58, 60]), givenFor: ['archive-effort'],
  },
  {
    key: 'deal-desk', about: 'other', label: 'Deal desk', title: 'Answer to a registered deal within 5 days',
    measure: 'at_most', unit: 'days', weight: 2, owner: 'R. Patel',
    terms: quarterly([5, 5, 5, 5], [4, 8, 9]), givenFor: ['deal-registration'],
    remarks: { '2026-Q3': { evidence: 'Median of the quarter; approval moved to the regional desk in May' } },
  },
  {
    key: 'training', about: 'enablement', title: 'Training seats for their consultants',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'K. Adeyemi',
    terms: quarterly([20, 20, 20, 20], [20, 22, 20]), givenFor: ['certifications'],
  },
  {
    key: 'protection', about: 'market-access', title: 'No direct offer to the 11 protected agencies',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'T. Brandt', segment: 'municipal',
    terms: quarterly([11, 11, 11, 11], [11, 10, 11]), givenFor: ['municipal-campaign'],
    remarks: { '2026-Q2': { evidence: 'One direct quote in May, withdrawn after their complaint' } },
  },
  {
    key: 'rebate', about: 'incentive', title: 'Rebate paid within 30 days of the quarter',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'H. Lindgren',
    terms: quarterly([30, 30, 30, 30], [24, 28, 27]), givenFor: ['bookings-enterprise'],
  },
  {
    key: 'service-quality', about: 'pre-sales', title: 'Pre-sales as Halden rates it, of 100',
    measure: 'qualitative', unit: 'score', weight: 2, owner: 'R. Patel',
    terms: once('2026-12-15', 100, [null, 78, 78]), givenFor: ['pipeline'],
  },
  {
    key: 'reserve', about: 'co-marketing', title: 'Reserve for the framework renewal',
    measure: 'at_least', unit: 'k$', weight: 1, owner: 'A. Castellanos', terms: once('2026-12-31', 200, [null, null, null]),
    isInternal: true, note: 'Not to be named to Halden before they name a contribution of their own.',
  },
];

/** What Halden promises us. */
export const haldenFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-public', about: 'revenue', title: 'Bookings, public sector',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'M. Lindqvist', segment: 'public sector', productLine: 'Casework', geography: 'Nordics',
    terms: quarterly([2400, 3400, 7100, 3100], [2300, 2100, 4100]),
    was: { upTo: 2, promised: [2400, 3800, 8000, 3400] },
    remarks: { '2026-Q3': { evidence: 'Four deals slipped to Q1; the framework agreement expired in June' } },
    note: 'M. Lindqvist thinks half of it is the framework and half that nobody on their side pushes.',
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'J. Aaltonen',
    terms: quarterly([9000, 10_000, 12_000, 12_000], [8800, 7900, 9800]),
    remarks: { '2026-Q3': { claims: 10_900, evidence: 'Three registrations stand in our system twice' } },
  },
  {
    key: 'reference-architecture', about: 'joint-solution', title: 'Reference architecture signed off',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'T. Nieminen', segment: 'case-file archive',
    terms: milestone('2026-09-20', '2026-09-18'),
  },
  {
    key: 'archive-design', about: 'joint-solution', title: 'Design of the case-file archive agreed',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'T. Nieminen',
    terms: milestone('2025-09-30', '2025-10-12'), years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'P. Halvorsen', terms: atReviews,
  },
  {
    key: 'account-plans', about: 'customer-success', title: 'Nine account plans reviewed',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'K. Berg', segment: '11 shared accounts',
    terms: once('2026-12-31', 9, [1, 3, 4]),
  },
  {
    key: 'account-plans-2025', about: 'customer-success', title: 'Eight account plans reviewed',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'K. Berg',
    terms: once('2025-12-15', 8, [2, 4, 5, 8]), years: [2025],
  },
  {
    key: 'archive-effort', about: 'joint-solution', title: 'Their engineers on the case-file archive',
    measure: 'at_least', unit: 'days', weight: 2, owner: 'T. Nieminen', productLine: 'Casework',
    terms: quarterly([60, 60, 60, 60], [55, 40, 24]),
    remarks: { '2026-Q3': { evidence: 'Two of three engineers moved to another programme in July' } },
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified consultants',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'E. Salo',
    terms: quarterly([4, 4, 4, 4], [4, 3, 1]),
  },
  {
    key: 'deal-registration', about: 'other', label: 'Deal desk', title: 'Deals registered within 10 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'J. Aaltonen',
    terms: quarterly([10, 10, 10, 10], [9, 10, 12]),
    remarks: { '2026-Q3': { state: 'claimed', evidence: 'Median of the quarter' } },
  },
  {
    key: 'bookings-enterprise', about: 'revenue', title: 'Bookings, enterprise accounts',
    measure: 'at_least', unit: 'k$', weight: 2, owner: 'M. Lindqvist', segment: 'enterprise', productLine: 'Platform',
    terms: quarterly([800, 900, 900, 1000], [850, 750, 1100]),
  },
  {
    key: 'municipal-campaign', about: 'market-access', title: 'Campaign in the municipal segment',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'E. Salo', segment: 'municipal',
    terms: quarterly([1, 1, 1, 1], [1, 0, 0]),
    remarks: { '2026-Q3': { evidence: 'Moved to November' } },
  },
];
