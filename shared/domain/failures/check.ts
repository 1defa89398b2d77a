import { z } from 'zod';
import { Verdict } from '../verdict.ts';

/** The three ways strategic programmes fail, and the mirror of the second. Source: metrics M16. */
export const FailureKind = z.enum(['F1', 'F2', 'F2-mirror', 'F3']);
export type FailureKind = z.infer<typeof FailureKind>;

/** Whether a failure was found and at which partners, with sentences that bear it out; null when it cannot be judged. */
export const FailureCheck = z.strictObject({
  check: FailureKind,
  found: Verdict,
  partnerIds: z.array(z.string()),
  evidence: z.array(z.string()),
});
export type FailureCheck = z.infer<typeof FailureCheck>;

/** The failure in words. */
export const failureNames: Readonly<Record<FailureKind, string>> = {
  F1: 'Too many strategic partners',
  F2: 'Vendor invests, partner does not answer',
  'F2-mirror': 'Partner gives, vendor does not answer',
  F3: 'Strategic in name only',
};

/** One partner's answer to a check, before they are put together. */
export interface PartnerFinding {
  readonly partnerId: string;
  readonly found: Verdict;
  readonly evidence: readonly string[];
}

/** The partners' answers as one: found where one has it; not to be judged where none has and one cannot be judged. */
export function gathered(check: FailureKind, findings: readonly PartnerFinding[]): FailureCheck {
  const hits = findings.filter((one) => one.found === true).toSorted((a, b) => a.partnerId.localeCompare(b.partnerId));
  const open = findings.filter((one) => one.found === null).toSorted((a, b) => a.partnerId.localeCompare(b.partnerId));
  const found = hits.length > 0 ? true : open.length > 0 ? null : false;
  return {
    check,
    found,
    partnerIds: hits.map((one) => one.partnerId),
    evidence: (found === true ? hits : open).flatMap((one) => one.evidence),
  };
}
