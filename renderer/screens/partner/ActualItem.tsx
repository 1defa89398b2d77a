import { useState } from 'react';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { agreementText, reportedText, sourceText } from '../../format/commitment.ts';
import { describeError } from '../../format/describeError.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { DisputeForm } from './DisputeForm.tsx';

interface ActualItemProps {
  readonly actual: Actual;
  readonly commitment: Commitment;
  readonly partner: string;
}

/** A reported value, where it came from, and the other side's answer to it. */
export function ActualItem({ actual, commitment, partner }: ActualItemProps) {
  return (
    <div className="actual-item">
      <p className="actual-item-value">
        <b>{reportedText(actual, commitment)}</b>
        {agreementText(actual, commitment, partner)}
      </p>
      <p className="actual-item-source">
        {sourceText(actual)}
        {actual.evidence !== null && <> · {actual.evidence}</>}
      </p>
      <Answers actual={actual} commitment={commitment} partner={partner} />
    </div>
  );
}

function Answers({ actual, commitment, partner }: ActualItemProps) {
  const answer = useScorecard((state) => state.answer);
  const remove = useScorecard((state) => state.remove);
  const [isDisputing, setDisputing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { id, state, reportedBy } = actual;
  const isOurs = reportedBy === 'vendor';
  const value = reportedText(actual, commitment);
  const give = (given: 'accepted' | 'waived', said: string) =>
    void answer({ actualId: id, answer: given, counterValue: null, counterOn: null }, said).then(setError);
  if (isDisputing) return <DisputeForm actual={actual} commitment={commitment} partner={partner} onDone={() => setDisputing(false)} />;
  return (
    <div className="actual-item-actions">
      {state !== 'accepted' && (
        <Button size="small" onClick={() => give('accepted', `${value} accepted by ${isOurs ? partner : 'us'}.`)}>
          {isOurs ? `${partner} accepts` : 'Accept'}
        </Button>
      )}
      {state !== 'disputed' && (
        <Button size="small" onClick={() => setDisputing(true)}>
          {isOurs ? `${partner} disputes` : 'Dispute'}
        </Button>
      )}
      {state !== 'waived' && (
        <Button size="small" onClick={() => give('waived', `${commitment.title} waived by both sides.`)}>
          Both waive
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => void remove({ actualId: id }, `${value} removed.`).then(setError)}>
        Remove
      </Button>
      {error !== null && (
        <p className="actual-entry-error" role="alert">
          {describeError(error)}
        </p>
      )}
    </div>
  );
}
