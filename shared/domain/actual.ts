import { z } from 'zod';
import { Day, Instant, Window } from '../time.ts';
import { Side } from './party.ts';

/**
 * How far a reported value is agreed: said by its owner, accepted by the other side,
 * disputed with a counter-value, or waived by both sides, which takes the commitment out.
 */
export const ActualState = z.enum(['claimed', 'accepted', 'disputed', 'waived']);
export type ActualState = z.infer<typeof ActualState>;

/** Where a fact came from: the file and line it was imported from, or who typed it and when. */
export const Provenance = z.strictObject({
  batchId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  line: z.int().nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: Instant,
});
export type Provenance = z.infer<typeof Provenance>;

/**
 * What was reported for a commitment in a window. `value` is in the commitment's unit (money in
 * minor units); a milestone has `doneOn` instead. `counterValue` and `counterOn` are what the
 * other side says where it disputes.
 */
export const Actual = z.strictObject({
  id: z.uuid(),
  commitmentId: z.uuid(),
  window: Window,
  value: z.number().nullable(),
  doneOn: Day.nullable(),
  reportedBy: Side,
  state: ActualState,
  counterValue: z.number().nullable(),
  counterOn: Day.nullable(),
  evidence: z.string().nullable(),
  provenance: Provenance,
});
export type Actual = z.infer<typeof Actual>;

/** A number or a day that is counted: one of the two is set. */
export interface Reported {
  readonly value: number | null;
  readonly doneOn: Day | null;
}

/**
 * The value that stands: accepted, its value; disputed, the counter-value; claimed and not yet
 * answered, the claimed value, unless acceptance is demanded, when it is no data (null).
 * Waived values never stand. Source: metrics M12.
 */
export function standingValue(actual: Pick<Actual, 'state' | 'value' | 'doneOn' | 'counterValue' | 'counterOn'>, requireAcceptance: boolean): Reported | null {
  if (actual.state === 'waived') return null;
  if (actual.state === 'claimed' && requireAcceptance) return null;
  if (actual.state === 'disputed') return { value: actual.counterValue, doneOn: actual.counterOn };
  return { value: actual.value, doneOn: actual.doneOn };
}

/** What the reporting side says, whatever the other side answered. Null when waived. */
export function claimedValue(actual: Actual): Reported | null {
  return actual.state === 'waived' ? null : { value: actual.value, doneOn: actual.doneOn };
}
