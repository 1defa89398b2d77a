import { accountOverlapTarget } from '../../imports/records/accountOverlap.ts';
import { certificationTarget } from '../../imports/records/certification.ts';
import { commitmentFacts } from '../../imports/records/commitment.ts';
import { dealTarget } from '../../imports/records/deal.ts';
import { incentiveTarget } from '../../imports/records/incentive.ts';
import { mdfTarget } from '../../imports/records/mdf.ts';
import { partnerTarget } from '../../imports/records/partner.ts';
import { solutionTarget } from '../../imports/records/solution.ts';
import type { Target } from '../../imports/records/target.ts';

const TARGETS: readonly Pick<Target, 'table' | 'columns'>[] = [
  accountOverlapTarget, certificationTarget, dealTarget, incentiveTarget, mdfTarget, partnerTarget, solutionTarget,
  { table: 'commitment', columns: commitmentFacts },
];

/** Columns that no table of columns names, by table; `*` is any table. */
const OTHERS: Readonly<Record<string, string>> = {
  'commitment_term.category_label': 'category', 'commitment_term.title': 'description', 'commitment_term.due_on': 'dueDate', 'commitment_term.owner_name': 'ownerName',
  'commitment_actual.value': 'actual', 'commitment_actual.done_on': 'actual', 'commitment_actual.counter_value': 'counterValue', 'commitment_actual.counter_on': 'counterValue',
  'revenue.amount_minor': 'amount', 'revenue_target.target_minor': 'target', 'revenue_target.attainment_ratio': 'attainment',
  'survey_response.respondent': 'respondentName', 'survey_response.respondent_email': 'respondentEmail', 'survey_response.answered_on': 'date',
  'survey_response.source_started_at': 'startedAt', 'survey_response.is_finished': 'finished',
  'solution.stage': 'status',
  '*.partner_id': 'partnerName',
};

const FIELDS = new Map([
  ...TARGETS.flatMap(({ table, columns }) => columns.map(({ column, field }) => [`${table}.${column}`, field] as const)),
  ...Object.entries(OTHERS),
]);

/** The field of a file that fills a column of the store: by it people know the value, and set a rule for it. */
export function fieldOfColumn(kind: string, table: string, column: string): string {
  if (kind === 'jointSolution' && table === 'solution_investment') return 'investment';
  return FIELDS.get(`${table}.${column}`) ?? FIELDS.get(`*.${column}`) ?? column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
