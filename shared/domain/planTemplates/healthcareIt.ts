import type { PlanTemplate } from '../planTemplate.ts';

/** Clinical transformation consultants and health system advisors: embedded relationships, long procurement. Source: glossary, strategic partners across industries. */
export const healthcareIt: PlanTemplate = {
  industry: 'healthcare-it',
  name: 'Healthcare IT',
  summary: 'A clinical consultancy leads the change on the wards; we bring clinical specialists, integration and patience through procurement.',
  objectives: 'Show better outcomes at named hospitals, and let the next health system buy on that evidence.',
  promises: [
    { key: 'bookings', side: 'partner', about: 'revenue', title: 'Contracts signed with health systems they advise', measure: 'at_least', unit: 'money', target: 3_500_000, spread: [10, 20, 25, 45], due: 12, weight: 4, role: 'cam', productLine: 'Clinical platform', segment: 'Health systems', notes: 'Procurement takes a year and more; split by system and by stage before it is agreed.' },
    { key: 'procurement', side: 'partner', about: 'pipeline', title: 'Health systems brought into a formal procurement with us', measure: 'at_least', unit: 'count', target: 8, spread: [2, 2, 2, 2], due: 12, weight: 4, role: 'alliance', segment: 'Health systems' },
    { key: 'clinicians', side: 'partner', about: 'enablement', title: 'Clinical consultants certified on the platform', measure: 'at_least', unit: 'count', target: 16, spread: [4, 4, 4, 4], due: 12, weight: 2, role: 'technical' },
    { key: 'papers', side: 'partner', about: 'co-marketing', title: 'Outcome papers published with clinicians', measure: 'at_least', unit: 'count', target: 2, spread: [0, 1, 0, 1], due: 12, weight: 2, role: 'marketing' },
    { key: 'pathway', side: 'partner', about: 'joint-solution', title: 'Clinical pathway package, reviewed by their medical board', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 7, weight: 3, role: 'technical' },
    { key: 'outcomes', side: 'partner', about: 'customer-success', title: 'Hospitals with measured outcomes six months after go-live', measure: 'at_least', unit: 'count', target: 4, spread: 'once', due: 10, weight: 4, role: 'cs' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'specialists', side: 'vendor', about: 'pre-sales', title: 'Clinical specialist days in their procurements', measure: 'at_least', unit: 'days', target: 110, spread: [25, 30, 30, 25], due: 12, weight: 4, role: 'technical', givenFor: ['bookings', 'procurement'] },
    { key: 'interfaces', side: 'vendor', about: 'joint-solution', title: 'Interfaces to the hospital record systems the pathway needs', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 5, weight: 3, role: 'technical', givenFor: ['pathway'] },
    { key: 'evidence', side: 'vendor', about: 'co-marketing', title: 'Budget for outcome studies and clinical conferences', measure: 'at_least', unit: 'money', target: 220_000, spread: [25, 25, 25, 25], due: 12, weight: 3, role: 'marketing', givenFor: ['papers', 'outcomes', 'procurement'] },
    { key: 'success', side: 'vendor', about: 'customer-success', title: 'Success managers named for the shared hospitals', measure: 'at_least', unit: 'count', target: 3, spread: 'once', due: 2, weight: 2, role: 'cs', givenFor: ['outcomes'] },
    { key: 'board', side: 'vendor', about: 'roadmap', title: 'Seats on the clinical product council, each quarter', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 1, role: 'alliance', givenFor: ['clinicians', 'pathway'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'privacy', side: 'joint', about: 'other', title: 'Patient data agreement and security review for every shared hospital', measure: 'at_least', unit: 'percent', target: 100, spread: 'once', due: 3, weight: 2, role: 'alliance', notes: 'Name the rules that apply in each country.' },
  ],
};
