import type { PlanVersion } from '../../../shared/domain/plan.ts';
import { planContent } from '../../../shared/domain/planContent.ts';
import { approved, draftValidFrom, supersededBy, versionName, whyNotProposed, whyNotWithdrawn } from '../../../shared/domain/planLifecycle.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { refused } from '../../../shared/errors.ts';
import { err, ok } from '../../../shared/result.ts';
import { isInWindow } from '../../../shared/time.ts';
import { sealed } from '../../sealing.ts';
import type { Handlers } from '../dispatch.ts';
import { programmeDay } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { beginPlan } from './beginPlan.ts';
import { findDraft, findVersion, planName, versioned } from './findPlan.ts';

/** A plan's way from first draft to what both sides approved, and its end. */
export function planStepHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'plan.begin': (asked) => beginPlan(needs, asked),

    'plan.draft': ({ versionId }) => {
      const found = findVersion(store, versionId);
      if (!found.ok) return found;
      const { version, plan } = found.value;
      const versions = store.plans.versions(plan.id);
      const open = versions.find(({ state }) => state === 'draft');
      if (open !== undefined) return err(refused('draft-open', `Draft ${open.number} is open already. Nothing was changed.`, 'Go on with it, or withdraw it first.'));
      const draft = draftOf(version, {
        id: newId(),
        number: (versions.at(-1)?.number ?? 0) + 1,
        validFrom: draftValidFrom(versions, plan.window, programmeDay(needs)),
      });
      store.acts.perform('plan.draft', `Opened draft ${draft.number} of the ${planName(found.value)}`, () => store.plans.addVersion(draft, null));
      return ok(versioned(draft));
    },

    'plan.describe': ({ versionId, objectives, note, validFrom }) => {
      const found = findDraft(store, versionId);
      if (!found.ok) return found;
      const { version, plan } = found.value;
      if (!isInWindow(validFrom, plan.window)) {
        return err(refused('validFrom', `The first day ${validFrom} is outside the plan, which runs from ${plan.window.start} to ${plan.window.end}. Nothing was changed.`, 'Type a day inside it.'));
      }
      store.acts.perform('plan.describe', `Edited draft ${version.number} of the ${planName(found.value)}`, () =>
        store.plans.describe({ id: versionId, objectives: textOrNull(objectives), note: textOrNull(note), validFrom }),
      );
      return ok(versioned(version));
    },

    'plan.withdraw': ({ versionId }) => {
      const found = findVersion(store, versionId);
      if (!found.ok) return found;
      const { version } = found.value;
      const problem = whyNotWithdrawn(version, programmeDay(needs));
      if (problem !== null) return err(problem);
      store.acts.perform('plan.withdraw', `Withdrew ${versionName(version)} of the ${planName(found.value)}`, () => store.plans.setState(versionId, 'withdrawn'));
      return ok(versioned({ ...version, state: 'withdrawn' }));
    },

    ...agreeing(needs),
  } satisfies Partial<Handlers>;
}

/** Putting a draft before both sides, and their yes. */
function agreeing(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'plan.propose': ({ versionId }) => {
      const found = findVersion(store, versionId);
      if (!found.ok) return found;
      const { version, plan, partner } = found.value;
      const problem = whyNotProposed(version, shortName(partner.name), programmeDay(needs));
      if (problem !== null) return err(problem);
      const seal = sealed(planContent(partner.name, plan, version));
      store.acts.perform('plan.propose', `Proposed version ${version.number} of the ${planName(found.value)}`, () => store.plans.seal({ id: versionId, state: 'proposed', ...seal }));
      return ok(versioned({ ...version, state: 'proposed' }));
    },

    'plan.approve': ({ versionId, side, personName, contentHash, comment }) => {
      const found = findVersion(store, versionId);
      if (!found.ok) return found;
      const { version, plan, partner } = found.value;
      const name = personName.trim();
      if (name === '') return err(refused('personName', 'The name of the person who approves is missing. Nothing was approved.', 'Type the name.'));
      const day = programmeDay(needs);
      const state = approved(version, { party: side, contentHash }, day);
      if (!state.ok) return state;
      const who = side === 'vendor' ? 'us' : shortName(partner.name);
      store.acts.perform('plan.approve', `Approved version ${version.number} of the ${planName(found.value)} for ${who}`, () => {
        store.plans.addApproval({ id: newId(), planVersionId: versionId, party: side, personName: name, approvedOn: day, contentHash, method: 'typed', comment: textOrNull(comment) });
        if (state.value === 'active') for (const id of supersededBy(store.plans.versions(plan.id), versionId)) store.plans.setState(id, 'superseded');
        store.plans.setState(versionId, state.value);
      });
      return ok(versioned({ ...version, state: state.value }));
    },
  } satisfies Partial<Handlers>;
}

/** Another wording with all that one says; its approvals stay with the hash they named. */
function draftOf(base: PlanVersion, fields: Pick<PlanVersion, 'id' | 'number' | 'validFrom'>): PlanVersion {
  return {
    ...base,
    ...fields,
    state: 'draft',
    baseVersionId: base.id,
    contentHash: null,
    note: null,
    approvals: [],
    commitments: base.commitments.map((commitment) => ({ ...commitment, planVersionId: fields.id })),
  };
}

function textOrNull(text: string | null): string | null {
  const bare = text?.trim() ?? '';
  return bare === '' ? null : bare;
}
