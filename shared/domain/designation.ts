import { z } from 'zod';
import { Day } from '../time.ts';

/** A partner's standing in the strategic programme, apart from its tier. */
export const DesignationStatus = z.enum(['candidate', 'strategic', 'under_review', 'premier', 'exited']);
export type DesignationStatus = z.infer<typeof DesignationStatus>;

/** A dated change of standing, with the reason it was made. It holds until the next one. */
export const DesignationEvent = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  status: DesignationStatus,
  effectiveFrom: Day,
  reason: z.string(),
});
export type DesignationEvent = z.infer<typeof DesignationEvent>;

/** How a partner ceased to be strategic. */
export const ExitKind = z.enum(['de_escalation', 'left', 'merged', 'lapsed']);
export type ExitKind = z.infer<typeof ExitKind>;

/** An event as the history tells it: who decided, how it ended a strategic standing, and the status review it came from. */
export const DesignationEntry = DesignationEvent.extend({
  decidedBy: z.string().nullable(),
  exitKind: ExitKind.nullable(),
  caseId: z.uuid().nullable(),
  enteredBy: z.string().nullable(),
});
export type DesignationEntry = z.infer<typeof DesignationEntry>;

/**
 * The standing on a day: the latest event on or before it; null when there is none. Source: metrics K5.
 *
 * Of several on one day the one made last decides, by its id; the order of the list does not matter.
 */
export function designationOn(events: readonly DesignationEvent[], day: Day): DesignationStatus | null {
  return inOrder(events).findLast((event) => event.effectiveFrom <= day)?.status ?? null;
}

/** By day, and on one day by id: ids made later sort later. */
function inOrder<E extends DesignationEvent>(events: readonly E[]): E[] {
  return events.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.id.localeCompare(b.id));
}

/** Partners under review keep their strategic standing until it is decided. */
export function isStrategic(status: DesignationStatus | null): boolean {
  return status === 'strategic' || status === 'under_review';
}

/** Since when the partner has been strategic without a break, up to the day; null when it is not. */
export function strategicSince(events: readonly DesignationEvent[], day: Day): Day | null {
  let since: Day | null = null;
  for (const event of inOrder(events)) {
    if (event.effectiveFrom > day) break;
    if (!isStrategic(event.status)) since = null;
    else since ??= event.effectiveFrom;
  }
  return since;
}

/** How a standing ended, as people read it. */
export const exitNames: Readonly<Record<ExitKind, string>> = {
  de_escalation: 'Moved to premier by decision',
  left: 'The partner left',
  merged: 'Merged or acquired',
  lapsed: 'Lapsed',
};

/** The standing as people read it. */
export const designationNames: Readonly<Record<DesignationStatus, string>> = {
  candidate: 'Candidate',
  strategic: 'Strategic',
  under_review: 'Under review',
  premier: 'Premier',
  exited: 'Exited',
};
