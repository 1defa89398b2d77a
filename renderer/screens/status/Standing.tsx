import { useState } from 'react';
import type { StatusView } from '../../../shared/contract/status.ts';
import { type DesignationEntry, designationNames, DesignationStatus, ExitKind, exitNames, isStrategic } from '../../../shared/domain/designation.ts';
import { Button } from '../../components/Button.tsx';
import { type Entry, EntryChoice, EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';

/** Where the partner stands in the programme, apart from its tier, and how it came there. */
export function Standing({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const [editing, setEditing] = useState<DesignationEntry | 'new' | null>(null);
  const { standing } = view;
  return (
    <section className="card" aria-labelledby="standing-title">
      <header className="status-bar">
        <h2 id="standing-title">Standing{standing.current === null ? '' : `: ${designationNames[standing.current].toLowerCase()}`}</h2>
        {editing === null && (
          <span className="status-bar-actions no-print">
            <Button size="small" onClick={() => setEditing('new')}>
              {standing.history.length === 0 ? 'Make it a candidate' : 'Change the standing'}
            </Button>
          </span>
        )}
      </header>
      <p className="muted">
        {standing.tier === null ? 'No tier is known' : `${standing.tier} tier`} in the standard programme, which says nothing about the standing here. {standing.strategicCount} partners are strategic; the policy allows {standing.allowed.from} to {standing.allowed.to}.
      </p>
      {editing !== null && <StandingForm view={view} partnerId={partnerId} known={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      {standing.history.length === 0 ? (
        <p className="muted">Dated decisions about {view.shortName} will stand here, each with its reason.</p>
      ) : (
        <ol className="standing-history">
          {standing.history.toReversed().map((entry) => (
            <Entry key={entry.id} entry={entry} onCorrect={() => setEditing(entry)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Entry({ entry, onCorrect }: { entry: DesignationEntry; onCorrect: () => void }) {
  const remove = useStatus((state) => state.removeStanding);
  return (
    <li>
      <span className="standing-day">{day(entry.effectiveFrom)}</span>
      <div>
        <b>{designationNames[entry.status]}</b>
        {entry.exitKind !== null && `, ${exitNames[entry.exitKind].toLowerCase()}`}
        <p className="muted">
          {entry.reason}
          {entry.decidedBy !== null && ` Decided by ${entry.decidedBy}.`}
        </p>
        {/* What a status review wrote is taken back with the review. */}
        {entry.caseId === null && (
          <p className="no-print">
            <button type="button" className="link" onClick={onCorrect}>
              Correct
            </button>{' '}
            <button type="button" className="link" onClick={() => void remove(entry.id)}>
              Take back
            </button>
            <span className="only-read"> {designationNames[entry.status]}</span>
          </p>
        )}
      </div>
    </li>
  );
}

function StandingForm({ view, partnerId, known, onDone }: { view: StatusView; partnerId: string; known: DesignationEntry | null; onDone: () => void }) {
  const designate = useStatus((state) => state.designate);
  const correct = useStatus((state) => state.correctStanding);
  const [status, setStatus] = useState<DesignationStatus>(known?.status ?? (view.standing.current === null ? 'candidate' : isStrategic(view.standing.current) ? 'premier' : 'strategic'));
  const findings = known === null ? (view.standing.choices.find((choice) => choice.status === status)?.findings ?? []) : [];
  const isExit = !isStrategic(status) && status !== 'candidate';
  const save = (entry: Entry) => {
    const exit = ExitKind.safeParse(entry('exitKind'));
    const told = { status, effectiveFrom: entry('effectiveFrom') ?? view.asOf, reason: entry('reason') ?? '', decidedBy: entry('decidedBy'), exitKind: exit.success && isExit ? exit.data : null };
    return known === null ? designate({ ...told, partnerId }) : correct({ ...told, designationId: known.id });
  };
  return (
    <EntryForm label="Standing" submit={known === null ? 'Record the standing' : 'Correct it'} onSubmit={save} onDone={onDone}>
      <EntryChoice
        label="Standing"
        name="status"
        value={status}
        options={DesignationStatus.options.map((value) => ({ value, label: designationNames[value] }))}
        onChoose={(value) => setStatus(DesignationStatus.parse(value))}
      />
      <EntryField label="From" name="effectiveFrom" type="date" value={known?.effectiveFrom ?? view.asOf} isNeeded />
      <EntryField label="Decided by" name="decidedBy" value={known?.decidedBy ?? null} />
      {isExit && (
        <EntryChoice
          label="How it ended"
          name="exitKind"
          value={known?.exitKind ?? (status === 'premier' ? 'de_escalation' : 'left')}
          options={ExitKind.options.map((value) => ({ value, label: exitNames[value] }))}
        />
      )}
      <EntryField label="Reason" name="reason" type="long" value={known?.reason ?? null} isNeeded />
      {findings.length > 0 && (
        <div className="entry-form-wide standing-findings" role="status">
          <StatusMark standing="atRisk" word="To know before" />
          <ul>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </div>
      )}
    </EntryForm>
  );
}
