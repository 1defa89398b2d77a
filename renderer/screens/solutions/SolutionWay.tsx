import { useState } from 'react';
import type { SolutionRow } from '../../../shared/contract/solutions.ts';
import { SolutionStage, stageNames } from '../../../shared/domain/solution.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { day } from '../../format/text.ts';
import { useSolutions } from '../../stores/StoresProvider.tsx';
import { Milestones } from './Milestones.tsx';
import './SolutionWay.css';

/** Where a solution stands on its way: its stages with their days, and its milestones with who owes them. */
export function SolutionWay({ solution, asOf }: { solution: SolutionRow; asOf: string }) {
  return (
    <div className="solution-way">
      <Stages solution={solution} asOf={asOf} />
      <Milestones solution={solution} asOf={asOf} />
    </div>
  );
}

function Stages({ solution, asOf }: { solution: SolutionRow; asOf: string }) {
  const move = useSolutions((state) => state.move);
  const others = SolutionStage.options.filter((stage) => stage !== solution.stage);
  const [to, setTo] = useState<string>('');
  const [on, setOn] = useState(asOf);
  const [error, setError] = useState<AppError | null>(null);
  const chosen = others.find((stage) => stage === to) ?? others[0];
  const submit = async () => {
    if (chosen !== undefined) setError(await move({ id: solution.id, stage: chosen, on }));
  };
  return (
    <section aria-label="Stages">
      <h3>{stageNames[solution.stage]} since {day(solution.stageSince)}</h3>
      <ul>
        {solution.stages.map((change) => (
          <li key={change.id}>
            {day(change.on)}: {stageNames[change.fromStage].toLowerCase()} to {stageNames[change.toStage].toLowerCase()}
          </li>
        ))}
      </ul>
      <form
        className="no-print"
        aria-label="Move to another stage"
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== '') void submit();
        }}
      >
        <label>
          Stage{' '}
          <select value={chosen} onChange={(event) => setTo(event.target.value)}>
            {others.map((stage) => (
              <option key={stage} value={stage}>
                {stageNames[stage]}
              </option>
            ))}
          </select>
        </label>
        <label>
          On <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        <Button type="submit" size="small">
          Move it
        </Button>
      </form>
      {error !== null && <ErrorNote error={error} />}
    </section>
  );
}
