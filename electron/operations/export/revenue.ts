import { shownMoney, shownRatio, shownText } from '../../imports/records/columns.ts';
import { periodLabel } from '../../imports/records/revenue.ts';
import type { RecordRow } from '../../store/recordRows.ts';
import type { ExportedRow, ExportKind } from './exportKind.ts';
import { partnerCells } from './records.ts';

const FACT = ['window_start', 'window_end', 'amount_minor', 'currency', 'product_line', 'segment', 'region', 'last_booked_on', 'notes'];
const TARGET = ['window_start', 'window_end', 'target_minor', 'currency', 'product_line', 'attainment_ratio'];

/** Revenue, a row per fact and one per target: a target stands for its own window and cut. */
export const revenueRows: ExportKind = function* ({ store, vendor }) {
  const { calendar } = vendor;
  const cellsOf = (row: RecordRow): ExportedRow =>
    new Map([
      ...partnerCells(row),
      ['period', periodLabel({ start: String(row['window_start']), end: String(row['window_end']) }, calendar)],
      ['amount', shownMoney(row['amount_minor'], row['currency'], false)],
      ['target', shownMoney(row['target_minor'], row['currency'], false)],
      ['attainment', shownRatio(row['attainment_ratio'])],
      ['currency', shownText(row['currency'])],
      ['productLine', shownText(row['product_line'])],
      ['segment', shownText(row['segment'])],
      ['region', shownText(row['region'])],
      ['lastBooked', shownText(row['last_booked_on'])],
      ['notes', shownText(row['notes'])],
    ]);
  for (const row of store.recordRows.list('revenue', FACT)) yield cellsOf(row);
  for (const row of store.recordRows.list('revenue_target', TARGET)) yield cellsOf(row);
};
