import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { PastReview, SealView } from '../../../shared/contract/review.ts';
import { stateNames } from '../../../shared/domain/reviewMoves.ts';
import type { AppError } from '../../../shared/errors.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { count, counted, day, momentDay, percent } from '../../format/text.ts';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';
import { Restatements } from './Restatements.tsx';

/** The reviews before, with the figures that were sealed at each and what reads differently today. */
export function PastReviews({ view, partner }: PartProps) {
  const own = view.review !== null && view.seal !== null ? [{ reviewId: view.review.id, quarter: view.quarter, ...view.review, seal: view.seal }] : [];
  const rows: readonly PastReview[] = [...own, ...view.past];
  return (
    <section className="card" aria-labelledby="past-title">
      <h2 id="past-title">Reviews so far</h2>
      {rows.length === 0 ? (
        <p className="muted">No review was held yet. Held and sealed ones would stand here with the figures that were shown.</p>
      ) : (
        <div className="past-box" role="region" aria-label="List of reviews" tabIndex={0}>
          <table>
            <caption className="only-read">Reviews so far, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Quarter</th>
                <th scope="col">Review</th>
                <th scope="col" className="number side-vendor">
                  We kept
                </th>
                <th scope="col" className="number side-partner">
                  {partner} kept
                </th>
                <th scope="col">Figures</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Past key={row.reviewId} row={row} partner={partner} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Past({ row, partner }: { row: PastReview; partner: string }) {
  const [isOpen, setOpen] = useState(false);
  const { quarter, seal } = row;
  return (
    <>
      <tr>
        <th scope="row">{quarterName(quarter)}</th>
        <td>{stateText(row, partner)}</td>
        <td className="number">{seal === null ? '–' : percent(seal.fulfilment.vendor)}</td>
        <td className="number">{seal === null ? '–' : percent(seal.fulfilment.partner)}</td>
        <td>
          {seal === null ? (
            <span className="muted">Not sealed</span>
          ) : (
            <Button size="small" aria-expanded={isOpen} aria-label={`${sealWord(seal)}: ${quarterName(quarter)}`} onClick={() => setOpen(!isOpen)}>
              {sealWord(seal)}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && seal !== null && (
        <tr>
          <td colSpan={5}>
            <SealDetail reviewId={row.reviewId} seal={seal} />
          </td>
        </tr>
      )}
    </>
  );
}

function stateText({ state, heldOn, dueOn, missedBy }: PastReview, partner: string): string {
  if (heldOn !== null) return `Held ${day(heldOn)}`;
  const by = missedBy === null ? '' : missedBy === 'vendor' ? ' by us' : ` by ${partner}`;
  return `${stateNames[state]}${by}, due ${day(dueOn)}`;
}

function sealWord({ restatements, isIntact }: SealView): string {
  if (!isIntact) return 'Seal broken';
  return restatements.length === 0 ? 'Sealed' : `Sealed, ${counted(restatements.length, 'figure reads', 'figures read')} differently`;
}

/** The sealed record: its fingerprint, what reads differently, and the metrics with the versions of their definitions. */
function SealDetail({ reviewId, seal }: { reviewId: string; seal: SealView }) {
  const read = useGovernance((state) => state.readSeal);
  const [shown, setShown] = useState<OperationOutput<'review.sealed'> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const show = async () => {
    const answer = await read(reviewId);
    if (answer.ok) setShown(answer.value);
    else setError(answer.error);
  };
  const known = shown?.seal ?? seal;
  return (
    <div className="seal-detail">
      <p>
        <StatusMark standing={seal.isIntact ? 'kept' : 'missed'} word={seal.isIntact ? 'Intact' : 'Does not match its fingerprint'} /> Frozen {momentDay(seal.takenAt)}, figures as of{' '}
        {day(seal.asOf)}. <span className="seal-hash">SHA-256 {seal.sha256}</span>
      </p>
      <Restatements restatements={known.restatements} />
      {shown === null ? (
        <Button size="small" onClick={() => void show()}>
          Show all sealed figures
        </Button>
      ) : (
        <table>
          <caption className="only-read">Sealed figures</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="number">
                Sealed
              </th>
              <th scope="col" className="number">
                Rows behind it
              </th>
              <th scope="col" className="number">
                Definition
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.figures.map(({ key, name, text, note, rowCount, definitionVersion }) => (
              <tr key={key}>
                <th scope="row">
                  {key} {name}
                </th>
                <td className="number" title={note ?? undefined}>
                  {text}
                </td>
                <td className="number">{count(rowCount)}</td>
                <td className="number">version {definitionVersion}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}
