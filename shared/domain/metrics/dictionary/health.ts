import type { MetricDefinition } from '../definition.ts';

const kept = ['commitment', 'actual'] as const;

/** How sound the partnerships are: M8 to M12. */
export const healthDefinitions = {
  M8: {
    name: 'Strategic partners retained', unit: 'ratio', version: 1, cohort: 'continuous', facts: ['designation'],
    sentence: 'Partners strategic at the start of the programme year that stayed so without a break to its end, as a share of those at the start.',
  },
  'M8.ex': {
    name: 'Retained, governed step-downs aside', unit: 'ratio', version: 1, cohort: 'continuous', facts: ['designation'],
    sentence: 'The same without the partners that a governed decision moved to premier, because that is good governance and not loss.',
  },
  'M8.rolling': {
    name: 'Strategic partners retained, twelve months', unit: 'ratio', version: 1, cohort: 'continuous', facts: ['designation'],
    sentence: 'The same over the twelve months up to the day, whatever part of the programme year is over.',
  },
  'M8.rolling.ex': {
    name: 'Retained in twelve months, step-downs aside', unit: 'ratio', version: 1, cohort: 'continuous', facts: ['designation'],
    sentence: 'Retained in the twelve months up to the day, without the partners that a governed decision moved to premier.',
  },
  'M9.byPartner': {
    name: 'Partners’ executive satisfaction', unit: 'score', version: 1, cohort: 'at_end', facts: ['survey'],
    sentence: 'How the partners’ executives rate the vendor, from 0 to 100; the portfolio is the mean of the partners’ scores.',
  },
  'M9.byVendor': {
    name: 'Our executive satisfaction', unit: 'score', version: 1, cohort: 'at_end', facts: ['survey'],
    sentence: 'How the vendor’s executives rate the partner, from 0 to 100; the portfolio is the mean of the partners’ scores.',
  },
  'M9.gap': {
    name: 'Satisfaction gap', unit: 'scorePoints', version: 1, cohort: 'at_end', facts: ['survey'],
    sentence: 'The vendor’s rating of the partner minus the partner’s rating of the vendor.',
  },
  'M9.nps.byPartner': {
    name: 'Partners’ recommendation score', unit: 'nps', version: 1, cohort: 'at_end', facts: ['survey'],
    sentence: 'Share of the partners’ executives answering 9 or 10 minus the share answering 0 to 6.',
  },
  'M9.nps.byVendor': {
    name: 'Our recommendation score', unit: 'nps', version: 1, cohort: 'at_end', facts: ['survey'],
    sentence: 'Share of the vendor’s executives answering 9 or 10 minus the share answering 0 to 6.',
  },
  'M10.winVs': {
    name: 'Wins against competitors', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Joint deals won against a named competitor, as a share of those won and lost against one.',
  },
  'M10.encounter': {
    name: 'Deals with a competitor', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Closed joint deals with a named competitor, as a share of those where it is known whether there was one.',
  },
  'M10.displacement': {
    name: 'Competitors defeated', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Joint deals won against a named competitor, as a share of the closed joint deals where it is known whether there was one.',
  },
  'M10.incumbents': {
    name: 'Incumbents displaced', unit: 'count', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Joint deals won where a competitor was in place before.',
  },
  'M10.coverage': {
    name: 'Deals with the competitor field filled in', unit: 'ratio', version: 1, cohort: 'at_date', facts: ['opportunity'],
    sentence: 'Closed joint deals where it is known whether there was a competitor, as a share of all closed joint deals.',
  },
  M11: {
    name: 'Partnerships that deepened', unit: 'ratio', version: 1, cohort: 'continuous', facts: ['actual'],
    sentence: 'Partnerships whose joint investment in solutions and in the market fell in neither and grew by more than 5 % together, as a share of those strategic in both years with data of both sides.',
  },
  'M12.vendor': {
    name: 'Our commitments kept', unit: 'ratio', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'Weighted share of what the vendor promised for the window that was kept, each promise counted up to 100 %.',
  },
  'M12.partner': {
    name: 'The partner’s commitments kept', unit: 'ratio', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'Weighted share of what the partner promised for the window that was kept, each promise counted up to 100 %.',
  },
  'M12.vendor.claimed': {
    name: 'Our commitments kept, as we claim', unit: 'ratio', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'The same for the vendor with its own values where the partner disputes them.',
  },
  'M12.partner.claimed': {
    name: 'The partner’s commitments kept, as it claims', unit: 'ratio', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'The same for the partner with its own values where the vendor disputes them.',
  },
  'M12.gap': {
    name: 'Reciprocity gap', unit: 'points', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'The partner’s fulfilment minus the vendor’s.',
  },
  'M12.balance': {
    name: 'Balance', unit: 'ratio', version: 1, cohort: 'at_end', facts: kept,
    sentence: 'The smaller of both sides’ fulfilment over the larger; 1 when both kept alike.',
  },
} as const satisfies Record<string, MetricDefinition>;
