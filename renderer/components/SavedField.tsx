import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../format/describeError.ts';
import './SavedField.css';

/** Stores what was entered; answers null when it is stored, or why it was refused. */
export type Save<V> = (value: V) => Promise<AppError | null>;

interface FieldProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onSave: Save<V>;
  /** Where the place already says what it is, the label is only read aloud. */
  readonly isLabelHidden?: boolean;
  /** One line under the field. */
  readonly hint?: string;
}

interface SavedTextProps extends FieldProps<string> {
  readonly type?: 'text' | 'date';
  /** Several lines. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
}

/** A text that is typed and not yet stored. */
interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly store: () => void;
}

/** How long after the last key a text is stored: long enough for a word, short enough to lose none. */
const SETTLE_MS = 700;

/** A text or a day that is stored as it is typed: after a pause, or when the field is left. Escape brings back what stood there. */
export function SavedText({ label, value, onSave, isLabelHidden = false, hint, type = 'text', isLong = false, placeholder }: SavedTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<Waiting | null>(null);
  // A screen that is left by a key takes its fields away without their being left.
  useEffect(() => () => waiting.current?.store(), []);
  const stop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const store = async (text: string) => {
    stop();
    if (text === value) return setDraft(null);
    const refusal = await onSave(text);
    setProblem(refusal === null ? null : describeError(refusal));
    // Whoever typed on meanwhile keeps what she typed.
    if (refusal === null) setDraft((now) => (now === text ? null : now));
  };
  const edit = (text: string) => {
    stop();
    setDraft(text);
    waiting.current = { timer: setTimeout(() => void store(text), SETTLE_MS), store: () => void store(text) };
  };
  const giveUp = () => {
    stop();
    setDraft(null);
    setProblem(null);
  };
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} problem={problem}>
      {(ids) => {
        const field = {
          ...ids,
          value: draft ?? value,
          placeholder,
          onChange: (event: { target: { value: string } }) => edit(event.target.value),
          onBlur: () => {
            if (draft !== null) void store(draft);
          },
          onKeyDown: (event: { key: string; stopPropagation(): void }) => {
            if (event.key !== 'Escape' || draft === null) return;
            event.stopPropagation();
            giveUp();
          },
        };
        return isLong ? <textarea rows={3} {...field} /> : <input type={type} autoComplete="off" {...field} />;
      }}
    </FieldFrame>
  );
}

interface SavedChoiceProps<V extends string> extends FieldProps<V> {
  readonly options: readonly { readonly value: V; readonly label: string }[];
}

/** One of several, stored when it is chosen. */
export function SavedChoice<V extends string>({ label, value, onSave, isLabelHidden = false, hint, options }: SavedChoiceProps<V>) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen === undefined) return;
    const refusal = await onSave(chosen.value);
    setProblem(refusal === null ? null : describeError(refusal));
  };
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} problem={problem}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => void choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface FrameProps {
  readonly label: string;
  readonly isLabelHidden: boolean;
  readonly hint: string | undefined;
  readonly problem: string | null;
  readonly children: (ids: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined }) => ReactNode;
}

/** A label above, the hint or what is wrong beneath. */
function FieldFrame({ label, isLabelHidden, hint, problem, children }: FrameProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="saved-field">
      <label htmlFor={id} className={isLabelHidden ? 'only-read' : undefined}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': note === undefined ? undefined : `${id}-note` })}
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === null ? 'muted' : 'saved-field-problem'} role={problem === null ? undefined : 'alert'}>
          {note}
        </p>
      )}
    </div>
  );
}
