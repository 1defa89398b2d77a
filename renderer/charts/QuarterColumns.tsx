import type { Side } from '../../shared/domain/party.ts';
import { percent } from '../format/text.ts';
import './QuarterColumns.css';

export interface QuarterValue {
  readonly label: string;
  readonly ratio: number | null;
  /** True for the quarter on screen; the ones before are drawn lighter. */
  readonly isCurrent: boolean;
}

/** One side's fulfilment over the quarters, time running to the right. The table beside it is for reading aloud. */
export function QuarterColumns({ side, name, values }: { side: Side; name: string; values: readonly QuarterValue[] }) {
  return (
    <div className={`quarter-columns-side quarter-columns-${side} keeps-colour`} aria-hidden="true">
      <p className={`quarter-columns-name side-${side}`}>{name}</p>
      <div className="quarter-columns">
      {values.map(({ label, ratio, isCurrent }) => (
        <div key={label} className={isCurrent ? 'quarter-column is-current' : 'quarter-column'}>
          <span className="quarter-column-figure">{percent(ratio)}</span>
          <span className="quarter-column-track">
            <span style={{ height: `${Math.min(1, ratio ?? 0) * 100}%` }} />
          </span>
          <span className="quarter-column-label">{label}</span>
        </div>
      ))}
      </div>
    </div>
  );
}
