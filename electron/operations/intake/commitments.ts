import { fiscalYearOf, fiscalYearWindow, type QuarterLabel, quarterOf, quarterWindow } from '../../../shared/fiscal.ts';
import { commitmentFacts, commitmentRecord, type CommitmentRecord, isProblem } from '../../imports/records/commitment.ts';
import { periodWindow } from '../../imports/records/revenue.ts';
import { type ActualRow, createCommitmentIntake } from '../../store/intake/commitmentIntake.ts';
import { createPlanIntake, type WorkingPlan } from '../../store/intake/planIntake.ts';
import { createUpsert } from '../../store/intake/upsert.ts';
import { fieldChanges, type Intake, type IntakeNeeds, noPartner } from './intake.ts';
import { filledColumns } from './records.ts';

/** The columns of a commitment and its actual, by the fields that fill them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  category_label: 'category', title: 'description', due_on: 'dueDate', owner_name: 'ownerName', attainment_ratio: 'attainment',
  'actual.value': 'actual', 'actual.done_on': 'actual', 'actual.state': 'state',
  'actual.counter_value': 'counterValue', 'actual.counter_on': 'counterValue',
};

interface Waiting {
  readonly plan: WorkingPlan;
  readonly commitmentId: string;
  readonly answers: readonly string[];
}

/** Brings in both sides' commitments into the partners' working plans, with what was reported for them. */
export function commitmentIntake({ store, vendor, newId, now, asOf, fields }: IntakeNeeds): Intake {
  const { calendar } = vendor;
  const plans = createPlanIntake(store.db, store.plans, newId);
  const commitments = createCommitmentIntake(store.db, { newId, now });
  const stated = filledColumns(commitmentFacts, fields);
  const facts = createUpsert(store.db, { table: 'commitment', key: ['id'], alternates: [], columns: stated.map(({ column }) => column) }, newId);
  const waiting: Waiting[] = [];

  const planFor = (partnerId: string, record: CommitmentRecord): { plan: WorkingPlan; dueOn: string; quarter: QuarterLabel } => {
    const period = record.period === null ? null : periodWindow(record.period, calendar);
    const anchor = period?.end ?? record.dueOn ?? asOf;
    const year = fiscalYearOf(calendar, anchor);
    const window = fiscalYearWindow(calendar, year);
    const dueOn = record.dueOn ?? period?.end ?? window.end;
    return { plan: plans.workingPlan(partnerId, year, window, record.planId), dueOn, quarter: quarterOf(calendar, period?.end ?? dueOn) };
  };

  return {
    put: ({ get, partnerId, source }) => {
      if (partnerId === null) return noPartner;
      const record = commitmentRecord(get);
      if (isProblem(record)) return { outcome: 'rejected', ...record };
      const { plan, dueOn, quarter } = planFor(partnerId, record);
      const result = commitments.put(plan, { ...record, dueOn }, actualOf(record, quarterWindow(calendar, quarter)), source);
      const beside = facts({ id: result.id, ...Object.fromEntries(stated.map(({ column, read }) => [column, read(get)])) }, source);
      if (record.answers.length > 0) waiting.push({ plan, commitmentId: result.id, answers: record.answers });
      if (result.outcome === 'added') return { outcome: 'added', changes: [] };
      const changes = fieldChanges([...result.changes, ...beside.changes], (column) => FIELD_OF[column] ?? column);
      return { outcome: beside.outcome === 'changed' ? 'changed' : result.outcome, changes };
    },
    met: () => [{ table: 'commitment', label: { ids: ['external_id'], names: ['title'] }, rows: commitments.met }],
    // A commitment may answer one that stands further down in the file.
    finish: () => {
      for (const { plan, commitmentId, answers } of waiting) commitments.answer(plan, commitmentId, answers);
    },
  };
}

function actualOf(record: CommitmentRecord, window: { start: string; end: string }): ActualRow | null {
  const { actual, counter, state } = record;
  if (actual.value === null && actual.day === null && state !== 'waived') return null;
  return { window, value: actual.value, doneOn: actual.day, state, counterValue: counter.value, counterOn: counter.day };
}
