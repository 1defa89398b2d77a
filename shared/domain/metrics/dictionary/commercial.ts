import type { MetricDefinition } from '../definition.ts';

/** What the partnerships bring: M4 to M7. */
export const commercialDefinitions = {
  M4: {
    name: 'Strategic share of channel revenue', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['revenue'],
    sentence: 'Net revenue of partners that were strategic on the day of the revenue, as a share of all channel revenue of the same kind.',
  },
  'M4.restated': {
    name: 'Share with today’s strategic partners', unit: 'ratio', version: 1, cohort: 'at_end', facts: ['revenue'],
    sentence: 'The same share as if today’s strategic partners had been strategic throughout, so that a new designation cannot pose as growth.',
  },
  'M4.unmapped': {
    name: 'Channel revenue of unknown partners', unit: 'ratio', version: 1, cohort: 'none', facts: ['revenue'],
    sentence: 'Channel revenue in rows whose partner is not known, as a share of all channel revenue.',
  },
  'M4.quarter': {
    name: 'Strategic share of the quarter’s revenue', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['revenue'],
    sentence: 'The same share over the quarter alone, beside that of twelve months.',
  },
  'M5.difference': {
    name: 'Strategic growth over standard growth', unit: 'points', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'Growth of the partners that were strategic on the first day, minus growth of those that never were, in constant currency.',
  },
  'M5.strategic': {
    name: 'Growth of strategic partners', unit: 'ratio', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'Revenue growth against the same days a year before, of the partners that were strategic on the first day of the window.',
  },
  'M5.base': {
    name: 'Growth of the standard base', unit: 'ratio', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'Revenue growth against the same days a year before, of the active partners that were strategic in neither window.',
  },
  'M5.year.difference': {
    name: 'Strategic growth over standard, twelve months', unit: 'points', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'The same difference for the last twelve months against the twelve before.',
  },
  'M5.year.strategic': {
    name: 'Growth of strategic partners, twelve months', unit: 'ratio', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'Revenue growth of the last twelve months against the twelve before, of the partners that were strategic on their first day.',
  },
  'M5.year.base': {
    name: 'Growth of the standard base, twelve months', unit: 'ratio', version: 1, cohort: 'fixed_cohort', facts: ['revenue'],
    sentence: 'Revenue growth of the last twelve months against the twelve before, of the active partners that were strategic in neither.',
  },
  'M6.generated': {
    name: 'Joint pipeline generated', unit: 'money', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Value of the deals created in the window that a strategic partner brought or that both sales teams worked on.',
  },
  'M6.generated.count': {
    name: 'Joint deals generated', unit: 'count', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Number of those deals, including the ones whose value is not known.',
  },
  'M6.generated.drift': {
    name: 'Drift of generated value', unit: 'money', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'How far the value of those deals moved since they were created.',
  },
  'M6.open': {
    name: 'Joint pipeline open', unit: 'money', version: 1, cohort: 'at_end', facts: ['opportunity'],
    sentence: 'Value of the joint deals open on the day, with a partner strategic on that day.',
  },
  'M6.weighted': {
    name: 'Joint pipeline weighted', unit: 'money', version: 1, cohort: 'at_end', facts: ['opportunity'],
    sentence: 'Value of the open joint deals times their probability, without those past their close date.',
  },
  'M6.influenced': {
    name: 'Influenced pipeline', unit: 'money', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Value of the deals created in the window that a strategic partner only influenced; never part of the joint pipeline.',
  },
  'M7.count': {
    name: 'New customers in granted segments', unit: 'count', version: 1, cohort: 'at_date', facts: ['opportunity', 'grant'],
    sentence: 'Customers won jointly inside a partner’s access grant that had bought nothing from the vendor for 24 months.',
  },
  'M7.share': {
    name: 'Share of new customers in priority segments', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity', 'grant'],
    sentence: 'Those new customers as a share of all new customers the vendor won there by any route; priority grants only.',
  },
  'M7.attainment': {
    name: 'New customers against plan in exclusive segments', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity', 'grant'],
    sentence: 'Those new customers against the number the activation plan promised; exclusive grants, where a share would always be whole.',
  },
  'M7.attainment.priority': {
    name: 'New customers against plan in priority segments', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity', 'grant'],
    sentence: 'New customers in priority grants against plan, used where the new customers of all routes are not imported.',
  },
  'M7.idle': {
    name: 'Idle access grants', unit: 'count', version: 1, cohort: 'at_end', facts: ['grant'],
    sentence: 'Access grants at least two quarters old without a single joint deal inside them.',
  },
} as const satisfies Record<string, MetricDefinition>;
