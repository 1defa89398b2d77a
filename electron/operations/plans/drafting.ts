import type { Commitment } from '../../../shared/domain/commitment.ts';
import { blankCommitment, changedCommitment, type DraftFrame, type TermChanges } from '../../../shared/domain/commitmentDraft.ts';
import type { PlanVersion } from '../../../shared/domain/plan.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../store/store.ts';
import type { Handlers } from '../dispatch.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { findDraft, type FoundVersion, quarterWindows } from './findPlan.ts';

/** Writing in a draft, commitment by commitment. */
export function draftingHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'commitment.add': ({ versionId, ownerParty, title, terms }) => {
      const found = findDraft(store, versionId);
      if (!found.ok) return found;
      const { version, plan } = found.value;
      const blank = blankCommitment({ id: newId(), planVersionId: versionId, ownerParty, title, dueOn: plan.window.end });
      const added = worded(needs, found.value, blank, { ...terms, title, ownerParty });
      if (!added.ok) return added;
      store.acts.perform('commitment.add', `Added “${added.value.title}”`, () => {
        store.commitments.addAll(plan.id, [added.value]);
        store.draftTerms.reorder(versionId, [...version.commitments.map(({ id }) => id), blank.id]);
      });
      return ok({ versionId, commitmentId: blank.id });
    },

    'commitment.change': ({ versionId, commitmentId, terms }) => {
      const found = inDraft(store, versionId, commitmentId);
      if (!found.ok) return found;
      const { commitment } = found.value;
      const changed = worded(needs, found.value, commitment, terms);
      if (!changed.ok) return changed;
      store.acts.perform('commitment.change', `Changed “${changed.value.title}”`, () => store.draftTerms.change(changed.value));
      return ok({ versionId, commitmentId });
    },

    'commitment.drop': ({ versionId, commitmentId }) => {
      const found = inDraft(store, versionId, commitmentId);
      if (!found.ok) return found;
      store.acts.perform('commitment.drop', `Dropped “${found.value.commitment.title}”`, () => store.draftTerms.remove(versionId, commitmentId));
      return ok({ versionId, commitmentId });
    },

    ...aboutTheDraft(needs),
  } satisfies Partial<Handlers>;
}

/** What is said of commitments and not in them: that a target stands, their order, who asked. */
function aboutTheDraft({ store }: OperationNeeds) {
  return {
    'commitment.confirm': ({ versionId, commitmentIds }) => {
      const found = findDraft(store, versionId);
      if (!found.ok) return found;
      const { commitments } = found.value.version;
      const unknown = commitmentIds.find((id) => !commitments.some((one) => one.id === id));
      if (unknown !== undefined) return err(notFound('commitment', unknown));
      const confirmed = commitments.filter(({ id }) => commitmentIds.includes(id));
      const label = confirmed.length === 1 ? `Confirmed the target of “${confirmed[0]?.title ?? ''}”` : `Confirmed ${confirmed.length} targets`;
      store.acts.perform('commitment.confirm', label, () => {
        for (const commitment of confirmed) store.draftTerms.change({ ...commitment, suggestedBy: null });
      });
      return ok({ versionId });
    },

    'commitment.reorder': ({ versionId, commitmentId, beforeId }) => {
      const found = inDraft(store, versionId, commitmentId);
      if (!found.ok) return found;
      const others = found.value.version.commitments.map(({ id }) => id).filter((id) => id !== commitmentId);
      const at = beforeId === null ? others.length : others.indexOf(beforeId);
      if (at < 0) return err(notFound('commitment', beforeId ?? ''));
      store.acts.perform('commitment.reorder', `Moved “${found.value.commitment.title}”`, () => store.draftTerms.reorder(versionId, others.toSpliced(at, 0, commitmentId)));
      return ok({ versionId, commitmentId });
    },

    'commitment.attribute': ({ versionId, commitmentId, askedBy, reason }) => {
      const found = findDraft(store, versionId);
      if (!found.ok) return found;
      // What the draft dropped is no longer in it; that it was asked for can be noted all the same.
      const place = store.commitments.place(commitmentId);
      if (place?.planId !== found.value.plan.id) return err(notFound('commitment', commitmentId));
      store.acts.perform('commitment.attribute', 'Noted who asked for a change', () => {
        if (askedBy === null) store.changeRequests.remove(versionId, commitmentId);
        else store.changeRequests.put(versionId, { commitmentId, askedBy, reason: reason?.trim() === '' ? null : reason });
      });
      return ok({ versionId, commitmentId });
    },
  } satisfies Partial<Handlers>;
}

type FoundCommitment = FoundVersion & { readonly commitment: Commitment };

function inDraft(store: Store, versionId: string, commitmentId: string): Result<FoundCommitment, AppError> {
  const found = findDraft(store, versionId);
  if (!found.ok) return found;
  const commitment = found.value.version.commitments.find(({ id }) => id === commitmentId);
  return commitment === undefined ? err(notFound('commitment', commitmentId)) : ok({ ...found.value, commitment });
}

/** The commitment as it would stand in the draft; refused by the name of the field that is wrong. */
function worded(needs: OperationNeeds, found: FoundVersion, before: Commitment, terms: TermChanges): Result<Commitment, AppError> {
  const { store } = needs;
  const lens = openLens(needs, { quarter: null, asOf: null });
  if (!lens.ok) return lens;
  if (terms.ownerParty !== undefined && terms.ownerParty !== before.ownerParty && store.draftTerms.wordings(before.id) > 1) {
    return err(refused('ownerParty', 'An earlier version has this promise of the other side. Nothing was changed.', 'Drop it here, and add one of the side that promises it now.'));
  }
  const { solutionId } = terms;
  if (typeof solutionId === 'string' && !store.solutions.listNames(found.partner.id).some(({ id }) => id === solutionId)) {
    return err(refused('solutionId', 'There is no such joint solution with this partner. Nothing was changed.', 'Choose one of the list.'));
  }
  return changedCommitment(before, terms, frameOf(found.version, quarterWindows(lens.value.calendar, found.plan.fiscalYear), found.plan.window));
}

function frameOf(version: PlanVersion, quarters: DraftFrame['quarters'], window: DraftFrame['window']): DraftFrame {
  return { window, quarters, others: version.commitments };
}
