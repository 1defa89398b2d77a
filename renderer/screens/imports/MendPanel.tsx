import type { FileReport } from '../../format/importReport.ts';
import { codeName, flagOutcome } from '../../format/imports.ts';
import { count, counted } from '../../format/text.ts';
import { mendGroups, type MendGroup } from './mend.ts';
import { ShowRows } from './ShowRows.tsx';
import { DriftGroups, EditedGroups } from './SinceLastTime.tsx';
import './MendPanel.css';

/** As many line numbers as help to find the rows; all of them are a button away. */
const NAMED_LINES = 5;
/** As many names as one reads through. */
const MOST_NAMES = 40;

/** What in the file needs somebody, in groups that are mended the same way; known when all of it is read. */
export function MendPanel({ report }: { report: FileReport | null }) {
  return (
    <aside className="card mend-panel" aria-labelledby="mend-title">
      <h2 id="mend-title">To mend</h2>
      {report === null ? <p className="muted">Known when all of the file is read.</p> : <ToMend report={report} />}
    </aside>
  );
}

function ToMend({ report }: { report: FileReport }) {
  const groups = mendGroups(report);
  const added = report.partners.filter(({ matched }) => matched === 'new');
  return (
    <>
      {groups.length === 0 && report.drift.length === 0 && report.edited.length === 0 && <p className="muted">Nothing. Every row was understood.</p>}
      <ul>
        <EditedGroups report={report} />
        <DriftGroups report={report} />
        {groups.map((group) => (
          <Group key={`${group.code} ${group.column}`} group={group} />
        ))}
      </ul>
      {added.length > 0 && (
        <details>
          <summary>{counted(added.length, 'new partner', 'new partners')}</summary>
          <p className="muted">{added.map(({ partner }) => partner).join(', ')}</p>
        </details>
      )}
      {report.missing.length > 0 && (
        <details>
          <summary>{count(report.missing.length)} of the last export are not in this one</summary>
          <p className="muted">They stay as they are: {report.missing.slice(0, MOST_NAMES).join(', ')}</p>
        </details>
      )}
    </>
  );
}

function Group({ group }: { group: MendGroup }) {
  const { code, isRefused, lines, example, column } = group;
  const outcome = isRefused ? 'refused' : flagOutcome(code);
  return (
    <li className="mend-group">
      <b>{codeName(code)}</b>
      <p className="muted">
        {placeOf(group)}; {outcome}
        {example !== null && <>: “{example}”</>}
      </p>
      <p className="muted">{linesOf(lines)}</p>
      {lines[0] !== 1 && code !== 'duplicate-header' && <ShowRows what={column === null ? codeName(code) : `${codeName(code)} in ${column}`} lines={lines} />}
    </li>
  );
}

/** `Lines 4, 9, 12 and 30 more`. */
export function linesOf(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED_LINES).join(', ');
  const more = lines.length - NAMED_LINES;
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${named}${more > 0 ? ` and ${count(more)} more` : ''}`;
}

/** How many cells or rows, and in which column; a remark on line 1 is about the header. */
function placeOf({ column, lines }: MendGroup): string {
  if (column === null) return counted(lines.length, 'row', 'rows');
  return lines[0] === 1 ? `In the header: ${column}` : `${counted(lines.length, 'cell', 'cells')} in ${column}`;
}
