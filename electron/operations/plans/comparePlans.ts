import type { Comparison, VersionCard } from '../../../shared/contract/plan.ts';
import { isSealed, type Plan, type PlanVersion } from '../../../shared/domain/plan.ts';
import { diffCommitments, stepsBetween } from '../../../shared/domain/planDiff.ts';
import { stateOn } from '../../../shared/domain/planLifecycle.ts';
import type { Day } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';

/** All versions of one plan, the oldest first. */
export interface PlanHistory {
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly asOf: Day;
}

/** What one version says differently from another, and who asked for it on the way there. */
export function compareVersions({ changeRequests }: Pick<Store, 'changeRequests'>, { plan, versions, asOf }: PlanHistory, from: PlanVersion, to: PlanVersion): Comparison {
  // Of several requests on the way the last one counts: it asked for what stands now.
  const requests = stepsBetween(versions, from, to).flatMap(({ id }) => changeRequests.listByVersion(id));
  const side = (version: PlanVersion) => ({ id: version.id, number: version.number, state: stateOn(version, asOf), hash: version.contentHash });
  return {
    from: side(from),
    to: side(to),
    changes: diffCommitments(from.commitments, to.commitments, plan.window, requests),
    objectives: from.objectives === to.objectives ? null : { before: from.objectives, after: to.objectives },
    validFrom: from.validFrom === to.validFrom ? null : { before: from.validFrom, after: to.validFrom },
  };
}

/** The version as the list shows it. */
export function versionCard({ plan, versions, asOf }: PlanHistory, version: PlanVersion): VersionCard {
  const base = versions.find(({ id }) => id === version.baseVersionId) ?? null;
  const { id, number, validFrom, validTo, contentHash, approvals, note } = version;
  return {
    id,
    number,
    state: stateOn(version, asOf),
    validFrom,
    validTo,
    baseNumber: base?.number ?? null,
    contentHash,
    approvals,
    isSealed: isSealed(version),
    note,
    changes: base === null ? null : diffCommitments(base.commitments, version.commitments, plan.window).length,
  };
}

/** States in which a version is still being agreed, and so is read against the one before. */
const OPEN: ReadonlySet<PlanVersion['state']> = new Set(['draft', 'proposed', 'vendor_approved', 'partner_approved']);

/** The version one is compared with unless another is asked for: of an open one the one it was opened from. Null for none. */
export function usualBase(versions: readonly PlanVersion[], version: PlanVersion): PlanVersion | null {
  return OPEN.has(version.state) ? (versions.find(({ id }) => id === version.baseVersionId) ?? null) : null;
}

/** The version that is shown unless another is asked for: the newest that was not withdrawn. Null without versions. */
export function usualVersion(versions: readonly PlanVersion[]): PlanVersion | null {
  return versions.findLast(({ state }) => state !== 'withdrawn') ?? versions.at(-1) ?? null;
}
