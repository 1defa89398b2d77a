import type { Database } from 'better-sqlite3';
import type { Side } from '../../../shared/domain/party.ts';
import type { Money } from '../../../shared/money.ts';
import type { Day } from '../../../shared/time.ts';
import { settled } from './settle.ts';
import { createUpsert, type Row, type RowOutcome, type Source } from './upsert.ts';

/** What one side put into a solution together with a partner. */
export interface InvestmentRow {
  readonly solutionId: string;
  readonly partnerId: string;
  readonly side: Side;
  readonly money: Money;
}

/** Writes joint solutions, who builds them, and what each side put in. */
export function createSolutionIntake(db: Database, columns: readonly string[], initial: readonly string[], newId: () => string) {
  const upsert = createUpsert(
    db,
    {
      table: 'solution',
      key: ['source', 'source_key'],
      alternates: [
        { columns: ['external_id'], where: 'true' },
        { columns: ['partner_id', 'name'], where: 'external_id IS NULL' },
      ],
      columns,
      initial: [...initial, 'partner_id', 'stage', 'stage_since'],
    },
    newId,
  );
  const investments = createUpsert(
    db,
    { table: 'solution_investment', key: ['solution_id', 'partner_id', 'side'], alternates: [], columns: ['amount_minor', 'currency'] },
    newId,
  );
  const isPartner = db
    .prepare<{ solutionId: string; partnerId: string }, number>(
      `SELECT 1 FROM solution WHERE id = @solutionId AND partner_id = @partnerId
       UNION ALL SELECT 1 FROM solution_partner WHERE solution_id = @solutionId AND partner_id = @partnerId LIMIT 1`,
    )
    .pluck();
  const addPartner = db.prepare('INSERT INTO solution_partner (id, solution_id, partner_id, batch_id, line) VALUES (@id, @solutionId, @partnerId, @batchId, @line)');
  const stage = db.prepare<[string], string>('SELECT stage FROM solution WHERE id = ?').pluck();
  const setStage = db.prepare('UPDATE solution SET stage = @stage, stage_since = @since WHERE id = @id');

  return {
    put: (row: Row, source: Source): RowOutcome => upsert(row, source),
    met: upsert.met,
    /** Moves a solution into another stage; answers the one it leaves, null when it is there already or is to stay where it is. */
    move: (id: string, to: string, since: Day, source: Source): string | null => {
      const before = stage.get(id) ?? null;
      if (before === to) return null;
      const move = settled({ table: 'solution', id, cells: { stage: before } }, [{ column: 'stage', before, after: to }], source);
      if (move.length === 0) return null;
      setStage.run({ id, stage: to, since });
      return before;
    },
    /** Adds a further partner; false when the partner takes part already. */
    join: (solutionId: string, partnerId: string, source: Source): boolean => {
      if (isPartner.get({ solutionId, partnerId }) !== undefined) return false;
      addPartner.run({ id: newId(), solutionId, partnerId, ...source });
      return true;
    },
    invest: ({ solutionId, partnerId, side, money }: InvestmentRow, source: Source): RowOutcome =>
      investments({ solution_id: solutionId, partner_id: partnerId, side, amount_minor: money.minor, currency: money.currency }, source),
  };
}
