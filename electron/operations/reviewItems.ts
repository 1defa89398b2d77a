import type { Action, Decision } from '../../shared/domain/review.ts';
import { nextLevel } from '../../shared/domain/escalation.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { findOpenReview } from './review/findReview.ts';

/** What reviews decide and agree, what stands in the way, and what is passed up. */
export function reviewItemHandlers(needs: OperationNeeds) {
  return { ...decisionHandlers(needs), ...actionHandlers(needs), ...barrierHandlers(needs), ...escalationHandlers(needs) } satisfies Partial<Handlers>;
}

function decisionHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const find = (decisionId: string): Result<Decision, AppError> => {
    const decision = store.reviews.getDecision(decisionId);
    if (decision === null) return err(notFound('decision', decisionId));
    const review = findOpenReview(needs, decision.reviewId);
    return review.ok ? ok(decision) : review;
  };
  return {
    'decision.add': (typed) => {
      const review = findOpenReview(needs, typed.reviewId);
      if (!review.ok) return review;
      const decision = { ...typed, id: newId(), carriedFrom: null };
      const problem = decisionProblem(decision, programmeDay(needs));
      if (problem !== null) return err(problem);
      store.acts.perform('decision.add', `Asked to decide “${typed.title}”`, () => store.reviews.addDecision(decision));
      return ok({ decisionId: decision.id });
    },
    'decision.change': ({ decisionId, ...typed }) => {
      const found = find(decisionId);
      if (!found.ok) return found;
      const decision = dated(laidOver(found.value, typed), found.value, programmeDay(needs));
      const problem = decisionProblem(decision, programmeDay(needs));
      if (problem !== null) return err(problem);
      store.acts.perform('decision.change', `Changed the decision “${decision.title}”`, () => store.reviews.changeDecision(decision));
      return ok({ decisionId });
    },
    'decision.remove': ({ decisionId }) => {
      const found = find(decisionId);
      if (!found.ok) return found;
      store.acts.perform('decision.remove', `Removed the decision “${found.value.title}”`, () => store.reviews.removeDecision(decisionId));
      return ok({ reviewId: found.value.reviewId });
    },
  } satisfies Partial<Handlers>;
}

/** An outcome is of the day it is first written, unless a day is given; without an outcome there is no day. */
function dated(decision: Decision, before: Decision, today: string): Decision {
  if (decision.outcome === null || decision.outcome.trim() === '') return { ...decision, outcome: null, decidedOn: null };
  return { ...decision, decidedOn: decision.decidedOn ?? before.decidedOn ?? today };
}

function decisionProblem({ outcome, decidedOn, vendorDecider, partnerDecider, visibility }: Decision, today: string): AppError | null {
  if (decidedOn !== null && decidedOn > today) return refused('decided-in-future', 'A decision cannot have been taken on a day to come. Nothing was changed.', 'Give the day it was taken.');
  if (outcome === null || visibility === 'internal') return null;
  if (vendorDecider !== null && partnerDecider !== null) return null;
  return refused('decider-missing', 'A decision of a review is taken by both sides, and one side names nobody. Nothing was changed.', 'Say who decides for each side, then write the outcome.');
}

function actionHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'action.add': (typed) => {
      const review = findOpenReview(needs, typed.reviewId);
      if (!review.ok) return review;
      const action = { ...typed, id: newId(), carriedFrom: null };
      store.acts.perform('action.add', `Added the action “${typed.title}”`, () => store.reviews.addAction(action));
      return ok({ actionId: action.id });
    },
    // What was agreed is done after the review is closed, so actions change for longer than the rest.
    'action.change': ({ actionId, ...typed }) => {
      const before = store.reviews.getAction(actionId);
      if (before === null) return err(notFound('action', actionId));
      const action = laidOver(before, typed);
      if (action.doneOn !== null && action.doneOn > programmeDay(needs)) return err(refused('done-in-future', 'An action cannot have been done on a day to come. Nothing was changed.', 'Give the day it was done.'));
      store.acts.perform('action.change', `Changed the action “${action.title}”`, () => {
        store.reviews.changeAction(action);
        for (const earlier of earlierCopies(needs, action)) store.reviews.changeAction({ ...earlier, doneOn: action.doneOn });
      });
      return ok({ actionId });
    },
    'action.remove': ({ actionId }) => {
      const action = store.reviews.getAction(actionId);
      if (action === null) return err(notFound('action', actionId));
      if (store.reviews.isCarriedOn(actionId)) return err(refused('carried-on', 'A later review took this action over. Nothing was changed.', 'Remove it there.'));
      store.acts.perform('action.remove', `Removed the action “${action.title}”`, () => store.reviews.removeAction(actionId));
      return ok({ reviewId: action.reviewId });
    },
  } satisfies Partial<Handlers>;
}

/** The same action in the reviews that agreed it before: done here, it is done there. */
function earlierCopies({ store }: OperationNeeds, action: Action): Action[] {
  const earlier: Action[] = [];
  for (let id = action.carriedFrom; id !== null; ) {
    const found: Action | null = store.reviews.getAction(id);
    if (found !== null && found.doneOn !== action.doneOn) earlier.push(found);
    id = found?.carriedFrom ?? null;
  }
  return earlier;
}

function barrierHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'barrier.add': ({ ...typed }) => {
      if (store.partners.get(typed.partnerId) === null) return err(notFound('partner', typed.partnerId));
      const unknown = typed.blocks.find((id) => store.commitments.place(id) === null);
      if (unknown !== undefined) return err(notFound('commitment', unknown));
      const barrier = { ...typed, id: newId(), timesRaised: 1 };
      store.acts.perform('barrier.add', `Raised the barrier “${typed.title}”`, () => store.reviews.addBarrier(barrier, newId));
      return ok({ barrierId: barrier.id });
    },
    'barrier.change': ({ barrierId, ...typed }) => {
      const before = store.reviews.getBarrier(barrierId);
      if (before === null) return err(notFound('barrier', barrierId));
      const unknown = (typed.blocks ?? []).find((id) => store.commitments.place(id) === null);
      if (unknown !== undefined) return err(notFound('commitment', unknown));
      const changed = laidOver(before, typed);
      if (changed.resolvedOn !== null && changed.resolvedOn < changed.firstRaisedOn) {
        return err(refused('removed-before-raised', 'A barrier cannot be removed before it was raised. Nothing was changed.', 'Check the two days.'));
      }
      const barrier = changed.resolvedOn === null ? { ...changed, resolution: null } : changed;
      store.acts.perform('barrier.change', `Changed the barrier “${barrier.title}”`, () => store.reviews.changeBarrier(barrier, newId));
      return ok({ barrierId });
    },
    'barrier.remove': ({ barrierId }) => {
      const barrier = store.reviews.getBarrier(barrierId);
      if (barrier === null) return err(notFound('barrier', barrierId));
      store.acts.perform('barrier.remove', `Removed the record of “${barrier.title}”`, () => store.reviews.removeBarrier(barrierId));
      return ok({ partnerId: barrier.partnerId });
    },
  } satisfies Partial<Handlers>;
}

function escalationHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'escalation.raise': ({ level, ...typed }) => {
      if (store.partners.get(typed.partnerId) === null) return err(notFound('partner', typed.partnerId));
      if (typed.reviewId !== null && store.reviews.get(typed.reviewId) === null) return err(notFound('review', typed.reviewId));
      if (typed.barrierId !== null && store.reviews.getBarrier(typed.barrierId) === null) return err(notFound('barrier', typed.barrierId));
      const id = newId();
      const levels = [{ level, sinceOn: programmeDay(needs) }];
      store.acts.perform('escalation.raise', `Escalated “${typed.title}”`, () => store.reviews.putEscalation({ ...typed, id, levels, resolvedOn: null, resolution: null }));
      return ok({ escalationId: id });
    },
    'escalation.advance': ({ escalationId }) => {
      const found = store.reviews.getEscalation(escalationId);
      if (found === null) return err(notFound('escalation', escalationId));
      if (found.resolvedOn !== null) return err(refused('resolved-already', 'This escalation is settled. Nothing was changed.', 'Open it again first.'));
      const at = found.levels.at(-1)?.level ?? 1;
      const next = nextLevel(at);
      if (next === null) return err(refused('top-level', 'The sponsors have it; there is nobody above them. Nothing was changed.', 'Record what they settle.'));
      const levels = [...found.levels, { level: next, sinceOn: programmeDay(needs) }];
      store.acts.perform('escalation.advance', `Passed “${found.title}” up`, () => store.reviews.putEscalation({ ...found, levels }));
      return ok({ escalationId });
    },
    'escalation.change': ({ escalationId, ...typed }) => {
      const found = store.reviews.getEscalation(escalationId);
      if (found === null) return err(notFound('escalation', escalationId));
      store.acts.perform('escalation.change', `Changed the escalation “${found.title}”`, () => store.reviews.putEscalation(laidOver(found, typed)));
      return ok({ escalationId });
    },
    'escalation.resolve': ({ escalationId, resolution }) => {
      const found = store.reviews.getEscalation(escalationId);
      if (found === null) return err(notFound('escalation', escalationId));
      const resolvedOn = resolution === null ? null : (found.resolvedOn ?? programmeDay(needs));
      store.acts.perform('escalation.resolve', `${resolution === null ? 'Opened again' : 'Settled'} “${found.title}”`, () => store.reviews.putEscalation({ ...found, resolvedOn, resolution }));
      return ok({ escalationId });
    },
    'escalation.remove': ({ escalationId }) => {
      const found = store.reviews.getEscalation(escalationId);
      if (found === null) return err(notFound('escalation', escalationId));
      store.acts.perform('escalation.remove', `Removed the escalation “${found.title}”`, () => store.reviews.removeEscalation(escalationId));
      return ok({ partnerId: found.partnerId });
    },
  } satisfies Partial<Handlers>;
}

/** The record with what was typed over it; what was not typed stays. */
function laidOver<T extends object>(record: T, typed: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const given = Object.entries(typed).filter(([, value]) => value !== undefined);
  return { ...record, ...(Object.fromEntries(given) as Partial<T>) };
}
