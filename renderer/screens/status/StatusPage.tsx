import { lazy, Suspense } from 'react';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import type { StatusView } from '../../../shared/contract/status.ts';
import { isStrategic } from '../../../shared/domain/designation.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { useStatus } from '../../stores/StoresProvider.tsx';
import { CharacterCard } from './CharacterCard.tsx';
import { CharacterTable } from './CharacterTable.tsx';
import { Decision } from './Decision.tsx';
import { Events } from './Events.tsx';
import { Selection } from './Selection.tsx';
import { Standing } from './Standing.tsx';
import './StatusPage.css';
import './Characters.css';
import './StandingAndEvents.css';
import './AfterDecision.css';
import { Triggers } from './Triggers.tsx';

/** Only a decided review has a letter and steps. */
const AfterDecision = lazy(async () => ({ default: (await import('./AfterDecision.tsx')).AfterDecision }));

/** Whether a partner is rightly strategic: what calls for a review, why it was chosen, how both sides see it, and what is decided. */
export function StatusPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useStatus((state) => state.view);
  const refresh = useStatus((state) => state.refresh);
  return (
    <PageBody scorecard={scorecard} load={load} what="the status" onRetry={() => void refresh()}>
      {(view) => <Body view={view} partnerId={scorecard.partner.id} />}
    </PageBody>
  );
}

function Body({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const isInProgramme = isStrategic(view.standing.current);
  const decided = view.cases.filter((one) => one.case.decision !== null);
  return (
    <>
      <div className="status-top">
        <div className="status-column">
          {isInProgramme && <Triggers view={view} partnerId={partnerId} />}
          <Selection view={view} partnerId={partnerId} />
          {!isInProgramme && <Standing view={view} partnerId={partnerId} />}
        </div>
        <div className="status-column">
          <CharacterCard view={view} />
          {isInProgramme && <Decision view={view} partnerId={partnerId} />}
        </div>
      </div>
      {decided.length > 0 && (
        <Suspense fallback={null}>
          {decided.toReversed().map((one) => (
            <AfterDecision key={one.case.id} shown={one} view={view} />
          ))}
        </Suspense>
      )}
      <CharacterTable view={view} partnerId={partnerId} />
      <div className="status-pair">
        <Events view={view} partnerId={partnerId} />
        {isInProgramme && <Standing view={view} partnerId={partnerId} />}
      </div>
    </>
  );
}
