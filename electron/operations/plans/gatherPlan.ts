import type { OperationInput } from '../../../shared/contract/operations.ts';
import type { Comparison, PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import { type Partner, shortName } from '../../../shared/domain/partner.ts';
import { holdersOn } from '../../../shared/domain/person.ts';
import type { PlanVersion } from '../../../shared/domain/plan.ts';
import { stateOn, whyNotProposed } from '../../../shared/domain/planLifecycle.ts';
import { noPlanTitle, planTitle } from '../../../shared/domain/planNarrative.ts';
import { planTemplates, templateFor } from '../../../shared/domain/planTemplates/index.ts';
import { spineRows } from '../../../shared/domain/spine.ts';
import { countsFor } from '../../../shared/domain/party.ts';
import { notFound } from '../../../shared/errors.ts';
import { fiscalYearOf, fiscalYearWindow, quartersOfYear, quarterWindow } from '../../../shared/fiscal.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Handlers } from '../dispatch.ts';
import { type Lens, openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { compareVersions, type PlanHistory, usualBase, usualVersion, versionCard } from './comparePlans.ts';
import { readDiff } from './readDiff.ts';

/** Looking at plans: the page, and the difference between two versions. */
export function planReadingHandlers(needs: OperationNeeds) {
  return {
    'plan.forPartner': (asked) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const partner = needs.store.partners.get(asked.partnerId);
      return partner === null ? err(notFound('partner', asked.partnerId)) : planView(needs, lens.value, partner, asked);
    },
    'plan.diff': (asked) => readDiff(needs, asked),
  } satisfies Partial<Handlers>;
}

function planView(needs: OperationNeeds, lens: Lens, partner: Partner, asked: OperationInput<'plan.forPartner'>) {
  const { store } = needs;
  const fiscalYear = asked.fiscalYear ?? Number(lens.quarter.slice(0, 4));
  const plan = store.plans.ofYear(partner.id, fiscalYear);
  const history: PlanHistory | null = plan === null ? null : { plan, versions: store.plans.versions(plan.id), asOf: lens.asOf };
  const version = history === null ? null : versionAsked(history, asked.versionId);
  if (version === undefined) return err(notFound('plan version', asked.versionId ?? ''));
  const shown = history === null || version === null ? null : shownVersion(needs, history, version, asked.against, shortName(partner.name));
  return ok({
    ...frame(needs, lens, partner, fiscalYear),
    title: titleOf(history, version, shown?.comparison ?? null, partner.name, fiscalYear),
    plan,
    versions: history === null ? [] : history.versions.toReversed().map((one) => versionCard(history, one)),
    shown,
  } satisfies PlanView);
}

/** The version that is asked for; null where the plan has none yet, undefined where it is not the plan's. */
function versionAsked({ versions }: PlanHistory, versionId: string | null): PlanVersion | null | undefined {
  return versionId === null ? usualVersion(versions) : versions.find(({ id }) => id === versionId);
}

/** What the page needs besides the plan. */
function frame({ store }: OperationNeeds, { calendar, asOf, vendor }: Lens, partner: Partner, fiscalYear: number) {
  const planned = store.plans.listByPartner(partner.id).map((plan) => plan.fiscalYear);
  const current = fiscalYearOf(calendar, asOf);
  const years = [...new Set([...planned, current, current + 1, fiscalYear])].toSorted((a, b) => b - a);
  return {
    partnerId: partner.id,
    partnerName: partner.name,
    fiscalYear,
    window: fiscalYearWindow(calendar, fiscalYear),
    quarters: quartersOfYear(fiscalYear).map((label) => ({ label, window: quarterWindow(calendar, label) })),
    years: years.map((year) => ({ year, hasPlan: planned.includes(year) })),
    asOf,
    currency: vendor.currency,
    sponsors: holdersOn(store.people.listRolesByPartner(partner.id), 'sponsor', asOf),
    solutions: store.solutions.listNames(partner.id),
    begin: {
      industry: templateFor(partner.industry)?.industry ?? 'enterprise-technology',
      lastYear: planned.includes(fiscalYear - 1) ? fiscalYear - 1 : null,
      templates: planTemplates.map(({ industry, name, summary, promises }) => {
        const count = (side: 'vendor' | 'partner') => promises.filter((promise) => countsFor(promise.side, side)).length;
        return { industry, name, summary, promises: { vendor: count('vendor'), partner: count('partner') } };
      }),
    },
  };
}

function shownVersion({ store }: OperationNeeds, history: PlanHistory, version: PlanVersion, against: string, partnerName: string): ShownVersion {
  const other = otherVersion(history, version, against);
  const comparison = other === null ? null : compareVersions(store, history, other, version);
  const dropped = (comparison?.changes ?? []).flatMap(({ before, after }) => (after === null && before !== null ? [before] : []));
  const isEditable = version.state === 'draft';
  const problem = isEditable ? whyNotProposed(version, partnerName, history.asOf) : null;
  return {
    card: versionCard(history, version),
    objectives: version.objectives,
    commitments: version.commitments,
    rows: spineRows([...version.commitments, ...dropped].map((commitment) => ({ commitment }))),
    isEditable,
    notProposed: problem === null ? null : `${problem.message}${problem.type === 'refused' ? ` ${problem.advice}` : ''}`.replace(' Nothing was proposed.', ''),
    comparison,
  };
}

function otherVersion({ versions }: PlanHistory, version: PlanVersion, against: string): PlanVersion | null {
  if (against === 'none') return null;
  if (against === 'base') return usualBase(versions, version);
  return versions.find(({ id }) => id === against && id !== version.id) ?? null;
}

function titleOf(history: PlanHistory | null, version: PlanVersion | null, comparison: Comparison | null, partnerName: string, fiscalYear: number): string {
  const year = `FY${String(fiscalYear).slice(2)}`;
  if (history === null || version === null) return noPlanTitle(partnerName, year);
  const later = history.versions.find(({ number, state }) => number > version.number && (state === 'active' || state === 'superseded'));
  return planTitle({
    partnerName,
    year,
    number: version.number,
    state: stateOn(version, history.asOf),
    commitments: version.commitments,
    compared: comparison === null ? null : { number: comparison.from.number, changes: comparison.changes },
    replacedBy: later?.number ?? null,
  });
}
