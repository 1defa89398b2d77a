import { useId, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { Button } from '../components/Button.tsx';
import { ErrorNote } from '../components/ErrorNote.tsx';
import type { FieldOption } from './fields.ts';

/** What a new record needs at once; the rest is typed when it stands open. */
export interface AddSpec {
  /** The action, as on its button: "Add a term". */
  readonly action: string;
  /** The one text it needs; absent where the choice says enough. */
  readonly text?: string;
  readonly choice?: { readonly label: string; readonly options: readonly FieldOption[] };
  /** Adds it; answers its id. */
  readonly onAdd: (text: string, choice: string) => Promise<Result<string, AppError>>;
}

/** The form that adds a record. */
export function AddRecord({ add, onAdded }: { add: AddSpec; onAdded: (id: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [choice, setChoice] = useState(add.choice?.options[0]?.value ?? '');
  const [error, setError] = useState<AppError | null>(null);
  const isReady = add.text === undefined || text.trim() !== '';
  const submit = async () => {
    const added = await add.onAdd(text.trim(), choice);
    setError(added.ok ? null : added.error);
    if (!added.ok) return;
    setText('');
    onAdded(added.value);
  };
  return (
    <form
      className="add-record no-print"
      aria-label={add.action}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void submit();
      }}
    >
      {add.choice !== undefined && (
        <>
          <label htmlFor={`${id}-choice`}>{add.choice.label}</label>
          <select id={`${id}-choice`} value={choice} onChange={(event) => setChoice(event.target.value)}>
            {add.choice.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </>
      )}
      {add.text !== undefined && (
        <>
          <label htmlFor={`${id}-text`}>{add.text}</label>
          <input id={`${id}-text`} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
        </>
      )}
      <Button type="submit" size="small" disabled={!isReady}>
        {add.action}
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}
