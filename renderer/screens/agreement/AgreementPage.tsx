import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { topicNames } from '../../../shared/domain/agreement.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { Figures } from '../../records/Figures.tsx';
import { PageBody } from '../../records/PageBody.tsx';
import { useAgreement } from '../../stores/StoresProvider.tsx';
import './AgreementPage.css';
import { DifferenceCard } from './DifferenceCard.tsx';
import { Grants } from './Grants.tsx';
import { Terms } from './Terms.tsx';

/** What is individually agreed with a partner, whether it makes a real difference, and how granted access is used. */
export function AgreementPage({ view: scorecard }: { view: ScorecardView }) {
  const load = useAgreement((state) => state.view);
  const refresh = useAgreement((state) => state.refresh);
  const trace = useAgreement((state) => state.trace);
  const { id: partnerId, name } = scorecard.partner;
  const partner = shortName(name);
  return (
    <PageBody scorecard={scorecard} load={load} what="the agreement" onRetry={() => void refresh()}>
      {(view) => (
        <>
          {view.difference !== null && <DifferenceCard difference={view.difference} partner={partner} />}
          <Terms view={view} partnerId={partnerId} partner={partner} />
          {view.terms.length > 0 && view.missing.length > 0 && (
            <p className="agreement-missing">
              <StatusMark standing="atRisk" word="Still open" /> Nothing is agreed on {view.missing.map((topic) => topicNames[topic].toLowerCase()).join(', ')}.
            </p>
          )}
          <Grants view={view} partnerId={partnerId} partner={partner} />
          {view.grants.length > 0 && <Figures about="New customers in granted markets" figures={view.figures} trace={(key) => trace(partnerId, view.quarter, key)} />}
        </>
      )}
    </PageBody>
  );
}
