import type { PlanTemplate } from '../planTemplate.ts';

/** Global systems integrators and national solution providers: enterprise account access, multi-vendor architecture, delivery. Source: glossary, strategic partners across industries. */
export const enterpriseTechnology: PlanTemplate = {
  industry: 'enterprise-technology',
  name: 'Enterprise technology',
  summary: 'A systems integrator opens enterprise accounts and delivers; we bring pre-sales architects, roadmap and campaign money.',
  objectives: 'Win complex enterprise programmes together that neither of us would win alone.',
  promises: [
    { key: 'bookings-new', side: 'partner', about: 'revenue', title: 'Bookings with new enterprise accounts', measure: 'at_least', unit: 'money', target: 4_000_000, spread: [15, 20, 25, 40], due: 12, weight: 5, role: 'cam', productLine: 'Core platform', segment: 'Large enterprise', notes: 'Split by product line, segment and geography before it is agreed.' },
    { key: 'bookings-base', side: 'partner', about: 'revenue', title: 'Renewals and extensions in accounts they hold', measure: 'at_least', unit: 'money', target: 2_500_000, spread: [25, 25, 25, 25], due: 12, weight: 3, role: 'cam', productLine: 'Core platform', segment: 'Installed base' },
    { key: 'pipeline', side: 'partner', about: 'pipeline', title: 'Joint pipeline from their account plans', measure: 'at_least', unit: 'money', target: 16_000_000, spread: [25, 30, 25, 20], due: 12, weight: 3, role: 'alliance', segment: 'Large enterprise' },
    { key: 'architects', side: 'partner', about: 'enablement', title: 'Certified solution architects on their bench', measure: 'at_least', unit: 'count', target: 12, spread: 'once', due: 9, weight: 2, role: 'technical' },
    { key: 'events', side: 'partner', about: 'co-marketing', title: 'Executive events they host with us for their customers', measure: 'at_least', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'marketing' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'blueprint-theirs', side: 'partner', about: 'joint-solution', title: 'Delivery method and two engineers for the reference architecture', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 6, weight: 2, role: 'technical' },
    { key: 'marketing', side: 'vendor', about: 'co-marketing', title: 'Co-marketing budget for the joint enterprise campaign', measure: 'at_least', unit: 'money', target: 400_000, spread: [20, 30, 30, 20], due: 12, weight: 3, role: 'marketing', givenFor: ['events', 'bookings-new', 'pipeline'] },
    { key: 'presales', side: 'vendor', about: 'pre-sales', title: 'Enterprise architect days in their pursuits', measure: 'at_least', unit: 'days', target: 120, spread: [30, 30, 30, 30], due: 12, weight: 3, role: 'technical', givenFor: ['bookings-new', 'pipeline'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'roadmap', side: 'vendor', about: 'roadmap', title: 'Roadmap briefings under confidentiality, each half-year', measure: 'recurring', unit: 'count', target: 2, spread: [1, 0, 1, 0], due: 12, weight: 1, role: 'alliance', givenFor: ['architects'] },
    { key: 'blueprint-ours', side: 'vendor', about: 'joint-solution', title: 'Test environment and product engineers for the reference architecture', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 4, weight: 2, role: 'technical', givenFor: ['blueprint-theirs'] },
    { key: 'protection', side: 'vendor', about: 'market-access', title: 'Conflicts with our direct team settled', measure: 'at_most', unit: 'days', target: 10, spread: 'once', due: 12, weight: 2, role: 'cam', givenFor: ['bookings-base'], notes: 'Longest time from a reported conflict in a named account to its settlement.' },
    { key: 'success', side: 'joint', about: 'customer-success', title: 'Joint accounts with a success plan both account teams keep', measure: 'at_least', unit: 'count', target: 15, spread: 'once', due: 9, weight: 2, role: 'cs' },
  ],
};
