import { z } from 'zod';
import { Day } from '../time.ts';

/** What an individually negotiated agreement settles. Source: glossary, "Strategic Partner Agreement and Investment Commitments". */
export const AgreementTopic = z.enum(['investment', 'performance', 'access', 'solution_rights', 'revenue_sharing', 'governance']);
export type AgreementTopic = z.infer<typeof AgreementTopic>;

/** One agreed term beside the standard programme's; `isDifferent` when a standard partner would not get it. */
export const AgreementTerm = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  topic: AgreementTopic,
  agreed: z.string(),
  standard: z.string(),
  isDifferent: z.boolean(),
  validFrom: Day,
  validTo: Day.nullable(),
});
export type AgreementTerm = z.infer<typeof AgreementTerm>;

/** The topic as people read it. */
export const topicNames: Readonly<Record<AgreementTopic, string>> = {
  investment: 'Investment commitments',
  performance: 'Performance expectations',
  access: 'Market access',
  solution_rights: 'Solution rights and ownership',
  revenue_sharing: 'Revenue sharing',
  governance: 'Governance',
};

/** The terms that hold on the day. */
export function termsOn(terms: readonly AgreementTerm[], day: Day): AgreementTerm[] {
  return terms.filter((term) => term.validFrom <= day && (term.validTo === null || term.validTo >= day));
}

/** The topics no term settles on the day: what the agreement still lacks. */
export function missingTopics(terms: readonly AgreementTerm[], day: Day): AgreementTopic[] {
  const settled = new Set(termsOn(terms, day).map((term) => term.topic));
  return AgreementTopic.options.filter((topic) => !settled.has(topic));
}

/** The terms that make the commercial side different from the standard programme: investment and revenue sharing. Source: metrics F3, C5. */
export function customCommercialTerms(terms: readonly AgreementTerm[], day: Day): AgreementTerm[] {
  return termsOn(terms, day).filter((term) => term.isDifferent && (term.topic === 'revenue_sharing' || term.topic === 'investment'));
}
