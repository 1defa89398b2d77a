import { useState } from 'react';
import type { ShownCase, StatusView } from '../../../shared/contract/status.ts';
import type { CaseStep } from '../../../shared/domain/caseStep.ts';
import { Side } from '../../../shared/domain/party.ts';
import { Button } from '../../components/Button.tsx';
import { EntryChoice, EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { SavedText } from '../../components/SavedField.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { useStatus } from '../../stores/StoresProvider.tsx';

/** The steps of both sides after a decision, ours left and theirs right, each ticked off with its day and owner. */
export function Steps({ shown, view }: { shown: ShownCase; view: StatusView }) {
  const [isAdding, setAdding] = useState(false);
  const addStep = useStatus((state) => state.addStep);
  const kind = shown.case.decision === 'recover' ? ('recovery' as const) : ('hand_over' as const);
  if (shown.steps.length === 0 && shown.case.decision !== 'recover' && shown.case.decision !== 'deEscalate') return null;
  return (
    <section aria-label={kind === 'recovery' ? 'Recovery plan' : 'Hand-over'}>
      <h3>{kind === 'recovery' ? 'Recovery plan' : 'Hand-over'}</h3>
      <div className="steps-sides">
        {Side.options.map((side) => (
          <div key={side}>
            <h4 className={`side-${side}`}>{side === 'vendor' ? 'We' : view.shortName}</h4>
            <ul className="steps">
              {shown.steps
                .filter((step) => step.side === side)
                .map((step) => (
                  <Step key={step.id} step={step} asOf={view.asOf} />
                ))}
            </ul>
          </div>
        ))}
      </div>
      {isAdding ? (
        <EntryForm
          label="Add a step"
          submit="Add the step"
          onSubmit={(entry) => addStep({ caseId: shown.case.id, kind, side: Side.parse(entry('side') ?? 'vendor'), text: entry('text') ?? '', owner: entry('owner'), dueOn: entry('dueOn') })}
          onDone={() => setAdding(false)}
        >
          <EntryChoice label="Side" name="side" value="vendor" options={[{ value: 'vendor', label: 'Us' }, { value: 'partner', label: view.shortName }]} />
          <EntryField label="What is done" name="text" isNeeded />
          <EntryField label="Owner" name="owner" />
          <EntryField label="By" name="dueOn" type="date" />
        </EntryForm>
      ) : (
        <Button size="small" look="dashed" className="no-print" onClick={() => setAdding(true)}>
          Add a step
        </Button>
      )}
    </section>
  );
}

function Step({ step, asOf }: { step: CaseStep; asOf: string }) {
  const changeStep = useStatus((state) => state.changeStep);
  const removeStep = useStatus((state) => state.removeStep);
  const { id: stepId, side, text, owner, dueOn, doneOn } = step;
  const known = { stepId, side, text, owner, dueOn, doneOn };
  const isDone = doneOn !== null;
  const isLate = !isDone && dueOn !== null && dueOn < asOf;
  return (
    <li className="step">
      <label className="step-tick">
        <input type="checkbox" checked={isDone} onChange={(event) => void changeStep({ ...known, doneOn: event.target.checked ? asOf : null })} />
        <span className={isDone ? 'step-done' : undefined}>{text}</span>
      </label>
      {isLate && <StatusMark standing="missed" word="Late" />}
      <div className="step-fields">
        <SavedText label={`Owner of “${text}”`} isLabelHidden value={owner ?? ''} placeholder="Owner" onSave={(value) => changeStep({ ...known, owner: value.trim() === '' ? null : value })} />
        <SavedText label={`Day of “${text}”`} isLabelHidden type="date" value={dueOn ?? ''} onSave={(value) => changeStep({ ...known, dueOn: value === '' ? null : value })} />
        {isDone && <SavedText label={`Done on, “${text}”`} isLabelHidden type="date" value={doneOn} onSave={(value) => changeStep({ ...known, doneOn: value === '' ? null : value })} />}
        <Button size="small" look="quiet" className="no-print" aria-label={`Remove “${text}”`} onClick={() => void removeStep(stepId)}>
          Remove
        </Button>
      </div>
    </li>
  );
}
