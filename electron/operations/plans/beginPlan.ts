import { carriedOver } from '../../../shared/domain/carryOver.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { OwnerParty } from '../../../shared/domain/party.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import { holdersOn, type Role } from '../../../shared/domain/person.ts';
import { type Plan, type PlanVersion, versionInForce } from '../../../shared/domain/plan.ts';
import { fromTemplate } from '../../../shared/domain/planTemplate.ts';
import { templateFor } from '../../../shared/domain/planTemplates/index.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { fiscalYearOf, fiscalYearWindow } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { type Lens, openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { planName, quarterWindows, versioned } from './findPlan.ts';

/** How many fiscal years before and after today's a plan may be begun for. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 2;

type Asked = OperationInput<'plan.begin'>;

/** What a first draft says. */
interface Draft {
  readonly commitments: readonly Commitment[];
  readonly objectives: string | null;
  readonly note: string | null;
}

/** The first draft of a fiscal year's plan. */
export function beginPlan(needs: OperationNeeds, asked: Asked) {
  const { store, newId } = needs;
  const lens = openLens(needs, { quarter: null, asOf: null });
  if (!lens.ok) return lens;
  const partner = store.partners.get(asked.partnerId);
  if (partner === null) return err(notFound('partner', asked.partnerId));
  const problem = whyNotBegun(needs, lens.value, partner, asked.fiscalYear);
  if (problem !== null) return err(problem);
  const known = store.plans.ofYear(partner.id, asked.fiscalYear);
  const plan = known ?? { id: newId(), partnerId: partner.id, fiscalYear: asked.fiscalYear, window: fiscalYearWindow(lens.value.calendar, asked.fiscalYear), externalId: null };
  const versionId = newId();
  const draft = draftFrom(needs, lens.value, { asked, partner, plan, versionId });
  if (!draft.ok) return draft;
  const version: PlanVersion = {
    id: versionId,
    planId: plan.id,
    number: (known === null ? 0 : (store.plans.versions(known.id).at(-1)?.number ?? 0)) + 1,
    state: 'draft',
    validFrom: plan.window.start,
    validTo: plan.window.end,
    baseVersionId: null,
    contentHash: null,
    approvals: [],
    ...draft.value,
    commitments: [...draft.value.commitments],
  };
  store.acts.perform('plan.begin', `Began the ${planName({ plan, partner })}`, () => {
    if (known === null) store.plans.add(plan);
    store.plans.addVersion(version, null);
  });
  return ok(versioned(version));
}

function whyNotBegun({ store }: OperationNeeds, { calendar, asOf }: Lens, partner: Partner, fiscalYear: number): AppError | null {
  const current = fiscalYearOf(calendar, asOf);
  if (fiscalYear < current - YEARS_BACK || fiscalYear > current + YEARS_AHEAD) {
    return refused('fiscal-year', `${fiscalYear} is too far from this fiscal year, ${current}. Nothing was begun.`, `Choose a year from ${current - YEARS_BACK} to ${current + YEARS_AHEAD}.`);
  }
  const plan = store.plans.ofYear(partner.id, fiscalYear);
  const standing = plan === null ? undefined : store.plans.versions(plan.id).find(({ state }) => state !== 'withdrawn');
  if (standing === undefined) return null;
  return refused('plan-exists', `The FY${String(fiscalYear).slice(2)} plan of ${partner.name} is there already. Nothing was begun.`, 'Open a new draft from its newest version.');
}

interface Beginning {
  readonly asked: Asked;
  readonly partner: Partner;
  readonly plan: Plan;
  readonly versionId: string;
}

function draftFrom(needs: OperationNeeds, lens: Lens, beginning: Beginning): Result<Draft, AppError> {
  switch (beginning.asked.from) {
    case 'nothing':
      return ok({ commitments: [], objectives: null, note: null });
    case 'template':
      return filledTemplate(needs, lens, beginning);
    case 'last-year':
      return fromLastYear(needs, lens, beginning);
  }
}

function filledTemplate({ store, newId }: OperationNeeds, lens: Lens, { asked, partner, plan, versionId }: Beginning): Result<Draft, AppError> {
  const template = templateFor(asked.industry ?? partner.industry);
  if (template === null) return err(refused('no-template', 'There is no template for this industry. Nothing was begun.', 'Choose one of the six industries, or begin with an empty plan.'));
  const roles = store.people.listRolesByPartner(partner.id);
  const holder = (role: Role, side: OwnerParty) => (side === 'joint' ? null : (holdersOn(roles, role, lens.asOf)[side][0] ?? null));
  const quarters = quarterWindows(lens.calendar, plan.fiscalYear);
  const commitments = fromTemplate(template, { planVersionId: versionId, window: plan.window, quarters, currency: lens.vendor.currency, newId, holder });
  return ok({ commitments, objectives: template.objectives, note: `From the template ${template.name}` });
}

function fromLastYear({ store, newId }: OperationNeeds, { calendar }: Lens, { partner, plan, versionId }: Beginning): Result<Draft, AppError> {
  const before = store.plans.ofYear(partner.id, plan.fiscalYear - 1);
  const version = before === null ? null : versionInForce(store.plans.versions(before.id), before.window.end);
  if (before === null || version === null) {
    return err(refused('no-last-year', `${partner.name} has no plan of FY${String(plan.fiscalYear - 1).slice(2)}. Nothing was begun.`, 'Begin from a template, or with an empty plan.'));
  }
  const reached = new Set(store.actuals.listByPlan(before.id).flatMap(({ commitmentId, doneOn, state }) => (doneOn === null || state === 'disputed' ? [] : [commitmentId])));
  const commitments = carriedOver(version.commitments, reached, {
    planVersionId: versionId,
    window: plan.window,
    from: quarterWindows(calendar, before.fiscalYear),
    to: quarterWindows(calendar, plan.fiscalYear),
    newId,
  });
  return ok({ commitments, objectives: version.objectives, note: `From version ${version.number} of FY${String(before.fiscalYear).slice(2)}` });
}
