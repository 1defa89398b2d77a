import { useId, useState } from 'react';
import type { AgendaItem } from '../../../shared/domain/agenda.ts';
import { Button } from '../../components/Button.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

/** The sections of the review in order, with their minutes and what there is to say; what is left out says why. */
export function Agenda({ view }: PartProps) {
  const total = view.agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const isHeld = (view.review?.heldOn ?? null) !== null;
  return (
    <section className="card" aria-labelledby="agenda-title">
      <div className="governance-bar">
        <h2 id="agenda-title">{isHeld ? 'Agenda as it was held' : 'Agenda'}</h2>
        <p className="muted">{total} minutes</p>
      </div>
      <ol className="agenda">
        {view.agenda.map((item) => (
          <Item key={item.section} item={item} reviewId={isHeld ? null : (view.review?.id ?? null)} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item, reviewId }: { item: AgendaItem; reviewId: string | null }) {
  const [isHiding, setHiding] = useState(false);
  const hide = useGovernance((state) => state.hideSection);
  const { section, name, minutes, state, reason, asksDecision } = item;
  const isShown = state === 'shown' || state === 'reserve';
  return (
    <li className={isShown ? undefined : 'is-left-out'}>
      <span className="agenda-minutes">{isShown ? `${minutes} min` : 'left out'}</span>
      <span className="agenda-name">
        <b>{name}</b> {asksDecision && <span className="chip">decides</span>}
        <small>{state === 'hidden' ? `Hidden: ${reason}` : reason}</small>
      </span>
      {reviewId !== null && state === 'shown' && (
        <Button size="small" look="quiet" className="no-print" aria-expanded={isHiding} aria-label={`Hide ${name}`} onClick={() => setHiding(!isHiding)}>
          Hide
        </Button>
      )}
      {reviewId !== null && state === 'hidden' && (
        <Button size="small" look="quiet" className="no-print" aria-label={`Show ${name}`} onClick={() => void hide({ reviewId, section, reason: null })}>
          Show
        </Button>
      )}
      {isHiding && reviewId !== null && <HideForm name={name} onHide={(why) => void hide({ reviewId, section, reason: why }).then(() => setHiding(false))} />}
    </li>
  );
}

function HideForm({ name, onHide }: { name: string; onHide: (reason: string) => void }) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      className="governance-form no-print"
      aria-label={`Hide ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onHide(reason.trim());
      }}
    >
      <label htmlFor={id}>Why it is hidden</label>
      <input id={id} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button type="submit" size="small" disabled={reason.trim() === ''}>
        Hide it
      </Button>
    </form>
  );
}
