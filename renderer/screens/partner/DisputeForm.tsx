import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { Button } from '../../components/Button.tsx';
import { reportedText } from '../../format/commitment.ts';
import { describeError } from '../../format/describeError.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { readTyped } from './readTyped.ts';

interface DisputeFormProps {
  readonly actual: Actual;
  readonly commitment: Commitment;
  readonly partner: string;
  readonly onDone: () => void;
}

/** A dispute names what the other side says instead. */
export function DisputeForm({ actual, commitment, partner, onDone }: DisputeFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const answer = useScorecard((state) => state.answer);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readTyped(field.current?.value.trim() ?? '', commitment);
    if (!read.ok) return setError(read.why);
    const counter = reportedText({ value: read.value, doneOn: read.doneOn }, commitment);
    const failure = await answer(
      { actualId: actual.id, answer: 'disputed', counterValue: read.value, counterOn: read.doneOn },
      `Disputed: ${counter} instead of ${reportedText(actual, commitment)}.`,
    );
    if (failure === null) onDone();
    else setError(describeError(failure));
  };
  return (
    <form
      className="dispute-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <label htmlFor={id}>{actual.reportedBy === 'vendor' ? `${partner} says` : 'We say'}</label>
      <input ref={field} id={id} type={commitment.measure === 'milestone' ? 'date' : 'text'} inputMode="decimal" autoComplete="off" aria-invalid={error !== null} />
      <Button size="small" type="submit">
        Dispute
      </Button>
      <Button size="small" look="quiet" onClick={onDone}>
        Leave it
      </Button>
      {error !== null && (
        <p className="actual-entry-error" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
