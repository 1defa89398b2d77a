import { z } from 'zod';
import { Day } from '../time.ts';
import { Visibility } from './commitment.ts';
import { nameInTitle } from './narrative.ts';

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

/** What people write of a term; an internal one goes into no pack of the partner's. */
export const TermWording = AgreementTerm.omit({ id: true, partnerId: true }).extend({
  agreed: z.string().min(1).max(2000),
  standard: z.string().max(2000),
  visibility: Visibility,
});
export type TermWording = z.infer<typeof TermWording>;

/** A term as it is kept. */
export const KeptTerm = AgreementTerm.extend(TermWording.shape);
export type KeptTerm = z.infer<typeof KeptTerm>;

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
export function termsOn<T extends Pick<AgreementTerm, 'validFrom' | 'validTo'>>(terms: readonly T[], day: Day): T[] {
  return terms.filter((term) => term.validFrom <= day && (term.validTo === null || term.validTo >= day));
}

/** The topics no term settles on the day: what the agreement still lacks. */
export function missingTopics(terms: readonly Pick<AgreementTerm, 'topic' | 'validFrom' | 'validTo'>[], day: Day): AgreementTopic[] {
  const settled = new Set(termsOn(terms, day).map((term) => term.topic));
  return AgreementTopic.options.filter((topic) => !settled.has(topic));
}

/** The terms that make the commercial side different from the standard programme: investment and revenue sharing. Source: metrics F3, C5. */
export function customCommercialTerms(terms: readonly AgreementTerm[], day: Day): AgreementTerm[] {
  return termsOn(terms, day).filter((term) => term.isDifferent && isCommercial(term.topic));
}

function isCommercial(topic: AgreementTopic): boolean {
  return topic === 'revenue_sharing' || topic === 'investment';
}

/**
 * How a term counts against the standard programme on a day: as a custom commercial term, the
 * differentiator of F3; as a difference of another kind; as none; or not, because it does not hold.
 */
export const TermJudgement = z.enum(['commercial', 'different', 'same', 'not_in_force']);
export type TermJudgement = z.infer<typeof TermJudgement>;

/** The judgement of one term. Source: metrics F3, "custom commercial terms". */
export function judgeTerm(term: Pick<AgreementTerm, 'topic' | 'isDifferent' | 'validFrom' | 'validTo'>, day: Day): TermJudgement {
  if (termsOn([term], day).length === 0) return 'not_in_force';
  if (!term.isDifferent) return 'same';
  return isCommercial(term.topic) ? 'commercial' : 'different';
}

/** True when both sides of a term say the same: then it cannot be called a difference. Case and spaces do not matter. */
export function saysTheSame({ agreed, standard }: Pick<AgreementTerm, 'agreed' | 'standard'>): boolean {
  const bare = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return bare(agreed) === bare(standard);
}

/** What the agreement page's message is written from. */
export interface AgreementRead {
  readonly partnerName: string;
  readonly terms: readonly Pick<AgreementTerm, 'topic' | 'isDifferent' | 'validFrom' | 'validTo'>[];
  readonly asOf: Day;
  readonly idleGrants: number;
}

/**
 * The message of the agreement page: what is agreed beyond the standard programme, what is open,
 * and access that lies idle.
 *
 * `All six topics are agreed with Halden, five of them really different; 1 grant lies idle`.
 */
export function agreementTitle({ partnerName, terms, asOf, idleGrants }: AgreementRead): string {
  const them = nameInTitle(partnerName);
  const idle = idleGrants === 0 ? '' : `; ${idleGrants === 1 ? '1 grant lies' : `${idleGrants} grants lie`} idle`;
  const inForce = termsOn(terms, asOf);
  if (inForce.length === 0) return `Nothing is agreed with ${them} beyond the standard programme${idle}`;
  const missing = missingTopics(terms, asOf);
  const different = new Set(inForce.filter((term) => term.isDifferent).map((term) => term.topic)).size;
  const settled = AgreementTopic.options.length - missing.length;
  if (missing.length > 0) return `${word(settled)} of six topics ${settled === 1 ? 'is' : 'are'} agreed with ${them}, ${differing(different, settled)}${idle}`;
  return `All six topics are agreed with ${them}, ${differing(different, settled)}${idle}`;
}

function differing(count: number, settled: number): string {
  if (count === settled) return settled === 1 ? 'really different' : 'all really different';
  return count === 0 ? 'none really different' : `${word(count).toLowerCase()} of them really different`;
}

function word(count: number): string {
  return ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][count] ?? String(count);
}
