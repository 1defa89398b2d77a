import type { Database } from 'better-sqlite3';
import type { Side } from '../../shared/domain/party.ts';
import type { ChangeRequest } from '../../shared/domain/planDiff.ts';

interface RequestRow {
  readonly commitment_id: string;
  readonly asked_by: Side;
  readonly reason: string | null;
}

/** Who asked for what a draft changes, commitment by commitment. */
export function createChangeRequests(db: Database, newId: () => string) {
  const byVersion = db.prepare<[string], RequestRow>('SELECT commitment_id, asked_by, reason FROM change_request WHERE plan_version_id = ? ORDER BY id');
  const put = db.prepare(`
    INSERT INTO change_request (id, plan_version_id, commitment_id, asked_by, reason) VALUES (@id, @versionId, @commitmentId, @askedBy, @reason)
    ON CONFLICT (plan_version_id, commitment_id) DO UPDATE SET asked_by = excluded.asked_by, reason = excluded.reason
  `);
  const remove = db.prepare('DELETE FROM change_request WHERE plan_version_id = ? AND commitment_id = ?');
  return {
    listByVersion: (versionId: string): ChangeRequest[] =>
      byVersion.all(versionId).map(({ commitment_id, asked_by, reason }) => ({ commitmentId: commitment_id, askedBy: asked_by, reason })),
    /** Adds it, or replaces what was noted for the commitment in this version. */
    put: (versionId: string, request: ChangeRequest): void => {
      put.run({ id: newId(), versionId, ...request });
    },
    remove: (versionId: string, commitmentId: string): void => {
      remove.run(versionId, commitmentId);
    },
  };
}

export type ChangeRequests = ReturnType<typeof createChangeRequests>;
