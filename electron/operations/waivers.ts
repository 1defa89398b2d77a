import { shortName } from '../../shared/domain/partner.ts';
import { isWaivedByBoth } from '../../shared/domain/commitmentWaiver.ts';
import { refused } from '../../shared/errors.ts';
import { quarterName } from '../../shared/fiscal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { findCommitment, type FoundCommitment, reportOf } from './findCommitment.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** Giving up a promise for a quarter, which takes both sides. */
export function waiverHandlers(needs: OperationNeeds) {
  const { store, actor } = needs;
  return {
    'commitment.waive': ({ commitmentId, quarter, side, reason }) => {
      const found = findCommitment(needs, commitmentId, quarter);
      if (!found.ok) return found;
      const { commitment, window } = found.value;
      const given = store.commitmentWaivers.inWindow(commitmentId, window);
      const actual = store.actuals.inWindow(commitmentId, window);
      if (actual?.state === 'waived') return err(refused('already-waived', 'Both sides waived it already. Nothing was changed.', 'Type a value, or take a waiver back.'));
      if (given.some(({ party }) => party === side)) return err(refused('already-waived', 'This side waived it already. Nothing was changed.', 'It waits for the other side.'));
      const waiver = { commitmentId, window, party: side, notedBy: actor(), waivedOn: programmeDay(needs), reason: reason?.trim() === '' ? null : reason };
      store.acts.perform('commitment.waive', `${sideWord(needs, found.value, side)} waived “${commitment.title}” in ${quarterName(quarter)}`, () => {
        store.commitmentWaivers.add(waiver);
        if (!isWaivedByBoth([...given, waiver])) return;
        store.actuals.put(actual === null ? reportOf(needs, found.value, { value: null, doneOn: null, evidence: null, state: 'waived' }) : { ...actual, state: 'waived' });
      });
      return ok({ commitmentId });
    },

    'commitment.unwaive': ({ commitmentId, quarter, side }) => {
      const found = findCommitment(needs, commitmentId, quarter);
      if (!found.ok) return found;
      const { commitment, window } = found.value;
      if (!store.commitmentWaivers.inWindow(commitmentId, window).some(({ party }) => party === side)) {
        return err(refused('not-waived', 'This side did not waive it here. Nothing was changed.', 'Type a value where it was waived by a file.'));
      }
      store.acts.perform('commitment.unwaive', `${sideWord(needs, found.value, side)} took the waiver of “${commitment.title}” back`, () => {
        store.commitmentWaivers.remove(commitmentId, window, side);
        const actual = store.actuals.inWindow(commitmentId, window);
        if (actual?.state !== 'waived') return;
        // What was said of it before is in the history; it is for the other side to answer again.
        if (actual.value === null && actual.doneOn === null) store.actuals.remove(actual.id);
        else store.actuals.put({ ...actual, state: 'claimed' });
      });
      return ok({ commitmentId });
    },
  } satisfies Partial<Handlers>;
}

function sideWord({ store }: OperationNeeds, { place }: FoundCommitment, side: 'vendor' | 'partner'): string {
  return side === 'vendor' ? 'We' : shortName(store.partners.get(place.partnerId)?.name ?? 'The partner');
}
