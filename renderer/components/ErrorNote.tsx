import type { AppError } from '../../shared/errors.ts';
import { errorText } from '../format/describeError.ts';
import { Button } from './Button.tsx';
import './ErrorNote.css';

/** What happened, what was not changed, and the next step, beside the thing at fault. */
export function ErrorNote({ error, onRetry, title }: { error: AppError; onRetry?: () => void; title?: string }) {
  const { what, next } = errorText(error);
  return (
    <div className="error-note" role="alert">
      {title !== undefined && <h2>{title}</h2>}
      <p>{what}</p>
      {next !== '' && <p className="error-note-next">{next}</p>}
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
