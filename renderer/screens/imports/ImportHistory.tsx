import type { ImportSummary } from '../../../shared/contract/imports.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { kindName } from '../../format/imports.ts';
import { count, momentDay } from '../../format/text.ts';
import { useImports } from '../../stores/StoresProvider.tsx';
import './ImportHistory.css';

/** Every import there was, each to be taken back whole. */
export function ImportHistory() {
  const history = useImports((state) => state.history);
  const refresh = useImports((state) => state.refresh);
  const files = useImports((state) => state.files);
  // What was just imported stands above.
  const justNow = new Set(files.map(({ report }) => report?.batch));
  return (
    <section aria-labelledby="import-history-title">
      <h2 id="import-history-title" className="import-history-title">
        Earlier imports
      </h2>
      <Loaded load={history} what="earlier imports" onRetry={() => void refresh()}>
        {(imports) => {
          const earlier = imports.filter(({ batchId }) => !justNow.has(batchId));
          return earlier.length === 0 ? <p className="muted">None yet. Each will stand here, and can be taken back.</p> : <HistoryTable imports={earlier} />;
        }}
      </Loaded>
    </section>
  );
}

function HistoryTable({ imports }: { imports: readonly ImportSummary[] }) {
  return (
    <div className="card import-history">
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Kind</th>
            <th scope="col">Imported</th>
            <th scope="col" className="number">
              Added
            </th>
            <th scope="col" className="number">
              Changed
            </th>
            <th scope="col" className="number">
              Refused
            </th>
            <th scope="col">
              <span className="only-read">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((entry) => (
            <HistoryRow key={entry.batchId} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HistoryRow({ entry }: { entry: ImportSummary }) {
  const undo = useImports((state) => state.undo);
  const saveRejects = useImports((state) => state.saveRejects);
  const { batchId, fileName, kind, importedAt, added, changed, rejected, undoneAt } = entry;
  return (
    <tr className={undoneAt === null ? undefined : 'is-undone'}>
      <th scope="row" className="import-history-file">
        {fileName}
      </th>
      <td>{kindName(kind)}</td>
      <td>{momentDay(importedAt)}</td>
      <td className="number">{count(added)}</td>
      <td className="number">{count(changed)}</td>
      <td className="number">{count(rejected)}</td>
      <td className="import-history-actions">
        {rejected > 0 && (
          <Button size="small" aria-label={`Save refused rows of ${fileName}`} onClick={() => void saveRejects(batchId, fileName)}>
            Save refused rows
          </Button>
        )}
        {undoneAt === null ? (
          <Button size="small" aria-label={`Take back ${fileName}`} onClick={() => void undo(batchId)}>
            Take back
          </Button>
        ) : (
          <span className="muted">Taken back {momentDay(undoneAt)}</span>
        )}
      </td>
    </tr>
  );
}
