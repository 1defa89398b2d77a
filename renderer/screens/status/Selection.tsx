import { useState } from 'react';
import type { JudgedAssessment, StatusView } from '../../../shared/contract/status.ts';
import { Criterion, type LossTest } from '../../../shared/domain/selection.ts';
import { Button } from '../../components/Button.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { day, shortMonies } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';
import { AssessmentForm, criterionWords } from './AssessmentForm.tsx';

const LOSS: Readonly<Record<LossTest, string>> = { structural: 'Structural', compensable: 'Compensable', unknown: 'Not answered' };
const LOSS_MEANS: Readonly<Record<LossTest, string>> = {
  structural: 'Losing them would disrupt a market in ways that cannot be mended soon.',
  compensable: 'Their loss would be a setback that other partners could make up for.',
  unknown: 'Nobody has said yet what their loss would mean.',
};

/** The designation test: what losing the partner would mean, and the three criteria with their evidence. Revenue weighs nothing. */
export function Selection({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const [editing, setEditing] = useState<'new' | 'latest' | null>(null);
  const remove = useStatus((state) => state.removeAssessment);
  const latest = view.assessments.at(-1);
  const earlier = view.assessments.slice(0, -1).toReversed();
  return (
    <section className="card selection" aria-labelledby="selection-title">
      <header className="status-bar">
        <h2 id="selection-title">If we lost them tomorrow</h2>
        {editing === null && (
          <span className="status-bar-actions no-print">
            {latest !== undefined && (
              <Button size="small" look="quiet" onClick={() => setEditing('latest')}>
                Correct it
              </Button>
            )}
            <Button size="small" onClick={() => setEditing('new')}>
              {latest === undefined ? 'Assess' : 'Assess again'}
            </Button>
          </span>
        )}
      </header>
      {editing !== null && (
        <AssessmentForm view={view} partnerId={partnerId} known={latest ?? null} isCorrection={editing === 'latest'} onDone={() => setEditing(null)} />
      )}
      {editing === null && latest === undefined && (
        <p className="muted">What losing {view.shortName} would mean, and how it scores on market access, joint solutions and commitment, will stand here once it is assessed.</p>
      )}
      {editing === null && latest !== undefined && <Judged latest={latest} view={view} />}
      {earlier.length > 0 && (
        <details className="status-more">
          <summary>{earlier.length === 1 ? '1 earlier assessment' : `${earlier.length} earlier assessments`}</summary>
          <ul>
            {earlier.map(({ assessment, total, isPassed }) => (
              <li key={assessment.id}>
                {day(assessment.assessedOn)}: {LOSS[assessment.lossTest].toLowerCase()}, {total === null ? 'no evidence that still counts' : `${total.toFixed(0)} of 100`}
                {isPassed === true ? ', passes' : ''}{' '}
                <button type="button" className="link no-print" onClick={() => void remove(assessment.id)}>
                  take back
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Judged({ latest, view }: { latest: JudgedAssessment; view: StatusView }) {
  const { assessment, total, isPassed, because, validUntil, expired } = latest;
  const shown = assessment.revenueShown === null ? view.revenue : [assessment.revenueShown];
  return (
    <>
      <div className="selection-body">
        <div>
          <h3>{LOSS[assessment.lossTest]}</h3>
          <p className="muted">{LOSS_MEANS[assessment.lossTest]}</p>
          <p className="muted">
            Assessed {day(assessment.assessedOn)}.
            {assessment.isReplicable === true ? ' Standard partners could now do this.' : assessment.isReplicable === false ? ' Standard partners could not do this.' : ''}
          </p>
        </div>
        <table className="selection-scores">
          <caption className="only-read">Scores of the three criteria</caption>
          <tbody>
            {Criterion.options.map((criterion) => {
              const score = assessment.scores.find((one) => one.criterion === criterion);
              const until = validUntil[criterion];
              const isOver = expired.includes(criterion);
              return (
                <tr key={criterion}>
                  <th scope="row">
                    {criterionWords[criterion]}
                    {score !== undefined && (
                      <span className="selection-evidence">
                        {score.evidence} {until === undefined ? '' : <b className={isOver ? 'selection-weak' : undefined}>{isOver ? `No longer counts, since ${day(until)}.` : `Counts until ${day(until)}.`}</b>}
                      </span>
                    )}
                  </th>
                  <td className={`number${score !== undefined && (score.score < 2 || isOver) ? ' selection-weak' : ''}`}>{score === undefined ? '–' : `${score.score} of 4`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="selection-verdict">
        <StatusMark standing={isPassed === null ? 'noData' : isPassed ? 'kept' : 'missed'} word={isPassed === null ? 'Open' : isPassed ? 'Passes' : 'Does not pass'} />
        <span>
          {total === null ? 'No total' : `${Math.floor(total * 100) / 100} of 100`}
          {because.length > 0 && `: ${because.join('; ')}`}. <span className="muted">Revenue {shortMonies(shown)} in four quarters, which weighs 0.</span>
        </span>
      </p>
    </>
  );
}
