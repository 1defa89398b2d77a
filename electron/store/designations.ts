import type { Database } from 'better-sqlite3';
import type { DesignationEntry, DesignationEvent, DesignationStatus } from '../../shared/domain/designation.ts';
import type { Entered } from './judgements.ts';

interface EventRow {
  readonly id: string;
  readonly partner_id: string;
  readonly status: DesignationStatus;
  readonly effective_from: string;
  readonly reason: string;
}

/** The dated changes of partners' standing in the strategic programme. */
export function createDesignations(db: Database) {
  const all = db.prepare<[], EventRow>(
    'SELECT id, partner_id, status, effective_from, reason FROM designation_event ORDER BY partner_id, effective_from, id',
  );
  const byPartner = db.prepare<[string], EventRow>(
    'SELECT id, partner_id, status, effective_from, reason FROM designation_event WHERE partner_id = ? ORDER BY effective_from, id',
  );
  const insert = db.prepare(`
    INSERT INTO designation_event (id, partner_id, status, effective_from, reason, decided_by, exit_kind, case_id, entered_by, entered_at)
    VALUES (@id, @partnerId, @status, @effectiveFrom, @reason, @decidedBy, @exitKind, @caseId, @by, @at)
  `);
  return {
    ...createEntries(db),
    list: (): DesignationEvent[] => all.all().map(toEvent),
    listByPartner: (partnerId: string): DesignationEvent[] => byPartner.all(partnerId).map(toEvent),
    add: (event: DesignationEvent, told: Partial<Told> = {}, entered: Entered = { by: null, at: null }): void => {
      insert.run({ decidedBy: null, exitKind: null, caseId: null, ...event, ...told, ...entered });
    },
  };
}

/** What an event says beside its standing and day. */
type Told = Pick<DesignationEntry, 'decidedBy' | 'exitKind' | 'caseId'>;

const ENTRY = `SELECT id, partner_id AS partnerId, status, effective_from AS effectiveFrom, reason, decided_by AS decidedBy, exit_kind AS exitKind, case_id AS caseId,
  entered_by AS enteredBy FROM designation_event`;

/** Events as the history tells them, and their corrections. */
function createEntries(db: Database) {
  const one = db.prepare<[string], DesignationEntry>(`${ENTRY} WHERE id = ?`);
  const ofPartner = db.prepare<[string], DesignationEntry>(`${ENTRY} WHERE partner_id = ? ORDER BY effective_from, id`);
  const update = db.prepare('UPDATE designation_event SET status = @status, effective_from = @effectiveFrom, reason = @reason, decided_by = @decidedBy, exit_kind = @exitKind WHERE id = @id');
  const remove = db.prepare('DELETE FROM designation_event WHERE id = ?');
  return {
    getEntry: (id: string): DesignationEntry | null => one.get(id) ?? null,
    /** The oldest first. */
    entriesOf: (partnerId: string): DesignationEntry[] => ofPartner.all(partnerId),
    change: (entry: DesignationEntry): void => {
      update.run({ id: entry.id, status: entry.status, effectiveFrom: entry.effectiveFrom, reason: entry.reason, decidedBy: entry.decidedBy, exitKind: entry.exitKind });
    },
    remove: (id: string): void => {
      remove.run(id);
    },
  };
}

export type Designations = ReturnType<typeof createDesignations>;

function toEvent({ partner_id, effective_from, ...row }: EventRow): DesignationEvent {
  return { ...row, partnerId: partner_id, effectiveFrom: effective_from };
}
