import { ok } from '../../shared/result.ts';
import type { UndoReport } from '../../shared/contract/history.ts';
import type { Act } from '../store/act.ts';
import type { CallContext, Handlers } from './dispatch.ts';
import type { ImportNeeds } from './imports.ts';
import type { OperationNeeds } from './needs.ts';
import { undoReport } from './undoReport.ts';

const nothing: UndoReport = { label: null, takenBack: 0, keptEdited: 0, couldNot: [] };

/** What was done, taking it back, and doing it again. */
export function historyHandlers({ store, runner }: OperationNeeds & Pick<ImportNeeds, 'runner'>) {
  const undo = (act: Act | null, context: CallContext) => {
    if (act === null) return ok(nothing);
    // What a file brought may be half a million rows.
    if (store.acts.isImport(act)) return runner.run<'undo'>({ type: 'undo', actId: act.id }, context);
    return ok(undoReport(act.label, store.acts.undo(act)));
  };
  return {
    'history.list': ({ limit }) =>
      ok(store.acts.list(limit).map(({ id, kind, label, actor, at, undoneBy }) => ({ id, kind, label, actor, at, isUndone: undoneBy !== null }))),
    'history.undo': (_, context) => undo(store.acts.lastStanding(), context),
    'history.redo': (_, context) => undo(store.acts.lastUndo(), context),
  } satisfies Partial<Handlers>;
}
