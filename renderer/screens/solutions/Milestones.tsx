import { useState } from 'react';
import type { SolutionRow } from '../../../shared/contract/solutions.ts';
import { OwnerParty } from '../../../shared/domain/party.ts';
import type { MilestoneStanding } from '../../../shared/domain/solutionList.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { useSolutions } from '../../stores/StoresProvider.tsx';

const OWNERS: Readonly<Record<OwnerParty, string>> = { vendor: 'We', partner: 'They', joint: 'Both' };

const STANDINGS: Readonly<Record<MilestoneStanding, readonly [Standing, string]>> = {
  done: ['kept', 'Reached'],
  done_late: ['atRisk', 'Reached late'],
  overdue: ['missed', 'Overdue'],
  ahead: ['notDue', 'Ahead'],
};

/** The milestones of a solution with who owes them, and the form that adds one. */
export function Milestones({ solution, asOf }: { solution: SolutionRow; asOf: string }) {
  const reach = useSolutions((state) => state.reachMilestone);
  const remove = useSolutions((state) => state.removeMilestone);
  return (
    <section aria-label="Milestones">
      <h3>Milestones</h3>
      {solution.milestones.length === 0 ? (
        <p className="muted">None is set.</p>
      ) : (
        <ul>
          {solution.milestones.map((milestone) => (
            <li key={milestone.id}>
              <span>
                <b>{milestone.title}</b>, <span className={milestone.ownerParty === 'joint' ? undefined : `side-${milestone.ownerParty}`}>{OWNERS[milestone.ownerParty].toLowerCase()}</span>, by {day(milestone.dueOn)}
              </span>
              <StatusMark standing={STANDINGS[milestone.standing][0]} word={STANDINGS[milestone.standing][1]} />
              <Button look="quiet" size="small" className="no-print" onClick={() => void reach(milestone.id, milestone.doneOn === null ? asOf : null)}>
                {milestone.doneOn === null ? 'Reached' : 'Not reached'}
                <span className="only-read"> {milestone.title}</span>
              </Button>
              <Button look="quiet" size="small" className="no-print" onClick={() => void remove(milestone.id)}>
                Remove<span className="only-read"> {milestone.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddMilestone solutionId={solution.id} />
    </section>
  );
}

function AddMilestone({ solutionId }: { solutionId: string }) {
  const add = useSolutions((state) => state.addMilestone);
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState<OwnerParty>('joint');
  const [due, setDue] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const submit = async () => {
    const refusal = await add({ solutionId, title: title.trim(), ownerParty: owner, dueOn: due });
    setError(refusal);
    if (refusal === null) setTitle('');
  };
  return (
    <>
      <form
        className="no-print"
        aria-label="Add a milestone"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '' && due !== '') void submit();
        }}
      >
        <label>
          Milestone <input autoComplete="off" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          Owed by{' '}
          <select value={owner} onChange={(event) => setOwner(OwnerParty.parse(event.target.value))}>
            {OwnerParty.options.map((one) => (
              <option key={one} value={one}>
                {OWNERS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          By <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </label>
        <Button type="submit" size="small" disabled={title.trim() === '' || due === ''}>
          Add the milestone
        </Button>
      </form>
      {error !== null && <ErrorNote error={error} />}
    </>
  );
}
