import type { Database } from 'better-sqlite3';
import type { CommitmentWaiver } from '../../shared/domain/commitmentWaiver.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Window } from '../../shared/time.ts';

interface WaiverRow {
  readonly commitment_id: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly party: Side;
  readonly noted_by: string;
  readonly waived_on: string;
  readonly reason: string | null;
}

const SELECT = 'SELECT commitment_id, window_start, window_end, party, noted_by, waived_on, reason FROM commitment_waiver';

/** Which side gave up which promise for which window. */
export function createCommitmentWaivers(db: Database, newId: () => string) {
  const byPlan = db.prepare<[string], WaiverRow>(`
    ${SELECT} WHERE commitment_id IN (SELECT id FROM commitment WHERE plan_id = ?) ORDER BY waived_on, party
  `);
  const inWindow = db.prepare<{ id: string; start: string; end: string }, WaiverRow>(
    `${SELECT} WHERE commitment_id = @id AND window_start = @start AND window_end = @end ORDER BY waived_on, party`,
  );
  const insert = db.prepare(`
    INSERT INTO commitment_waiver (id, commitment_id, window_start, window_end, party, noted_by, waived_on, reason)
    VALUES (@id, @commitmentId, @start, @end, @party, @notedBy, @waivedOn, @reason)
  `);
  const removeOne = db.prepare('DELETE FROM commitment_waiver WHERE commitment_id = @id AND window_start = @start AND window_end = @end AND party = @party');
  const removeAll = db.prepare('DELETE FROM commitment_waiver WHERE commitment_id = @id AND window_start = @start AND window_end = @end');
  return {
    listByPlan: (planId: string): CommitmentWaiver[] => byPlan.all(planId).map(toWaiver),
    inWindow: (commitmentId: string, window: Window): CommitmentWaiver[] => inWindow.all({ id: commitmentId, ...window }).map(toWaiver),
    add: ({ window, ...waiver }: CommitmentWaiver): void => {
      insert.run({ ...waiver, ...window, id: newId() });
    },
    remove: (commitmentId: string, window: Window, party: Side): void => {
      removeOne.run({ id: commitmentId, ...window, party });
    },
    /** A new value or answer for the window makes what was given up there void. */
    removeInWindow: (commitmentId: string, window: Window): void => {
      removeAll.run({ id: commitmentId, ...window });
    },
  };
}

export type CommitmentWaivers = ReturnType<typeof createCommitmentWaivers>;

function toWaiver(row: WaiverRow): CommitmentWaiver {
  return {
    commitmentId: row.commitment_id,
    window: { start: row.window_start, end: row.window_end },
    party: row.party,
    notedBy: row.noted_by,
    waivedOn: row.waived_on,
    reason: row.reason,
  };
}
