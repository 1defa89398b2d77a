import type { Money } from '../../shared/money.ts';

/** An amount and its row's currency as money; null where there is no amount. */
export function moneyCell(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}
