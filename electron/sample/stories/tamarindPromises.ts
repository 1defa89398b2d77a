import { atReviews, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Tamarind: what every Platinum partner gets, and a sponsor. */
export const tamarindFromUs: readonly StoryPromise[] = [
  {
    key: 'market-funds', about: 'co-marketing', title: 'Market development funds, as for Platinum',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'D. Okafor',
    terms: quarterly([60, 60, 60, 60], [60, 60, 48]), givenFor: ['bookings-detection'],
  },
  {
    key: 'pre-sales', about: 'pre-sales', title: 'Pre-sales hours, as for Platinum',
    measure: 'at_least', unit: 'hours', weight: 3, owner: 'R. Patel',
    terms: quarterly([120, 120, 120, 120], [110, 118, 97]), givenFor: ['pipeline'],
  },
  {
    key: 'threat-feed', about: 'roadmap', title: 'Preview of the threat feed',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'S. Marchetti', productLine: 'Guard',
    terms: milestone('2026-08-31', '2026-09-09'), givenFor: ['playbooks'],
  },
  {
    key: 'console-preview', about: 'roadmap', title: 'Preview of the new console',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'S. Marchetti',
    terms: milestone('2025-11-15', '2025-11-12'), givenFor: ['console-test'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'J. Whitfield', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'training', about: 'enablement', title: 'Training seats for analysts',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'K. Adeyemi',
    terms: quarterly([12, 12, 12, 12], [12, 12, 12]), givenFor: ['certifications'],
  },
  {
    key: 'support-answer', about: 'customer-success', title: 'Answer to a critical case within 4 hours',
    measure: 'at_most', unit: 'hours', weight: 2, owner: 'L. Fournier',
    terms: quarterly([4, 4, 4, 4], [4, 3, 4]), givenFor: ['incident-reports'],
  },
  {
    key: 'deal-desk', about: 'other', label: 'Deal desk', title: 'Answer to a registered deal within 5 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'R. Patel',
    terms: quarterly([5, 5, 5, 5], [5, 5, 7]), givenFor: ['deal-registration'],
  },
  {
    key: 'rebate', about: 'incentive', title: 'Rebate paid within 45 days of the quarter',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'H. Lindgren',
    terms: quarterly([45, 45, 45, 45], [40, 43, 44]), givenFor: ['bookings-response'],
  },
  {
    key: 'portal', about: 'market-access', title: 'Listing in the partner finder',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'G. Pryce',
    terms: quarterly([1, 1, 1, 1], [1, 1, 1]), givenFor: ['finder-content'],
  },
];

/** What Tamarind promises us. */
export const tamarindFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-detection', about: 'revenue', title: 'Bookings, managed detection',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'A. Menon', segment: 'managed detection', productLine: 'Guard', geography: 'Asia Pacific',
    terms: quarterly([800, 850, 950, 1000], [810, 830, 760]),
  },
  {
    key: 'bookings-response', about: 'revenue', title: 'Bookings, incident response',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'A. Menon', segment: 'incident response', productLine: 'Insight', geography: 'Asia Pacific',
    terms: quarterly([450, 480, 520, 550], [470, 500, 530]),
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'K. Tan',
    terms: quarterly([2900, 3000, 3300, 3400], [2800, 2850, 2450]),
  },
  {
    key: 'playbooks', about: 'joint-solution', title: 'Response playbooks for the threat feed',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'J. Lim', productLine: 'Guard',
    terms: once('2026-09-30', 6, [0, 2, 4]),
    remarks: { '2026-Q3': { evidence: 'Four of six; none adapted to the joint offer yet' } },
  },
  {
    key: 'console-test', about: 'joint-solution', title: 'Test report on the new console',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'J. Lim',
    terms: milestone('2025-12-10', '2025-12-18'), years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'R. Iyer', terms: atReviews,
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified analysts',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'J. Lim',
    terms: quarterly([4, 4, 4, 4], [4, 4, 3]),
  },
  {
    key: 'incident-reports', about: 'customer-success', title: 'Incident reports shared with us',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'J. Lim',
    terms: quarterly([3, 3, 3, 3], [3, 3, 2]),
  },
  {
    key: 'deal-registration', about: 'other', label: 'Deal desk', title: 'Deals registered within 10 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'K. Tan',
    terms: quarterly([10, 10, 10, 10], [9, 10, 10]),
  },
  {
    key: 'finder-content', about: 'market-access', title: 'Content for the partner finder',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'K. Tan',
    terms: quarterly([2, 2, 2, 2], [2, 1, null]),
  },
  {
    key: 'references', about: 'co-marketing', title: 'Reference customers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'K. Tan',
    terms: once('2026-12-31', 2, [0, 0, 1]),
  },
];
