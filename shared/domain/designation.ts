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

/** The standing on a day: the latest event on or before it; null when there is none. Source: metrics K5. */
export function designationOn(events: readonly DesignationEvent[], day: Day): DesignationStatus | null {
  let latest: DesignationEvent | null = null;
  for (const event of events) {
    if (event.effectiveFrom > day) continue;
    if (latest === null || event.effectiveFrom >= latest.effectiveFrom) latest = event;
  }
  return latest?.status ?? null;
}

/** Partners under review keep their strategic standing until it is decided. */
export function isStrategic(status: DesignationStatus | null): boolean {
  return status === 'strategic' || status === 'under_review';
}

/** Since when the partner has been strategic without a break, up to the day; null when it is not. */
export function strategicSince(events: readonly DesignationEvent[], day: Day): Day | null {
  let since: Day | null = null;
  for (const event of events.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))) {
    if (event.effectiveFrom > day) break;
    if (!isStrategic(event.status)) since = null;
    else since ??= event.effectiveFrom;
  }
  return since;
}

/** The standing as people read it. */
export const designationNames: Readonly<Record<DesignationStatus, string>> = {
  candidate: 'Candidate',
  strategic: 'Strategic',
  under_review: 'Under review',
  premier: 'Premier',
  exited: 'Exited',
};
