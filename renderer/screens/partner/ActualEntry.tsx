import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { quarterName } from '../../../shared/fiscal.ts';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { describeError } from '../../format/describeError.ts';
import { reportedText } from '../../format/commitment.ts';
import { locale } from '../../format/text.ts';
import { typedText } from '../../format/typedAmount.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { readTyped } from './readTyped.ts';
import type { Typing } from './ledgerTypes.ts';

interface ActualEntryProps {
  readonly commitment: Commitment;
  readonly quarter: string;
  /** What stands for the quarter so far. */
  readonly before: Actual | null;
  readonly typing: Typing | null;
  /** Back to the ledger. */
  readonly onDone: () => void;
}

/** The field for what was reached in the quarter; it is stored when it is left or Enter is pressed. */
export function ActualEntry({ commitment, quarter, before, typing, onDone }: ActualEntryProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const record = useScorecard((state) => state.record);
  const start = startText(commitment, before);

  // Somebody who began to type in the ledger goes on typing here.
  useEffect(() => {
    const input = field.current;
    if (typing === null || input === null) return;
    input.focus();
    if (typing.text === '') input.select();
    else if (input.type !== 'date') input.value = typing.text;
  }, [typing]);

  const store = async (): Promise<boolean> => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' || text === start) return true;
    const read = readTyped(text, commitment);
    if (!read.ok) {
      setError(read.why);
      return false;
    }
    const { value, doneOn } = read;
    const said = `${commitment.title}: ${reportedText({ value, doneOn }, commitment)} stored for ${quarterName(quarter)}.`;
    const failure = await record({ commitmentId: commitment.id, quarter, value, doneOn, evidence: before?.evidence ?? null }, said);
    setError(failure === null ? null : describeError(failure));
    return failure === null;
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void store().then((isStored) => isStored && onDone());
    else if (event.key === 'Escape' && field.current !== null) {
      // Leaves the field as it was; the commitment closes with the next Escape.
      field.current.value = start;
      setError(null);
      onDone();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="actual-entry">
      <label htmlFor={id}>{commitment.measure === 'milestone' ? 'Done on' : `Reached in ${quarterName(quarter)}`}</label>
      <input
        ref={field}
        id={id}
        type={commitment.measure === 'milestone' ? 'date' : 'text'}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={start}
        aria-invalid={error !== null}
        aria-describedby={`${id}-note`}
        onBlur={() => void store()}
        onKeyDown={pressed}
      />
      <span className="muted">{unitName(commitment)}</span>
      <p id={`${id}-note`} className={error === null ? 'only-read' : 'actual-entry-error'} role={error === null ? undefined : 'alert'}>
        {error ?? 'Stored when you press Enter or leave the field. Escape leaves it as it was.'}
      </p>
    </div>
  );
}

/** What the number in the field counts. */
function unitName({ unit, currency }: Commitment): string {
  if (unit === 'money') return currency ?? '';
  if (unit === 'percent') return '%';
  if (unit === 'score') return 'of 100';
  return unit === 'count' || unit === 'date' ? '' : unit;
}

function startText(commitment: Commitment, before: Actual | null): string {
  if (before === null) return '';
  if (before.doneOn !== null) return before.doneOn;
  return before.value === null ? '' : typedText(before.value, commitment, locale);
}
