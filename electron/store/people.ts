import type { Database } from 'better-sqlite3';
import type { Person, Role, RoleAssignment } from '../../shared/domain/person.ts';
import type { Side } from '../../shared/domain/party.ts';

interface AssignmentRow {
  readonly id: string;
  readonly partner_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly side: Side;
  readonly role: Role;
  readonly from_on: string | null;
  readonly to_on: string | null;
}

const SELECT = `
  SELECT role_assignment.id, partner_id, person_id, person.name, side, role, from_on, to_on
  FROM role_assignment JOIN person ON person.id = person_id
`;

/** People of both parties and the roles they hold in partnerships. */
export function createPeople(db: Database) {
  const allRoles = db.prepare<[], AssignmentRow>(`${SELECT} ORDER BY partner_id, person.name`);
  const rolesByPartner = db.prepare<[string], AssignmentRow>(`${SELECT} WHERE partner_id = ? ORDER BY person.name`);
  const insertPerson = db.prepare(
    'INSERT INTO person (id, party_id, name, title, seniority, email) VALUES (@id, @partyId, @name, @title, @seniority, @email)',
  );
  const insertRole = db.prepare(`
    INSERT INTO role_assignment (id, partner_id, person_id, side, role, from_on, to_on)
    VALUES (@id, @partnerId, @personId, @side, @role, @fromOn, @toOn)
  `);
  const atDomain = db
    .prepare<[string], string>("SELECT DISTINCT party_id FROM person WHERE lower(substr(email, instr(email, '@') + 1)) = ? ORDER BY party_id")
    .pluck();
  const byParty = db.prepare<[string], Person>(
    'SELECT id, party_id AS partyId, name, title, seniority, email FROM person WHERE party_id = ? ORDER BY name, id',
  );
  return {
    /** The parties that people with addresses of the domain belong to. */
    partiesAt: (domain: string): string[] => atDomain.all(domain),
    /** The people of the vendor or of one partner. */
    listByParty: (partyId: string): Person[] => byParty.all(partyId),
    listRoles: (): RoleAssignment[] => allRoles.all().map(toAssignment),
    listRolesByPartner: (partnerId: string): RoleAssignment[] => rolesByPartner.all(partnerId).map(toAssignment),
    add: (person: Person): void => {
      insertPerson.run(person);
    },
    assign: ({ personName, ...assignment }: RoleAssignment): void => {
      insertRole.run(assignment);
    },
  };
}

export type People = ReturnType<typeof createPeople>;

function toAssignment({ partner_id, person_id, name, from_on, to_on, ...row }: AssignmentRow): RoleAssignment {
  return { ...row, partnerId: partner_id, personId: person_id, personName: name, fromOn: from_on, toOn: to_on };
}
