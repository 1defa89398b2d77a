import { z } from 'zod';
import { Money } from '../money.ts';
import { Day } from '../time.ts';
import { DesignationStatus } from './designation.ts';
import { Industry } from './party.ts';

/** A channel partner: who it is and where it stands in the standard programme. Null is not known. */
export const Partner = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  currency: z.string().length(3),
  industry: Industry,
  externalId: z.string().nullable(),
  accountNumber: z.string().nullable(),
  type: z.string().nullable(),
  program: z.string().nullable(),
  tier: z.string().nullable(),
  status: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  partnerSince: Day.nullable(),
  channelManager: z.string().nullable(),
});
export type Partner = z.infer<typeof Partner>;

/** The people above the channel account manager who own the partnership, one list for each side. */
export const Sponsors = z.strictObject({ vendor: z.array(z.string()), partner: z.array(z.string()) });
export type Sponsors = z.infer<typeof Sponsors>;

/** A partner as lists show it, with both sides' fulfilment of the quarter; ratios are null when they cannot be computed. */
export const PartnerSummary = z.strictObject({
  partner: Partner,
  designation: DesignationStatus.nullable(),
  strategicSince: Day.nullable(),
  sponsors: Sponsors,
  fulfilment: z.strictObject({ vendor: z.number().nullable(), partner: z.number().nullable() }),
  gap: z.number().nullable(),
  balance: z.number().nullable(),
  /** Net revenue of the fiscal year up to the quarter's end, per currency. */
  revenue: z.array(Money),
  /** That revenue in the vendor's currency where it is all in it, for sorting; null otherwise. */
  plan: z.strictObject({ version: z.int(), state: z.string(), isApproved: z.boolean() }).nullable(),
  nextReview: Day.nullable(),
});
export type PartnerSummary = z.infer<typeof PartnerSummary>;

/** Words that say what kind of company it is and not which; dropped from the short name. */
const LEGAL_FORM = /[,\s]+(inc\.?|llc|ltd\.?|limited|gmbh|ag|sa|s\.a\.|s\.a\.s\.|s\.r\.o\.|kk|plc|pty|corp\.?|ab|oy|bv|nv|co\.)+$/i;

/** The name people use in a sentence: `Halden` for `Halden Systems`, `Quillmark` for `Quillmark Systems, Inc.`. */
export function shortName(name: string): string {
  let bare = name;
  while (LEGAL_FORM.test(bare)) bare = bare.replace(LEGAL_FORM, '');
  return bare.trim().split(/\s+/)[0] ?? name;
}
