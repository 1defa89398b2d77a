import { atReviews, evenly, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Brightwater. */
export const brightwaterFromUs: readonly StoryPromise[] = [
  {
    key: 'co-marketing', about: 'co-marketing', title: 'Co-marketing for branch modernisation',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'D. Okafor', segment: 'retail banking', geography: 'Iberia',
    terms: quarterly([300, 320, 340, 360], [300, 320, 340]), givenFor: ['bookings-banking', 'campaign'],
  },
  {
    key: 'pre-sales', about: 'pre-sales', title: 'Pre-sales hours',
    measure: 'at_least', unit: 'hours', weight: 4, owner: 'R. Patel',
    terms: quarterly([360, 360, 380, 380], [372, 361, 318]), givenFor: ['pipeline'],
    remarks: { '2026-Q3': { claims: 340, evidence: 'Time sheets; they do not count 22 hours of travel' } },
  },
  {
    key: 'regulatory-release', about: 'roadmap', title: 'Early access to the regulatory release',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2026-08-15', '2026-08-29'), givenFor: ['onboarding-package'],
    remarks: { '2026-Q3': { evidence: 'Two weeks late: an open finding in the security review' } },
  },
  {
    key: 'reporting-release', about: 'roadmap', title: 'Early access to the reporting release',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2025-09-15', '2025-09-10'), givenFor: ['case-study-2025'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'M. Osei', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'co-sell', about: 'market-access', title: 'Co-sell specialists for named banks',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'C. Whitmore', segment: 'retail banking',
    terms: quarterly([2, 2, 2, 2], [1, 2, 2]), givenFor: ['deal-registration'],
  },
  {
    key: 'success-hours', about: 'customer-success', title: 'Success-manager hours on shared accounts',
    measure: 'at_least', unit: 'hours', weight: 2, owner: 'L. Fournier', segment: '8 shared accounts',
    terms: quarterly([90, 90, 90, 90], [84, 86, 86]), givenFor: ['renewals'],
  },
  {
    key: 'engineers', about: 'joint-solution', title: 'Our engineers on the onboarding package',
    measure: 'at_least', unit: 'days', weight: 2, owner: 'S. Marchetti', productLine: 'Insight',
    terms: quarterly([40, 40, 40, 40], [40, 38, 30]), givenFor: ['package-effort'],
    remarks: { '2026-Q3': { evidence: 'One engineer lent to the security review' } },
  },
  {
    key: 'training', about: 'enablement', title: 'Training seats for their consultants',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'K. Adeyemi',
    terms: quarterly([16, 16, 16, 16], [16, 18, 16]), givenFor: ['certifications'],
  },
  {
    key: 'roadmap-briefing', about: 'roadmap', title: 'Roadmap briefing for their practice heads',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'S. Marchetti',
    terms: quarterly([1, 1, 1, 1], [1, 1, 1]), givenFor: ['practice-roadmap'],
  },
  {
    key: 'rebate', about: 'incentive', title: 'Rebate paid within 30 days of the quarter',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'H. Lindgren',
    terms: quarterly([30, 30, 30, 30], [26, 29, 28]), givenFor: ['bookings-insurance'],
  },
];

/** What Brightwater promises us. */
export const brightwaterFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-banking', about: 'revenue', title: 'Bookings, retail banking',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'I. Ferraz', segment: 'retail banking', productLine: 'Insight', geography: 'Iberia',
    terms: quarterly([2000, 2200, 2300, 2600], [2050, 2240, 2360]),
    was: { upTo: 1, promised: [2000, 2000, 2000, 2200] },
  },
  {
    key: 'bookings-insurance', about: 'revenue', title: 'Bookings, insurance',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'I. Ferraz', segment: 'insurance', productLine: 'Platform', geography: 'Iberia',
    terms: quarterly([950, 1000, 1100, 1200], [960, 980, 1110]),
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'V. Lacerda',
    terms: quarterly([6500, 7000, 7500, 8000], [6300, 6700, 6600]),
    remarks: { '2026-Q3': { evidence: 'Two registrations withdrawn in September' } },
  },
  {
    key: 'onboarding-package', about: 'joint-solution', title: 'Account-onboarding package in production',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'R. Teles', productLine: 'Insight',
    terms: milestone('2026-09-30', '2026-09-24'),
  },
  {
    key: 'case-study-2025', about: 'co-marketing', title: 'Case study with a named bank',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'B. Nunes',
    terms: milestone('2025-06-30', '2025-06-18'), years: [2025],
  },
  {
    key: 'case-study', about: 'co-marketing', title: 'Case studies with two named insurers',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'B. Nunes',
    terms: once('2026-11-30', 2, [0, 1, 1]),
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'C. Duarte', terms: atReviews,
  },
  {
    key: 'campaign', about: 'co-marketing', title: 'Their own money in the joint campaign',
    measure: 'at_least', unit: 'k$', weight: 2, owner: 'B. Nunes',
    terms: quarterly([80, 80, 90, 90], [80, 84, 81]),
  },
  {
    key: 'package-effort', about: 'joint-solution', title: 'Their engineers on the onboarding package',
    measure: 'at_least', unit: 'days', weight: 2, owner: 'R. Teles', productLine: 'Insight',
    terms: quarterly([60, 60, 60, 60], [58, 60, 50]),
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified consultants',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'R. Teles',
    terms: quarterly([5, 5, 5, 5], [4, 6, 3]),
  },
  {
    key: 'renewals', about: 'customer-success', title: 'Renewals on shared accounts, percent',
    measure: 'at_least', unit: 'percent', weight: 2, owner: 'A. Mourinha', segment: '8 shared accounts',
    terms: quarterly([92, 92, 92, 92], [94, 93, 95]),
  },
  {
    key: 'deal-registration', about: 'other', label: 'Deal desk', title: 'Deals registered within 10 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'V. Lacerda',
    terms: quarterly([10, 10, 10, 10], [8, 9, 11]),
  },
  {
    key: 'practice-roadmap', about: 'roadmap', title: 'Days of practice-roadmap work shared with us',
    measure: 'at_least', unit: 'days', weight: 1, owner: 'R. Teles',
    terms: evenly(73, [18, 19, 19]),
  },
];

/** What both promise together. */
export const brightwaterTogether: readonly StoryPromise[] = [
  {
    key: 'advisory-board', about: 'customer-success', title: 'Customer advisory board held together',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'M. Osei, C. Duarte', segment: 'retail banking',
    terms: quarterly([1, null, 1, null], [1, null, 1]),
  },
];
