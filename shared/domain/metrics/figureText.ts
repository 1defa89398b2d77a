import { countText, NO_VALUE, numberText, percentText, pointsText, shortMoneyText } from '../../quantity.ts';
import type { MetricResult } from './result.ts';

type Shown = Pick<MetricResult, 'value' | 'unit' | 'currency' | 'numerator' | 'denominator'>;

/** A figure's value in its unit, with what it was divided from where that can be counted. Null is `–`. */
export function figureText({ value, unit, currency, numerator, denominator }: Shown, locale: string): string {
  if (value === null) return NO_VALUE;
  switch (unit) {
    case 'ratio':
      return `${percentText(value, locale, 1)}${currency === null && isCount(numerator) && isCount(denominator) ? ` (${numerator} of ${denominator})` : ''}`;
    case 'points':
      return pointsText(value, locale);
    case 'money':
      return currency === null ? NO_VALUE : shortMoneyText({ minor: value, currency }, locale);
    case 'days':
      return countText(value, 'day', 'days', locale);
    case 'hours':
      return countText(value, 'hour', 'hours', locale);
    default:
      return numberText(value, locale, 2);
  }
}

/** What has to be said beside a figure: why it has no value, its remarks, and what was left out. Empty where there is nothing. */
export function figureRemark({ note, badges, status, excluded }: Pick<MetricResult, 'note' | 'badges' | 'status' | 'excluded'>): string {
  const left = excluded.map(({ reason, count }) => `${count} left out: ${reason}.`);
  return [note, ...badges.map(({ text }) => text), ...left, status === 'partial' ? 'Not complete yet.' : null].filter((one) => one !== null).join(' ');
}

function isCount(value: number | null): value is number {
  return value !== null && Number.isInteger(value);
}
