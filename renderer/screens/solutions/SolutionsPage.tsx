import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { Figures } from '../../records/Figures.tsx';
import { PageBody } from '../../records/PageBody.tsx';
import { useSolutions } from '../../stores/StoresProvider.tsx';
import { SolutionBoard } from './SolutionBoard.tsx';

/** What both sides build together. */
export function SolutionsPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useSolutions((state) => state.view);
  const refresh = useSolutions((state) => state.refresh);
  const trace = useSolutions((state) => state.trace);
  const { id: partnerId, name } = scorecard.partner;
  return (
    <PageBody scorecard={scorecard} load={load} what="the joint solutions" onRetry={() => void refresh()}>
      {(view) => (
        <>
          {view.solutions.length > 0 && <Figures about="Joint solutions that live" figures={view.figures} trace={(key) => trace(partnerId, view.quarter, key)} />}
          <SolutionBoard view={view} partnerId={partnerId} partnerName={name} />
        </>
      )}
    </PageBody>
  );
}
