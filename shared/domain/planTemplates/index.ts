import type { Industry } from '../party.ts';
import type { PlanTemplate } from '../planTemplate.ts';
import { cloudSaas } from './cloudSaas.ts';
import { cybersecurity } from './cybersecurity.ts';
import { enterpriseTechnology } from './enterpriseTechnology.ts';
import { financialServices } from './financialServices.ts';
import { healthcareIt } from './healthcareIt.ts';
import { manufacturing } from './manufacturing.ts';

/** Templates of the six industries of the glossary, in its order. */
export const planTemplates: readonly PlanTemplate[] = [enterpriseTechnology, cybersecurity, cloudSaas, healthcareIt, manufacturing, financialServices];

/** The industry's template; null where the industry is none of the six. */
export function templateFor(industry: Industry): PlanTemplate | null {
  return planTemplates.find((template) => template.industry === industry) ?? null;
}
