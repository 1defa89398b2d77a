import { Choice, type Option } from '../../components/Choice.tsx';
import type { FileOptions, FileReport } from '../../format/importReport.ts';
import { fieldName } from '../../format/imports.ts';
import type { ImportFile, ImportRows } from '../../stores/importStore.ts';
import { useImports } from '../../stores/StoresProvider.tsx';
import { bareField, withField } from './answers.ts';

type Column = FileReport['columns'][number];
type Rule = NonNullable<FileOptions['rules'][string]>;

const LEFT_OUT = 'not used';
const NO_FIELDS: readonly string[] = [];

const RULES: readonly Option<Rule | 'none'>[] = [
  { value: 'none', label: 'take file, keep edits' },
  { value: 'file', label: 'take file over edits' },
  { value: 'ours', label: 'keep ours' },
  { value: 'fill', label: 'fill blanks only' },
];

/** A column's own name over what it is taken for, and what becomes of values that are there already. */
export function ColumnHead({ file, column, report, rows }: { file: ImportFile; column: Column; report: FileReport; rows: ImportRows }) {
  return (
    <th scope="col" className={isNumber(column) ? 'number' : undefined}>
      <span className="file-preview-header">{column.header === '' ? '(no name)' : column.header}</span>
      <FieldChoice file={file} column={column} report={report} />
      <RuleChoice file={file} column={column} report={report} rows={rows} />
    </th>
  );
}

function FieldChoice({ file, column, report }: { file: ImportFile; column: Column; report: FileReport }) {
  const answer = useImports((state) => state.answer);
  const fields = useImports((state) => (report.kind === null ? null : state.fields[report.kind])) ?? NO_FIELDS;
  const { field, header, period } = column;
  if (header === '') return <span className="file-preview-unused">{LEFT_OUT}</span>;
  const others = fields.filter((each) => each !== field).map((each) => ({ value: each, label: fieldName(each) }));
  const options = [
    ...(field === null ? [] : [{ value: field, label: period === null ? fieldName(field) : `${fieldName(field)}, ${period}` }]),
    { value: LEFT_OUT, label: LEFT_OUT },
    ...others.toSorted((a, b) => a.label.localeCompare(b.label)),
  ];
  return (
    <Choice
      isInline
      label={`What ${header} is taken for`}
      value={field ?? LEFT_OUT}
      options={options}
      onChoose={(chosen) => void answer(file.id, withField(file.options, report, header, chosen === LEFT_OUT ? null : chosen))}
    />
  );
}

/** Only where there is something to decide: a value differs, somebody edited one, or a rule was set. */
function RuleChoice({ file, column, report, rows }: { file: ImportFile; column: Column; report: FileReport; rows: ImportRows }) {
  const answer = useImports((state) => state.answer);
  if (column.field === null) return null;
  const field = bareField(column.field);
  const rule = file.options.rules[field];
  const place = report.columns.indexOf(column);
  const differs = rows.some(({ cells }) => cells[place]?.before != null) || report.edited.some((edit) => edit.field === field);
  if (rule === undefined && !differs) return null;
  const choose = (chosen: Rule | 'none'): void => {
    const { [field]: _, ...rest } = file.options.rules;
    void answer(file.id, { ...file.options, rules: chosen === 'none' ? rest : { ...rest, [field]: chosen } });
  };
  return (
    <span className="file-preview-rule">
      <Choice isInline label={`Known values of ${column.header}`} value={rule ?? 'none'} options={RULES} onChoose={choose} />
    </span>
  );
}

/** True for a column whose cells are lined up on the right. */
export function isNumber({ format }: Pick<Column, 'format'>): boolean {
  return /^(number|percent|fraction|duration)/.test(format);
}
