import type { Progress } from '../stores/load.ts';
import { count } from '../format/text.ts';
import { Button } from './Button.tsx';
import './ProgressLine.css';

interface ProgressLineProps {
  readonly what: string;
  readonly progress: Progress | null;
  readonly onCancel?: () => void;
}

/** How far something long is, and the way to stop it. */
export function ProgressLine({ what, progress, onCancel }: ProgressLineProps) {
  const label = progress === null || progress.phase === '' ? what : `${what}: ${progress.phase}`;
  const total = progress?.total ?? null;
  return (
    <div className="progress-line">
      <label>
        <span className="progress-line-label">{label}</span>
        {progress === null || total === null ? <progress /> : <progress value={progress.done} max={total} />}
      </label>
      {progress !== null && total !== null && total > 1 && (
        <span className="muted">
          {count(progress.done)} of {count(total)}
        </span>
      )}
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          Stop
        </Button>
      )}
    </div>
  );
}
