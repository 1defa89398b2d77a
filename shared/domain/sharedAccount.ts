import { z } from 'zod';
import { Currency } from '../money.ts';
import { countText } from '../quantity.ts';
import { type Day, Day as DaySchema } from '../time.ts';
import { nameInTitle } from './narrative.ts';
import { Side } from './party.ts';

const text = (most: number) => z.string().max(most).nullable();

/** How well a customer is, as one side sees it. */
export const AccountHealth = z.enum(['healthy', 'watch', 'at_risk']);
export type AccountHealth = z.infer<typeof AccountHealth>;

/**
 * What people write of an account both sides know. The partner's amount is its own pipeline and is never added to
 * ours; `mayBeNamed` when both agreed to name the customer in a pack.
 */
export const AccountWording = z.strictObject({
  customerName: text(300),
  partnerCustomerName: text(300),
  ourPopulation: text(200),
  partnerPopulation: text(200),
  ownerName: text(200),
  partnerOwnerName: text(200),
  partnerOwnerEmail: text(200),
  vendorSuccessOwner: text(200),
  partnerSuccessOwner: text(200),
  vendorHealth: AccountHealth.nullable(),
  partnerHealth: AccountHealth.nullable(),
  nextStep: text(2000),
  nextStepOn: DaySchema.nullable(),
  nextStepBy: Side.nullable(),
  expansion: text(2000),
  partnerStage: text(200),
  partnerAmountMinor: z.int().nullable(),
  currency: Currency.nullable(),
  mayBeNamed: z.boolean(),
});
export type AccountWording = z.infer<typeof AccountWording>;

/** An account as it is kept; imported ones may name no partner. */
export const KeptAccount = AccountWording.extend({ id: z.uuid(), partnerId: z.uuid().nullable(), firstSeenOn: DaySchema.nullable() });
export type KeptAccount = z.infer<typeof KeptAccount>;

/** How both sides look after a customer together. Null health is not known. */
export interface AccountStanding {
  /** The worse of both sides' views. */
  readonly health: AccountHealth | null;
  /** Both sides have a view, and not the same one. */
  readonly isDisputed: boolean;
  /** Both sides have somebody for its success. */
  readonly isCoordinated: boolean;
  /** The next step is past its day. */
  readonly isLate: boolean;
}

const WORSE: readonly AccountHealth[] = ['at_risk', 'watch', 'healthy'];

/** The standing of one account on a day. Source: glossary, "Customer success integration and joint account management". */
export function accountStanding(account: KeptAccount, asOf: Day): AccountStanding {
  const { vendorHealth, partnerHealth, vendorSuccessOwner, partnerSuccessOwner, nextStepOn } = account;
  return {
    health: WORSE.find((health) => health === vendorHealth || health === partnerHealth) ?? null,
    isDisputed: vendorHealth !== null && partnerHealth !== null && vendorHealth !== partnerHealth,
    isCoordinated: vendorSuccessOwner !== null && partnerSuccessOwner !== null,
    isLate: nextStepOn !== null && nextStepOn < asOf,
  };
}

/** The message of the accounts page: how many are looked after by both, and which are at risk on either side's word. */
export function accountsTitle({ partnerName, accounts }: { readonly partnerName: string; readonly accounts: readonly AccountStanding[] }, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  if (accounts.length === 0) return `No account shared with ${them} is known yet`;
  const both = accounts.filter(({ isCoordinated }) => isCoordinated).length;
  const atRisk = accounts.filter(({ health }) => health === 'at_risk').length;
  const unknown = accounts.filter(({ health }) => health === null).length;
  const looked = `${both} of ${countText(accounts.length, 'shared account has', 'shared accounts have', locale)} somebody on both sides`;
  if (atRisk > 0) return `${looked}; ${countText(atRisk, 'is', 'are', locale)} at risk`;
  if (unknown === accounts.length) return `${looked}; how ${accounts.length === 1 ? 'it is' : 'they are'} is not known`;
  return `${looked}; none is known to be at risk`;
}
