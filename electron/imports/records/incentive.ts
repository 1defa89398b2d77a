import { idColumn, moneyColumns, numberColumn, textColumn } from './columns.ts';
import type { RecordTarget } from './target.ts';

/** Rebates, commissions and bonuses, a line of a statement each. */
export const incentiveTarget: RecordTarget = {
  table: 'incentive_payment',
  ids: ['externalId'],
  // The lines of the next statement may begin at 1 again.
  idScope: ['period'],
  names: [['programName', 'incentiveType', 'period', 'dealRef', 'paymentDate']],
  alternates: [],
  amounts: ['baseAmount', 'earned', 'adjustment', 'payable'],
  needsPartner: false,
  label: { ids: ['external_id'], names: ['program', 'period', 'deal_ref'] },
  columns: [
    idColumn('external_id', 'externalId'),
    textColumn('program', 'programName'),
    textColumn('type', 'incentiveType'),
    textColumn('period', 'period'),
    idColumn('deal_ref', 'dealRef'),
    ...moneyColumns(
      { column: 'currency', field: 'currency' },
      { payable: 'payable_minor', earned: 'earned_minor', adjustment: 'adjustment_minor', baseAmount: 'base_minor' },
    ),
    numberColumn('rate', 'rate'),
    textColumn('status', 'status'),
    textColumn('created_on', 'createdAt'),
    textColumn('paid_on', 'paymentDate'),
    textColumn('notes', 'notes'),
  ],
};
