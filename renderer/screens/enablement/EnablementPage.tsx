import type { EnablementView } from '../../../shared/contract/enablement.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { isCertified } from '../../../shared/domain/enablement.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { count } from '../../format/text.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { SidesSummary } from '../../records/SidesSummary.tsx';
import { useEnablement } from '../../stores/StoresProvider.tsx';
import { Certifications } from './Certifications.tsx';
import { EarlyAccess } from './EarlyAccess.tsx';
import { PromiseList } from './PromiseList.tsx';

/** What both sides' people are trained in, what was promised of it, and what was opened early. */
export function EnablementPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useEnablement((state) => state.view);
  const refresh = useEnablement((state) => state.refresh);
  const { id: partnerId, name } = scorecard.partner;
  const partner = shortName(name);
  return (
    <PageBody scorecard={scorecard} load={load} what="the enablement" onRetry={() => void refresh()}>
      {(view) => (
        <>
          <SidesSummary
            about="Enablement of both sides"
            partner={partner}
            lines={[
              { label: 'Certified now', vendor: certified(view, 'vendor'), partner: certified(view, 'partner') },
              { label: 'Promised this quarter', vendor: <PromiseList lines={view.promises} side="vendor" />, partner: <PromiseList lines={view.promises} side="partner" /> },
            ]}
          />
          <Certifications view={view} partnerId={partnerId} partner={partner} />
          <EarlyAccess view={view} partnerId={partnerId} partner={partner} />
        </>
      )}
    </PageBody>
  );
}

function certified({ certifications }: EnablementView, side: Side): string {
  const own = certifications.filter((one) => one.side === side);
  if (own.length === 0) return 'not known';
  const expired = own.filter(({ standing }) => standing === 'expired').length;
  return `${count(own.filter(({ standing }) => isCertified(standing)).length)}${expired === 0 ? '' : `, ${count(expired)} expired`}`;
}
