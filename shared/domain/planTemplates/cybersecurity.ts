import type { PlanTemplate } from '../planTemplate.ts';

/** Elite MSSPs and security integrators: security operations, compliance, enterprise security relationships. Source: glossary, strategic partners across industries. */
export const cybersecurity: PlanTemplate = {
  industry: 'cybersecurity',
  name: 'Cybersecurity',
  summary: 'A managed security provider runs the operations; we bring threat intelligence, certification and protected segments.',
  objectives: 'Sell one managed detection service under both names, certified and measured by what it stops.',
  promises: [
    { key: 'managed', side: 'partner', about: 'revenue', title: 'Managed detection subscriptions with new customers', measure: 'at_least', unit: 'money', target: 2_400_000, spread: [15, 20, 30, 35], due: 12, weight: 5, role: 'cam', productLine: 'Detection and response', segment: 'Regulated mid-market', notes: 'Split by product line, segment and geography before it is agreed.' },
    { key: 'seats', side: 'partner', about: 'revenue', title: 'Endpoints moved from another vendor', measure: 'at_least', unit: 'count', target: 40_000, spread: [15, 25, 30, 30], due: 12, weight: 3, role: 'cam', productLine: 'Endpoint', segment: 'Enterprise' },
    { key: 'analysts', side: 'partner', about: 'enablement', title: 'Analysts with the operations certification', measure: 'at_least', unit: 'count', target: 20, spread: [5, 5, 5, 5], due: 12, weight: 3, role: 'technical' },
    { key: 'workshops', side: 'partner', about: 'co-marketing', title: 'Incident-readiness workshops they run with prospects', measure: 'at_least', unit: 'count', target: 12, spread: [3, 3, 3, 3], due: 12, weight: 2, role: 'marketing' },
    { key: 'playbooks', side: 'partner', about: 'joint-solution', title: 'Response playbooks on our platform, tested in their operations centre', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 6, weight: 3, role: 'technical' },
    { key: 'response', side: 'partner', about: 'customer-success', title: 'Time to contain a severe incident at shared customers', measure: 'at_most', unit: 'hours', target: 4, spread: 'once', due: 12, weight: 3, role: 'cs' },
    { key: 'sponsor-theirs', side: 'partner', about: 'executive', title: 'Their executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor' },
    { key: 'marketing', side: 'vendor', about: 'co-marketing', title: 'Budget for incident-readiness workshops with their prospects', measure: 'at_least', unit: 'money', target: 250_000, spread: [25, 30, 25, 20], due: 12, weight: 3, role: 'marketing', givenFor: ['workshops', 'managed', 'seats'] },
    { key: 'presales', side: 'vendor', about: 'pre-sales', title: 'Security engineer days for proofs of value', measure: 'at_least', unit: 'days', target: 90, spread: [20, 25, 25, 20], due: 12, weight: 3, role: 'technical', givenFor: ['seats'] },
    { key: 'segment', side: 'vendor', about: 'market-access', title: 'First-mover access to the managed service in the agreed segment', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 2, weight: 2, role: 'alliance', segment: 'Regulated mid-market', givenFor: ['managed'], notes: 'No other provider in the segment until the end of the plan; the agreement names it.' },
    { key: 'seats-training', side: 'vendor', about: 'enablement', title: 'Training and exam seats for their analysts', measure: 'at_least', unit: 'count', target: 30, spread: [10, 10, 5, 5], due: 12, weight: 2, role: 'technical', givenFor: ['analysts'] },
    { key: 'intelligence', side: 'vendor', about: 'roadmap', title: 'Threat intelligence and early detections, monthly briefings', measure: 'recurring', unit: 'count', target: 12, spread: [3, 3, 3, 3], due: 12, weight: 2, role: 'technical', givenFor: ['playbooks', 'response'] },
    { key: 'sponsor-ours', side: 'vendor', about: 'executive', title: 'Our executive sponsor at every quarterly review', measure: 'recurring', unit: 'count', target: 4, spread: [1, 1, 1, 1], due: 12, weight: 2, role: 'sponsor', givenFor: ['sponsor-theirs'] },
    { key: 'compliance', side: 'joint', about: 'joint-solution', title: 'Audit report of the joint service to the agreed standard', measure: 'milestone', unit: 'date', target: null, spread: 'once', due: 9, weight: 2, role: 'alliance', notes: 'Name the standard, the auditor and who pays.' },
  ],
};
