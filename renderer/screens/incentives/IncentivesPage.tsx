import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { useIncentives } from '../../stores/StoresProvider.tsx';
import { Agreed } from './Agreed.tsx';
import { Statements } from './Statements.tsx';

/** What this partner earns that no other does, how far it is, and what it was paid. */
export function IncentivesPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useIncentives((state) => state.view);
  const refresh = useIncentives((state) => state.refresh);
  const partner = shortName(scorecard.partner.name);
  return (
    <PageBody scorecard={scorecard} load={load} what="the incentives" onRetry={() => void refresh()}>
      {(view) => (
        <>
          <Agreed view={view} partnerId={scorecard.partner.id} partner={partner} />
          <Statements lines={view.lines} partner={partner} />
        </>
      )}
    </PageBody>
  );
}
