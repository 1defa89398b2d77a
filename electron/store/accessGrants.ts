import type { Database } from 'better-sqlite3';
import type { KeptGrant } from '../../shared/domain/accessGrant.ts';
import type { Day } from '../../shared/time.ts';
import { createTypedRecords } from './typedRecords.ts';

type BareGrant = Omit<KeptGrant, 'customers'>;

/** A sale in a market that only the partner had. */
export interface KeptBreach {
  readonly id: string;
  readonly grantId: string;
  readonly on: Day;
  readonly by: string;
  readonly note: string;
}

/** Exclusive and priority market access, whom it names, and where it was not kept. */
export function createAccessGrants(db: Database, newId: () => string) {
  const bare = createTypedRecords<BareGrant>(db, {
    table: 'access_grant',
    columns: {
      id: 'id', partnerId: 'partner_id', kind: 'kind', exclusivity: 'exclusivity', segment: 'segment', geography: 'geography', subject: 'subject',
      fromOn: 'from_on', toOn: 'to_on', activationPlan: 'activation_plan', plannedNewCustomers: 'planned_new_customers',
    },
    flags: [],
    fixed: {},
    order: 'from_on, id',
  });
  const customersOf = db.prepare<[string], string>('SELECT customer_name FROM access_grant_customer WHERE grant_id = ? ORDER BY customer_name').pluck();
  const addCustomer = db.prepare('INSERT INTO access_grant_customer (id, grant_id, customer_name) VALUES (@id, @grantId, @name)');
  const removeCustomer = db.prepare('DELETE FROM access_grant_customer WHERE grant_id = @grantId AND customer_name = @name');
  const whole = (grant: BareGrant): KeptGrant => ({ ...grant, customers: customersOf.all(grant.id) });
  const putCustomers = ({ id: grantId, customers }: KeptGrant) => {
    const before = customersOf.all(grantId);
    for (const name of before) if (!customers.includes(name)) removeCustomer.run({ grantId, name });
    for (const name of new Set(customers)) if (!before.includes(name)) addCustomer.run({ id: newId(), grantId, name });
  };
  return {
    breaches: createBreaches(db),
    get: (id: string): KeptGrant | null => {
      const grant = bare.get(id);
      return grant === null ? null : whole(grant);
    },
    listByPartner: (partnerId: string): KeptGrant[] => bare.listByPartner(partnerId).map(whole),
    add: (grant: KeptGrant): void => {
      bare.add(grant);
      putCustomers(grant);
    },
    put: (grant: KeptGrant): void => {
      bare.put(grant);
      putCustomers(grant);
    },
    remove: bare.remove,
  };
}

export type AccessGrants = ReturnType<typeof createAccessGrants>;

function createBreaches(db: Database) {
  const select = 'SELECT id, grant_id AS grantId, happened_on AS "on", by_whom AS "by", note FROM access_grant_breach';
  const one = db.prepare<[string], KeptBreach>(`${select} WHERE id = ?`);
  const ofGrant = db.prepare<[string], KeptBreach>(`${select} WHERE grant_id = ? ORDER BY happened_on DESC, id`);
  const insert = db.prepare('INSERT INTO access_grant_breach (id, grant_id, happened_on, by_whom, note) VALUES (@id, @grantId, @on, @by, @note)');
  const remove = db.prepare('DELETE FROM access_grant_breach WHERE id = ?');
  return {
    get: (id: string): KeptBreach | null => one.get(id) ?? null,
    /** The latest first. */
    listByGrant: (grantId: string): KeptBreach[] => ofGrant.all(grantId),
    add: (breach: KeptBreach): void => void insert.run(breach),
    remove: (id: string): void => void remove.run(id),
  };
}
