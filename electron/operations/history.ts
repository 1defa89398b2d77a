import { ok } from '../../shared/result.ts';
import type { UndoReport } from '../../shared/contract/history.ts';
import type { UndoOutcome } from '../store/act.ts';
import type { Handlers } from './dispatch.ts';
import type { OperationNeeds } from './needs.ts';

const nothing: UndoReport = { label: null, takenBack: 0, keptEdited: 0, couldNot: [] };

/** What was done, taking it back, and doing it again. */
export function historyHandlers({ store }: OperationNeeds) {
  return {
    'history.list': ({ limit }) =>
      ok(store.acts.list(limit).map(({ id, kind, label, actor, at, undoneBy }) => ({ id, kind, label, actor, at, isUndone: undoneBy !== null }))),
    'history.undo': () => {
      const act = store.acts.lastStanding();
      return ok(act === null ? nothing : undoReport(act.label, store.acts.undo(act)));
    },
    'history.redo': () => {
      const act = store.acts.lastUndo();
      return ok(act === null ? nothing : undoReport(act.label, store.acts.undo(act)));
    },
  } satisfies Partial<Handlers>;
}

/** The outcome in the three buckets, as people are told it. */
export function undoReport(label: string, { takenBack, keptEdited, couldNot }: UndoOutcome): UndoReport {
  return { label, takenBack, keptEdited: keptEdited.length, couldNot: couldNot.map(({ table, reason }) => `${table}: ${reason}`) };
}
