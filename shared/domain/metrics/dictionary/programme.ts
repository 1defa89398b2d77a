import type { MetricDefinition } from '../definition.ts';

const level = (name: string) =>
  ({
    name, unit: 'score', version: 1, cohort: 'at_end', facts: ['characteristicRating'],
    sentence: `${name}: mean of both sides’ scores, from 0 (absent) to 100 (habitual); no level without a rating of both.`,
  }) as const satisfies MetricDefinition;

/** How the programme itself is run: M13, M14, M17 to M20. */
export const programmeDefinitions = {
  'M13.partners': {
    name: 'Strategic share of active partners', unit: 'ratio', version: 1, cohort: 'at_end', facts: ['designation', 'partner'], isInternal: true,
    sentence: 'Strategic partners as a share of the partners active in the last twelve months.',
  },
  'M13.revenue': {
    name: 'Strategic share of revenue, twelve months', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['revenue'], isInternal: true,
    sentence: 'Strategic share of channel revenue over the last twelve months, for the concentration band.',
  },
  'M13.overlap': {
    name: 'Overlap with the largest partners', unit: 'ratio', version: 1, cohort: 'at_end', facts: ['designation', 'revenue'], isInternal: true,
    sentence: 'Strategic partners that are also among as many largest partners by revenue, as a share of the strategic partners.',
  },
  'M13.top': {
    name: 'Revenue of the largest partners', unit: 'ratio', version: 1, cohort: 'none', facts: ['revenue'], isInternal: true,
    sentence: 'Revenue of the largest partners, up to the given share of all, as a share of channel revenue.',
  },
  M14: {
    name: 'Strategic partners', unit: 'count', version: 1, cohort: 'at_end', facts: ['designation'],
    sentence: 'Number of partners with strategic standing on the day.',
  },
  'M14.perSponsor': {
    name: 'Partnerships per sponsor', unit: 'count', version: 1, cohort: 'at_end', facts: ['roleAssignment'], isInternal: true,
    sentence: 'The most strategic partnerships that one sponsor carries.',
  },
  'M14.perCam': {
    name: 'Partnerships per channel manager', unit: 'count', version: 1, cohort: 'at_end', facts: ['roleAssignment'], isInternal: true,
    sentence: 'The most strategic partnerships that one channel account manager carries.',
  },
  'M17.level': {
    name: 'Strategic character', unit: 'score', version: 1, cohort: 'at_end', facts: ['characteristicRating'],
    sentence: 'Mean level of the six characteristics that both sides rated, from 0 to 100.',
  },
  'M17.gap': {
    name: 'Widest difference of view', unit: 'scorePoints', version: 1, cohort: 'at_end', facts: ['characteristicRating'],
    sentence: 'The largest difference between both sides’ scores of one characteristic.',
  },
  'M17.trend': {
    name: 'Change of strategic character', unit: 'scorePoints', version: 1, cohort: 'at_end', facts: ['characteristicRating'],
    sentence: 'Mean change since the period before, over the characteristics both sides rated in both periods.',
  },
  'M17.C1': level('Executive sponsorship and governance'),
  'M17.C2': level('Joint business planning with mutual accountability'),
  'M17.C3': level('Joint solution development'),
  'M17.C4': level('Exclusive or priority market access'),
  'M17.C5': level('Custom incentives and revenue sharing'),
  'M17.C6': level('Customer success integration'),
  M18: {
    name: 'Selection score', unit: 'score', version: 1, cohort: 'at_end', facts: ['selection'], isInternal: true,
    sentence: 'Market access, joint-solution potential and commitment, weighted 35, 35 and 30; revenue is shown and weighs nothing.',
  },
  'M19.decisions': {
    name: 'Decisions per review', unit: 'count', version: 1, cohort: 'at_date', facts: ['decision', 'review'],
    sentence: 'Decisions taken per review held.',
  },
  'M19.agenda': {
    name: 'Agenda framed as decisions', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['agendaItem'],
    sentence: 'Agenda items that ask for a decision, as a share of the agenda items of the reviews held.',
  },
  'M19.actions': {
    name: 'Actions done on time', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['action'],
    sentence: 'Actions done by their day, as a share of the actions due.',
  },
  'M19.carried': {
    name: 'Actions carried over', unit: 'count', version: 1, cohort: 'at_date', facts: ['action'],
    sentence: 'Actions of the reviews held that were taken over from an earlier review.',
  },
  'M19.preRead': {
    name: 'Pre-read lead time', unit: 'hours', version: 1, cohort: 'at_date', facts: ['review'],
    sentence: 'Mean hours between sending the pre-read and the review.',
  },
  'M19.read': {
    name: 'Attendees who read before', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['attendance'],
    sentence: 'Attendees who confirmed having read the pre-read, as a share of the attendees.',
  },
  'M19.barriers': {
    name: 'Barriers older than a quarter', unit: 'count', version: 1, cohort: 'at_end', facts: ['barrier'],
    sentence: 'Barriers still open more than a quarter after they were first raised.',
  },
  'M20.vendor': {
    name: 'Return on our investment', unit: 'multiple', version: 1, cohort: 'at_end', facts: ['actual', 'revenue'], isInternal: true,
    sentence: 'Additional joint margin or revenue against the year before, over the vendor’s investment.',
  },
  'M20.partner': {
    name: 'Return on the partner’s investment', unit: 'multiple', version: 1, cohort: 'at_end', facts: ['actual'], isInternal: true,
    sentence: 'The same for the partner, where it shares its data.',
  },
} as const satisfies Record<string, MetricDefinition>;
