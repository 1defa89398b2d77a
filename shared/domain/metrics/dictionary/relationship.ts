import type { MetricDefinition } from '../definition.ts';

const review = ['review', 'attendance', 'roleAssignment'] as const;

/** How deep the relation is: M1, M1b, M2, M3. */
export const relationshipDefinitions = {
  'M1.both': {
    name: 'Reviews with both sponsors', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'Reviews due that a named executive sponsor of each side attended, as a share of the reviews due; a review that never happened counts as missed for both.',
  },
  'M1.vendor': {
    name: 'Reviews with our sponsor', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'Reviews due that a named executive sponsor of the vendor attended, as a share of the reviews due.',
  },
  'M1.partner': {
    name: 'Reviews with the partner’s sponsor', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'Reviews due that a named executive sponsor of the partner attended, as a share of the reviews due.',
  },
  'M1.held.both': {
    name: 'Held reviews with both sponsors', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'The same reviews with both sponsors, as a share of the reviews that were held.',
  },
  'M1.held.vendor': {
    name: 'Held reviews with our sponsor', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'The same reviews with the vendor’s sponsor, as a share of the reviews that were held.',
  },
  'M1.held.partner': {
    name: 'Held reviews with the partner’s sponsor', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'The same reviews with the partner’s sponsor, as a share of the reviews that were held.',
  },
  'M1.delegates.vendor': {
    name: 'Reviews to which we sent a delegate', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'Reviews due at which a delegate stood in for the vendor’s absent sponsor, as a share of the reviews due.',
  },
  'M1.delegates.partner': {
    name: 'Reviews to which the partner sent a delegate', unit: 'ratio', version: 1, cohort: 'at_date', facts: review,
    sentence: 'Reviews due at which a delegate stood in for the partner’s absent sponsor, as a share of the reviews due.',
  },
  'M1b.lastContact': {
    name: 'Days since sponsors last spoke', unit: 'days', version: 1, cohort: 'at_end', facts: ['sponsorContact', 'review'],
    sentence: 'Days since sponsors of both sides last spoke with each other, in a review or elsewhere.',
  },
  'M1b.vacancy.vendor': {
    name: 'Days without a sponsor of ours', unit: 'days', version: 1, cohort: 'at_end', facts: ['roleAssignment'],
    sentence: 'Days for which the vendor has had no named sponsor; 0 while there is one.',
  },
  'M1b.vacancy.partner': {
    name: 'Days without a sponsor of the partner', unit: 'days', version: 1, cohort: 'at_end', facts: ['roleAssignment'],
    sentence: 'Days for which the partner has had no named sponsor; 0 while there is one.',
  },
  'M1b.overdue.vendor': {
    name: 'Our sponsor’s overdue actions', unit: 'count', version: 1, cohort: 'at_end', facts: ['action'],
    sentence: 'Actions owned by the vendor’s sponsors that are past their day and not done.',
  },
  'M1b.overdue.partner': {
    name: 'The partner sponsor’s overdue actions', unit: 'count', version: 1, cohort: 'at_end', facts: ['action'],
    sentence: 'Actions owned by the partner’s sponsors that are past their day and not done.',
  },
  M2: {
    name: 'Partners with an approved joint plan', unit: 'ratio', version: 1, cohort: 'at_end', facts: ['planVersion'],
    sentence: 'Strategic partners whose current joint business plan both sides approved in the very same wording, as a share of the strategic partners past their first ninety days.',
  },
  M3: {
    name: 'Joint solutions active', unit: 'count', version: 1, cohort: 'at_end', facts: ['solution'],
    sentence: 'Distinct joint solutions in production, or in development or pilot with evidence of work in the last ninety days.',
  },
  'M3.development': {
    name: 'Joint solutions in development', unit: 'count', version: 1, cohort: 'at_end', facts: ['solution'],
    sentence: 'Distinct joint solutions in development or pilot with evidence of work in the last ninety days.',
  },
  'M3.production': {
    name: 'Joint solutions in production', unit: 'count', version: 1, cohort: 'at_end', facts: ['solution'],
    sentence: 'Distinct joint solutions that customers can buy.',
  },
  'M3.coverage': {
    name: 'Partners with a joint solution', unit: 'ratio', version: 1, cohort: 'at_end', facts: ['solution'],
    sentence: 'Strategic partners with at least one active joint solution, as a share of the strategic partners.',
  },
} as const satisfies Record<string, MetricDefinition>;
