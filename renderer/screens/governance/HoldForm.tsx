import { useId, useState } from 'react';
import type { Review } from '../../../shared/domain/review.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly review: Review;
  readonly asOf: string;
  readonly onDone: () => void;
}

/** The day the review took place and how long it took. */
export function HoldForm({ review, asOf, onDone }: Props) {
  const id = useId();
  const hold = useGovernance((state) => state.hold);
  const planned = review.scheduledOn ?? review.dueOn;
  const [heldOn, setHeldOn] = useState(planned <= asOf ? planned : asOf);
  const [minutes, setMinutes] = useState(String(review.plannedMinutes));
  const [error, setError] = useState<AppError | null>(null);
  const submit = async () => {
    const length = Number(minutes);
    const refusal = await hold({ reviewId: review.id, heldOn, durationMinutes: Number.isInteger(length) && length > 0 ? length : null });
    setError(refusal);
    if (refusal === null) onDone();
  };
  return (
    <form
      className="governance-form"
      aria-label="Record as held"
      onSubmit={(event) => {
        event.preventDefault();
        if (heldOn !== '') void submit();
      }}
    >
      <label htmlFor={`${id}-on`}>Held on</label>
      <input id={`${id}-on`} type="date" required value={heldOn} onChange={(event) => setHeldOn(event.target.value)} />
      <label htmlFor={`${id}-minutes`}>Minutes</label>
      <input id={`${id}-minutes`} inputMode="numeric" size={4} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
      <Button type="submit" look="primary" size="small">
        Store
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}
