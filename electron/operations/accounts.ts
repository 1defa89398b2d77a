import type { AccountsView } from '../../shared/contract/accounts.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { accountStanding, accountsTitle, type KeptAccount } from '../../shared/domain/sharedAccount.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** Accounts that both sides know, and how they look after them together. */
export function accountHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const accounts = recordVerbs<KeptAccount>(needs, {
    verbOf: 'account', noun: 'shared account', records: store.listedAccounts, nameOf: ({ customerName, partnerCustomerName }) => customerName ?? partnerCustomerName ?? 'without a name', problem: accountProblem,
  });
  return {
    'accounts.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(accountsView(store, page.value)) : page;
    },
    'account.add': (input) => accounts.add({ ...blankAccount, ...input, id: newId(), firstSeenOn: programmeDay(needs) }),
    'account.change': ({ id, set }) => accounts.change(id, set),
    'account.remove': ({ id }) => accounts.remove(id),
  } satisfies Partial<Handlers>;
}

const blankAccount = {
  partnerCustomerName: null, ourPopulation: null, partnerPopulation: null, ownerName: null, partnerOwnerName: null, partnerOwnerEmail: null, vendorSuccessOwner: null, partnerSuccessOwner: null,
  vendorHealth: null, partnerHealth: null, nextStep: null, nextStepOn: null, nextStepBy: null, expansion: null, partnerStage: null, partnerAmountMinor: null, currency: null, mayBeNamed: false,
} as const;

function accountProblem({ partnerAmountMinor, currency }: KeptAccount): AppError | null {
  if (partnerAmountMinor === null || currency !== null) return null;
  return refused('needs-currency', 'An amount needs its currency. Nothing was changed.', 'Type the amount with a currency.');
}

function accountsView(store: Store, page: OpenedPage): AccountsView {
  const { lens, partner } = page;
  // Older views see the accounts that were known by then, or of which nobody knows since when.
  const found = store.listedAccounts.listByPartner(partner.id).filter(({ firstSeenOn }) => firstSeenOn === null || firstSeenOn <= lens.asOf);
  const origins = store.rowOrigins.of('shared_account', found.map(({ id }) => id));
  const accounts = found.map((account) => ({ ...account, ...accountStanding(account, lens.asOf), origin: originOf(origins, account.id) }));
  return { ...pageHead(page), title: accountsTitle({ partnerName: partner.name, accounts }), figures: [], accounts };
}
