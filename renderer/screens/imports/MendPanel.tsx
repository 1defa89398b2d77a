import type { FileReport } from '../../format/importReport.ts';
import { codeName, flagOutcome } from '../../format/imports.ts';
import { count, counted } from '../../format/text.ts';
import { mendGroups, type MendGroup } from './mend.ts';
import './MendPanel.css';

/** As many line numbers as help to find the rows; beyond, the saved refused rows are the better list. */
const MOST_LINES = 40;

/** What in the file needs somebody, in groups that are mended the same way. */
export function MendPanel({ report }: { report: FileReport }) {
  const groups = mendGroups(report);
  const added = report.partners.filter(({ matched }) => matched === 'new');
  return (
    <aside className="card mend-panel" aria-labelledby="mend-title">
      <h2 id="mend-title">To mend</h2>
      {groups.length === 0 && <p className="muted">Nothing. Every row was understood.</p>}
      <ul>
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
          <p className="muted">They stay as they are: {report.missing.slice(0, MOST_LINES).join(', ')}</p>
        </details>
      )}
    </aside>
  );
}

function Group({ group }: { group: MendGroup }) {
  const { code, column, isRefused, lines, example } = group;
  const where = column === null ? counted(lines.length, 'row', 'rows') : `${counted(lines.length, 'cell', 'cells')} in ${column}`;
  const outcome = isRefused ? 'refused' : flagOutcome(code);
  return (
    <li className="mend-group">
      <b>{codeName(code)}</b>
      <p className="muted">
        {where}; {outcome}
        {example !== null && <>: “{example}”</>}
      </p>
      {lines.length === 1 ? (
        <p className="muted">Line {lines[0]}</p>
      ) : (
        <details>
          <summary>Show the lines</summary>
          <p className="muted">
            {lines.slice(0, MOST_LINES).join(', ')}
            {lines.length > MOST_LINES && ' …'}
          </p>
        </details>
      )}
    </li>
  );
}
