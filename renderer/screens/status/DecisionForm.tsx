import { useState } from 'react';
import type { StatusView } from '../../../shared/contract/status.ts';
import { Side } from '../../../shared/domain/party.ts';
import type { Recommendation } from '../../../shared/domain/statusCase.ts';
import { Button } from '../../components/Button.tsx';
import { type Entry, EntryChoice, EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { useStatus } from '../../stores/StoresProvider.tsx';

interface DecisionFormProps {
  readonly caseId: string;
  readonly decision: Recommendation;
  readonly view: StatusView;
  readonly onDone: () => void;
}

/** Who decided what from when, and what follows: everything is written together and taken back together. */
export function DecisionForm({ caseId, decision, view, onDone }: DecisionFormProps) {
  const decide = useStatus((state) => state.decide);
  // A recovery plan begins with a line of each side.
  const [lines, setLines] = useState<readonly number[]>([0, 1]);
  const save = (entry: Entry) =>
    decide({
      caseId,
      decision,
      decidedOn: entry('decidedOn') ?? view.asOf,
      effectiveOn: entry('effectiveOn') ?? view.asOf,
      reason: entry('reason') ?? '',
      vendorDecider: entry('vendorDecider') ?? '',
      partnerDecider: entry('partnerDecider'),
      partnerHeard: entry('partnerHeard'),
      recovery: decision === 'recover' ? lines.flatMap((line) => lineOf(entry, line)) : [],
    });
  return (
    <div className="card">
      <EntryForm label="The decision" submit="Record decision" onSubmit={save} onDone={onDone}>
        <EntryField label="Decided on" name="decidedOn" type="date" value={view.asOf} isNeeded />
        <EntryField label="Takes effect on" name="effectiveOn" type="date" value={view.asOf} isNeeded />
        <EntryField label="Decided for us by" name="vendorDecider" value={view.sponsors.vendor[0] ?? null} isNeeded />
        <EntryField label={`Decided for ${view.shortName} by`} name="partnerDecider" value={decision === 'recover' ? (view.sponsors.partner[0] ?? null) : null} />
        <EntryField label={`How ${view.shortName} was heard`} name="partnerHeard" type="long" />
        <EntryField label="Reason" name="reason" type="long" isNeeded />
        {decision === 'recover' && (
          <fieldset className="entry-form-wide recovery-lines">
            <legend>Recovery plan</legend>
            {lines.map((line) => (
              <RecoveryLine key={line} line={line} view={view} />
            ))}
            <Button size="small" look="dashed" onClick={() => setLines([...lines, (lines.at(-1) ?? 0) + 1])}>
              Add a line
            </Button>
          </fieldset>
        )}
      </EntryForm>
    </div>
  );
}

function RecoveryLine({ line, view }: { line: number; view: StatusView }) {
  const number = line + 1;
  return (
    <div className="recovery-line">
      <EntryChoice
        label={`Line ${number} of`}
        name={`side-${line}`}
        value={line % 2 === 0 ? 'vendor' : 'partner'}
        options={[{ value: 'vendor', label: 'Us' }, { value: 'partner', label: view.shortName }]}
      />
      <EntryField label={`What line ${number} does`} name={`text-${line}`} />
      <EntryField label={`Line ${number} by`} name={`due-${line}`} type="date" />
      <EntryField label={`Owner of line ${number}`} name={`owner-${line}`} />
    </div>
  );
}

/** A line without words is none. */
function lineOf(entry: Entry, line: number) {
  const text = entry(`text-${line}`);
  return text === null ? [] : [{ side: Side.parse(entry(`side-${line}`) ?? 'vendor'), text, owner: entry(`owner-${line}`), dueOn: entry(`due-${line}`) }];
}
