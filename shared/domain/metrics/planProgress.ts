import type { Actual } from '../actual.ts';
import type { Category } from '../commitment.ts';
import { countedActuals } from '../fulfilment.ts';
import { countsFor, type Side } from '../party.ts';
import { type Scorecard, scoreSide, type SideScore } from '../scorecard.ts';
import type { ScorecardLine } from '../scorecardLine.ts';
import { absent, type Around, type Badge, badgeOn, figure, leftOut, metricName, type MetricResult, type Question } from './result.ts';

/**
 * How far both sides kept what they promised for the quarter, from the scorecard: standing and claimed
 * fulfilment of each side, the gap and the balance.
 *
 * Unit: ratio, points for the gap. Formula: F = Σ w·f ÷ Σ w over the side's due lines, joint ones on both
 * sides; gap = F partner − F vendor; balance = smaller ÷ larger. Source: metrics M12.
 * Null: `zero_denominator` when the side had nothing due (no commitment at all is a finding, never
 * 100 %), `no_data` when nothing due could be judged yet.
 */
export function planProgress(scorecard: Scorecard, asked: Question): MetricResult[] {
  const { window, asOf, sides } = scorecard;
  const question: Question = { ...asked, scope: { kind: 'partner', partnerId: scorecard.partnerId }, window, asOf };
  const vendor = sideResult('M12.vendor', scorecard, 'vendor', (line) => line.fulfilment, question);
  const partner = sideResult('M12.partner', scorecard, 'partner', (line) => line.fulfilment, question);
  const rowIds = [...vendor.rowIds, ...partner.rowIds];
  const unknown = [vendor, partner].filter(({ value }) => value === null);
  const both = (key: 'M12.gap' | 'M12.balance', value: number | null, around: Around) => {
    if (value !== null) return figure(key, question, value, { ...around, rowIds });
    if (unknown.length === 0) return absent(key, question, 'zero_denominator', 'Neither side kept anything.', { ...around, rowIds });
    const status = unknown.some((one) => one.status === 'no_data') ? 'no_data' : 'zero_denominator';
    return absent(key, question, status, unknown.length === 2 ? 'Neither side can be judged.' : `Only one side can be judged. ${unknown[0]?.note ?? ''}`.trim(), { rowIds });
  };
  return [
    vendor,
    partner,
    sideResult('M12.vendor.claimed', scorecard, 'vendor', (line) => line.claimedFulfilment, question),
    sideResult('M12.partner.claimed', scorecard, 'partner', (line) => line.claimedFulfilment, question),
    both('M12.gap', scorecard.gap, {}),
    both('M12.balance', scorecard.balance, balanceParts(sides)),
  ];
}

/**
 * Both sides' fulfilment over several partnerships: the mean of the partnerships, each counting once.
 *
 * Unit: ratio, points for the gap. Partnerships where the figure is null are left out and named; a
 * missing side never counts as 0. Source: metrics M12, K3. Null (`no_data`) when none has it.
 */
export function meanProgress(scorecards: readonly Scorecard[], question: Question): MetricResult[] {
  const each = scorecards.map((scorecard) => ({ partnerId: scorecard.partnerId, results: planProgress(scorecard, question) }));
  return PARTS.map((key) => {
    const own = each.map(({ partnerId, results }) => ({ partnerId, result: results.find((one) => metricName(one) === key) }));
    const values = own.flatMap(({ result }) => result?.value ?? []);
    const sum = values.reduce((total, value) => total + value, 0);
    const around: Around = {
      numerator: values.length === 0 ? null : sum,
      denominator: values.length,
      coverage: own.length === 0 ? null : values.length / own.length,
      rowIds: own.flatMap(({ result }) => (result === undefined || result.value === null ? [] : result.rowIds)),
      excluded: leftOut('nothing of the partnership can be judged', own.filter(({ result }) => (result?.value ?? null) === null).map(({ partnerId }) => partnerId)),
    };
    return values.length === 0 ? absent(key, question, 'no_data', 'No partnership can be judged.', around) : figure(key, question, sum / values.length, around);
  });
}

const PARTS = ['M12.vendor', 'M12.partner', 'M12.vendor.claimed', 'M12.partner.claimed', 'M12.gap', 'M12.balance'] as const;

/**
 * The side's fulfilment over some categories only, for T1: revenue of the partner, investment of the vendor.
 * Unit: ratio. Null when nothing of them was due or could be judged.
 */
export function categoryFulfilment(scorecard: Pick<Scorecard, 'lines'>, side: Side, categories: readonly Category[]): number | null {
  return scoreSide(scorecard.lines.filter((line) => categories.includes(line.commitment.category)), side).fulfilment;
}

function balanceParts({ vendor, partner }: { vendor: SideScore; partner: SideScore }): Around {
  if (vendor.fulfilment === null || partner.fulfilment === null) return {};
  return { numerator: Math.min(vendor.fulfilment, partner.fulfilment), denominator: Math.max(vendor.fulfilment, partner.fulfilment) };
}

type SideKey = 'M12.vendor' | 'M12.partner' | 'M12.vendor.claimed' | 'M12.partner.claimed';

function sideResult(key: SideKey, scorecard: Scorecard, side: Side, read: (line: ScorecardLine) => number | null, question: Question): MetricResult {
  const own = scorecard.lines.filter((line) => countsFor(line.commitment.ownerParty, side));
  const due = own.filter((line) => line.status !== 'notDue' && line.status !== 'waived');
  const judged = due.flatMap((line) => {
    const ratio = read(line);
    return ratio === null ? [] : [{ line, ratio }];
  });
  const weight = judged.reduce((sum, { line }) => sum + line.commitment.weight, 0);
  const score = scorecard.sides[side];
  const value = key.endsWith('.claimed') ? score.claimed : score.fulfilment;
  const around: Around = {
    numerator: value === null ? null : judged.reduce((sum, { line, ratio }) => sum + line.commitment.weight * ratio, 0),
    denominator: weight,
    coverage: due.length === 0 ? null : judged.length / due.length,
    rowIds: judged.flatMap(({ line }) => [line.commitment.id, ...reportsOf(line, scorecard).map((actual) => actual.id)]),
    excluded: [
      ...leftOut('waived by both sides', idsOf(own, (line) => line.status === 'waived')),
      ...leftOut('nothing usable reported yet', idsOf(due, (line) => read(line) === null)),
    ],
    badges: remarks(due),
  };
  if (value !== null) return figure(key, question, value, around);
  if (due.length > 0) return absent(key, question, 'no_data', 'Nothing that was due has been reported yet.', around);
  const note = own.length === 0 ? 'The side has promised nothing.' : 'Nothing was due in the window.';
  return absent(key, question, 'zero_denominator', note, around);
}

/** The reports that count for the line's due part; those of other quarters stand behind other figures. */
function reportsOf({ commitment, actuals, target, dueOn }: ScorecardLine, { window }: Scorecard): Actual[] {
  return countedActuals(commitment, actuals, { target, dueOn }, window);
}

function remarks(due: readonly ScorecardLine[]): Badge[] {
  const promises = (n: number) => (n === 1 ? '1 promise' : `${n} promises`);
  return [
    ...badgeOn('unconfirmed', idsOf(due, (line) => line.state === 'claimed'), (n) => `${promises(n)} counted as claimed; the other side has not answered.`),
    ...badgeOn('disputed', idsOf(due, (line) => line.state === 'disputed'), (n) => `${promises(n)} disputed; the other side’s value counts.`),
  ];
}

function idsOf(lines: readonly ScorecardLine[], isMeant: (line: ScorecardLine) => boolean): string[] {
  return lines.filter(isMeant).map((line) => line.commitment.id);
}
