import type { Database } from 'better-sqlite3';
import type { DesignationEvent, DesignationStatus } from '../../shared/domain/designation.ts';

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
  const insert = db.prepare<EventRow>(`
    INSERT INTO designation_event (id, partner_id, status, effective_from, reason)
    VALUES (@id, @partner_id, @status, @effective_from, @reason)
  `);
  return {
    list: (): DesignationEvent[] => all.all().map(toEvent),
    listByPartner: (partnerId: string): DesignationEvent[] => byPartner.all(partnerId).map(toEvent),
    add: ({ partnerId, effectiveFrom, ...event }: DesignationEvent): void => {
      insert.run({ ...event, partner_id: partnerId, effective_from: effectiveFrom });
    },
  };
}

export type Designations = ReturnType<typeof createDesignations>;

function toEvent({ partner_id, effective_from, ...row }: EventRow): DesignationEvent {
  return { ...row, partnerId: partner_id, effectiveFrom: effective_from };
}
