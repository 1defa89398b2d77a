import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { quarterName, type QuarterLabel } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Window } from '../../shared/time.ts';
import type { CommitmentPlace } from '../store/commitments.ts';
import { gatherScorecard } from './gatherScorecard.ts';
import { openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** A commitment as it is worded for a quarter, and where it belongs. */
export interface FoundCommitment {
  readonly commitment: Commitment;
  readonly place: CommitmentPlace;
  readonly window: Window;
}

/** The commitment in the quarter; refused where it is no part of it. */
export function findCommitment({ store, clock }: OperationNeeds, commitmentId: string, quarter: QuarterLabel): Result<FoundCommitment, AppError> {
  const place = store.commitments.place(commitmentId);
  const partner = place === null ? null : store.partners.get(place.partnerId);
  if (place === null || partner === null) return err(notFound('commitment', commitmentId));
  const lens = openLens({ store, clock }, { quarter, asOf: null });
  if (!lens.ok) return lens;
  const lines = gatherScorecard(store, lens.value, partner).lines;
  const commitment = lines.find((line) => line.commitment.id === commitmentId)?.commitment;
  if (commitment === undefined) {
    return err(refused('not-in-quarter', `This commitment is not part of ${quarterName(quarter)}. Nothing was changed.`, 'Choose the quarter it falls due in.'));
  }
  return ok({ commitment, place, window: lens.value.window });
}

/** A value of the commitment's owner for the window; it takes the place of what was last reported for it. */
export function reportOf(
  { store, clock, newId, actor }: OperationNeeds,
  { commitment, place, window }: FoundCommitment,
  said: Pick<Actual, 'value' | 'doneOn' | 'evidence' | 'state'>,
): Actual {
  return {
    ...said,
    id: store.actuals.inWindow(commitment.id, window)?.id ?? newId(),
    commitmentId: commitment.id,
    window,
    reportedBy: place.ownerParty === 'partner' ? 'partner' : 'vendor',
    counterValue: null,
    counterOn: null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: actor(), enteredAt: clock.now() },
  };
}
