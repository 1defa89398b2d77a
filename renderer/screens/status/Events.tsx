import { useState } from 'react';
import type { StatusView } from '../../../shared/contract/status.ts';
import { eventNames, type OrganisationEvent, OrganisationEventKind } from '../../../shared/domain/organisationEvent.ts';
import { Side } from '../../../shared/domain/party.ts';
import { Button } from '../../components/Button.tsx';
import { EntryChoice, EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { day } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';

/** What happened to either side and may change why the partnership is strategic. */
export function Events({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const [editing, setEditing] = useState<OrganisationEvent | 'new' | null>(null);
  const remove = useStatus((state) => state.removeEvent);
  return (
    <section className="card" aria-labelledby="events-title">
      <header className="status-bar">
        <h2 id="events-title">What happened to either side</h2>
        {editing === null && (
          <span className="status-bar-actions no-print">
            <Button size="small" onClick={() => setEditing('new')}>
              Log an event
            </Button>
          </span>
        )}
      </header>
      {editing !== null && <EventForm view={view} partnerId={partnerId} known={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      {view.events.length === 0 && <p className="muted">Changes of owner, leadership or strategy, new alliances, competing products and shifts of segment will stand here with what they touch.</p>}
      <ol className="standing-history">
        {view.events.toReversed().map((event) => (
          <li key={event.id}>
            <span className="standing-day">{day(event.on)}</span>
            <div>
              <b className={`side-${event.side}`}>{event.side === 'vendor' ? 'We' : view.shortName}:</b> {eventNames[event.kind]}
              {event.partnerId === null && <span className="muted"> (concerns every partner)</span>}
              <p className="muted">
                {event.note} {touches(event, view)}
              </p>
              <p className="no-print">
                <button type="button" className="link" onClick={() => setEditing(event)}>
                  Correct
                </button>{' '}
                <button type="button" className="link" onClick={() => void remove(event.id)}>
                  Take back
                </button>
                <span className="only-read"> {eventNames[event.kind]}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function touches({ overlaps, segment }: OrganisationEvent, { overlapTargets }: StatusView): string {
  if (overlaps === null) return segment === null ? 'Nobody has said yet what it touches.' : `In ${segment}.`;
  if (overlaps.length === 0) return 'It touches nothing of ours.';
  const labels = overlaps.map(({ id }) => overlapTargets.find((target) => target.id === id)?.label ?? 'something no longer active');
  return `It touches ${labels.join('; ')}.`;
}

function EventForm({ view, partnerId, known, onDone }: { view: StatusView; partnerId: string; known: OrganisationEvent | null; onDone: () => void }) {
  const log = useStatus((state) => state.log);
  const correct = useStatus((state) => state.correctEvent);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(known?.overlaps?.map(({ id }) => id)));
  const [isJudged, setJudged] = useState(known !== null && known.overlaps !== null);
  return (
    <EntryForm
      label="Event"
      submit={known === null ? 'Log it' : 'Correct it'}
      onSubmit={(entry) => {
        const told = {
          partnerId: entry('scope') === 'all' ? null : partnerId,
          side: Side.parse(entry('side') ?? 'partner'),
          kind: OrganisationEventKind.parse(entry('kind')),
          on: entry('on') ?? view.asOf,
          note: entry('note') ?? '',
          segment: entry('segment'),
          overlaps: isJudged ? view.overlapTargets.filter(({ id }) => chosen.has(id)).map(({ kind, id }) => ({ kind, id })) : null,
        };
        return known === null ? log(told) : correct({ ...told, eventId: known.id });
      }}
      onDone={onDone}
    >
      <EntryChoice label="Happened to" name="side" value={known?.side ?? 'partner'} options={[{ value: 'vendor', label: 'Us' }, { value: 'partner', label: view.shortName }]} />
      <EntryChoice label="What" name="kind" value={known?.kind ?? 'ownership_change'} options={OrganisationEventKind.options.map((value) => ({ value, label: eventNames[value] }))} />
      <EntryField label="On" name="on" type="date" value={known?.on ?? view.asOf} isNeeded />
      <EntryField label="Segment, where it has one" name="segment" value={known?.segment ?? null} />
      <EntryChoice label="Concerns" name="scope" value={known?.partnerId === null ? 'all' : 'one'} options={[{ value: 'one', label: `Only ${view.shortName}` }, { value: 'all', label: 'Every partnership' }]} />
      <EntryField label="What is known of it" name="note" type="long" value={known?.note ?? null} isNeeded />
      <fieldset className="entry-form-wide event-touches">
        <legend>What it touches</legend>
        <label>
          <input type="checkbox" checked={isJudged} onChange={(event) => setJudged(event.target.checked)} /> Somebody has looked; what is ticked below is all it touches
        </label>
        {isJudged &&
          view.overlapTargets.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => setChosen(new Set(event.target.checked ? [...chosen, id] : [...chosen].filter((other) => other !== id)))}
              />{' '}
              {label}
            </label>
          ))}
      </fieldset>
    </EntryForm>
  );
}
