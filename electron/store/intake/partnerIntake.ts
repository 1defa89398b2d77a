import type { Database } from 'better-sqlite3';
import { afterChanges, settled } from './settle.ts';
import { type Cell, type CellChange, createUpsert, type RowOutcome, type Source } from './upsert.ts';

/** What an import needs to know of the partners there are. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly accountNumber: string | null;
  readonly aliases: readonly string[];
}

/** A partner as a file shows it: its party's name and currency, and the columns the file fills. */
export interface PartnerRow {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string | null;
  readonly currency: string | null;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A partner as far as a file about something else knows it. */
export interface NewPartner {
  readonly id: string;
  readonly name: string | null;
  readonly currency: string | null;
  readonly externalId: string | null;
  readonly accountNumber: string | null;
}

/** The programme a new partner joins. */
export interface Home {
  readonly currency: string;
  readonly fiscalCalendarId: string;
}

/** Writes partners out of files, and remembers their other spellings. */
export function createPartnerIntake(db: Database, columns: readonly string[], home: Home, newId: () => string) {
  const insertParty = db.prepare(
    "INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry) VALUES (@id, 'partner', @name, @currency, @fiscalCalendarId, 'other')",
  );
  const insertPartner = db.prepare(
    'INSERT INTO partner (id, external_id, account_number, batch_id, line) VALUES (@id, @externalId, @accountNumber, @batchId, @line)',
  );
  const party = db.prepare<[string], { name: string; currency: string }>('SELECT name, currency FROM party WHERE id = ?');
  const updateParty = db.prepare('UPDATE party SET name = @name, currency = @currency WHERE id = @id');
  const upsert = createUpsert(db, { table: 'partner', key: ['id'], alternates: [], columns }, newId);
  const knownAlias = db.prepare<[string, string], number>('SELECT 1 FROM partner_alias WHERE partner_id = ? AND alias = ? COLLATE NOCASE').pluck();
  const insertAlias = db.prepare('INSERT INTO partner_alias (id, partner_id, alias, batch_id) VALUES (?, ?, ?, ?)');

  const add = (row: NewPartner, source: Source): void => {
    insertParty.run({ id: row.id, name: row.name ?? row.id, currency: row.currency ?? home.currency, fiscalCalendarId: home.fiscalCalendarId });
    insertPartner.run({ id: row.id, externalId: row.externalId, accountNumber: row.accountNumber, ...source });
  };

  const renameParty = (row: PartnerRow, source: Source): readonly CellChange[] => {
    const known = party.get(row.id);
    if (known === undefined) return [];
    const wanted = { name: row.name ?? known.name, currency: row.currency ?? known.currency };
    const found = (['name', 'currency'] as const)
      .filter((column) => known[column] !== wanted[column])
      .map((column) => ({ column, before: known[column], after: wanted[column] }));
    const changes = settled({ table: 'party', id: row.id, cells: known }, found, source);
    if (changes.length > 0) updateParty.run({ id: row.id, ...afterChanges(['name', 'currency'], known, changes) });
    return changes;
  };

  return {
    met: upsert.met,
    /** A partner that only its name and ids are known of, out of a file about something else. */
    add,
    put: (row: PartnerRow, source: Source): RowOutcome => {
      if (row.isNew) add({ ...row, externalId: null, accountNumber: null }, source);
      const renamed = row.isNew ? [] : renameParty(row, source);
      const { changes } = upsert({ ...row.cells, id: row.id }, source);
      if (row.isNew) return { outcome: 'added', id: row.id, changes: [] };
      const all = [...renamed, ...changes];
      return { outcome: all.length === 0 ? 'unchanged' : 'changed', id: row.id, changes: all };
    },
    /** Remembers a spelling; a known one is left alone. */
    addAlias: (partnerId: string, alias: string, batchId: string): void => {
      const same = party.get(partnerId)?.name.toLowerCase() === alias.toLowerCase();
      if (!same && knownAlias.get(partnerId, alias) === undefined) insertAlias.run(newId(), partnerId, alias, batchId);
    },
  };
}

export type PartnerIntake = ReturnType<typeof createPartnerIntake>;

/** Every partner with the ids and spellings it is known by. */
export function readDirectory(db: Database): DirectoryEntry[] {
  const aliases = Map.groupBy(
    db.prepare<[], { partner_id: string; alias: string }>('SELECT partner_id, alias FROM partner_alias ORDER BY alias').all(),
    (row) => row.partner_id,
  );
  const partners = db
    .prepare<[], Omit<DirectoryEntry, 'aliases'>>(
      `SELECT partner.id, party.name, external_id AS externalId, account_number AS accountNumber
       FROM partner JOIN party ON party.id = partner.id ORDER BY party.name, partner.id`,
    )
    .all();
  return partners.map((partner) => ({ ...partner, aliases: (aliases.get(partner.id) ?? []).map((row) => row.alias) }));
}
