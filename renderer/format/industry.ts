import type { Industry } from '../../shared/domain/party.ts';

/** The industry as people read it; null where none was said. */
export const industryNames: Readonly<Record<Industry, string | null>> = {
  'enterprise-technology': 'Enterprise technology',
  cybersecurity: 'Cybersecurity',
  'cloud-saas': 'Cloud and SaaS',
  'healthcare-it': 'Healthcare IT',
  manufacturing: 'Manufacturing',
  'financial-services': 'Financial services',
  other: null,
};
