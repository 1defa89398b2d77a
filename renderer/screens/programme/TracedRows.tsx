import { useEffect, useState } from 'react';
import type { Figure, TracedFact } from '../../../shared/contract/metrics.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { counted } from '../../format/text.ts';
import { loading, settled, type Load } from '../../stores/load.ts';
import { useProgrammePage } from '../../stores/StoresProvider.tsx';

/** The rows a figure was computed from, each with where it came from. */
export function TracedRows({ figure }: { figure: Figure }) {
  const trace = useProgrammePage((state) => state.trace);
  const [rows, setRows] = useState<Load<readonly TracedFact[]>>(loading);
  const { key, rowCount } = figure;
  const read = async () => setRows(settled(await trace(key)));
  useEffect(() => {
    let isGone = false;
    void trace(key).then((found) => {
      if (!isGone) setRows(settled(found));
    });
    return () => {
      isGone = true;
    };
  }, [trace, key]);
  return (
    <Loaded load={rows} what="the rows" onRetry={() => void read()}>
      {(found) => (
        <ul className="programme-rows" aria-label={`Rows behind ${figure.name}`} tabIndex={0}>
          {found.map((row) => (
            <li key={row.id}>
              {row.partner !== null && <b>{row.partner}: </b>}
              {row.says} <span className="muted">{sourceOf(row)}</span>
            </li>
          ))}
          {found.length < rowCount && <li className="muted">and {counted(rowCount - found.length, 'more', 'more')}</li>}
        </ul>
      )}
    </Loaded>
  );
}

function sourceOf({ file, line, enteredBy }: TracedFact): string {
  if (file !== null) return line === null ? file : `${file}, line ${line}`;
  return enteredBy ?? '';
}
