import type { ImportReport } from '../../../shared/domain/importReport.ts';

/** How many remarks of a file are listed before the rest is counted. */
const LISTED = 20;

/** What became of a file, in a few lines: the outcome, the counts, what to mend, what to answer. */
export function importText(report: ImportReport): string {
  return [headline(report), ...counts(report), ...memoryLines(report), ...errorLines(report), ...questionLines(report), ...remarkLines(report)].join('\n');
}

const STATUS_WORDS: Readonly<Record<ImportReport['status'], string>> = {
  imported: 'imported',
  refused: 'refused, nothing was changed',
  question: 'not imported yet: a question is open',
  'dry-run': 'read; this is what importing it would do',
  'already-imported': 'was imported before; nothing was changed',
};

function headline({ file, status, outcome, kind }: ImportReport): string {
  if (outcome === 'no-data') return `${file}: holds no rows (${kind ?? 'unknown'}); nothing was changed`;
  return `${file}: ${STATUS_WORDS[status]}${kind === null ? '' : ` (${kind})`}`;
}

function counts({ rows, source, batch, status }: ImportReport): string[] {
  if (rows.read === 0) return [];
  const read = `  ${source.encoding ?? 'unknown'}, header on line ${source.headerLine ?? 0}, ${rows.skipped} lines passed over`;
  const rowsLine = `  ${rows.read} rows: ${rows.added} added, ${rows.changed} changed, ${rows.unchanged} the same, ${rows.rejected} refused`;
  return [read, rowsLine, ...(status === 'imported' && batch !== null ? [`  take it back with: undo ${batch}`] : [])];
}

const DRIFT_WORDS: Readonly<Record<ImportReport['drift'][number]['code'], string>> = {
  'column-gone': 'a column is gone',
  'column-new': 'a new column',
  'unit-changed': 'figures are written another way',
  'currency-changed': 'another currency',
  'fewer-rows': 'far fewer rows',
  'value-new': 'a value never seen before',
};

/** What is known from the last file: how it was read, what is different now, and what people wrote since. */
function memoryLines({ asLastTime, profile, drift, rows, edited }: ImportReport): string[] {
  const listed = edited.slice(0, LISTED).map(({ line, field, ours, file, isKept }) => `  line ${line}: ${field} is “${ours ?? ''}” by hand, “${file ?? ''}” in the file; ${isKept ? 'kept' : 'overwritten'}`);
  return [
    ...(asLastTime ? [`  read as the last time (${profile})`] : []),
    ...drift.map(({ code, about }) => `  different from the last time: ${DRIFT_WORDS[code]}: ${about}`),
    ...listed,
    ...(rows.edited > listed.length ? [`  and ${rows.edited - listed.length} more values written by hand`] : []),
  ];
}

function errorLines({ error }: ImportReport): string[] {
  return error === null ? [] : [`  ${error.message} ${error.advice}`];
}

function questionLines({ questions }: ImportReport): string[] {
  return questions.map(({ about, choices, answerWith }) => `  ${about} (${choices.join(' / ')}) Answer with ${answerWith}`);
}

function remarkLines({ rejections, warnings }: ImportReport): string[] {
  const lines = [
    ...rejections.map(({ line, code, detail }) => `  line ${line}: refused, ${code}: ${detail}`),
    ...warnings.map(({ line, code, column, value }) => `  line ${line}: ${code}${column === undefined ? '' : ` in ${column}`}${value === undefined ? '' : `: “${value}”`}`),
  ];
  return lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), `  and ${lines.length - LISTED} more remarks`];
}
