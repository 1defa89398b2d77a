import { useId, useState } from 'react';
import type { OwnerParty } from '../../../shared/domain/party.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly versionId: string;
  readonly owner: OwnerParty;
  readonly label: string;
  /** The new promise, to be opened. */
  readonly onAdded: (id: string | null) => void;
}

/** A title is enough to add a promise; the rest is typed where it opens. */
export function AddPromise({ versionId, owner, label, onAdded }: Props) {
  const id = useId();
  const add = usePlan((state) => state.add);
  const [title, setTitle] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  if (title === null) {
    return (
      <button type="button" className="plan-add" onClick={() => setTitle('')}>
        + {label}
      </button>
    );
  }
  const submit = async () => {
    if (title.trim() === '') return setTitle(null);
    const added = await add({ versionId, ownerParty: owner, title: title.trim(), terms: {} });
    if (typeof added !== 'string') return setError(added);
    setError(null);
    setTitle(null);
    onAdded(added);
  };
  return (
    <form
      className="plan-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        autoComplete="off"
        value={title}
        placeholder="In a few words"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle(null);
        }}
      />
      <Button type="submit" size="small">
        Add
      </Button>
      {error !== null && (
        <p className="saved-field-problem" role="alert">
          {describeError(error)}
        </p>
      )}
    </form>
  );
}
