import { z } from 'zod';
import { Day, Window } from '../time.ts';
import { Side } from './party.ts';

/**
 * One side giving up what was promised for a window. Alone it is a proposal and excludes nothing; with
 * the other side's, the promise is waived and leaves the figures. Source: metrics M12.
 */
export const CommitmentWaiver = z.strictObject({
  commitmentId: z.uuid(),
  window: Window,
  party: Side,
  notedBy: z.string(),
  waivedOn: Day,
  reason: z.string().nullable(),
});
export type CommitmentWaiver = z.infer<typeof CommitmentWaiver>;

/** The waivers of one commitment in one window. */
export function waiversIn(waivers: readonly CommitmentWaiver[], commitmentId: string, window: Window): CommitmentWaiver[] {
  return waivers.filter((one) => one.commitmentId === commitmentId && one.window.start === window.start && one.window.end === window.end);
}

/** True when both sides gave it up. */
export function isWaivedByBoth(waivers: readonly Pick<CommitmentWaiver, 'party'>[]): boolean {
  return new Set(waivers.map(({ party }) => party)).size === 2;
}
