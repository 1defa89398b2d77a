import type { OperationInput } from '../../../shared/contract/operations.ts';
import { Criterion, criterionNames, type SelectionAssessment } from '../../../shared/domain/selection.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { revenueOf } from './gatherStatus.ts';

/** Later than any assessment. */
const LAST_DAY = '9999-12-31';

/** Why a partner was or was not chosen. */
export function assessmentHandlers(needs: OperationNeeds) {
  const { store, newId, actor, clock } = needs;
  const find = (id: string): SelectionAssessment | null => {
    const partnerId = store.judgementChanges.assessmentPartner(id);
    return partnerId === null ? null : (store.facts.judgements.assessmentsOf(partnerId, LAST_DAY).find((one) => one.id === id) ?? null);
  };
  return {
    'assessment.record': ({ partnerId, ...said }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const problem = scoresProblem(said, lens.value.asOf);
      if (problem !== null) return err(problem);
      const revenue = revenueOf(store, lens.value, partnerId);
      const id = newId();
      // Sums in several currencies cannot be shown as one.
      const revenueShown = revenue.length === 1 ? (revenue[0] ?? null) : null;
      store.acts.perform('assessment.record', `Assessed ${shortName(partner.name)}`, () =>
        store.judgements.addAssessment({ ...said, id, partnerId, revenueShown }, { by: actor(), at: clock.now() }),
      );
      return ok({ assessmentId: id });
    },

    'assessment.change': ({ assessmentId, ...said }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const known = find(assessmentId);
      if (known === null) return err(notFound('assessment', assessmentId));
      const problem = scoresProblem(said, lens.value.asOf);
      if (problem !== null) return err(problem);
      store.acts.perform('assessment.change', 'Corrected an assessment', () => store.judgementChanges.changeAssessment({ ...known, ...said }));
      return ok({ assessmentId });
    },

    'assessment.remove': ({ assessmentId }) => {
      if (store.judgementChanges.assessmentPartner(assessmentId) === null) return err(notFound('assessment', assessmentId));
      store.acts.perform('assessment.remove', 'Took back an assessment', () => store.judgementChanges.removeAssessment(assessmentId));
      return ok({ assessmentId });
    },
  } satisfies Partial<Handlers>;
}

type Said = Pick<OperationInput<'assessment.record'>, 'assessedOn' | 'scores'>;

function scoresProblem({ assessedOn, scores }: Said, asOf: string): AppError | null {
  const twice = Criterion.options.find((criterion) => scores.filter((one) => one.criterion === criterion).length > 1);
  if (twice !== undefined) return refused('criterion-twice', `${criterionNames[twice]} is scored twice. Nothing was changed.`, 'Score each criterion once.');
  const bare = scores.find((one) => one.evidence.trim() === '');
  if (bare !== undefined) return refused('no-evidence', `${criterionNames[bare.criterion]} has no evidence. Nothing was changed.`, 'Say what the score rests on.');
  if (assessedOn > asOf) return refused('assessed-ahead', 'An assessment cannot be of a day ahead. Nothing was changed.', 'Give the day on which it was made.');
  const turned = scores.find((one) => one.expiresOn !== null && one.expiresOn < one.evidenceOn);
  if (turned !== undefined) return refused('expires-before', `The evidence of “${criterionNames[turned.criterion]}” would end before its own day. Nothing was changed.`, 'Give a later last day.');
  return null;
}
