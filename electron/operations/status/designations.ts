import { type DesignationEntry, designationNames, isStrategic } from '../../../shared/domain/designation.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { notFound, refused } from '../../../shared/errors.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { latestAssessment, standingOf } from './gatherStatus.ts';

/** A partner's standing in the strategic programme, as dated events. */
export function designationHandlers(needs: OperationNeeds) {
  const { store, newId, actor, clock } = needs;
  return {
    'designation.record': ({ partnerId, ...told }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const problem = exitProblem(told);
      if (problem !== null) return err(problem);
      const { asOf } = lens.value;
      const standing = standingOf(store, lens.value, partner, latestAssessment(store, partnerId, asOf), store.facts.judgements.casesOf(partnerId, asOf));
      const findings = standing.choices.find(({ status }) => status === told.status)?.findings ?? [];
      const id = newId();
      const { decidedBy, exitKind, ...event } = told;
      store.acts.perform('designation.record', `Made ${shortName(partner.name)} ${designationNames[told.status].toLowerCase()}`, () =>
        store.designations.add({ ...event, id, partnerId }, { decidedBy, exitKind }, { by: actor(), at: clock.now() }),
      );
      return ok({ designationId: id, findings });
    },

    'designation.change': ({ designationId, ...told }) => {
      const known = store.designations.getEntry(designationId);
      if (known === null) return err(notFound('standing', designationId));
      const problem = exitProblem(told);
      if (problem !== null) return err(problem);
      store.acts.perform('designation.change', 'Corrected a standing', () => store.designations.change({ ...known, ...told }));
      return ok({ designationId });
    },

    'designation.remove': ({ designationId }) => {
      const known = store.designations.getEntry(designationId);
      if (known === null) return err(notFound('standing', designationId));
      store.acts.perform('designation.remove', `Took back “${designationNames[known.status]}”`, () => store.designations.remove(designationId));
      return ok({ designationId });
    },
  } satisfies Partial<Handlers>;
}

/** Only leaving the programme has a kind of exit. */
function exitProblem({ status, exitKind }: Pick<DesignationEntry, 'status' | 'exitKind'>) {
  if (exitKind === null || (!isStrategic(status) && status !== 'candidate')) return null;
  return refused('no-exit', `${designationNames[status]} is no way out of the programme. Nothing was changed.`, 'Leave away how it ended.');
}
