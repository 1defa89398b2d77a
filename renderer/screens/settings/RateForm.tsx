import { useId, useState, type FormEvent } from 'react';
import { RateFields } from '../../../shared/contract/settings.ts';
import { policyNames } from '../../../shared/domain/rateBook.ts';
import type { AppError } from '../../../shared/errors.ts';
import { FxPolicy } from '../../../shared/fx.ts';
import type { Day } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useSettings } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly currency: string;
  readonly asOf: Day;
  readonly onStored: () => void;
}

/** A new rate; several fields make one, so it is stored as a whole. */
export function RateForm({ currency, asOf, onStored }: Props) {
  const addRate = useSettings((state) => state.addRate);
  const [error, setError] = useState<AppError | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    const read = RateFields.safeParse({
      policy: text('policy'), from: text('from').toUpperCase(), to: text('to').toUpperCase(), start: text('start'), end: text('end'), rate: text('rate').replace(',', '.'),
    });
    if (!read.success) return setError({ type: 'invalid-input', message: 'A rate needs two currencies of three letters, two days, and a number above 0. Nothing was stored.' });
    const failure = await addRate(read.data);
    setError(failure);
    if (failure === null) onStored();
  };
  return (
    <form className="settings-fields" aria-label="A new rate" onSubmit={(event) => void submit(event)}>
      <Field label="One" name="from" size={4} />
      <Field label="Is so many" name="to" size={4} defaultValue={currency} />
      <Field label="Rate" name="rate" inputMode="decimal" />
      <PolicyField />
      <Field label="From" name="start" type="date" defaultValue={`${asOf.slice(0, 4)}-01-01`} />
      <Field label="To" name="end" type="date" defaultValue={`${asOf.slice(0, 4)}-12-31`} />
      <Button type="submit" look="primary">
        Store the rate
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}

function Field({ label, ...rest }: React.ComponentProps<'input'> & { readonly label: string }) {
  const id = useId();
  return (
    <div className="saved-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} required autoComplete="off" {...rest} />
    </div>
  );
}

function PolicyField() {
  const id = useId();
  return (
    <div className="saved-field">
      <label htmlFor={id}>Kind</label>
      <select id={id} name="policy" defaultValue="plan_rate">
        {FxPolicy.options.map((policy) => (
          <option key={policy} value={policy}>
            {policyNames[policy]}
          </option>
        ))}
      </select>
    </div>
  );
}
