import { z } from 'zod';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { AccountHealth, AccountWording, KeptAccount } from '../domain/sharedAccount.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** An account with how both sides look after it. */
export const AccountRow = KeptAccount.extend({ health: AccountHealth.nullable(), isDisputed: z.boolean(), isCoordinated: z.boolean(), isLate: z.boolean(), origin: RowOrigin });
export type AccountRow = z.infer<typeof AccountRow>;

/** The accounts page. Nothing on it is pipeline of ours. */
export const AccountsView = ListPage.extend({ accounts: z.array(AccountRow) });
export type AccountsView = z.infer<typeof AccountsView>;

export const accountOperations = {
  'accounts.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: AccountsView },
  'account.add': { input: z.strictObject({ partnerId: z.uuid(), customerName: z.string().min(1).max(300) }), output: Touched, changes: true },
  'account.change': { input: z.strictObject({ id: z.uuid(), set: AccountWording.partial() }), output: Touched, changes: true },
  'account.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
