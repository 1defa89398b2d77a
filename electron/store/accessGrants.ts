import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/time.ts';

/** Market access one partner has and the base has not; a null end is open. */
export interface AccessGrant {
  readonly id: string;
  readonly partnerId: string;
  readonly kind: 'early_access' | 'first_mover' | 'preferred_co_sell' | 'account_protection';
  readonly exclusivity: 'exclusive' | 'priority';
  readonly segment: string | null;
  readonly geography: string | null;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** Exclusive and priority market access. */
export function createAccessGrants(db: Database) {
  const insert = db.prepare(`
    INSERT INTO access_grant (id, partner_id, kind, exclusivity, segment, geography, from_on, to_on)
    VALUES (@id, @partnerId, @kind, @exclusivity, @segment, @geography, @fromOn, @toOn)
  `);
  return {
    add: (grant: AccessGrant): void => {
      insert.run(grant);
    },
  };
}

export type AccessGrants = ReturnType<typeof createAccessGrants>;
