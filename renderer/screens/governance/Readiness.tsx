import { countReadiness, type ReadinessStep, type StepPart } from '../../../shared/domain/readiness.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { Button } from '../../components/Button.tsx';
import { type Standing, StatusMark } from '../../components/StatusMark.tsx';
import { counted, nearDay } from '../../format/text.ts';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

/** Each state as a shape and a word: the same shapes as everywhere. */
const STATES: Readonly<Record<StepPart['state'], { readonly standing: Standing; readonly word: string }>> = {
  done: { standing: 'kept', word: 'Done' },
  open: { standing: 'atRisk', word: 'Open' },
  late: { standing: 'missed', word: 'Late' },
  notDue: { standing: 'notDue', word: 'Not due' },
  unknown: { standing: 'noData', word: 'Cannot be told' },
};

/** So many names of what is missing are read at once; the rest is counted. */
const NAMED = 4;

/** The calendar of the review: our part of each step on the left, the partner's on the right, the step and its day between them. */
export function Readiness({ view, partner }: PartProps) {
  const { on, waiting } = countReadiness(view.readiness);
  return (
    <section className="card" aria-labelledby="readiness-title">
      <div className="governance-bar">
        <h2 id="readiness-title">Readiness</h2>
        <p className="muted">
          {on === 0 ? 'Nothing has to be done yet.' : `${counted(waiting, 'step', 'steps')} of ${on} so far ${waiting === 1 ? 'waits' : 'wait'}. Nothing here blocks the meeting; what is missing is said in the pack.`}
        </p>
      </div>
      <div className="readiness-box" role="region" aria-label="Steps by side" tabIndex={0}>
        <table className="readiness">
          <caption className="only-read">Steps from thirty days before the review to seven after, by side</caption>
          <thead>
            <tr>
              <th scope="col" className="side-vendor">
                We
              </th>
              <th scope="col" className="readiness-spine">
                Step
              </th>
              <th scope="col" className="side-partner">
                {partner}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.readiness.map((step) => (
              <tr key={step.step} className={step.state === 'notDue' ? 'is-quiet' : undefined}>
                <Part step={step} side="vendor" reviewId={view.review?.id ?? null} who="we" />
                <th scope="row" className="readiness-spine">
                  {step.name} <small>{nearDay(step.on, view.asOf)}</small>
                </th>
                <Part step={step} side="partner" reviewId={view.review?.id ?? null} who={partner} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Part({ step, side, reviewId, who }: { step: ReadinessStep; side: Side; reviewId: string | null; who: string }) {
  const mark = useGovernance((state) => state.markStep);
  const part = step.sides[side];
  if (part === null) return <td className="readiness-none muted">Nothing to do</td>;
  const { standing, word } = STATES[part.state];
  const more = part.missing.length - NAMED;
  const isDone = part.state === 'done';
  return (
    <td>
      <div className="readiness-part">
        <StatusMark standing={standing} word={word} />
        {step.isByWord && reviewId !== null && part.state !== 'notDue' && (
          <Button size="small" look="quiet" className="no-print" aria-label={`${isDone ? 'Not done' : 'It is done'}: ${step.name}, ${who}`} onClick={() => void mark({ reviewId, step: step.step, side, isDone: !isDone })}>
            {isDone ? 'Not done' : 'It is done'}
          </Button>
        )}
      </div>
      {part.state !== 'notDue' && part.missing.length > 0 && (
        <ul className="readiness-missing">
          {part.missing.slice(0, NAMED).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {more > 0 && <li className="muted">and {more} more</li>}
        </ul>
      )}
    </td>
  );
}
