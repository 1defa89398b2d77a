import { useState } from 'react';
import type { ShownTrigger, StatusView } from '../../../shared/contract/status.ts';
import { Button } from '../../components/Button.tsx';
import { StatusShape, type Standing } from '../../components/StatusMark.tsx';
import { counted, day } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';

/** What calls for a status review, with what bears it out; what is quiet stands below it. */
export function Triggers({ view, partnerId }: { view: StatusView; partnerId: string }) {
  return (
    <section className="card" aria-labelledby="triggers-title">
      <h2 id="triggers-title">What calls for it</h2>
      <ul className="triggers">
        {view.triggers.map((one) => (
          <Trigger key={one.kind} one={one} view={view} partnerId={partnerId} />
        ))}
      </ul>
    </section>
  );
}

function Trigger({ one, view, partnerId }: { one: ShownTrigger; view: StatusView; partnerId: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLoud = one.fired === true;
  return (
    <li className="trigger">
      <span className={`trigger-mark status-${standingOf(one)}`}>
        <StatusShape standing={standingOf(one)} />
        <span className="only-read">{one.fired === null ? 'Not known' : isLoud ? (one.kind === 'T1w' ? 'Watch' : 'Yes') : 'No'}</span>
      </span>
      <div className="trigger-text">
        <h3 className={isLoud ? undefined : 'trigger-quiet'}>{one.headline}</h3>
        {one.evidence.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {one.note !== null && <p>{one.note}</p>}
        {one.kind === 'T3' && <p>{view.lastAskedOn === null ? `${view.shortName} was never asked.` : `Last asked ${day(view.lastAskedOn)}.`}</p>}
        {isOpen && (
          <ul className="trigger-rows" aria-label={`Rows behind “${one.headline}”`}>
            {one.rows.map((row) => (
              <li key={row.id}>{row.says}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="trigger-action">
        {one.rows.length > 0 && (
          <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {counted(one.rows.length, 'row', 'rows')}
          </Button>
        )}
        {one.kind === 'T3' && <Ask view={view} partnerId={partnerId} />}
      </div>
    </li>
  );
}

function Ask({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const ask = useStatus((state) => state.ask);
  const say = (dueOn: string | null) => (dueOn === null ? 'Noted that you asked today. No review is ahead to put it on.' : `Noted that you asked; it stands on the agenda of ${day(dueOn)}.`);
  return (
    <Button size="small" className="no-print" onClick={() => void ask(partnerId, say)}>
      {view.lastAskedOn === null ? 'Ask' : 'Ask again'}
    </Button>
  );
}

function standingOf({ kind, fired }: ShownTrigger): Standing {
  if (fired === null) return 'noData';
  if (!fired) return 'waived';
  return kind === 'T1w' ? 'atRisk' : 'missed';
}
