import type { UndoReport } from '../../shared/contract/history.ts';
import type { UndoOutcome } from '../store/act.ts';

/** The outcome in the three buckets, as people are told it. */
export function undoReport(label: string, { takenBack, keptEdited, couldNot }: UndoOutcome): UndoReport {
  return { label, takenBack, keptEdited: keptEdited.length, couldNot: couldNot.map(({ table, reason }) => `${table}: ${reason}`) };
}
