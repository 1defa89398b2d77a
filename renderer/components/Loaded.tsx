import type { ReactNode } from 'react';
import type { Load } from '../stores/load.ts';
import { ErrorNote } from './ErrorNote.tsx';
import './Loaded.css';

interface LoadedProps<T> {
  readonly load: Load<T>;
  /** What is being read, for the line that says so. */
  readonly what: string;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** Loading, failed or ready; empty is for the screen to say, which knows what would stand there. */
export function Loaded<T>({ load, what, onRetry, children }: LoadedProps<T>) {
  if (load.status === 'ready') return children(load.value);
  if (load.status === 'failed') return <ErrorNote title={`Could not read ${what}`} error={load.error} onRetry={onRetry} />;
  return (
    <p className="loading" role="status">
      Reading {what} …
    </p>
  );
}
