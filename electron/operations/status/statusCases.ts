import type { OperationInput } from '../../../shared/contract/operations.ts';
import { recoveryGaps } from '../../../shared/domain/caseStep.ts';
import { designationOn, isStrategic } from '../../../shared/domain/designation.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { type Partner, shortName } from '../../../shared/domain/partner.ts';
import { isOpenCase, opensCase, recommendationNames, type StatusCase } from '../../../shared/domain/statusCase.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { dayText } from '../../../shared/quantity.ts';
import type { Handlers } from '../dispatch.ts';
import { type Lens, openLens } from '../lens.ts';
import { gatherTriggers } from '../metrics/gatherTriggers.ts';
import { metricRules } from '../metrics/metricRules.ts';
import type { OperationNeeds } from '../needs.ts';
import { carryOut } from './carryOut.ts';
import { confirm } from './confirm.ts';

/** Later than any status review. */
const LAST_DAY = '9999-12-31';

/** A status review by its id, whenever it was opened; null when there is none. */
export function findCase({ store }: Pick<OperationNeeds, 'store'>, id: string): StatusCase | null {
  const partnerId = store.statusCases.partnerOf(id);
  return partnerId === null ? null : (store.facts.judgements.casesOf(partnerId, LAST_DAY).find((one) => one.id === id) ?? null);
}

/** Reviews of strategic status: opened, dismissed, decided. */
export function statusCaseHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'statusCase.open': ({ partnerId, reason }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const opened = caseFor(needs, lens.value, partner, reason);
      if (!opened.ok) return opened;
      store.acts.perform('statusCase.open', `Opened a status review of ${shortName(partner.name)}`, () => openCase(needs, opened.value));
      return ok({ caseId: opened.value.id });
    },

    'statusCase.openDue': () => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const due = membership(store.designations.list()).idsOn(lens.value.asOf).flatMap((id) => {
        const partner = store.partners.get(id);
        const found = partner === null ? null : caseFor(needs, lens.value, partner, null);
        return partner === null || found === null || !found.ok ? [] : [{ partner: partner.name, one: found.value }];
      });
      store.acts.perform('statusCase.openDue', `Opened ${due.length === 1 ? 'a status review' : `${due.length} status reviews`}`, () => {
        for (const { one } of due) openCase(needs, one);
      });
      return ok({ opened: due.map(({ partner, one }) => ({ caseId: one.id, partner })) });
    },

    'statusCase.dismiss': ({ caseId, reason }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const found = openOnly(needs, caseId, lens.value.asOf);
      if (!found.ok) return found;
      store.acts.perform('statusCase.dismiss', 'Dismissed a status review', () => {
        store.statusCases.change({ ...found.value, dismissedOn: lens.value.asOf, dismissedBecause: reason });
        confirm(needs, found.value, lens.value.asOf, `Status review dismissed: ${reason}`, null);
      });
      return ok({ caseId });
    },

    'statusCase.decide': (decided) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const found = openOnly(needs, decided.caseId, lens.value.asOf);
      if (!found.ok) return found;
      const problem = decisionProblem(decided, found.value);
      if (problem !== null) return err(problem);
      const partner = store.partners.get(found.value.partnerId);
      if (partner === null) return err(notFound('partner', found.value.partnerId));
      store.acts.perform('statusCase.decide', `Decided on ${shortName(partner.name)}: ${recommendationNames[decided.decision].toLowerCase()}`, () =>
        carryOut(needs, lens.value, partner, found.value, decided),
      );
      return ok({ caseId: decided.caseId });
    },
  } satisfies Partial<Handlers>;
}

/** The review that the triggers, or somebody by hand, call for; refused where one is open or nothing calls for it. */
function caseFor(needs: OperationNeeds, lens: Lens, partner: Partner, reason: string | null): Result<StatusCase, AppError> {
  const { store, newId } = needs;
  const { asOf } = lens;
  const name = shortName(partner.name);
  if (!isStrategic(designationOn(store.designations.listByPartner(partner.id), asOf))) {
    return err(refused('not-strategic', `${name} is not strategic, so there is no status to review. Nothing was changed.`, 'Assess it as a candidate instead.'));
  }
  const cases = store.facts.judgements.casesOf(partner.id, asOf);
  if (cases.some((one) => isOpenCase(one, asOf))) return err(refused('case-open', `A status review of ${name} is open already. Nothing was changed.`, 'Decide it or dismiss it first.'));
  const found = gatherTriggers(store, lens, partner);
  const kinds = opensCase(found.triggers, cases, partner.id, asOf, metricRules(store).thresholds);
  if (kinds.length === 0 && reason === null) return err(refused('nothing-calls', `Nothing calls for a status review of ${name}. Nothing was changed.`, 'Give a reason to open one all the same.'));
  const evidence = found.triggers.filter((one) => kinds.includes(one.kind)).flatMap((one) => one.evidence);
  return ok({
    id: newId(), partnerId: partner.id, triggers: kinds, openedOn: asOf, evidence: [...(reason === null ? [] : [reason]), ...evidence], recommendation: found.recommendation,
    decision: null, decidedOn: null, effectiveOn: null, vendorDecider: null, partnerDecider: null, partnerHeard: null, dismissedOn: null, dismissedBecause: null, letter: null,
  });
}

/** The partner stands under review while it is open. */
function openCase({ store, newId, actor, clock }: OperationNeeds, one: StatusCase): void {
  store.judgements.addCase(one);
  if (designationOn(store.designations.listByPartner(one.partnerId), one.openedOn) === 'under_review') return;
  store.designations.add(
    { id: newId(), partnerId: one.partnerId, status: 'under_review', effectiveFrom: one.openedOn, reason: 'Status review opened.' },
    { caseId: one.id },
    { by: actor(), at: clock.now() },
  );
}

function openOnly(needs: OperationNeeds, caseId: string, asOf: string): Result<StatusCase, AppError> {
  const found = findCase(needs, caseId);
  if (found === null) return err(notFound('status review', caseId));
  return isOpenCase(found, asOf) ? ok(found) : err(refused('case-over', 'This status review is decided or dismissed. Nothing was changed.', 'Take that back with undo, or open another review.'));
}

function decisionProblem({ decision, decidedOn, effectiveOn, recovery }: OperationInput<'statusCase.decide'>, { openedOn }: StatusCase): AppError | null {
  if (decidedOn < openedOn) return refused('decided-before', `The review was opened on ${dayText(openedOn, 'en')}; it cannot be decided before. Nothing was changed.`, 'Give a later day.');
  if (effectiveOn < decidedOn) return refused('effective-before', 'A decision cannot take effect before it is made. Nothing was changed.', 'Give an effective day from the decision on.');
  const gaps = decision === 'recover' ? recoveryGaps(recovery) : [];
  return gaps.length === 0 ? null : refused('recovery-incomplete', `A recovery plan has dated lines of both sides; this one has ${gaps.join(' and ')}. Nothing was changed.`, 'Add what is missing.');
}
