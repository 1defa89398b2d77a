import type { Database } from 'better-sqlite3';
import type { Side } from '../../../shared/domain/party.ts';
import { addDays, type Day } from '../../../shared/time.ts';
import { settled, type Source } from './settle.ts';

interface Holder {
  readonly id: string;
  readonly name: string;
}

/** Whom a file names as a side's sponsor from a day on; null for nobody. */
interface NamedSponsor {
  readonly partnerId: string;
  readonly side: Side;
  readonly name: string | null;
  readonly day: Day;
}

/** Writes who is named as executive sponsor, and ends who was named before. */
export function createSponsorIntake(db: Database, vendorId: string, newId: () => string) {
  const holder = db.prepare<{ partnerId: string; side: Side }, Holder>(`
    SELECT role_assignment.id, person.name FROM role_assignment JOIN person ON person.id = person_id
    WHERE partner_id = @partnerId AND side = @side AND role = 'sponsor' AND to_on IS NULL ORDER BY role_assignment.id LIMIT 1
  `);
  const findPerson = db.prepare<[string, string], string>('SELECT id FROM person WHERE party_id = ? AND name = ? ORDER BY id LIMIT 1').pluck();
  const insertPerson = db.prepare("INSERT INTO person (id, party_id, name, title, seniority, email) VALUES (?, ?, ?, NULL, 'other', NULL)");
  const insertRole = db.prepare(`
    INSERT INTO role_assignment (id, partner_id, person_id, side, role, from_on, to_on)
    VALUES (@id, @partnerId, @personId, @side, 'sponsor', @fromOn, NULL)
  `);
  const holds = db
    .prepare<[string, string], number>("SELECT 1 FROM role_assignment WHERE partner_id = ? AND person_id = ? AND role = 'sponsor' AND to_on IS NULL LIMIT 1")
    .pluck();
  const endRole = db.prepare('UPDATE role_assignment SET to_on = @toOn WHERE id = @id');

  return {
    /**
     * Makes `name` the side's sponsor from the day on. Null means that the file names nobody:
     * whoever held the role holds it no longer. Answers the name before where it differs and may
     * be replaced.
     */
    name: ({ partnerId, side, name, day }: NamedSponsor, source: Source): { readonly before: string | null } | null => {
      const before = holder.get({ partnerId, side });
      if ((before?.name ?? null) === name) return null;
      const column = `${side}_exec_sponsor`;
      const row = { table: 'role_assignment', id: before?.id ?? '', cells: { [column]: before?.name ?? null } };
      if (settled(row, [{ column, before: before?.name ?? null, after: name }], source).length === 0) return null;
      if (before !== undefined) endRole.run({ id: before.id, toOn: addDays(day, -1) });
      if (name !== null) {
        const partyId = side === 'vendor' ? vendorId : partnerId;
        let personId = findPerson.get(partyId, name);
        if (personId === undefined) {
          personId = newId();
          insertPerson.run(personId, partyId, name);
        }
        // The first sponsor known has held the role since before the file; only a successor begins on the day.
        insertRole.run({ id: newId(), partnerId, personId, side, fromOn: before === undefined ? null : day });
      }
      return { before: before?.name ?? null };
    },
    /** Makes the person a sponsor of the side beside those there are; one that is so already stays. */
    assign: (partnerId: string, side: Side, personId: string): void => {
      if (holds.get(partnerId, personId) === undefined) insertRole.run({ id: newId(), partnerId, personId, side, fromOn: null });
    },
  };
}

export type SponsorIntake = ReturnType<typeof createSponsorIntake>;
