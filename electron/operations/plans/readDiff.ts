import type { OperationInput } from '../../../shared/contract/operations.ts';
import { nameInTitle } from '../../../shared/domain/narrative.ts';
import type { PlanVersion } from '../../../shared/domain/plan.ts';
import { versionName } from '../../../shared/domain/planLifecycle.ts';
import { diffTitle } from '../../../shared/domain/planNarrative.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { fiscalYearOf } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { compareVersions, usualVersion } from './comparePlans.ts';

/** The difference between two versions of a fiscal year's plan, by their numbers. */
export function readDiff(needs: OperationNeeds, asked: OperationInput<'plan.diff'>) {
  const { store } = needs;
  const lens = openLens(needs, { quarter: null, asOf: asked.asOf });
  if (!lens.ok) return lens;
  const partner = store.partners.get(asked.partnerId);
  if (partner === null) return err(notFound('partner', asked.partnerId));
  const fiscalYear = asked.fiscalYear ?? fiscalYearOf(lens.value.calendar, lens.value.asOf);
  const plan = store.plans.ofYear(partner.id, fiscalYear);
  if (plan === null) return err(notFound('plan', `${partner.name}, fiscal year ${fiscalYear}`));
  const versions = store.plans.versions(plan.id);
  const pair = pairOf(versions, asked);
  if (!pair.ok) return pair;
  const { from, to } = pair.value;
  const comparison = compareVersions(store, { plan, versions, asOf: lens.value.asOf }, from, to);
  const name = versionName(to);
  const title = diffTitle(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, { number: from.number, changes: comparison.changes }, nameInTitle(partner.name));
  return ok({ partnerName: partner.name, fiscalYear, title, comparison });
}

function pairOf(versions: readonly PlanVersion[], asked: { readonly from: number | null; readonly to: number | null }): Result<{ from: PlanVersion; to: PlanVersion }, AppError> {
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const to = asked.to === null ? usualVersion(versions) : numbered(asked.to);
  if (to === null || to === undefined) return err(notFound('plan version', String(asked.to ?? 'newest')));
  // Opened from none, it is read against the one numbered before it.
  const before = versions.find(({ id }) => id === to.baseVersionId) ?? versions.findLast(({ number }) => number < to.number);
  const from = asked.from === null ? before : numbered(asked.from);
  if (from !== undefined) return ok({ from, to });
  if (asked.from !== null) return err(notFound('plan version', String(asked.from)));
  return err(refused('only-version', `Version ${to.number} is the first; there is nothing to compare it with.`, 'Name two versions with --from and --to.'));
}
