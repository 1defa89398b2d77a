import type { Database } from 'better-sqlite3';
import type { AccessGrant } from '../../../shared/domain/accessGrant.ts';
import type { AgreementTerm } from '../../../shared/domain/agreement.ts';
import type { ExitKind } from '../../../shared/domain/designation.ts';
import type { Solution } from '../../../shared/domain/solution.ts';

interface GrantRow extends Omit<AccessGrant, 'customerIds' | 'breaches'> {
  readonly customers: string;
  readonly breaches: string;
}

/** A list of a few dozen rows for the whole programme, read whole: no index would make it shorter. */
const LISTS = {
  grants: `SELECT id, partner_id AS partnerId, kind, exclusivity, segment, geography, from_on AS fromOn, to_on AS toOn,
      activation_plan AS activationPlan, planned_new_customers AS plannedNewCustomers,
      (SELECT json_group_array(customer_name) FROM access_grant_customer WHERE grant_id = access_grant.id) AS customers,
      (SELECT json_group_array(json_object('on', happened_on, 'by', by_whom, 'note', note)) FROM access_grant_breach WHERE grant_id = access_grant.id) AS breaches
    FROM access_grant ORDER BY from_on, id`,
  solutions: `SELECT id, partner_id AS partnerId, name, kind, stage, stage_since AS stageSince, last_evidence_on AS lastEvidenceOn, ip_owner AS ipOwner
    FROM solution ORDER BY name, id`,
  solutionPartners: 'SELECT solution_id AS solutionId, partner_id AS partnerId FROM solution_partner',
  terms: `SELECT id, partner_id AS partnerId, topic, agreed, standard, is_different AS isDifferent, valid_from AS validFrom, valid_to AS validTo
    FROM agreement_term ORDER BY partner_id, topic, valid_from`,
  exits: 'SELECT id, exit_kind AS kind FROM designation_event WHERE exit_kind IS NOT NULL',
  successors: 'SELECT id, successor_of AS successorOf FROM partner WHERE successor_of IS NOT NULL',
} as const;

/** What makes partners strategic: access, solutions, terms; and how standings ended. */
export function createStandingFacts(db: Database) {
  const grants = db.prepare<[], GrantRow>(LISTS.grants);
  const solutions = db.prepare<[], Omit<Solution, 'partnerIds'> & { partnerId: string }>(LISTS.solutions);
  const solutionPartners = db.prepare<[], { solutionId: string; partnerId: string }>(LISTS.solutionPartners);
  const terms = db.prepare<[], Omit<AgreementTerm, 'isDifferent'> & { isDifferent: number }>(LISTS.terms);
  const exits = db.prepare<[], { id: string; kind: ExitKind }>(LISTS.exits);
  const successors = db.prepare<[], { id: string; successorOf: string }>(LISTS.successors);
  return {
    grants: (): AccessGrant[] =>
      grants.all().map(({ customers, breaches, ...row }) => ({ ...row, customerIds: JSON.parse(customers) as string[], breaches: JSON.parse(breaches) as AccessGrant['breaches'] })),
    /** Each with every partner it is built with. */
    solutions: (): Solution[] => {
      const others = Map.groupBy(solutionPartners.all(), ({ solutionId }) => solutionId);
      return solutions.all().map(({ partnerId, ...row }) => ({
        ...row,
        partnerIds: [...new Set([partnerId, ...(others.get(row.id) ?? []).map((other) => other.partnerId)])],
      }));
    },
    terms: (): AgreementTerm[] => terms.all().map(({ isDifferent, ...row }) => ({ ...row, isDifferent: isDifferent === 1 })),
    /** How recorded exits came about, by the event that ended the standing. */
    exitKinds: (): Map<string, ExitKind> => new Map(exits.all().map(({ id, kind }) => [id, kind])),
    /** Who took a merged partner over, by the merged partner. */
    successorOf: (): Map<string, string> => new Map(successors.all().map(({ id, successorOf }) => [successorOf, id])),
  };
}

export type StandingFacts = ReturnType<typeof createStandingFacts>;
