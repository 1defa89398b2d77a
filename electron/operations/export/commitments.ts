import type { Actual } from '../../../shared/domain/actual.ts';
import { categoryNames, type Commitment } from '../../../shared/domain/commitment.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { fiscalYearOf, type PartyCalendar, type QuarterLabel, quarterOf } from '../../../shared/fiscal.ts';
import { shownCells, shownMoney, shownNumber, shownRatio } from '../../imports/records/columns.ts';
import { commitmentFacts } from '../../imports/records/commitment.ts';
import type { RecordRow } from '../../store/recordRows.ts';
import type { Store } from '../../store/store.ts';
import type { ExportedRow, ExportKind } from './exportKind.ts';
import { partnerCells } from './records.ts';

/** Both sides' commitments in their newest wording, a row for each window that something was reported for. */
export const commitmentRows: ExportKind = function* ({ store, vendor }) {
  const { calendar } = vendor;
  const facts = new Map([...store.recordRows.list('commitment', ['id', ...commitmentFacts.map(({ column }) => column)])].map((row) => [String(row['id']), row]));
  for (const partner of store.partners.list()) {
    for (const plan of store.plans.listByPartner(partner.id)) yield* planRows(store, plan, calendar, facts);
  }
};

function* planRows(store: Store, plan: Plan, calendar: PartyCalendar, facts: ReadonlyMap<string, RecordRow>): Generator<ExportedRow> {
  const newest = store.plans.versions(plan.id).findLast(({ state }) => state !== 'withdrawn');
  // A target nobody has made a promise would come back from the file as one.
  const commitments = (newest?.commitments ?? []).filter(({ suggestedBy }) => suggestedBy === null);
  const externalIds = new Map(commitments.map(({ id, externalId }) => [id, externalId]));
  const reported = Map.groupBy(store.actuals.listByPlan(plan.id), ({ commitmentId }) => commitmentId);
  for (const commitment of commitments) {
    const source = facts.get(commitment.id) ?? {};
    const shared = new Map([...partnerCells(source), ...shownCells(commitmentFacts, source), ...termCells(commitment, plan, externalIds)]);
    const byQuarter = Map.groupBy(reported.get(commitment.id) ?? [], ({ window }) => quarterOf(calendar, window.end));
    const reports = [...byQuarter].flatMap(([quarter, actuals]) => {
      const latest = actuals.at(-1);
      return latest === undefined ? [] : [new Map([...shared, ...actualCells(commitment, latest), ['period', quarter] as const])];
    });
    yield* reports.length > 0 ? reports : [new Map([...shared, ['period', planQuarter(commitment, plan, calendar)] as const])];
  }
}

/** The quarter that keeps a commitment in its plan, where its due day falls into another year; empty where the day says enough. */
function planQuarter({ dueOn }: Commitment, { fiscalYear, window }: Plan, calendar: PartyCalendar): QuarterLabel | '' {
  return fiscalYearOf(calendar, dueOn) === fiscalYear ? '' : quarterOf(calendar, window.end);
}

function termCells(commitment: Commitment, plan: Plan, externalIds: ReadonlyMap<string, string | null>): [string, string][] {
  const { category, categoryLabel, measure } = commitment;
  return [
    ['externalId', commitment.externalId ?? ''],
    ['planId', plan.externalId ?? ''],
    ['side', commitment.ownerParty],
    ['category', categoryLabel ?? categoryNames[category]],
    ['description', commitment.title],
    ['measure', measure],
    ['unit', commitment.unit],
    ['currency', commitment.currency ?? ''],
    ['target', quantityCell(commitment, commitment.target, commitment.dueOn)],
    ['dueDate', commitment.dueOn],
    ['weight', shownNumber(commitment.weight)],
    ['ownerName', commitment.ownerName ?? ''],
    ['answers', commitment.answers.flatMap((id) => externalIds.get(id) ?? []).toSorted().join(';')],
    ['visibility', commitment.visibility],
    ['notes', commitment.notes ?? ''],
  ];
}

function actualCells(commitment: Commitment, { value, doneOn, state, counterValue, counterOn }: Actual): [string, string][] {
  return [
    ['actual', quantityCell(commitment, value, doneOn)],
    ['state', state],
    ['counterValue', quantityCell(commitment, counterValue, counterOn)],
  ];
}

/** A number in the commitment's own unit; a day for a milestone. */
function quantityCell({ measure, unit, currency }: Commitment, value: number | null, day: string | null): string {
  if (measure === 'milestone') return day ?? '';
  if (unit === 'money') return shownMoney(value, currency, false);
  return unit === 'percent' ? shownRatio(value) : shownNumber(value);
}
