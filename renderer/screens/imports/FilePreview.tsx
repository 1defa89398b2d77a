import type { FileReport } from '../../format/importReport.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { skippedNote } from '../../format/imports.ts';
import type { ImportFile, ImportRows } from '../../stores/importStore.ts';
import { useImports } from '../../stores/StoresProvider.tsx';
import { ColumnHead, isNumber } from './ColumnHead.tsx';
import './FilePreview.css';

type Column = FileReport['columns'][number];
type Row = ImportRows[number];

/** The file's first rows as they would be stored, under what each column was taken for. */
export function FilePreview({ file, report }: { file: ImportFile; report: FileReport }) {
  const rows = useImports((state) => state.rows);
  return (
    <section className="card file-preview" aria-labelledby="file-preview-title">
      <h2 id="file-preview-title">
        {file.name} <span className="file-preview-note">{skippedNote(report)}</span>
      </h2>
      {rows.status === 'loading' && <p className="loading">Reading its first rows …</p>}
      {rows.status === 'failed' && <ErrorNote error={rows.error} />}
      {rows.status === 'ready' && report.error === null && <PreviewTable file={file} report={report} rows={rows.value} />}
    </section>
  );
}

function PreviewTable({ file, report, rows }: { file: ImportFile; report: FileReport; rows: ImportRows }) {
  return (
    // A wide file scrolls in its own box; the box takes the focus so that arrow keys can scroll it.
    <div className="file-preview-scroll" tabIndex={0} role="region" aria-label={`First rows of ${file.name}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              Line
            </th>
            {report.columns.map((column) => (
              <ColumnHead key={column.index} file={file} column={column} report={report} rows={rows} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.line} row={row} columns={report.columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  return (
    <tr className={`file-preview-${row.outcome}`}>
      <td className="number muted">
        {row.line}
        {row.outcome === 'rejected' && <span className="only-read"> refused</span>}
      </td>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        return (
          <td key={column?.index ?? index} className={column !== undefined && isNumber(column) ? 'number' : undefined}>
            <PreviewCell cell={cell} isUsed={column?.field != null} />
          </td>
        );
      })}
    </tr>
  );
}

function PreviewCell({ cell, isUsed }: { cell: Row['cells'][number]; isUsed: boolean }) {
  if (cell.warning !== null) {
    return (
      <span className="file-preview-warning" title={cell.warning}>
        {cell.raw}
        <span className="only-read">, {cell.warning}</span>
      </span>
    );
  }
  return (
    <>
      {cell.before !== null && (
        <>
          <del>{cell.before}</del>{' '}
        </>
      )}
      <span className={isUsed ? undefined : 'muted'}>{cell.shown ?? cell.raw}</span>
    </>
  );
}
