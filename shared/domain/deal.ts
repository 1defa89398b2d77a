import { z } from 'zod';
import { Currency } from '../money.ts';
import { Day } from '../time.ts';
import { Attribution, DealOutcome } from './opportunity.ts';

const short = z.string().max(300).nullable();

/**
 * What people write of a deal: amounts in minor units of `currency`, probability as a ratio. `ownerName` sells it on our
 * side, `partnerOwnerName` on the partner's; the days of activity are the last on which each was seen to work on it.
 */
export const DealWording = z.strictObject({
  name: short,
  customerName: short,
  stage: short,
  outcome: DealOutcome,
  attribution: Attribution,
  probability: z.number().min(0).max(1).nullable(),
  amountMinor: z.int().nullable(),
  currency: Currency.nullable(),
  createdOn: Day.nullable(),
  closeOn: Day.nullable(),
  isNewCustomer: z.boolean().nullable(),
  segment: short,
  region: short,
  productLine: short,
  competitor: short,
  incumbentCompetitor: short,
  outcomeReason: short,
  ownerName: short,
  partnerOwnerName: short,
  sourcedEvidenceOn: Day.nullable(),
  vendorActivityOn: Day.nullable(),
  partnerActivityOn: Day.nullable(),
  nextStep: z.string().max(2000).nullable(),
  notes: z.string().max(4000).nullable(),
});
export type DealWording = z.infer<typeof DealWording>;

/** A deal as it is kept; imported ones may name no partner. */
export const KeptDeal = DealWording.extend({ id: z.uuid(), partnerId: z.uuid().nullable() });
export type KeptDeal = z.infer<typeof KeptDeal>;
