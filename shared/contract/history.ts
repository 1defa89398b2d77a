import { z } from 'zod';
import type { OperationSpec } from './operation.ts';

/** An act as the history lists it, newest first. */
export const HistoryEntry = z.strictObject({
  id: z.int(),
  kind: z.string(),
  label: z.string(),
  actor: z.string(),
  at: z.string(),
  isUndone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What was taken back; `kept` and `failed` name rows left alone, with the reason. `label` is null when there was nothing to take back. */
export const UndoReport = z.strictObject({
  label: z.string().nullable(),
  takenBack: z.int(),
  keptEdited: z.int(),
  couldNot: z.array(z.string()),
});
export type UndoReport = z.infer<typeof UndoReport>;

const Nothing = z.strictObject({});

export const historyOperations = {
  'history.list': { input: z.strictObject({ limit: z.int().min(1).max(1000) }), output: z.array(HistoryEntry) },
  'history.undo': { input: Nothing, output: UndoReport, changes: true },
  'history.redo': { input: Nothing, output: UndoReport, changes: true },
} as const satisfies Record<string, OperationSpec>;
