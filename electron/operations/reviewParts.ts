import { agendaSections } from '../../shared/domain/agendaSections.ts';
import { shortName } from '../../shared/domain/partner.ts';
import { stepsByWord } from '../../shared/domain/readinessSteps.ts';
import { notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { findOpenReview, findReview } from './review/findReview.ts';

/** Who takes part in a review, what each side says of it, and what stands on its agenda. */
export function reviewPartHandlers(needs: OperationNeeds) {
  return { ...agendaHandlers(needs), ...attendanceHandlers(needs), ...verdictHandlers(needs), ...peopleHandlers(needs) } satisfies Partial<Handlers>;
}

function agendaHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'review.hideSection': ({ reviewId, section, reason }) => {
      const found = findOpenReview(needs, reviewId);
      if (!found.ok) return found;
      if (found.value.review.heldOn !== null) return err(refused('agenda-held', 'The agenda of a review that was held stays as it was. Nothing was changed.', 'Take the holding back with Undo first.'));
      const known = agendaSections({ isFirst: false, isFourthQuarter: true }).find(({ id }) => id === section);
      if (known === undefined) return err(notFound('section', section));
      store.acts.perform('review.hideSection', `${reason === null ? 'Showed' : 'Hid'} “${known.name}”`, () => {
        if (reason === null) store.reviews.showItem(reviewId, section);
        else store.reviews.hideItem(reviewId, { section, name: known.name, minutes: 0, state: 'hidden', reason, asksDecision: false });
      });
      return ok({ reviewId });
    },

    'review.markStep': ({ reviewId, step, side, isDone }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      if (!stepsByWord.has(step)) return err(refused('told-by-data', 'That step is done when the data say so. Nothing was changed.', 'Fill in what is missing beside it.'));
      store.acts.perform('review.markStep', `Said that a step is ${isDone ? '' : 'not '}done`, () => store.reviews.setMark({ reviewId, step, side }, isDone ? found.value.lens.asOf : null));
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

function attendanceHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'review.attend': ({ attendeeId, ...typed }) => {
      const found = findOpenReview(needs, typed.reviewId);
      if (!found.ok) return found;
      const known = attendeeId === null ? undefined : store.reviews.listAttendees(typed.reviewId).find(({ id }) => id === attendeeId);
      if (attendeeId !== null && known === undefined) return err(notFound('attendance', attendeeId));
      const { durationMinutes } = found.value.review;
      if (typed.minutes !== null && durationMinutes !== null && typed.minutes > durationMinutes) {
        return err(refused('too-many-minutes', `The review took ${durationMinutes} minutes; nobody was there for ${typed.minutes}. Nothing was changed.`, 'Correct one of the two.'));
      }
      const delegateName = typed.status === 'delegate' ? typed.delegateName : null;
      const id = attendeeId ?? newId();
      store.acts.perform('review.attend', `Recorded whether ${typed.personName} was there`, () => store.reviews.putAttendee({ ...typed, id, delegateName }));
      return ok({ attendeeId: id });
    },

    'review.unattend': ({ reviewId, attendeeId }) => {
      const found = findOpenReview(needs, reviewId);
      if (!found.ok) return found;
      const known = store.reviews.listAttendees(reviewId).find(({ id }) => id === attendeeId);
      if (known === undefined) return err(notFound('attendance', attendeeId));
      store.acts.perform('review.unattend', `Took ${known.personName} off the attendance`, () => store.reviews.removeAttendee(attendeeId));
      return ok({ reviewId });
    },

    'review.confirmRead': ({ reviewId, side, personName, hasRead }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      if (found.value.review.preReadSentAt === null) return err(refused('no-pre-read', 'No pre-read was sent yet. Nothing was changed.', 'Send the pre-read first.'));
      store.acts.perform('review.confirmRead', `${personName} ${hasRead ? 'has' : 'has not'} read the pre-read`, () => {
        if (hasRead) store.reviews.addReceipt({ reviewId, side, personName, readOn: found.value.lens.asOf });
        else store.reviews.removeReceipt({ reviewId, side, personName });
      });
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

function verdictHandlers(needs: OperationNeeds) {
  const { store } = needs;
  const heldOnly = (reviewId: string) => {
    const found = findReview(needs, reviewId);
    if (!found.ok || found.value.review.heldOn !== null) return found;
    return err(refused('not-held', 'The review was not held yet. Nothing was changed.', 'Record the day it was held first.'));
  };
  return {
    'review.rate': ({ reviewId, ...rating }) => {
      const found = heldOnly(reviewId);
      if (!found.ok) return found;
      store.acts.perform('review.rate', `${rating.personName} rated the meeting`, () => store.reviews.putRating({ ...rating, reviewId, ratedOn: found.value.lens.asOf }));
      return ok({ reviewId });
    },

    'review.answerRecord': ({ reviewId, side, answer, personName, note }) => {
      const found = heldOnly(reviewId);
      if (!found.ok) return found;
      if (answer === 'objected' && (note ?? '').trim() === '') return err(refused('objection-without-words', 'An objection says what it objects to. Nothing was changed.', 'Name the line of the record and what is wrong with it.'));
      const who = side === 'vendor' ? 'Our' : `${shortName(found.value.partner.name)}’s`;
      store.acts.perform('review.answerRecord', `${who} answer to the record`, () => {
        if (answer === null) store.reviews.removeRecordAnswer(reviewId, side);
        else store.reviews.putRecordAnswer({ reviewId, side, answer, personName, note, answeredOn: found.value.lens.asOf });
      });
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

function peopleHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'person.add': ({ partnerId, side, name, title, seniority, role }) => {
      const partner = store.partners.get(partnerId);
      const vendor = store.vendors.get();
      if (partner === null || vendor === null) return err(notFound('partner', partnerId));
      const partyId = side === 'vendor' ? vendor.id : partnerId;
      const known = store.people.listByParty(partyId).find((person) => person.name.toLowerCase() === name.trim().toLowerCase());
      const personId = known?.id ?? newId();
      store.acts.perform('person.add', `Added ${name} for ${side === 'vendor' ? vendor.name : shortName(partner.name)}`, () => {
        if (known === undefined) store.people.add({ id: personId, partyId, name: name.trim(), title, seniority, email: null });
        store.people.assign({ id: newId(), partnerId, personId, personName: name, side, role, fromOn: programmeDay(needs), toOn: null });
      });
      return ok({ personId });
    },
  } satisfies Partial<Handlers>;
}
