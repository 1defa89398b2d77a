import { useId, useState, type FormEvent } from 'react';
import { programmeOperations } from '../../../shared/contract/programme.ts';
import type { AppError } from '../../../shared/errors.ts';
import { yearFrom } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { monthName } from '../../format/text.ts';
import { likelyCurrency } from '../../format/likelyCurrency.ts';
import { useImports, useProgramme } from '../../stores/StoresProvider.tsx';
import './ProgrammeForm.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What has to be known before a first import can be read: whose partners these are and how their year is cut. */
export function ProgrammeForm() {
  const begin = useProgramme((state) => state.begin);
  const read = useImports((state) => state.read);
  const [error, setError] = useState<AppError | null>(null);
  const name = useId();
  const currency = useId();
  const month = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      vendorName: String(form.get('name')).trim(),
      currency: String(form.get('currency')).trim().toUpperCase(),
      calendar: yearFrom(Number(form.get('month'))),
    };
    const checked = programmeOperations['programme.begin'].input.safeParse(input);
    if (checked.success) {
      const failure = await begin(checked.data);
      setError(failure);
      return failure === null ? read() : undefined;
    }
    setError({ type: 'invalid-input', message: 'The currency is three letters, such as EUR or USD. Nothing was stored.' });
  };
  return (
    <form className="card programme-form" onSubmit={(event) => void submit(event)} aria-label="Your company">
      <div className="programme-form-text">
        <h2>Once, before the first import</h2>
        <p className="muted">Whose partners are these, and when does the year begin?</p>
      </div>
      <label htmlFor={name}>
        Your company
        <input id={name} name="name" required maxLength={200} autoComplete="organization" />
      </label>
      <label htmlFor={currency}>
        Currency
        <input id={currency} name="currency" required maxLength={3} size={4} defaultValue={likelyCurrency()} />
      </label>
      <label htmlFor={month}>
        Fiscal year begins in
        <select id={month} name="month" defaultValue={1}>
          {MONTHS.map((each) => (
            <option key={each} value={each}>
              {monthName(each)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary">
        Go on
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}
