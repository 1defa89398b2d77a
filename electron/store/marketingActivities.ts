import type { Database } from 'better-sqlite3';
import type { Money } from '../../shared/money.ts';
import type { Day, Window } from '../../shared/time.ts';
import { moneyCell } from './moneyCell.ts';

/** A marketing activity with its request and claim. Null is not known; shares are ratios. */
export interface MarketingActivity {
  readonly id: string;
  readonly partnerId: string | null;
  readonly requestId: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly period: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly status: string | null;
  readonly requested: Money | null;
  readonly approved: Money | null;
  readonly claimed: Money | null;
  readonly paid: Money | null;
  readonly pipelineInfluenced: Money | null;
  readonly vendorShare: number | null;
  readonly partnerShare: number | null;
  readonly leads: number | null;
  readonly attendees: number | null;
}

type Amount = 'requested' | 'approved' | 'claimed' | 'paid' | 'pipelineInfluenced';
type Row = Omit<MarketingActivity, Amount> & Readonly<Record<Amount, number | null>> & { readonly currency: string | null };

const SELECT = `
  SELECT id, partner_id AS partnerId, request_id AS requestId, external_id AS externalId, name, type, period, starts_on AS startsOn, ends_on AS endsOn,
         status, currency, requested_minor AS requested, approved_minor AS approved, claimed_minor AS claimed, paid_minor AS paid,
         pipeline_minor AS pipelineInfluenced, vendor_ratio AS vendorShare, partner_ratio AS partnerShare, leads, attendees
  FROM marketing_activity
`;

/** Marketing funds: what was asked for, approved, claimed and paid, activity by activity. */
export function createMarketingActivities(db: Database) {
  const inWindow = db.prepare<{ partnerId: string; start: Day; end: Day }, Row>(
    `${SELECT} WHERE partner_id = @partnerId AND starts_on <= @end AND coalesce(ends_on, starts_on) >= @start ORDER BY starts_on, id`,
  );
  const undated = db.prepare<[string], Row>(`${SELECT} WHERE partner_id = ? AND starts_on IS NULL ORDER BY name, id`);
  return {
    /** The partner's activities that took place on any day of the window. */
    listByPartner: (partnerId: string, window: Window): MarketingActivity[] => inWindow.all({ partnerId, ...window }).map(toActivity),
    /** The partner's activities of which no first day is known. */
    listUndated: (partnerId: string): MarketingActivity[] => undated.all(partnerId).map(toActivity),
  };
}

export type MarketingActivities = ReturnType<typeof createMarketingActivities>;

function toActivity({ currency, requested, approved, claimed, paid, pipelineInfluenced, ...row }: Row): MarketingActivity {
  const money = (minor: number | null) => moneyCell(minor, currency);
  return { ...row, requested: money(requested), approved: money(approved), claimed: money(claimed), paid: money(paid), pipelineInfluenced: money(pipelineInfluenced) };
}
