import { shownCells } from '../../imports/records/columns.ts';
import type { Target } from '../../imports/records/target.ts';
import type { RecordRow } from '../../store/recordRows.ts';
import type { ExportedRow, ExportKind } from './exportKind.ts';

/** Exports a kind of which every record is one row of one table. */
export function recordRows(target: Target): ExportKind {
  return function* ({ store }) {
    for (const row of store.recordRows.list(target.table, columnsOf(target))) yield new Map([...partnerCells(row), ...shownCells(target.columns, row)]);
  };
}

/** The columns the target reads and writes. */
export function columnsOf({ columns }: Target): string[] {
  return [...new Set(columns.map(({ column }) => column))];
}

/** The cells by which a row names its partner. */
export function partnerCells({ party_name: name, party_external_id: externalId, party_account_number: number }: RecordRow): ExportedRow {
  return new Map([
    ['partnerName', String(name ?? '')],
    ['partnerExternalId', String(externalId ?? '')],
    ['partnerAccountNumber', String(number ?? '')],
  ]);
}
