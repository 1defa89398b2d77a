import type { FailureAnswer, Figure } from '../../../shared/contract/metrics.ts';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { toDecimal } from '../../../shared/money.ts';
import type { Window } from '../../../shared/time.ts';

type Metrics = OperationOutput<'programme.metrics'>;
type Triggers = OperationOutput<'partner.triggers'>;
type Trace = OperationOutput<'figure.trace'>;

/** The programme's metrics and failures in the shape scripts rely on. */
export function portfolioJson({ quarter, asOf, figures, failures }: Metrics) {
  return { quarter, asOf, metrics: Object.fromEntries(figures.map((figure) => [figure.key, figureJson(figure)])), failures: failures.map(failureJson) };
}

/** The triggers in the shape scripts rely on. */
export function triggersJson({ partnerName, quarter, asOf, triggers, recommendation, because }: Triggers) {
  return { partner: partnerName, quarter, asOf, triggers: triggers.map(({ kind, name, fired, evidence }) => ({ kind, name, fired, evidence })), recommendation, because };
}

/** A figure and the rows behind it. */
export function traceJson({ quarter, asOf, figure, rows }: Trace) {
  return { metric: figure.key, quarter, asOf, figure: figureJson(figure), rows };
}

function figureJson(figure: Figure) {
  const { name, status, unit, window, note, excluded, coverage, elapsed, badges, definitionVersion, isInternal, rowCount } = figure;
  return {
    name,
    value: quantity(figure, figure.value, unit === 'money'),
    numerator: quantity(figure, figure.numerator),
    denominator: quantity(figure, figure.denominator),
    unit,
    status,
    period: periodText(window),
    note,
    excluded: excluded.map(({ reason, count, partners }) => ({ reason, count, partners })),
    coverage,
    elapsed,
    remarks: badges.map(({ text }) => text),
    definitionVersion,
    internal: isInternal,
    rows: rowCount,
  };
}

/** Money as decimal text with its currency, anything else as the number it is. */
function quantity({ currency }: Figure, value: number | null, isMoney = currency !== null) {
  if (value === null || !isMoney || currency === null) return value;
  // Revenue per day, for windows of different lengths, need not be a whole minor unit.
  return { amount: toDecimal({ minor: Math.round(value), currency }), currency };
}

function failureJson({ check, name, found, partners, evidence }: FailureAnswer) {
  return { check, name, found, partners, evidence };
}

/** `2026-07-01/2026-09-30`, or the one day of a figure as of a day. */
function periodText({ start, end }: Window): string {
  return start === end ? start : `${start}/${end}`;
}
