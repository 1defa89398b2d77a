import type { Database } from 'better-sqlite3';

/** How the files of one source are read. `answers` is JSON. */
export interface MappingProfile {
  readonly batchId: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly answers: string;
}

const SELECT = `
  SELECT batch_id AS batchId, name, fingerprint, answers
  FROM mapping_profile JOIN import_batch ON import_batch.id = batch_id JOIN act ON act.id = act_id
  WHERE act.undone_by IS NULL
`;

const NEWEST = 'ORDER BY imported_at DESC, import_batch.rowid DESC LIMIT 1';

/** What is remembered of imports that stand; one that was taken back is forgotten until it is done again. */
export function createMappingProfiles(db: Database) {
  const byFingerprint = db.prepare<[string], MappingProfile>(`${SELECT} AND fingerprint = ? ${NEWEST}`);
  const byName = db.prepare<[string], MappingProfile>(`${SELECT} AND name = ? ${NEWEST}`);
  const insert = db.prepare('INSERT INTO mapping_profile (batch_id, name, fingerprint, answers) VALUES (@batchId, @name, @fingerprint, @answers)');
  return {
    /** How the last file with these columns was read; null for the first. */
    ofHeader: (fingerprint: string): MappingProfile | null => byFingerprint.get(fingerprint) ?? null,
    named: (name: string): MappingProfile | null => byName.get(name) ?? null,
    add: (profile: MappingProfile): void => {
      insert.run(profile);
    },
  };
}

export type MappingProfiles = ReturnType<typeof createMappingProfiles>;
