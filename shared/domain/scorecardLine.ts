import { z } from 'zod';
import { type Day, Day as DaySchema, type Window, daysBetween } from '../time.ts';
import { Actual, ActualState, type Reported } from './actual.ts';
import { Commitment } from './commitment.ts';
import {
  countedActuals,
  duePart,
  dueWithoutWaived,
  fulfilment,
  type FulfilmentRules,
  readReported,
  stateOf,
  uncappedRatio,
} from './fulfilment.ts';

/** How a commitment stands in the window; a word and a shape everywhere, never a colour alone. */
export const LineStatus = z.enum(['kept', 'atRisk', 'missed', 'notDue', 'noData', 'waived']);
export type LineStatus = z.infer<typeof LineStatus>;

/** A number (money in minor units) or a day, as reported; both null when there is none. */
export const ReportedPart = z.strictObject({ value: z.number().nullable(), doneOn: DaySchema.nullable() });

/**
 * One commitment in one window: what was due, what was reported, how far it was kept.
 *
 * `target` is the part due in the window (for a commitment not yet due, the whole);
 * `fulfilment` is null when not due, waived or without data; `note` says why where a reader
 * would ask. `uncapped` is the ratio before the cap at 1.
 */
export const ScorecardLine = z.strictObject({
  commitment: Commitment,
  target: z.number().nullable(),
  dueOn: DaySchema,
  standing: ReportedPart,
  claimed: ReportedPart,
  state: ActualState.nullable(),
  fulfilment: z.number().nullable(),
  claimedFulfilment: z.number().nullable(),
  uncapped: z.number().nullable(),
  status: LineStatus,
  note: z.string().nullable(),
  actuals: z.array(Actual),
});
export type ScorecardLine = z.infer<typeof ScorecardLine>;

export interface LineInput {
  readonly commitment: Commitment;
  readonly actuals: readonly Actual[];
  readonly planWindow: Window;
  readonly window: Window;
  readonly asOf: Day;
  readonly rules: FulfilmentRules;
}

/** A ratio this close below 1 is 1: sums of money are exact, shares of days are not. */
const ROUNDING = 1e-9;
const nothing: Reported = { value: null, doneOn: null };

/**
 * The commitment's line in the window, or null when it fell due before the window and so
 * belongs to an earlier quarter's scorecard.
 *
 * Unreported until `reportingGraceDays` after the due date it is no data; from then on it
 * counts 0, for both sides alike. Reported, but not standing, it stays no data: whoever does not answer
 * must not be able to turn the other side's claim into 0. Source: metrics M12.
 */
export function scorecardLine(input: LineInput): ScorecardLine | null {
  const { commitment, actuals, planWindow, window, asOf, rules } = input;
  const whole = duePart(commitment, planWindow, window, asOf);
  if (whole === null) return isLater(commitment, window) ? notDueLine(input, null) : null;
  if (whole.dueOn > asOf) return notDueLine(input, whole);

  const counted = countedActuals(commitment, actuals, whole, window);
  const due = dueWithoutWaived(commitment, whole, counted, window);
  const { standing, claimed } = readReported(commitment, counted, rules);
  const base = {
    commitment,
    target: (due ?? whole).target,
    dueOn: (due ?? whole).dueOn,
    standing: standing ?? nothing,
    claimed: claimed ?? nothing,
    state: stateOf(commitment, counted),
    actuals: actuals.toSorted((a, b) => a.window.end.localeCompare(b.window.end)),
  };
  if (due === null) {
    return { ...base, ...unscored, state: 'waived', status: 'waived', note: 'Waived by both sides; left out of the figures.' };
  }
  const silent = daysBetween(due.dueOn, asOf) > rules.reportingGraceDays;
  const claimedRatio = fulfilment(commitment, due, claimed, rules);
  const ratio = fulfilment(commitment, due, standing, rules);
  // A claim that does not stand yet is not silence: it is no data until the other side answers.
  const score = scored(ratio, silent && claimedRatio === null);
  return {
    ...base,
    fulfilment: score,
    claimedFulfilment: scored(claimedRatio, silent),
    uncapped: uncappedRatio(commitment, due, standing),
    status: statusOf(score, rules),
    note: ratio === null ? noteFor(claimedRatio === null ? null : base.state, rules, silent) : due === whole ? null : 'Partly waived by both sides; that part is left out.',
  };
}

const unscored = { fulfilment: null, claimedFulfilment: null, uncapped: null };

function scored(ratio: number | null, silent: boolean): number | null {
  if (ratio === null) return silent ? 0 : null;
  return ratio >= 1 - ROUNDING ? 1 : ratio;
}

/** Kept from 1, at risk from the rule's threshold, missed below. Null is no data. */
export function statusOf(ratio: number | null, rules: Pick<FulfilmentRules, 'atRiskFrom'>): LineStatus {
  if (ratio === null) return 'noData';
  if (ratio >= 1 - ROUNDING) return 'kept';
  return ratio >= rules.atRiskFrom - ROUNDING ? 'atRisk' : 'missed';
}

function isLater(commitment: Commitment, window: Window): boolean {
  if (commitment.phasing === 'explicit') return commitment.phases.some((phase) => phase.window.end > window.end);
  return commitment.dueOn > window.end;
}

function notDueLine({ commitment, actuals }: LineInput, due: { target: number | null; dueOn: Day } | null): ScorecardLine {
  const latest = actuals.toSorted((a, b) => a.window.end.localeCompare(b.window.end)).at(-1);
  const soFar = latest === undefined ? nothing : { value: latest.value, doneOn: latest.doneOn };
  return {
    commitment,
    target: due?.target ?? commitment.target,
    dueOn: due?.dueOn ?? commitment.dueOn,
    standing: soFar,
    claimed: soFar,
    state: latest?.state ?? null,
    ...unscored,
    status: 'notDue',
    note: null,
    actuals: [...actuals],
  };
}

/** Why nothing stands: nothing was said (`state` null), or what was said does not count yet. */
function noteFor(state: ActualState | null, rules: FulfilmentRules, silent: boolean): string {
  if (state === 'disputed') return 'Disputed without a value of the other side.';
  if (state !== null) return 'Claimed and not accepted; the programme asks for acceptance.';
  return silent
    ? `Nothing reported ${rules.reportingGraceDays} days after it was due; counts as not delivered.`
    : 'Nothing reported yet.';
}
