import { Button } from '../../components/Button.tsx';
import { count } from '../../format/text.ts';
import { choiceName, kindNames, sourceNote } from '../../format/imports.ts';
import { valueOf } from '../../stores/load.ts';
import type { ImportFile, ImportPhase } from '../../stores/importStore.ts';
import { useImports } from '../../stores/StoresProvider.tsx';
import type { FileReport } from '../../format/importReport.ts';
import { withAnswer } from './answers.ts';
import './FileRows.css';

/** One row for each file: what it is, what would become of its rows, and what it leaves open. */
export function FileRows() {
  const files = useImports((state) => state.files);
  return (
    <ul className="file-rows" aria-label="Files">
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ file }: { file: ImportFile }) {
  const selectedId = useImports((state) => state.selectedId);
  const select = useImports((state) => state.select);
  const phase = useImports((state) => state.phase);
  const { id, name } = file;
  const isSelected = phase !== 'done' && selectedId === id;
  return (
    <li className={isSelected ? 'file-row is-selected' : 'file-row'}>
      {phase === 'done' ? (
        <b className="file-row-name">{name}</b>
      ) : (
        <button type="button" className="file-row-name" aria-pressed={isSelected} onClick={() => void select(id)}>
          {name}
        </button>
      )}
      {file.report === null ? <Unread file={file} /> : <Understood file={file} report={file.report} />}
    </li>
  );
}

const UNREAD: Readonly<Partial<Record<ImportPhase, string>>> = {
  waiting: 'Not read yet',
  done: 'Stopped before this file. Nothing of it was stored.',
};

/** What the first rows say of it already, while the others are read. */
function Unread({ file: { head } }: { file: ImportFile }) {
  const phase = useImports((state) => state.phase);
  const kind = head === null || head.kind === null ? '' : kindNames[head.kind];
  return (
    <>
      <span>{kind}</span>
      <span className="muted file-row-wide">{UNREAD[phase] ?? (head === null ? 'Reading …' : 'Counting its rows …')}</span>
    </>
  );
}

function Understood({ file, report }: { file: ImportFile; report: FileReport }) {
  const phase = useImports((state) => state.phase);
  return (
    <>
      <span>{report.kind === null ? '' : kindNames[report.kind]}</span>
      {report.questions.length > 0 ? <Questions file={file} report={report} /> : <Outcome report={report} />}
      {phase === 'done' ? <Afterwards report={report} /> : <LeaveOut file={file} />}
    </>
  );
}

/** What would become of the rows, or why there are none. */
function Outcome({ report }: { report: FileReport }) {
  if (report.error !== null) {
    return (
      <span className="file-row-wide">
        <span className="file-row-refused">{report.error.message}</span> {report.error.advice}
      </span>
    );
  }
  if (report.status === 'already-imported') {
    return <span className="file-row-wide">The same file was imported before. Nothing in it is new.</span>;
  }
  if (report.outcome === 'no-data') {
    return <span className="file-row-wide">A header and no rows. There is nothing to import.</span>;
  }
  const { added, changed, unchanged, rejected } = report.rows;
  return (
    <>
      <span className="file-row-counts">
        <Count of={added} what="added" />
        <Count of={changed} what="changed" />
        {unchanged > 0 && <span className="muted">{count(unchanged)} the same</span>}
        {rejected > 0 && (
          <span className="file-row-refused">
            <b>{count(rejected)}</b> refused
          </span>
        )}
      </span>
      <span className="muted">{sourceNote(report)}</span>
    </>
  );
}

function Count({ of, what }: { of: number; what: string }) {
  return of === 0 ? null : (
    <span>
      <b>{count(of)}</b> {what}
    </span>
  );
}

function Questions({ file, report }: { file: ImportFile; report: FileReport }) {
  const answer = useImports((state) => state.answer);
  return (
    <span className="file-row-wide file-row-questions">
      {report.questions.map((question) => (
        <span key={question.answerWith} className="file-row-question" role="group" aria-label={question.about}>
          <b>{question.about}</b>
          <span className="file-row-choices">
            {question.choices.map((choice) => (
              <Button key={choice} size="small" onClick={() => void answer(file.id, withAnswer(file.options, question, choice))}>
                {choiceName(choice)}
              </Button>
            ))}
          </span>
        </span>
      ))}
    </span>
  );
}

function LeaveOut({ file }: { file: ImportFile }) {
  const leaveOut = useImports((state) => state.leaveOut);
  return (
    <Button look="quiet" size="small" aria-label={`Leave out ${file.name}`} onClick={() => void leaveOut(file.id)}>
      Leave out
    </Button>
  );
}

function Afterwards({ report }: { report: FileReport }) {
  const undo = useImports((state) => state.undo);
  const saveRejects = useImports((state) => state.saveRejects);
  const history = valueOf(useImports((state) => state.history));
  const { batch, file, rows } = report;
  if (batch === null) return <span />;
  if (history?.some(({ batchId, undoneAt }) => batchId === batch && undoneAt !== null) === true) return <span className="muted">Taken back</span>;
  return (
    <span className="file-row-choices">
      {rows.rejected > 0 && (
        <Button size="small" onClick={() => void saveRejects(batch, file)}>
          Save refused rows
        </Button>
      )}
      <Button size="small" onClick={() => void undo(batch)}>
        Take back
      </Button>
    </span>
  );
}
