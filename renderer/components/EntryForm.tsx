import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../format/describeError.ts';
import { Button } from './Button.tsx';
import './EntryForm.css';

/** What was entered, by the names of the fields; a missing or empty one is null. */
export type Entry = (name: string) => string | null;

interface EntryFormProps {
  readonly label: string;
  readonly submit: string;
  /** Stores the entry; answers why it was refused, or null. */
  readonly onSubmit: (entry: Entry) => Promise<AppError | null>;
  /** Called when it is stored, or left. */
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Something that is stored as a whole, because a part of it would say nothing or be refused. Escape leaves it. */
export function EntryForm({ label, submit, onSubmit, onDone, children }: EntryFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const refusal = await onSubmit((name) => {
      const value = data.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    });
    if (refusal === null) onDone();
    else setProblem(describeError(refusal));
  };
  return (
    <form
      ref={form}
      className="entry-form no-print"
      aria-label={label}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      {children}
      {problem !== null && (
        <p className="saved-field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="entry-form-actions">
        <Button look="primary" type="submit">
          {submit}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

interface EntryFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value?: string | null;
  readonly type?: 'text' | 'date' | 'long';
  readonly isNeeded?: boolean;
  readonly hint?: string;
}

/** A text, several lines of it, or a day. */
export function EntryField({ label, name, value = null, type = 'text', isNeeded = false, hint }: EntryFieldProps) {
  const id = useId();
  const field = { id, name, defaultValue: value ?? '', required: isNeeded, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` };
  return (
    <div className="saved-field">
      <label htmlFor={id}>{label}</label>
      {type === 'long' ? <textarea rows={2} {...field} /> : <input type={type} autoComplete="off" {...field} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
    </div>
  );
}

interface EntryChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose?: (value: string) => void;
}

/** One of several. */
export function EntryChoice({ label, name, value, options, onChoose }: EntryChoiceProps) {
  const id = useId();
  return (
    <div className="saved-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} onChange={(event) => onChoose?.(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
