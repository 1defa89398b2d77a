import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { count } from '../../format/text.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { SidesSummary } from '../../records/SidesSummary.tsx';
import { useAccounts } from '../../stores/StoresProvider.tsx';
import { Accounts } from './Accounts.tsx';

/** Customers that both sides know, and how they look after them together. */
export function AccountsPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useAccounts((state) => state.view);
  const refresh = useAccounts((state) => state.refresh);
  const partner = shortName(scorecard.partner.name);
  return (
    <PageBody scorecard={scorecard} load={load} what="the shared accounts" onRetry={() => void refresh()}>
      {({ accounts, ...view }) => {
        const number = (keeps: (account: (typeof accounts)[number]) => boolean) => count(accounts.filter(keeps).length);
        return (
          <>
            {accounts.length > 0 && (
              <SidesSummary
                about="Care for shared accounts"
                partner={partner}
                lines={[
                  { label: 'Has somebody for its success', vendor: number((one) => one.vendorSuccessOwner !== null), partner: number((one) => one.partnerSuccessOwner !== null) },
                  { label: 'Says it is at risk', vendor: number((one) => one.vendorHealth === 'at_risk'), partner: number((one) => one.partnerHealth === 'at_risk') },
                  { label: 'Has said how it is', vendor: number((one) => one.vendorHealth !== null), partner: number((one) => one.partnerHealth !== null) },
                  { label: 'Owes the next step', vendor: number((one) => one.nextStepBy === 'vendor'), partner: number((one) => one.nextStepBy === 'partner') },
                ]}
              >
                The partner’s own pipeline at these accounts is shown with them and never added to ours.
              </SidesSummary>
            )}
            <Accounts accounts={accounts} currency={view.currency} partnerId={scorecard.partner.id} partner={partner} />
          </>
        );
      }}
    </PageBody>
  );
}
