import type { PlanTemplate } from '../planTemplate.ts';

/** Global consulting firms and cloud migration specialists: advisory relationships turned into adoption. Source: glossary, strategic partners across industries. */
export const cloudSaas: PlanTemplate = {
  industry: 'cloud-saas',
  name: 'Cloud and SaaS',
  summary: 'A consulting firm brings its transformation clients to the platform; we bring migration funding, co-sell and early releases.',
  objectives: 'Turn advisory relationships into adoption that lasts past the first renewal.',
  promises: [
    { key: 'arr', side: 'partner', about: 'revenue', title: 'New annual recurring revenue from their clients', measure: 'at_least', unit: 'money', target: 3_000_000, spread: [15, 20, 30, 35], due: 12, weight: 5, role: 'cam', productLine: 'Platform subscriptions', segment: 'Enterprise', notes: 'Split by product line, segment and geography before it is agreed.' },
    { key: 'migrations', side: 'partner', about: 'customer-success', title: 'Clients migrated and live on the platform', measure: 'at_least', unit: 'count', target: 24, spread: [3, 6, 7, 8], due: 12, weight: 4, role: 'cs' },
    { key: 'pipeline', side: 'partner', about: 'pipeline', title: 'Opportunities they register from assessments', measure: 'at_least', unit: 'count', target: 60, spread: [15, 15, 15, 15], due: 12, weight: 2, role: 'alliance' },
    { key: 'consultants', side: 'partner', about: 'enablement', title: 'Consultants with the migration specialist certificate', measure: 'at_least', unit: 'count', target: 40, spread: [10, 10, 10, 10], due: 12, weight: 3, role: 'technical' },
    { key: 'stories', side: 'partner', about: 'co-marketing', title: 'Client case studies released under both names', measure: 'at_least', unit: 'count', target: 4, spread: [0, 1, 1, 2], due: 12, weight: 2, role: 'marketing' },
    { key: 'accelerator', side: 'partner', about: 'joint-solution', title: 'Migration accelerator for one industry, listed and priced', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 6, weight: 3, role: 'technical' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their managing partner at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'funding', side: 'vendor', about: 'incentive', title: 'Migration funding paid for clients that go live', measure: 'at_least', unit: 'money', target: 500_000, spread: [15, 25, 30, 30], due: 12, weight: 4, role: 'finance', givenFor: ['migrations', 'arr'] },
    { key: 'marketing', side: 'vendor', about: 'co-marketing', title: 'Co-marketing budget for executive events with their clients', measure: 'at_least', unit: 'money', target: 300_000, spread: [20, 30, 30, 20], due: 12, weight: 3, role: 'marketing', givenFor: ['stories', 'arr', 'pipeline'] },
    { key: 'cosell', side: 'vendor', about: 'market-access', title: 'Leads in their territories handed over first', measure: 'at_least', unit: 'percent', target: 80, spread: 'once', due: 12, weight: 2, role: 'cam', givenFor: ['pipeline'], notes: 'Share of our qualified leads in the agreed territories and industries.' },
    { key: 'presales', side: 'vendor', about: 'pre-sales', title: 'Cloud architect days for assessments and pilots', measure: 'at_least', unit: 'days', target: 100, spread: [25, 25, 25, 25], due: 12, weight: 3, role: 'technical', givenFor: ['pipeline', 'migrations'] },
    { key: 'early', side: 'vendor', about: 'roadmap', title: 'Releases in their hands before general availability', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'technical', givenFor: ['accelerator', 'consultants'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'adoption', side: 'joint', about: 'customer-success', title: 'Licences in use six months after go-live', measure: 'at_least', unit: 'percent', target: 75, spread: 'once', due: 12, weight: 3, role: 'cs' },
  ],
};
