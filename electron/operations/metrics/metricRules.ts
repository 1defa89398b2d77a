import { type DefinitionRevisions, definitionRevisions } from '../../../shared/domain/metrics/ruleChange.ts';
import { defaultPolicies, isThresholdName, type Policies, type Thresholds, withDefaults } from '../../../shared/domain/metrics/thresholds.ts';
import { addQuarters, fiscalYearWindow, quarterWindow } from '../../../shared/fiscal.ts';
import type { ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import type { Window } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Lens } from '../lens.ts';

/** The thresholds and policies of the programme: its settings, or their defaults. */
export interface MetricRules {
  readonly thresholds: Thresholds;
  readonly policies: Policies;
  /** How often the rules of each metric were changed. */
  readonly revisions: DefinitionRevisions;
}

/** Reads the rules; names that no threshold has are passed over. */
export function metricRules({ settings, ruleChanges }: Pick<Store, 'settings' | 'ruleChanges'>): MetricRules {
  const stored = settings.get('metrics.thresholds') ?? {};
  const own = Object.fromEntries(Object.entries(stored).filter(([name]) => isThresholdName(name)));
  const chosen = Object.entries(settings.get('metrics.policies') ?? {}).filter(([, value]) => value !== undefined);
  const requireAcceptance = settings.get('fulfilment.require-acceptance') ?? defaultPolicies.requireAcceptance;
  return { thresholds: withDefaults(own), policies: { ...defaultPolicies, requireAcceptance, ...Object.fromEntries(chosen) }, revisions: definitionRevisions(ruleChanges.list()) };
}

/** The windows that the metrics of a quarter are asked for, in the vendor's calendar. */
export function windowsOf({ calendar, quarter, window }: Lens): ProgrammeWindows {
  const fiscalYear = Number(quarter.slice(0, 4));
  return {
    quarter: window,
    quarterYearBefore: quarterWindow(calendar, addQuarters(quarter, -4)),
    quarterBefore: quarterWindow(calendar, addQuarters(quarter, -1)),
    trailingYear: trailingYear(window, quarterWindow(calendar, addQuarters(quarter, -3))),
    trailingYearBefore: trailingYear(quarterWindow(calendar, addQuarters(quarter, -4)), quarterWindow(calendar, addQuarters(quarter, -7))),
    year: fiscalYearWindow(calendar, fiscalYear),
    yearBefore: fiscalYearWindow(calendar, fiscalYear - 1),
  };
}

/** Quarters before the asked one for which reviews are judged; their lateness follows from them. */
const QUARTERS_BACK = 8;

/** The quarters around the asked one, on to the one the day falls in, the oldest first. */
export function quartersAround({ calendar, quarter, window, asOf }: Lens): Window[] {
  const last = asOf > window.end ? asOf : window.end;
  const found = [quarterWindow(calendar, addQuarters(quarter, -QUARTERS_BACK))];
  for (let count = 1 - QUARTERS_BACK; (found.at(-1)?.end ?? last) < last; count += 1) found.push(quarterWindow(calendar, addQuarters(quarter, count)));
  return found;
}

function trailingYear(last: Window, first: Window): Window {
  return { start: first.start, end: last.end };
}
