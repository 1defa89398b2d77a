import type { PlanTemplate } from '../planTemplate.ts';

/** OEM partners and automation integrators: design wins and application engineering over product cycles. Source: glossary, strategic partners across industries. */
export const manufacturing: PlanTemplate = {
  industry: 'manufacturing',
  name: 'Manufacturing and industrial',
  summary: 'An OEM or automation integrator designs our product into its machines; we bring application engineering and early samples.',
  objectives: 'Be designed into the next machine generation, and grow with every line they ship.',
  promises: [
    { key: 'volume', side: 'partner', about: 'revenue', title: 'Purchases for machines in series', measure: 'at_least', unit: 'money', target: 5_000_000, spread: [25, 25, 25, 25], due: 12, weight: 5, role: 'cam', productLine: 'Controllers and drives', segment: 'Machine builders', notes: 'Split by product line and plant before it is agreed.' },
    { key: 'designwins', side: 'partner', about: 'pipeline', title: 'Design wins on new machine platforms', measure: 'at_least', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 5, role: 'technical' },
    { key: 'forecast', side: 'partner', about: 'other', title: 'Rolling twelve-month forecast, each month', measure: 'recurring', unit: 'count', target: 12, spread: [3, 3, 3, 3], due: 12, weight: 2, role: 'alliance' },
    { key: 'prototype', side: 'partner', about: 'joint-solution', title: 'Prototype line running with our components', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 8, weight: 3, role: 'technical' },
    { key: 'engineers', side: 'partner', about: 'enablement', title: 'Commissioning engineers trained and certified', measure: 'at_least', unit: 'count', target: 18, spread: [6, 6, 3, 3], due: 12, weight: 2, role: 'technical' },
    { key: 'machine', side: 'partner', about: 'co-marketing', title: 'Demonstration machine and engineers at the shared stand', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 6, weight: 2, role: 'marketing' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their head of engineering or operations at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'application', side: 'vendor', about: 'pre-sales', title: 'Application engineering days in their design projects', measure: 'at_least', unit: 'days', target: 160, spread: [40, 40, 40, 40], due: 12, weight: 4, role: 'technical', givenFor: ['designwins', 'engineers'] },
    { key: 'samples', side: 'vendor', about: 'roadmap', title: 'Engineering samples of the next generation', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 5, weight: 3, role: 'technical', givenFor: ['designwins', 'prototype'] },
    { key: 'delivery', side: 'vendor', about: 'other', title: 'Deliveries on the confirmed day', measure: 'at_least', unit: 'percent', target: 97, spread: 'once', due: 12, weight: 3, role: 'cs', givenFor: ['volume', 'forecast'] },
    { key: 'rebate', side: 'vendor', about: 'incentive', title: 'Volume rebate paid within 30 days of the quarter’s end', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'finance', givenFor: ['volume'] },
    { key: 'fair', side: 'vendor', about: 'co-marketing', title: 'Budget for the shared stand and the demonstration machine', measure: 'at_least', unit: 'money', target: 180_000, spread: [20, 50, 20, 10], due: 12, weight: 2, role: 'marketing', givenFor: ['machine', 'prototype'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'quality', side: 'joint', about: 'customer-success', title: 'Days until a field failure at an end customer has its cause', measure: 'at_most', unit: 'days', target: 15, spread: 'once', due: 12, weight: 2, role: 'cs' },
  ],
};
