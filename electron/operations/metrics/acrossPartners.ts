import { type MetricKey, metricDefinitions, isMetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { absent, badge, figure, leftOut, metricName, type MetricResult, type Question } from '../../../shared/domain/metrics/result.ts';

/** One partner's figures of the metrics that only a partner has. */
export interface PartnerFigures {
  readonly partnerId: string;
  readonly results: readonly MetricResult[];
}

/**
 * The portfolio's view of figures that only single partnerships have (M1b, M17, M18): days, counts and
 * the widest gap of the partner where they are worst, scores as the mean of the partners.
 *
 * Each partner counts once; those without the figure are left out and named, never counted as 0.
 * Null (`no_data`) when no partner has it, with the partners' own reason where they share one.
 */
export function acrossPartners(partners: readonly PartnerFigures[], names: readonly MetricKey[], question: Question): MetricResult[] {
  return names.map((key) => {
    const own = partners.flatMap(({ partnerId, results }) => results.filter((result) => metricName(result) === key).map((result) => ({ partnerId, result })));
    const known = own.flatMap(({ partnerId, result }) => (result.value === null ? [] : [{ partnerId, value: result.value, rowIds: result.rowIds }]));
    const missing = own.filter(({ result }) => result.value === null);
    const around = {
      coverage: own.length === 0 ? null : known.length / own.length,
      excluded: leftOut('no figure of the partner', missing.map(({ partnerId }) => partnerId)),
    };
    if (known.length === 0) return absent(key, question, own.length === 0 ? 'not_applicable' : 'no_data', reasonOf(missing.map(({ result }) => result.note)), around);
    const sum = known.reduce((total, { value }) => total + value, 0);
    if (!isWorst(key)) {
      return figure(key, question, sum / known.length, { ...around, numerator: sum, denominator: known.length, rowIds: known.flatMap(({ rowIds }) => rowIds) });
    }
    const most = Math.max(...known.map(({ value }) => value));
    const worst = known.filter(({ value }) => value === most);
    return figure(key, question, most, {
      ...around,
      rowIds: worst.flatMap(({ rowIds }) => rowIds),
      badges: most > 0 ? [badge('worst-partner', 'Of the partner where it is most.', worst.map(({ partnerId }) => partnerId))] : [],
    });
  });
}

/** The figures of the dictionary whose id is one of these, in its order. */
export function keysOf(...metricIds: readonly string[]): MetricKey[] {
  return Object.keys(metricDefinitions).filter(isMetricKey).filter((key) => metricIds.includes(key.split('.')[0] ?? ''));
}

function isWorst(key: MetricKey): boolean {
  return key === 'M17.gap' || metricDefinitions[key].unit === 'days' || metricDefinitions[key].unit === 'count';
}

function reasonOf(notes: readonly (string | null)[]): string {
  const reasons = [...new Set(notes)];
  return reasons.length === 1 ? (reasons[0] ?? 'No partner has the figure.') : reasons.length === 0 ? 'There is no strategic partner.' : 'No partner has the figure.';
}
