import type { Actual } from '../../shared/domain/actual.ts';
import { addDays, type Day, isInWindow } from '../../shared/time.ts';
import { daysOf, quarterLabel, QUARTERS } from './calendar.ts';
import { sampleId } from './ids.ts';
import { inUnits } from './plans.ts';
import type { YearOfPromise } from './record.ts';
import type { Remark } from './story.ts';

/** What stands as evidence where the story names none, by what the promise is about. */
const USUAL_EVIDENCE: Readonly<Record<string, string>> = {
  revenue: 'Deals won, closed in the quarter',
  pipeline: 'Deals registered or sold together, created in the quarter',
  'co-marketing': 'Invoices of the quarter',
  'pre-sales': 'Time sheets',
  executive: 'Minutes of the review',
  roadmap: 'Release notes',
  enablement: 'Export of the learning system',
};

/** What was reported for a promise in the eight quarters, one report for each. */
export function reportsOf(entry: YearOfPromise): Actual[] {
  if (entry.promise.terms.kind === 'milestone') return milestoneReport(entry, entry.promise.terms);
  return entry.kept.flatMap((kept, index): Actual[] => {
    const quarter = quarterLabel(entry.year, index);
    if (kept === null || !QUARTERS.includes(quarter)) return [];
    const window = daysOf(quarter);
    return [report(entry, { window, quarter, kept, doneOn: null, enteredOn: addDays(window.end, 6) })];
  });
}

function milestoneReport(entry: YearOfPromise, { dueOn, doneOn }: { readonly dueOn: Day; readonly doneOn: Day | null }): Actual[] {
  if (doneOn === null) return [];
  const quarter = QUARTERS.find((label) => isInWindow(dueOn, daysOf(label)));
  if (quarter === undefined) return [];
  return [report(entry, { window: daysOf(quarter), quarter, kept: null, doneOn, enteredOn: addDays(doneOn, 1) })];
}

interface Told {
  readonly window: Actual['window'];
  readonly quarter: string;
  readonly kept: number | null;
  readonly doneOn: Day | null;
  readonly enteredOn: Day;
}

function report({ promise, owner, commitmentId }: YearOfPromise, { window, quarter, kept, doneOn, enteredOn }: Told): Actual {
  const remark: Remark = promise.remarks?.[quarter] ?? {};
  const standing = kept === null ? null : inUnits(promise, kept);
  const isWaived = remark.state === 'waived';
  const isDisputed = remark.claims !== undefined;
  return {
    id: sampleId('actual', commitmentId, quarter),
    commitmentId,
    window,
    value: isWaived ? null : remark.claims === undefined ? standing : inUnits(promise, remark.claims),
    doneOn,
    reportedBy: owner === 'partner' ? 'partner' : 'vendor',
    state: isDisputed ? 'disputed' : (remark.state ?? 'accepted'),
    counterValue: isDisputed ? standing : null,
    counterOn: null,
    evidence: remark.evidence ?? USUAL_EVIDENCE[promise.about] ?? null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: promise.owner, enteredAt: `${enteredOn}T09:00:00.000Z` },
  };
}
