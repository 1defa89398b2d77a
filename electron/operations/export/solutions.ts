import { shownCells, shownMoney } from '../../imports/records/columns.ts';
import { solutionTarget } from '../../imports/records/solution.ts';
import type { ExportKind } from './exportKind.ts';
import { columnsOf, partnerCells } from './records.ts';

/** Joint solutions, a row for each partner with what both sides put in there. */
export const solutionRows: ExportKind = function* ({ store }) {
  const investments = new Map(
    [...store.recordRows.list('solution_investment', ['solution_id', 'partner_id', 'side', 'amount_minor', 'currency'])].map((row) => [
      `${row['solution_id']} ${row['partner_id']} ${row['side']}`,
      shownMoney(row['amount_minor'], row['currency'], true),
    ]),
  );
  const others = Map.groupBy(store.recordRows.list('solution_partner', ['solution_id', 'partner_id']), (row) => row['solution_id']);
  for (const row of store.recordRows.list('solution', ['id', 'partner_id', 'stage', ...columnsOf(solutionTarget)])) {
    const cells = shownCells(solutionTarget.columns, row);
    for (const partner of [row, ...(others.get(row['id'] ?? null) ?? [])]) {
      const invested = (side: string) => investments.get(`${row['id']} ${partner['partner_id']} ${side}`) ?? '';
      yield new Map([
        ...cells,
        ...partnerCells(partner),
        ['status', cells.get('status') || String(row['stage']).replaceAll('_', ' ')],
        ['vendorInvestment', invested('vendor')],
        ['partnerInvestment', invested('partner')],
      ]);
    }
  }
};
