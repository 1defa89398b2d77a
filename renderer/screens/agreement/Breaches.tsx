import { useState } from 'react';
import type { GrantRow } from '../../../shared/contract/agreement.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { originText } from '../../format/origin.ts';
import { day } from '../../format/text.ts';
import { useAgreement } from '../../stores/StoresProvider.tsx';

/** The log of sales in a market that only the partner had, and the form that adds to it. */
export function Breaches({ grant, asOf }: { grant: GrantRow; asOf: string }) {
  const log = useAgreement((state) => state.logBreach);
  const remove = useAgreement((state) => state.removeBreach);
  const [on, setOn] = useState(asOf);
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const submit = async () => {
    const refusal = await log({ grantId: grant.id, on, by: by.trim(), note: note.trim() });
    setError(refusal);
    if (refusal !== null) return;
    setBy('');
    setNote('');
  };
  return (
    <section className="breaches" aria-label="Breaches">
      <h3>Breaches</h3>
      {grant.breaches.length === 0 ? (
        <p className="muted">None is known.</p>
      ) : (
        <ul>
          {grant.breaches.map((breach) => (
            <li key={breach.id}>
              <b>{day(breach.on)}</b> {breach.by}: {breach.note} <span className="muted">{originText(breach.origin)}</span>
              <Button look="quiet" size="small" className="no-print" aria-label={`Remove the breach of ${day(breach.on)}`} onClick={() => void remove(breach.id)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="no-print"
        aria-label="Log a breach"
        onSubmit={(event) => {
          event.preventDefault();
          if (by.trim() !== '' && on !== '') void submit();
        }}
      >
        <label>
          Day <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        <label>
          By whom <input autoComplete="off" value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
        <label>
          What happened <input autoComplete="off" value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <Button type="submit" size="small" disabled={by.trim() === '' || on === ''}>
          Log the breach
        </Button>
      </form>
      {error !== null && <ErrorNote error={error} />}
    </section>
  );
}
