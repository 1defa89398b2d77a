import type { PlanTemplate } from '../planTemplate.ts';

/** Financial services consultants and banking technology specialists: regulatory expertise, C-level relationships, renewals. Source: glossary, strategic partners across industries. */
export const financialServices: PlanTemplate = {
  industry: 'financial-services',
  name: 'Financial services technology',
  summary: 'A banking consultancy advises the board and answers the regulator; we bring the platform, its evidence and named-account protection.',
  objectives: 'Turn board-level advice into platforms that pass the regulator and are renewed.',
  promises: [
    { key: 'bookings', side: 'partner', about: 'revenue', title: 'Subscriptions at banks and insurers they advise', measure: 'at_least', unit: 'money', target: 3_200_000, spread: [15, 20, 25, 40], due: 12, weight: 5, role: 'cam', productLine: 'Core platform', segment: 'Mid-size banks', notes: 'Split by product line, segment and geography before it is agreed.' },
    { key: 'renewals', side: 'partner', about: 'customer-success', title: 'Renewal of contracts that come up in the plan', measure: 'at_least', unit: 'percent', target: 95, spread: 'once', due: 12, weight: 3, role: 'cs', segment: 'Installed base' },
    { key: 'meetings', side: 'partner', about: 'pipeline', title: 'Meetings with board members of target institutions', measure: 'at_least', unit: 'count', target: 20, spread: [5, 5, 5, 5], due: 12, weight: 3, role: 'alliance', segment: 'Mid-size banks' },
    { key: 'controls', side: 'partner', about: 'joint-solution', title: 'Control library mapped to the regulator’s requirements', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 6, weight: 3, role: 'technical', notes: 'Name the regulations and the countries.' },
    { key: 'consultants', side: 'partner', about: 'enablement', title: 'Consultants certified for regulated implementations', measure: 'at_least', unit: 'count', target: 15, spread: [5, 5, 3, 2], due: 12, weight: 2, role: 'technical' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'protection', side: 'vendor', about: 'market-access', title: 'Named institutions protected from our direct team', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 1, weight: 3, role: 'cam', givenFor: ['bookings', 'meetings'], notes: 'The list stands in the agreement.' },
    { key: 'specialists', side: 'vendor', about: 'pre-sales', title: 'Banking specialist days for proposals and due diligence', measure: 'at_least', unit: 'days', target: 90, spread: [20, 25, 25, 20], due: 12, weight: 3, role: 'technical', givenFor: ['bookings'] },
    { key: 'evidence', side: 'vendor', about: 'joint-solution', title: 'Security and resilience evidence for outsourcing reviews', measure: 'at_most', unit: 'days', target: 10, spread: 'once', due: 12, weight: 3, role: 'technical', givenFor: ['controls', 'bookings'], notes: 'Longest time to answer an institution’s questionnaire.' },
    { key: 'marketing', side: 'vendor', about: 'co-marketing', title: 'Budget for board round tables and a regulatory study', measure: 'at_least', unit: 'money', target: 240_000, spread: [25, 25, 30, 20], due: 12, weight: 2, role: 'marketing', givenFor: ['meetings'] },
    { key: 'share', side: 'vendor', about: 'incentive', title: 'Revenue share paid on renewed contracts, each quarter', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'finance', givenFor: ['renewals'] },
    { key: 'roadmap', side: 'vendor', about: 'roadmap', title: 'Regulatory roadmap briefings before release', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 1, role: 'alliance', givenFor: ['consultants', 'controls'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'golive', side: 'joint', about: 'customer-success', title: 'Implementations live without a finding by the supervisor', measure: 'at_least', unit: 'count', target: 6, spread: [1, 1, 2, 2], due: 12, weight: 3, role: 'cs' },
  ],
};
