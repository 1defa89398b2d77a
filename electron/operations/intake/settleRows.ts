import type { ColumnRule, EditedValue } from '../../../shared/domain/importReport.ts';
import type { EditedColumns } from '../../store/edits.ts';
import type { Settle } from '../../store/intake/settle.ts';
import type { Cell, CellChange } from '../../store/intake/upsert.ts';
import { fieldOfColumn } from './columnFields.ts';

/** So many edited values are listed; their count is exact. */
const MOST_LISTED = 500;

/** Values that only mean something together: an amount and its currency, a report and what was answered to it. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  commitment_actual: ['value', 'done_on', 'state', 'counter_value', 'counter_on'],
  commitment_term: ['measure', 'unit', 'currency', 'target'],
};

/** What was decided over a file's rows, as far as people's work was concerned. */
export interface Settlement {
  readonly settle: Settle;
  readonly edited: readonly EditedValue[];
  count(): number;
}

/**
 * Decides value by value what a file may overwrite: by the rule of its column, and without one
 * never over what a person has written since.
 */
export function createSettlement(kind: string, rules: Readonly<Record<string, ColumnRule>>, editedColumns: EditedColumns): Settlement {
  const edited: EditedValue[] = [];
  let count = 0;
  const ruleOf = (field: string): ColumnRule | undefined => rules[field] ?? rules[`${kind}.${field}`];

  const settle: Settle = ({ table, id, cells }, changes, { line }) => {
    const persons = editedColumns(table, id, cells);
    const answered = TOGETHER[table] ?? [];
    // Who accepted or disputed a report did so of its value too, though another wrote that.
    const isWhole = table === 'commitment_actual' && answered.some((column) => persons.has(column));
    const isPersons = ({ column }: CellChange): boolean => isWhole || persons.has(column);
    const isKept = (change: CellChange): boolean => {
      const rule = ruleOf(fieldOfColumn(kind, table, change.column));
      if (rule === 'ours') return true;
      if (rule === 'fill') return change.before !== null;
      return rule === undefined && isPersons(change);
    };
    const kept = withCompanions(table, changes, new Set(changes.filter(isKept).map(({ column }) => column)));
    for (const change of changes) {
      if (!isPersons(change)) continue;
      count += 1;
      const { column, before, after } = change;
      if (edited.length < MOST_LISTED) edited.push({ line, field: fieldOfColumn(kind, table, column), ours: shown(before), file: shown(after), isKept: kept.has(column) });
    }
    return changes.filter(({ column }) => !kept.has(column));
  };
  return { settle, edited, count: () => count };
}

/** With one value of a group, those that only mean something beside it stay too. */
function withCompanions(table: string, changes: readonly CellChange[], kept: ReadonlySet<string>): ReadonlySet<string> {
  const isUnit = (column: string): boolean => /^(measure|unit)$|currency$/.test(column);
  const isOfMoney = (column: string): boolean => column.endsWith('_minor') || column.endsWith('currency');
  const group = TOGETHER[table] ?? (changes.some(({ column }) => isUnit(column)) ? changes.map(({ column }) => column).filter(isOfMoney) : []);
  const bindsAll = table === 'commitment_actual' || changes.some(({ column }) => group.includes(column) && isUnit(column));
  if (!bindsAll || !group.some((column) => kept.has(column))) return kept;
  return new Set([...kept, ...group]);
}

function shown(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}
