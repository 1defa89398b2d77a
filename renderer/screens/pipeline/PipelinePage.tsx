import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { Figures } from '../../records/Figures.tsx';
import { PageBody } from '../../records/PageBody.tsx';
import { usePipeline } from '../../stores/StoresProvider.tsx';
import { Competitors } from './Competitors.tsx';
import { Deals } from './Deals.tsx';

/** What joint selling brings, the deals it consists of, and against whom they are won. */
export function PipelinePage({ view: scorecard }: { view: ScorecardView }) {
  const load = usePipeline((state) => state.view);
  const refresh = usePipeline((state) => state.refresh);
  const trace = usePipeline((state) => state.trace);
  const { id: partnerId, name } = scorecard.partner;
  return (
    <PageBody scorecard={scorecard} load={load} what="the pipeline" onRetry={() => void refresh()}>
      {(view) => {
        const find = (key: string) => trace(partnerId, view.quarter, key);
        return (
          <>
            {view.deals.length > 0 && <Figures about="Joint pipeline" figures={view.figures} trace={find} />}
            <Deals view={view} partnerId={partnerId} partnerName={name} />
            {view.deals.length > 0 && (
              <>
                <Competitors competitors={view.competitors} />
                <Figures about="Competitors met" figures={view.competition} trace={find} />
                <Figures about="New customers in granted markets" figures={view.newCustomers} trace={find} />
              </>
            )}
          </>
        );
      }}
    </PageBody>
  );
}
