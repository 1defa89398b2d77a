import { notFound } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { GrantedPaths } from '../grants.ts';
import type { Handlers } from './dispatch.ts';
import { openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { assessmentHandlers } from './status/assessments.ts';
import { characteristicHandlers } from './status/characteristics.ts';
import { designationHandlers } from './status/designations.ts';
import { gatherStatus } from './status/gatherStatus.ts';
import { letterHandlers } from './status/letters.ts';
import { organisationEventHandlers } from './status/organisationEvents.ts';
import { statusCaseHandlers } from './status/statusCases.ts';

/** Everything about a partner's strategic status: who is chosen, why, how it is reviewed and how it ends. */
export function statusHandlers(needs: OperationNeeds & { readonly grants: GrantedPaths }) {
  const { store } = needs;
  return {
    'status.forPartner': ({ partnerId, ...asked }) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      return partner === null ? err(notFound('partner', partnerId)) : ok(gatherStatus(store, lens.value, partner));
    },
    ...designationHandlers(needs),
    ...assessmentHandlers(needs),
    ...characteristicHandlers(needs),
    ...organisationEventHandlers(needs),
    ...statusCaseHandlers(needs),
    ...letterHandlers(needs),
  } satisfies Partial<Handlers>;
}
