import { atReviews, evenly, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Meridian. */
export const meridianFromUs: readonly StoryPromise[] = [
  {
    key: 'co-marketing', about: 'co-marketing', title: 'Co-marketing for hospital groups',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'D. Okafor', segment: 'hospitals', geography: 'UK and Ireland',
    terms: quarterly([180, 190, 200, 220], [180, 190, 200]), givenFor: ['bookings-hospitals', 'clinical-campaign'],
  },
  {
    key: 'pre-sales', about: 'pre-sales', title: 'Clinical pre-sales hours',
    measure: 'at_least', unit: 'hours', weight: 3, owner: 'R. Patel',
    terms: quarterly([200, 200, 220, 220], [188, 196, 212]), givenFor: ['pipeline'],
  },
  {
    key: 'coding-release', about: 'roadmap', title: 'Early access to the coding release',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2026-09-10', '2026-09-03'), givenFor: ['discharge-pilot'],
  },
  {
    key: 'consent-release', about: 'roadmap', title: 'Early access to the consent release',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'S. Marchetti',
    terms: milestone('2025-05-30', '2025-05-27'), givenFor: ['discharge-design'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'J. Whitfield', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'success-managers', about: 'customer-success', title: 'Named success managers on shared accounts',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'L. Fournier', segment: '16 shared hospitals',
    terms: quarterly([3, 3, 3, 3], [3, 3, 3]), givenFor: ['outcome-reviews'],
  },
  {
    key: 'engineers', about: 'joint-solution', title: 'Our engineers on the discharge pathway',
    measure: 'at_least', unit: 'days', weight: 2, owner: 'S. Marchetti', productLine: 'Casework',
    terms: quarterly([45, 45, 45, 45], [42, 45, 31]), givenFor: ['pathway-effort'],
    remarks: { '2026-Q3': { evidence: '14 days moved to October with their consent' } },
  },
  {
    key: 'safety-answer', about: 'other', label: 'Clinical safety', title: 'Answer to a safety question within 2 days',
    measure: 'at_most', unit: 'days', weight: 2, owner: 'R. Patel',
    terms: quarterly([2, 2, 2, 2], [2, 1, 2]), givenFor: ['safety-file'],
  },
  {
    key: 'training', about: 'enablement', title: 'Training days for clinical trainers',
    measure: 'at_least', unit: 'days', weight: 1, owner: 'K. Adeyemi',
    terms: evenly(73, [19, 18, 14]), givenFor: ['certifications'],
  },
  {
    key: 'revenue-share', about: 'incentive', title: 'Revenue share paid within 20 days',
    measure: 'at_most', unit: 'days', weight: 1, owner: 'H. Lindgren',
    terms: quarterly([20, 20, 20, 20], [18, 19, 24]), givenFor: ['bookings-community'],
  },
  {
    key: 'trust-access', about: 'market-access', title: 'No other partner at the six exclusive trusts',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'G. Pryce', segment: 'hospitals',
    terms: quarterly([6, 6, 6, 6], [6, 6, 6]), givenFor: ['trust-plans'],
  },
];

/** What Meridian promises us. */
export const meridianFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-hospitals', about: 'revenue', title: 'Bookings, hospitals',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'S. Gallagher', segment: 'hospitals', productLine: 'Casework', geography: 'UK and Ireland',
    terms: quarterly([1200, 1250, 1400, 1500], [1230, 1290, 1330]),
    was: { upTo: 1, promised: [1200, 1250, 1300, 1350] },
    remarks: { '2026-Q3': { evidence: 'One trust moved its order to October' } },
  },
  {
    key: 'bookings-community', about: 'revenue', title: 'Bookings, community care',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'S. Gallagher', segment: 'community care', productLine: 'Insight', geography: 'UK and Ireland',
    terms: quarterly([650, 680, 720, 760], [660, 720, 770]),
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 4, owner: 'D. Farrell',
    terms: quarterly([4200, 4400, 4800, 5000], [4000, 4250, 4100]),
  },
  {
    key: 'discharge-pilot', about: 'joint-solution', title: 'Discharge pathway piloted in two trusts',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'N. Achebe', productLine: 'Casework',
    terms: milestone('2026-08-31', '2026-08-27'),
  },
  {
    key: 'discharge-design', about: 'joint-solution', title: 'Discharge pathway designed with clinicians',
    measure: 'milestone', unit: 'date', weight: 3, owner: 'N. Achebe',
    terms: milestone('2025-09-30', '2025-09-30'), years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'E. Roche', terms: atReviews,
  },
  {
    key: 'outcome-reviews', about: 'customer-success', title: 'Outcome reviews at shared hospitals',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'M. Kavanagh', segment: '16 shared hospitals',
    terms: quarterly([16, 16, 16, 16], [16, 15, 13]),
  },
  {
    key: 'pathway-effort', about: 'joint-solution', title: 'Their clinicians on the discharge pathway',
    measure: 'at_least', unit: 'days', weight: 2, owner: 'N. Achebe', productLine: 'Casework',
    terms: quarterly([50, 50, 50, 50], [47, 51, 39]),
  },
  {
    key: 'clinical-campaign', about: 'co-marketing', title: 'Their own money in the clinical campaign',
    measure: 'at_least', unit: 'k$', weight: 2, owner: 'T. Ogden',
    terms: quarterly([60, 60, 70, 70], [60, 62, 55]),
    remarks: { '2026-Q3': { claims: 64, evidence: 'We do not count $9k spent on their own fair stand' } },
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified clinical trainers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'T. Ogden',
    terms: quarterly([3, 3, 3, 3], [3, 3, 2]),
  },
  {
    key: 'safety-file', about: 'other', label: 'Clinical safety', title: 'Safety file kept current, days behind',
    measure: 'at_most', unit: 'days', weight: 2, owner: 'N. Achebe',
    terms: quarterly([10, 10, 10, 10], [6, 8, 10]),
  },
  {
    key: 'trust-plans', about: 'market-access', title: 'Account plans for the exclusive trusts',
    measure: 'recurring', unit: 'count', weight: 1, owner: 'S. Gallagher', segment: 'hospitals',
    terms: quarterly([6, 6, 6, 6], [6, 6, 4]),
  },
  {
    key: 'clinician-rating', about: 'customer-success', title: 'Clinicians’ rating of the joint service, of 100',
    measure: 'qualitative', unit: 'score', weight: 2, owner: 'M. Kavanagh', segment: '16 shared hospitals',
    terms: once('2026-09-30', 100, [null, 84, 88]),
  },
];

/** What both promise together. */
export const meridianTogether: readonly StoryPromise[] = [
  {
    key: 'safety-board', about: 'executive', title: 'Clinical safety board held together',
    measure: 'recurring', unit: 'count', weight: 2, owner: 'J. Whitfield, E. Roche',
    terms: quarterly([1, 1, 1, 1], [1, 1, 1]),
  },
];
