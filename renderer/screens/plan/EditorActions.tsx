import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';
import type { DetailProps } from './planTypes.ts';
import { type RowMove, rowMoves } from './rowMoves.ts';

/** What can be done with a promise besides wording it. */
export function EditorActions({ shown, commitment, onClose }: DetailProps) {
  const confirm = usePlan((state) => state.confirm);
  const reorder = usePlan((state) => state.reorder);
  const drop = usePlan((state) => state.drop);
  const [error, setError] = useState<AppError | null>(null);
  const versionId = shown.card.id;
  const commitmentId = commitment.id;
  const { up, down } = rowMoves(shown.rows, shown.commitments.map(({ id }) => id), commitmentId);
  const move = (to: RowMove | null, where: string) => {
    if (to !== null) void reorder({ versionId, ...to }, `“${commitment.title}” moved ${where}.`).then(setError);
  };
  return (
    <div className="plan-editor-actions">
      {commitment.suggestedBy !== null && (
        <Button size="small" look="primary" onClick={() => void confirm({ versionId, commitmentIds: [commitmentId] }, `The target of “${commitment.title}” stands.`).then(setError)}>
          Confirm the target as it stands
        </Button>
      )}
      <Button size="small" disabled={up === null} onClick={() => move(up, 'up')}>
        Move up
      </Button>
      <Button size="small" disabled={down === null} onClick={() => move(down, 'down')}>
        Move down
      </Button>
      <Button
        size="small"
        onClick={() => {
          onClose();
          void drop({ versionId, commitmentId }, `“${commitment.title}” dropped.`).then(setError);
        }}
      >
        Drop the promise
      </Button>
      {error !== null && (
        <p className="saved-field-problem" role="alert">
          {describeError(error)}
        </p>
      )}
    </div>
  );
}
