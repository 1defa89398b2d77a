import type { Decision } from '../../shared/domain/review.ts';
import { shortName } from '../../shared/domain/partner.ts';
import { notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** Asking the other side for something in return. */
export function counterpartHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'commitment.askCounterpart': ({ commitmentId }) => {
      const place = store.commitments.place(commitmentId);
      const partner = place === null ? null : store.partners.get(place.partnerId);
      const vendor = store.vendors.get();
      if (place === null || partner === null || vendor === null) return err(notFound('commitment', commitmentId));
      const review = store.reviews.next(place.partnerId, programmeDay(needs));
      if (review === null) {
        return err(refused('no-review', `${partner.name} has no review ahead. Nothing was changed.`, 'Plan the next review first.'));
      }
      const version = store.plans.versions(place.planId).at(-1);
      const title = version?.commitments.find((commitment) => commitment.id === commitmentId)?.title ?? 'this commitment';
      const asked = place.ownerParty === 'partner' ? vendor.name : partner.name;
      const decision: Decision = {
        id: newId(),
        reviewId: review.id,
        kind: 'plan_adjustment',
        title: `What does ${shortName(asked)} give for “${title}”?`,
        options: [`A commitment of ${shortName(asked)} in return`, 'Keep it without one, and say why', 'Withdraw it'],
        recommendation: null,
        vendorDecider: null,
        partnerDecider: null,
        outcome: null,
        decidedOn: null,
        carriedFrom: null,
        visibility: 'shared',
      };
      store.acts.perform('decision.add', `Asked for a counter-commitment to “${title}”`, () => store.reviews.addDecision(decision));
      return ok({ decisionId: decision.id, reviewDueOn: review.scheduledOn ?? review.dueOn });
    },
  } satisfies Partial<Handlers>;
}
