import type { Database } from 'better-sqlite3';
import type { Money } from '../../shared/money.ts';
import type { Day, Window } from '../../shared/time.ts';
import { moneyCell } from './moneyCell.ts';

/** A line of a rebate, commission or bonus statement. `rate` is a factor; deductions are negative; null is not known. */
export interface IncentivePayment {
  readonly id: string;
  readonly partnerId: string | null;
  readonly externalId: string | null;
  readonly program: string | null;
  readonly type: string | null;
  readonly period: string | null;
  readonly dealRef: string | null;
  readonly rate: number | null;
  readonly status: string | null;
  readonly paidOn: Day | null;
  readonly base: Money | null;
  readonly earned: Money | null;
  readonly adjustment: Money | null;
  readonly payable: Money | null;
}

type Amount = 'base' | 'earned' | 'adjustment' | 'payable';
type Row = Omit<IncentivePayment, Amount> & Readonly<Record<Amount, number | null>> & { readonly currency: string | null };

const SELECT = `
  SELECT id, partner_id AS partnerId, external_id AS externalId, program, type, period, deal_ref AS dealRef, rate, status, paid_on AS paidOn, currency,
         base_minor AS base, earned_minor AS earned, adjustment_minor AS adjustment, payable_minor AS payable
  FROM incentive_payment
`;

/** A line as the incentives page lists it: `on` is the day it was paid, or was made where it was not. */
export interface StatementLine {
  readonly id: string;
  readonly program: string | null;
  readonly type: string | null;
  readonly period: string | null;
  readonly dealRef: string | null;
  readonly status: string | null;
  readonly rate: number | null;
  readonly on: Day | null;
  readonly currency: string | null;
  readonly baseMinor: number | null;
  readonly paidMinor: number | null;
}

/** What partners were paid, or are to be. */
export function createIncentives(db: Database) {
  const paid = db.prepare<{ partnerId: string; start: Day; end: Day }, Row>(
    `${SELECT} WHERE partner_id = @partnerId AND paid_on BETWEEN @start AND @end ORDER BY paid_on, id`,
  );
  const open = db.prepare<[string], Row>(`${SELECT} WHERE partner_id = ? AND paid_on IS NULL ORDER BY period, id`);
  const lines = db.prepare<[string], StatementLine>(`
    SELECT id, program, type, period, deal_ref AS dealRef, status, rate, coalesce(paid_on, created_on) AS "on", currency, base_minor AS baseMinor,
           coalesce(payable_minor, earned_minor) AS paidMinor
    FROM incentive_payment WHERE partner_id = ? ORDER BY coalesce(paid_on, created_on) DESC, id
  `);
  return {
    /** All lines of the partner's statements, the latest first. */
    listLines: (partnerId: string): StatementLine[] => lines.all(partnerId),
    /** The partner's payments of the window. */
    listByPartner: (partnerId: string, window: Window): IncentivePayment[] => paid.all({ partnerId, ...window }).map(toPayment),
    /** The partner's lines without a day of payment. */
    listOpen: (partnerId: string): IncentivePayment[] => open.all(partnerId).map(toPayment),
  };
}

export type Incentives = ReturnType<typeof createIncentives>;

function toPayment({ currency, base, earned, adjustment, payable, ...row }: Row): IncentivePayment {
  const money = (minor: number | null) => moneyCell(minor, currency);
  return { ...row, base: money(base), earned: money(earned), adjustment: money(adjustment), payable: money(payable) };
}
