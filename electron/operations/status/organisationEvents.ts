import { eventNames } from '../../../shared/domain/organisationEvent.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Decision } from '../../../shared/domain/review.ts';
import type { Handlers } from '../dispatch.ts';
import { programmeDay } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';

/** What happened to a party, and asking what may be coming. */
export function organisationEventHandlers(needs: OperationNeeds) {
  const { store, newId, actor, clock } = needs;
  const problemOf = (told: Told): AppError | null => {
    if (told.partnerId !== null && store.partners.get(told.partnerId) === null) return notFound('partner', told.partnerId);
    return told.on > programmeDay(needs) ? refused('happened-ahead', 'What has not happened yet cannot be logged. Nothing was changed.', 'Log it on its day.') : sideProblem(told);
  };
  return {
    'organisationEvent.record': (told) => {
      const problem = problemOf(told);
      if (problem !== null) return err(problem);
      const id = newId();
      store.acts.perform('organisationEvent.record', `Logged a ${eventNames[told.kind]}`, () => store.judgements.addEvent({ ...told, id }, { by: actor(), at: clock.now() }));
      return ok({ eventId: id });
    },

    'organisationEvent.change': ({ eventId, ...told }) => {
      if (!store.judgementChanges.hasEvent(eventId)) return err(notFound('event', eventId));
      const problem = problemOf(told);
      if (problem !== null) return err(problem);
      store.acts.perform('organisationEvent.change', `Corrected a ${eventNames[told.kind]}`, () => store.judgementChanges.changeEvent({ ...told, id: eventId }));
      return ok({ eventId });
    },

    'organisationEvent.remove': ({ eventId }) => {
      if (!store.judgementChanges.hasEvent(eventId)) return err(notFound('event', eventId));
      store.acts.perform('organisationEvent.remove', 'Took back a logged event', () => store.judgementChanges.removeEvent(eventId));
      return ok({ eventId });
    },

    'organisationEvent.ask': ({ partnerId }) => {
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const askedOn = programmeDay(needs);
      const review = store.reviews.next(partnerId, askedOn);
      const name = shortName(partner.name);
      store.acts.perform('organisationEvent.ask', `Asked ${name} what it turns to`, () => {
        store.enquiries.add({ id: newId(), partnerId, askedOn, by: actor(), at: clock.now() });
        if (review !== null) store.reviews.addDecision(question(newId(), review.id, name));
      });
      return ok({ reviewDueOn: review === null ? null : (review.scheduledOn ?? review.dueOn) });
    },
  } satisfies Partial<Handlers>;
}

interface Told {
  readonly partnerId: string | null;
  readonly side: 'vendor' | 'partner';
  readonly kind: keyof typeof eventNames;
  readonly on: string;
}

/** Only the vendor's own events may concern every partnership, and only the vendor has a programme strategy to change. */
function sideProblem({ partnerId, side, kind }: Told): AppError | null {
  if (partnerId === null && side === 'partner') return refused('whose-event', 'An event of a partner needs the partner. Nothing was changed.', 'Say which partner it happened to.');
  if (kind.startsWith('vendor_') && side === 'partner') return refused('whose-event', `A ${eventNames[kind]} is ours, not the partner’s. Nothing was changed.`, 'Log it on our side.');
  return null;
}

function question(id: string, reviewId: string, name: string): Decision {
  return {
    id,
    reviewId,
    kind: 'plan_adjustment',
    title: `Which new alliances, products or segments does ${name} turn to?`,
    options: ['None that touches our joint plan', 'One that touches it: adjust the plan', 'One that competes with it: review the status'],
    recommendation: null,
    vendorDecider: null,
    partnerDecider: null,
    outcome: null,
    decidedOn: null,
    carriedFrom: null,
    visibility: 'shared',
  };
}
