import type { Database } from 'better-sqlite3';
import type { Side } from '../../shared/domain/party.ts';
import type { Barrier } from '../../shared/domain/review.ts';
import type { Day } from '../../shared/time.ts';

interface BarrierRow {
  readonly id: string;
  readonly partner_id: string;
  readonly side: Side;
  readonly type: string;
  readonly title: string;
  readonly cause: string | null;
  readonly removal: string | null;
  readonly owner_name: string | null;
  readonly first_raised_on: string;
  readonly times_raised: number;
  readonly resolved_on: string | null;
  readonly resolution: string | null;
  readonly visibility: Barrier['visibility'];
  readonly blocks: string;
}

const BARRIER = `
  SELECT id, partner_id, side, type, title, cause, removal, owner_name, first_raised_on, times_raised, resolved_on, resolution, visibility,
         (SELECT json_group_array(commitment_id) FROM barrier_block WHERE barrier_id = barrier.id) AS blocks
  FROM barrier
`;

/** What stopped planned work, and which commitments it held up. */
export function createBarriers(db: Database) {
  const open = db.prepare<{ partner: string; day: string }, BarrierRow>(`
    ${BARRIER} WHERE partner_id = @partner AND first_raised_on <= @day AND (resolved_on IS NULL OR resolved_on > @day)
    ORDER BY first_raised_on, id
  `);
  const insert = db.prepare(`
    INSERT INTO barrier (id, partner_id, side, type, title, cause, removal, owner_name, first_raised_on, times_raised, resolved_on, resolution, visibility)
    VALUES (@id, @partnerId, @side, @type, @title, @cause, @removal, @ownerName, @firstRaisedOn, @timesRaised, @resolvedOn, @resolution, @visibility)
  `);
  const one = db.prepare<[string], BarrierRow>(`${BARRIER} WHERE id = ?`);
  const all = db.prepare<[string], BarrierRow>(`${BARRIER} WHERE partner_id = ? ORDER BY first_raised_on, id`);
  const update = db.prepare(`
    UPDATE barrier SET side = @side, type = @type, title = @title, cause = @cause, removal = @removal, owner_name = @ownerName,
      first_raised_on = @firstRaisedOn, times_raised = @timesRaised, resolved_on = @resolvedOn, resolution = @resolution, visibility = @visibility WHERE id = @id
  `);
  const remove = db.prepare('DELETE FROM barrier WHERE id = ?');
  const unblock = db.prepare('DELETE FROM barrier_block WHERE barrier_id = @barrierId AND commitment_id = @commitmentId');
  const insertBlock = db.prepare('INSERT INTO barrier_block (id, barrier_id, commitment_id) VALUES (@id, @barrierId, @commitmentId)');
  return {
    /** Barriers raised by the day and not yet removed, the oldest first. */
    listOpenBarriers: (partnerId: string, day: Day): Barrier[] => open.all({ partner: partnerId, day }).map(toBarrier),
    addBarrier: ({ blocks, ...barrier }: Barrier, newId: () => string): void => {
      insert.run(barrier);
      for (const commitmentId of blocks) insertBlock.run({ id: newId(), barrierId: barrier.id, commitmentId });
    },
    /** Every barrier there ever was, the oldest first. */
    listBarriers: (partnerId: string): Barrier[] => all.all(partnerId).map(toBarrier),
    getBarrier: (id: string): Barrier | null => {
      const row = one.get(id);
      return row === undefined ? null : toBarrier(row);
    },
    /** Writes the barrier; of what it blocks only what is different. */
    changeBarrier: ({ blocks, partnerId: _partner, ...barrier }: Barrier, newId: () => string): void => {
      const row = one.get(barrier.id);
      const before = new Set(row === undefined ? [] : toBarrier(row).blocks);
      update.run(barrier);
      for (const commitmentId of blocks) if (!before.delete(commitmentId)) insertBlock.run({ id: newId(), barrierId: barrier.id, commitmentId });
      for (const commitmentId of before) unblock.run({ barrierId: barrier.id, commitmentId });
    },
    removeBarrier: (id: string): void => {
      remove.run(id);
    },
  };
}

function toBarrier(row: BarrierRow): Barrier {
  return {
    id: row.id,
    partnerId: row.partner_id,
    side: row.side,
    type: row.type,
    title: row.title,
    cause: row.cause,
    removal: row.removal,
    ownerName: row.owner_name,
    firstRaisedOn: row.first_raised_on,
    timesRaised: row.times_raised,
    resolvedOn: row.resolved_on,
    resolution: row.resolution,
    blocks: JSON.parse(row.blocks) as string[],
    visibility: row.visibility,
  };
}
