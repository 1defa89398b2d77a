import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { count, days, shortMonies } from '../../format/text.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { SidesSummary } from '../../records/SidesSummary.tsx';
import { useMarketing } from '../../stores/StoresProvider.tsx';
import { Activities } from './Activities.tsx';

/** Joint marketing: planned against delivered, with the money of both sides. */
export function MarketingPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useMarketing((state) => state.view);
  const refresh = useMarketing((state) => state.refresh);
  const partner = shortName(scorecard.partner.name);
  return (
    <PageBody scorecard={scorecard} load={load} what="the marketing" onRetry={() => void refresh()}>
      {(view) => (
        <>
          {view.activities.length > 0 && (
            <SidesSummary
              about={`Money of ${days(view.year)}`}
              partner={partner}
              lines={[
                { label: 'Planned', vendor: shortMonies(view.totals.planned.vendor), partner: shortMonies(view.totals.planned.partner) },
                { label: 'Spent', vendor: shortMonies(view.totals.spent.vendor), partner: shortMonies(view.totals.spent.partner) },
              ]}
            >
              {days(view.year)}: {view.totals.leads === null ? 'leads are not known' : `${count(view.totals.leads)} leads`},{' '}
              {view.totals.pipeline.length === 0 ? 'pipeline influenced is not known' : `${shortMonies(view.totals.pipeline)} of pipeline influenced, which is not added to the joint pipeline`}.
            </SidesSummary>
          )}
          <Activities view={view} partnerId={scorecard.partner.id} partner={partner} />
        </>
      )}
    </PageBody>
  );
}
