import { useState } from 'react';
import type { Figure } from '../../shared/contract/metrics.ts';
import { figureRemark, figureText } from '../../shared/domain/metrics/figureText.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { Button } from '../components/Button.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { locale, counted } from '../format/text.ts';
import { idle, loading, settled, type Load } from '../stores/load.ts';
import type { TracedRows } from '../stores/recordPageStore.ts';
import './Figures.css';

interface FiguresProps {
  /** What they are about, for those who cannot see where they stand. */
  readonly about: string;
  readonly figures: readonly Figure[];
  /** Finds the rows behind a figure. */
  readonly trace: (key: string) => Promise<Result<TracedRows, AppError>>;
}

/** The page's figures, each with what has to be said of it and the way to its rows. */
export function Figures({ about, figures, trace }: FiguresProps) {
  const [traced, setTraced] = useState<string | null>(null);
  const [rows, setRows] = useState<Load<TracedRows>>(idle);
  const shown = figures.find(({ key }) => key === traced);
  const open = async (key: string) => {
    if (traced === key) return setTraced(null);
    setTraced(key);
    setRows(loading);
    setRows(settled(await trace(key)));
  };
  if (figures.length === 0) return null;
  return (
    <section className="figures" aria-label={about}>
      <dl>
        {figures.map((figure) => (
          <div key={figure.key}>
            <dt>{figure.name}</dt>
            <dd>
              <span className="figures-value">{figureText(figure, locale)}</span>
              {figure.rowCount > 0 && (
                <Button look="quiet" size="small" className="no-print" aria-expanded={traced === figure.key} onClick={() => void open(figure.key)}>
                  {counted(figure.rowCount, 'row', 'rows')}
                  <span className="only-read"> behind {figure.name}</span>
                </Button>
              )}
              <span className="figures-remark">{figureRemark(figure)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {shown !== undefined && (
        <section className="figures-rows" aria-label={`Rows behind ${shown.name}`}>
          <h3>{shown.name}</h3>
          <Loaded load={rows} what="the rows" onRetry={() => void open(shown.key)}>
            {(found) => (
              <ul>
                {found.map((row) => (
                  <li key={row.id}>
                    {row.says} <span className="muted">{sourceOf(row)}</span>
                  </li>
                ))}
                {found.length < shown.rowCount && <li className="muted">and {counted(shown.rowCount - found.length, 'more', 'more')}</li>}
              </ul>
            )}
          </Loaded>
        </section>
      )}
    </section>
  );
}

function sourceOf({ file, line, enteredBy }: TracedRows[number]): string {
  if (file !== null) return line === null ? file : `${file}, line ${line}`;
  return enteredBy ?? '';
}
