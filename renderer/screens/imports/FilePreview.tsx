import { useEffect, useRef } from 'react';
import type { FileReport } from '../../format/importReport.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { skippedNote } from '../../format/imports.ts';
import { counted } from '../../format/text.ts';
import { type ImportFile, type ImportRows, PREVIEW_ROWS, type ShownRows } from '../../stores/importStore.ts';
import { useImports } from '../../stores/StoresProvider.tsx';
import { ColumnHead, isNumber } from './ColumnHead.tsx';
import './FilePreview.css';

type Column = FileReport['columns'][number];
type Row = ImportRows[number];

/** The file's first rows as they would be stored, under what each column was taken for. */
export function FilePreview({ file, report }: { file: ImportFile; report: FileReport }) {
  const rows = useImports((state) => state.rows);
  const shown = useImports((state) => state.shown);
  return (
    <section className="card file-preview" aria-labelledby="file-preview-title">
      <h2 id="file-preview-title">
        {file.name} <span className="file-preview-note">{skippedNote(report)}</span>
      </h2>
      {shown !== null && <ShownNote shown={shown} />}
      {rows.status === 'loading' && <p className="loading">Reading its first rows …</p>}
      {rows.status === 'failed' && <ErrorNote error={rows.error} />}
      {rows.status === 'ready' && report.error === null && <PreviewTable file={file} report={report} rows={rows.value} />}
    </section>
  );
}

/** Which rows stand there instead of the first ones. */
function ShownNote({ shown: { what, lines } }: { shown: ShownRows }) {
  const show = useImports((state) => state.show);
  const first = lines.length > PREVIEW_ROWS ? `, the first ${PREVIEW_ROWS} of them` : '';
  return (
    <p className="file-preview-shown" role="status">
      <span>
        {counted(new Set(lines).size, 'row', 'rows')}: <b>{what}</b>
        {first}
      </span>
      <Button size="small" onClick={() => void show(null)}>
        Back to the first rows
      </Button>
    </p>
  );
}

function PreviewTable({ file, report, rows }: { file: ImportFile; report: FileReport; rows: ImportRows }) {
  const shown = useImports((state) => state.shown);
  const box = useRef<HTMLDivElement>(null);
  // What is the matter may stand in a column far to the right.
  useEffect(() => {
    if (shown !== null && rows.length > 0) box.current?.querySelector('.file-preview-warning')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown, rows]);
  return (
    // A wide file scrolls in its own box; the box takes the focus so that arrow keys can scroll it.
    <div ref={box} className="file-preview-scroll" tabIndex={0} role="region" aria-label={`${shown === null ? 'First rows' : 'Rows to mend'} of ${file.name}`}>
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
