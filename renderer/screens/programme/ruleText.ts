import type { ShownThreshold } from '../../../shared/contract/policy.ts';

type Unit = ShownThreshold['unit'];

function isShare(unit: Unit): boolean {
  return unit === 'ratio' || unit === 'points';
}

/** A rule's value as it is typed: shares in percent, everything else as the number it is. */
export function ruleText(value: number, unit: Unit): string {
  return String(isShare(unit) ? Math.round(value * 1e6) / 1e4 : value);
}

/** The value that was typed, with a comma or a point and with or without its sign of percent; null for what is no number. */
export function typedRule(text: string, unit: Unit): number | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return isShare(unit) ? Math.round(Number(plain) * 1e4) / 1e6 : Number(plain);
}
