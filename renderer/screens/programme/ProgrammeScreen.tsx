import { useState } from 'react';
import type { ProgrammeView } from '../../../shared/contract/policy.ts';
import { triggerNames } from '../../../shared/domain/triggers/check.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { count, counted, day } from '../../format/text.ts';
import { QuarterPicker } from '../../frame/QuarterPicker.tsx';
import { routeHash } from '../../stores/route.ts';
import { useProgrammePage, useRoute } from '../../stores/StoresProvider.tsx';
import { AllFigures } from './AllFigures.tsx';
import { Failures } from './Failures.tsx';
import './ProgrammeScreen.css';
import { Rules } from './Rules.tsx';
import { Size } from './Size.tsx';

/** The programme as a whole: how many partners it carries, what is unsound, every figure, and the rules they are judged by. */
export function ProgrammeScreen() {
  const load = useProgrammePage((state) => state.view);
  const refresh = useProgrammePage((state) => state.refresh);
  return (
    <Loaded load={load} what="the programme" onRetry={() => void refresh()}>
      {(view) => (
        <>
          <ScreenHeader title={view.title} actions={<QuarterPicker />}>
            Every figure of the programme as of {day(view.asOf)}, the three ways programmes fail, and the rules they are judged by.
          </ScreenHeader>
          <Failures failures={view.failures} />
          <div className="programme-pair">
            <Size size={view.size} />
            <Reviews view={view} />
          </div>
          <FiguresOrRules view={view} />
        </>
      )}
    </Loaded>
  );
}

/** Both are long; one of them at a time. */
function FiguresOrRules({ view }: { view: ProgrammeView }) {
  const [shown, setShown] = useState<'figures' | 'rules'>('figures');
  return (
    <>
      <div className="partners-which no-print" role="group" aria-label="Figures or rules">
        <button type="button" aria-pressed={shown === 'figures'} onClick={() => setShown('figures')}>
          All figures {count(view.figures.length)}
        </button>
        <button type="button" aria-pressed={shown === 'rules'} onClick={() => setShown('rules')}>
          The rules and why they are so
        </button>
      </div>
      {shown === 'figures' ? <AllFigures figures={view.figures} /> : <Rules policy={view.policy} />}
    </>
  );
}

/** Which partnerships call for a status review, and which reviews wait. */
function Reviews({ view }: { view: ProgrammeView }) {
  const openDue = useProgrammePage((state) => state.openDue);
  const { calls, waiting } = view;
  return (
    <section className="card" aria-labelledby="reviews-title">
      <header className="programme-bar">
        <h2 id="reviews-title">Status reviews</h2>
        {calls.length > 0 && (
          <Button size="small" className="no-print" onClick={() => void openDue()}>
            Open {counted(calls.length, 'review', 'reviews')}
          </Button>
        )}
      </header>
      {calls.length === 0 && waiting.length === 0 && <p className="muted">Nothing calls for a review and none is open. What does will stand here.</p>}
      <ul className="programme-list">
        {waiting.map(({ partnerId, partner, days, isEscalated }) => (
          <li key={partnerId}>
            <StatusLink partnerId={partnerId} name={partner} />
            <StatusMark standing={isEscalated ? 'missed' : 'atRisk'} word={isEscalated ? `With both sponsors, ${days} days` : `Open for ${counted(days, 'day', 'days')}`} />
          </li>
        ))}
        {calls.map(({ partnerId, partner, kinds }) => (
          <li key={partnerId}>
            <StatusLink partnerId={partnerId} name={partner} />
            <span className="muted">{kinds.map((kind) => triggerNames[kind]).join('; ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StatusLink({ partnerId, name }: { partnerId: string; name: string }) {
  const quarter = useRoute((state) => state.quarter);
  const go = useRoute((state) => state.go);
  return (
    <a
      className="partner-link"
      href={routeHash({ place: { name: 'status', partnerId }, quarter })}
      onClick={(event) => {
        event.preventDefault();
        go({ name: 'status', partnerId });
      }}
    >
      {name}
    </a>
  );
}
