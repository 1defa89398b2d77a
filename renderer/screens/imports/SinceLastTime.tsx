import type { FileReport } from '../../format/importReport.ts';
import { fieldName } from '../../format/imports.ts';
import { counted } from '../../format/text.ts';
import { ShowRows } from './ShowRows.tsx';

/** As many values as help to see what it is about. */
const MOST_SHOWN = 40;
/** The others are in the rows that Show brings. */
const MOST_EDITS = 3;

const DRIFT: Readonly<Record<FileReport['drift'][number]['code'], string>> = {
  'column-gone': 'A column is gone',
  'column-new': 'A new column',
  'unit-changed': 'Figures written another way',
  'currency-changed': 'Currency changed',
  'fewer-rows': 'Far fewer rows',
  'value-new': 'A value never seen before',
};

/** How the file differs from the last one of its source. */
export function DriftGroups({ report }: { report: FileReport }) {
  const groups = [...Map.groupBy(report.drift, ({ code }) => code)];
  return groups.map(([code, drifts]) => (
    <li key={code} className="mend-group">
      <b>{DRIFT[code]}</b>
      <p className="muted">{drifts.slice(0, MOST_SHOWN).map(({ about }) => about.replace(/^\w+\.\w+/, fieldName)).join('; ')}</p>
    </li>
  ));
}

/** What people wrote since the last import and the file has otherwise; the rule over its column decides. */
export function EditedGroups({ report }: { report: FileReport }) {
  const groups = [...Map.groupBy(report.edited, ({ field, isKept }) => `${isKept ? 'kept' : 'overwritten'} ${field}`)];
  return groups.map(([key, edits]) => {
    const [first] = edits;
    if (first === undefined) return null;
    return (
      <li key={key} className="mend-group">
        <b>{fieldName(first.field)} edited since the last import</b>
        <p className="muted">
          {counted(edits.length, 'value', 'values')}; {first.isKept ? 'yours kept' : 'overwritten by the file'}
        </p>
        <ul>
          {edits.slice(0, MOST_EDITS).map(({ line, ours, file }) => (
            <li key={line} className="muted">
              Line {line}: {ours ?? '(blank)'}, in the file {file ?? '(blank)'}
            </li>
          ))}
        </ul>
        <ShowRows what={`${fieldName(first.field)} edited since the last import`} lines={edits.map(({ line }) => line)} />
      </li>
    );
  });
}
