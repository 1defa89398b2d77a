import { useState } from 'react';
import type { PlanView } from '../../../shared/contract/plan.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import type { AppError } from '../../../shared/errors.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { usePlan } from '../../stores/StoresProvider.tsx';
import { PartnerHeader } from '../partner/PartnerHeader.tsx';
import { PlanActions } from './PlanActions.tsx';
import { PlanApprovals } from './PlanApprovals.tsx';
import { PlanBegin } from './PlanBegin.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanLedger } from './PlanLedger.tsx';
import './PlanPage.css';
import { PlanVersions } from './PlanVersions.tsx';

/** The joint business plan: its versions, both sides' promises, the difference between versions, and the approvals. */
export function PlanPage({ view }: { view: ScorecardView }) {
  const load = usePlan((state) => state.view);
  const refresh = usePlan((state) => state.refresh);
  return (
    <Loaded load={load} what="the joint plan" onRetry={() => void refresh()}>
      {(plan) => <Plan view={view} plan={plan} />}
    </Loaded>
  );
}

function Plan({ view, plan }: { view: ScorecardView; plan: PlanView }) {
  const [error, setError] = useState<AppError | null>(null);
  const partner = shortName(plan.partnerName);
  const { shown } = plan;
  return (
    <>
      <PartnerHeader view={view} title={plan.title} actions={shown === null ? undefined : <PlanActions plan={plan} shown={shown} onError={setError} />} />
      {error !== null && <ErrorNote error={error} />}
      <div className="plan">
        <PlanVersions plan={plan} partner={partner} />
        {shown === null ? (
          <PlanBegin plan={plan} partner={partner} />
        ) : (
          <div className="plan-body">
            <PlanFacts key={shown.card.id} plan={plan} shown={shown} partner={partner} />
            <PlanLedger key={`ledger ${shown.card.id}`} plan={plan} shown={shown} partner={partner} />
            <PlanApprovals plan={plan} shown={shown} partner={partner} />
          </div>
        )}
      </div>
    </>
  );
}
