import { characteristics, type CharacteristicRating } from '../../../shared/domain/characteristic.ts';
import { notFound } from '../../../shared/errors.ts';
import { quarterWindow } from '../../../shared/fiscal.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';

/** What each side says of the six characteristics. */
export function characteristicHandlers(needs: OperationNeeds) {
  const { store, newId, actor, clock } = needs;
  return {
    'characteristic.rate': ({ partnerId, quarter, characteristic, raterParty, dutyOf, score, evidence }) => {
      const lens = openLens(needs, { quarter, asOf: null });
      if (!lens.ok) return lens;
      if (store.partners.get(partnerId) === null) return err(notFound('partner', partnerId));
      const period = quarterWindow(lens.value.calendar, quarter);
      const key = { partnerId, characteristic, raterParty };
      const own = store.facts.judgements
        .ratingsOf(partnerId, period.end)
        .filter((one) => one.period.end === period.end && one.characteristic === characteristic && one.raterParty === raterParty);
      const known = own.find((one) => one.dutyOf === dutyOf);
      const label = `${score === null ? 'Took back a score of' : 'Scored'} ${characteristics[characteristic].name.toLowerCase()}`;
      store.acts.perform('characteristic.rate', label, () => {
        if (score === null) return store.judgementChanges.removeRating({ ...key, end: period.end, dutyOf });
        // Either the whole or its two duties: both together would count one opinion twice.
        for (const other of own) if ((other.dutyOf === null) !== (dutyOf === null)) store.judgementChanges.removeRating({ ...key, end: period.end, dutyOf: other.dutyOf });
        const rating: CharacteristicRating = { ...key, id: known?.id ?? newId(), period, dutyOf, score, evidence, comment: known?.comment ?? null };
        if (known === undefined) store.judgements.addRating(rating, { by: actor(), at: clock.now() });
        else store.judgementChanges.changeRating(rating, actor(), clock.now());
      });
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
