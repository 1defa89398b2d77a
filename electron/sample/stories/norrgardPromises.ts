import { atReviews, evenly, milestone, once, quarterly, type StoryPromise } from '../story.ts';

/** What we promise Norrgard. */
export const norrgardFromUs: readonly StoryPromise[] = [
  {
    key: 'co-marketing', about: 'co-marketing', title: 'Co-marketing for plant automation',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'D. Okafor', segment: 'process industry',
    terms: quarterly([120, 120, 140, 140], [120, 115, 118]), givenFor: ['bookings-process'],
  },
  {
    key: 'application-engineers', about: 'pre-sales', title: 'Application-engineer hours',
    measure: 'at_least', unit: 'hours', weight: 4, owner: 'R. Patel',
    terms: quarterly([260, 260, 280, 280], [240, 252, 221]), givenFor: ['pipeline'],
    remarks: { '2026-Q3': { evidence: 'Plant shutdowns in July; hours offered and not called' } },
    note: 'We lent a third of the hours to Brightwater; do not say so.',
  },
  {
    key: 'edge-release', about: 'roadmap', title: 'Edge release for the test line',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'S. Marchetti', productLine: 'Platform',
    terms: milestone('2026-09-15', '2026-09-28'), givenFor: ['test-line'],
    remarks: { '2026-Q3': { evidence: 'Thirteen days late' } },
  },
  {
    key: 'edge-preview', about: 'roadmap', title: 'Preview of the edge release',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'S. Marchetti',
    terms: milestone('2025-08-31', '2025-08-25'), givenFor: ['test-line-plan'], years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'M. Osei', terms: atReviews, givenFor: ['sponsor'],
  },
  {
    key: 'success-hours', about: 'customer-success', title: 'Success-manager hours on shared plants',
    measure: 'at_least', unit: 'hours', weight: 2, owner: 'L. Fournier', segment: '9 shared plants',
    terms: quarterly([60, 60, 60, 60], [60, 64, 51]), givenFor: ['plant-reviews'],
  },
  {
    key: 'drawings', about: 'joint-solution', title: 'Answer to a design question within 8 days',
    measure: 'at_most', unit: 'days', weight: 2, owner: 'S. Marchetti',
    terms: quarterly([8, 8, 8, 8], [7, 8, 9]), givenFor: ['design-wins'],
  },
  {
    key: 'training', about: 'enablement', title: 'Training seats for commissioning engineers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'K. Adeyemi',
    terms: quarterly([10, 10, 12, 12], [10, 10, 12]), givenFor: ['certifications'],
  },
  {
    key: 'spare-licences', about: 'incentive', title: 'Test licences for their line',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'C. Whitmore',
    terms: quarterly([25, 25, 25, 25], [25, 25, 25]), givenFor: ['bookings-discrete'],
  },
  {
    key: 'segment-first', about: 'market-access', title: 'New paper-mill enquiries passed to them first',
    measure: 'at_least', unit: 'percent', weight: 2, owner: 'C. Whitmore', segment: 'paper',
    terms: quarterly([90, 90, 90, 90], [92, 90, 74]), givenFor: ['paper-visits'],
    remarks: { '2026-Q3': { claims: 88, evidence: 'Two enquiries from the website went to a distributor' } },
  },
];

/** What Norrgard promises us. */
export const norrgardFromThem: readonly StoryPromise[] = [
  {
    key: 'bookings-process', about: 'revenue', title: 'Bookings, process industry',
    measure: 'at_least', unit: 'k$', weight: 6, owner: 'H. Ek', segment: 'process industry', productLine: 'Platform', geography: 'Nordics',
    terms: quarterly([1050, 1150, 1250, 1300], [1060, 1120, 1010]),
    remarks: { '2026-Q3': { evidence: 'Two mills postponed their shutdown to November' } },
  },
  {
    key: 'bookings-discrete', about: 'revenue', title: 'Bookings, discrete manufacturing',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'H. Ek', segment: 'discrete manufacturing', productLine: 'Insight', geography: 'Nordics',
    terms: quarterly([600, 620, 650, 680], [610, 630, 670]),
  },
  {
    key: 'pipeline', about: 'pipeline', title: 'Joint pipeline',
    measure: 'at_least', unit: 'k$', weight: 3, owner: 'O. Sand',
    terms: quarterly([3600, 3800, 4000, 4200], [3400, 3500, 3000]),
  },
  {
    key: 'test-line', about: 'joint-solution', title: 'Test line running with the edge release',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'B. Thorsen',
    terms: milestone('2026-09-30', '2026-10-21'),
    remarks: { '2026-Q3': { evidence: 'Three weeks late, because the release was' } },
  },
  {
    key: 'test-line-plan', about: 'joint-solution', title: 'Plan of the test line agreed',
    measure: 'milestone', unit: 'date', weight: 2, owner: 'B. Thorsen',
    terms: milestone('2025-10-15', '2025-10-14'), years: [2025],
  },
  {
    key: 'sponsor', about: 'executive', title: 'Sponsor at the quarterly review',
    measure: 'recurring', unit: 'count', weight: 3, owner: 'F. Lange', terms: atReviews,
  },
  {
    key: 'design-wins', about: 'joint-solution', title: 'Designs won with our controller',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'B. Thorsen',
    terms: quarterly([3, 3, 4, 4], [3, 2, 2]),
  },
  {
    key: 'plant-reviews', about: 'customer-success', title: 'Plant reviews held together',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'A. Wester', segment: '9 shared plants',
    terms: quarterly([9, 9, 9, 9], [8, 9, 7]),
  },
  {
    key: 'certifications', about: 'enablement', title: 'New certified commissioning engineers',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'B. Thorsen',
    terms: quarterly([3, 3, 3, 3], [3, 3, 3]),
    remarks: { '2026-Q2': { state: 'waived', evidence: 'Course cancelled by us; waived by both' } },
  },
  {
    key: 'paper-visits', about: 'market-access', title: 'Visits to paper mills without our product',
    measure: 'at_least', unit: 'count', weight: 2, owner: 'H. Ek', segment: 'paper',
    terms: quarterly([8, 8, 8, 8], [8, 8, 7]),
  },
  {
    key: 'field-days', about: 'pre-sales', title: 'Field days with our engineers',
    measure: 'at_least', unit: 'days', weight: 1, owner: 'H. Ek',
    terms: evenly(146, [37, 36, 37]),
  },
  {
    key: 'spares', about: 'other', label: 'Service', title: 'Spare-part contracts on shared plants',
    measure: 'at_least', unit: 'count', weight: 1, owner: 'A. Wester',
    terms: once('2026-12-20', 6, [2, 3, 4]),
  },
];
