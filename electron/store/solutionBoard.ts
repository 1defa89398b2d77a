import type { Database } from 'better-sqlite3';
import type { KeptSolution, Milestone, SolutionResources } from '../../shared/domain/solutionList.ts';
import type { SolutionStage } from '../../shared/domain/solution.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';
import { createTypedRecords } from './typedRecords.ts';

/** A move from one stage to the next. */
export interface StageChange {
  readonly id: string;
  readonly solutionId: string;
  readonly fromStage: SolutionStage;
  readonly toStage: SolutionStage;
  readonly on: Day;
}

interface Place {
  readonly solutionId: string;
  readonly partnerId: string;
}

/** Joint solutions as their page shows them and people write them. */
export function createSolutionBoard(db: Database, newId: () => string) {
  const records = createTypedRecords<KeptSolution>(db, {
    table: 'solution',
    columns: {
      id: 'id', partnerId: 'partner_id', name: 'name', kind: 'kind', stage: 'stage', stageSince: 'stage_since', description: 'description', ipOwner: 'ip_owner',
      vendorOwner: 'vendor_owner', partnerOwner: 'partner_owner', lastEvidenceOn: 'last_evidence_on', launchedOn: 'launched_on', nextGate: 'next_gate', nextGateOn: 'next_gate_on',
    },
    flags: [],
    fixed: {},
    order: 'name, id',
  });
  const withOthers = records.asking('WHERE id IN (SELECT solution_id FROM solution_partner WHERE partner_id = @partnerId) ORDER BY name, id');
  return {
    ...records,
    /** Every solution the partner takes part in, whoever it was first named with. */
    listWith: (partnerId: string): KeptSolution[] => {
      const own = records.listByPartner(partnerId);
      const known = new Set(own.map(({ id }) => id));
      return [...own, ...withOthers({ partnerId }).filter(({ id }) => !known.has(id))];
    },
    milestones: createMilestones(db),
    stages: createStages(db),
    resources: createResources(db, newId),
  };
}

export type SolutionBoard = ReturnType<typeof createSolutionBoard>;

function createMilestones(db: Database) {
  const select = 'SELECT id, solution_id AS solutionId, title, owner_party AS ownerParty, due_on AS dueOn, done_on AS doneOn FROM solution_milestone';
  const one = db.prepare<[string], Milestone>(`${select} WHERE id = ?`);
  const ofSolution = db.prepare<[string], Milestone>(`${select} WHERE solution_id = ? ORDER BY due_on, id`);
  const insert = db.prepare('INSERT INTO solution_milestone (id, solution_id, title, owner_party, due_on, done_on) VALUES (@id, @solutionId, @title, @ownerParty, @dueOn, @doneOn)');
  const update = db.prepare('UPDATE solution_milestone SET title = @title, owner_party = @ownerParty, due_on = @dueOn, done_on = @doneOn WHERE id = @id');
  const remove = db.prepare('DELETE FROM solution_milestone WHERE id = ?');
  return {
    get: (id: string): Milestone | null => one.get(id) ?? null,
    listBySolution: (solutionId: string): Milestone[] => ofSolution.all(solutionId),
    add: (milestone: Milestone): void => void insert.run(milestone),
    put: (milestone: Milestone): void => void update.run(milestone),
    remove: (id: string): void => void remove.run(id),
  };
}

function createStages(db: Database) {
  const ofSolution = db.prepare<[string], StageChange>(`
    SELECT id, solution_id AS solutionId, from_stage AS fromStage, to_stage AS toStage, changed_on AS "on"
    FROM solution_stage_change WHERE solution_id = ? ORDER BY changed_on DESC, id DESC
  `);
  const insert = db.prepare('INSERT INTO solution_stage_change (id, solution_id, from_stage, to_stage, changed_on) VALUES (@id, @solutionId, @fromStage, @toStage, @on)');
  return {
    /** The latest first. */
    listBySolution: (solutionId: string): StageChange[] => ofSolution.all(solutionId),
    add: (change: StageChange): void => void insert.run(change),
  };
}

function createResources(db: Database, newId: () => string) {
  const money = db.prepare<Place, { side: Side; minor: number; currency: string }>(
    'SELECT side, amount_minor AS minor, currency FROM solution_investment WHERE solution_id = @solutionId AND partner_id = @partnerId',
  );
  const days = db.prepare<Place, { side: Side; days: number }>('SELECT side, days FROM solution_effort WHERE solution_id = @solutionId AND partner_id = @partnerId');
  const putMoney = db.prepare(`
    INSERT INTO solution_investment (id, solution_id, partner_id, side, amount_minor, currency) VALUES (@id, @solutionId, @partnerId, @side, @minor, @currency)
    ON CONFLICT (solution_id, partner_id, side) DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency
  `);
  const dropMoney = db.prepare('DELETE FROM solution_investment WHERE solution_id = @solutionId AND partner_id = @partnerId AND side = @side');
  const putDays = db.prepare(`
    INSERT INTO solution_effort (id, solution_id, partner_id, side, days) VALUES (@id, @solutionId, @partnerId, @side, @days)
    ON CONFLICT (solution_id, partner_id, side) DO UPDATE SET days = excluded.days
  `);
  const dropDays = db.prepare('DELETE FROM solution_effort WHERE solution_id = @solutionId AND partner_id = @partnerId AND side = @side');
  const get = (place: Place): SolutionResources => {
    const amounts = new Map(money.all(place).map((row) => [row.side, row]));
    const efforts = new Map(days.all(place).map((row) => [row.side, row.days]));
    const of = (side: Side) => ({ minor: amounts.get(side)?.minor ?? null, currency: amounts.get(side)?.currency ?? null, days: efforts.get(side) ?? null });
    const [vendor, partner] = [of('vendor'), of('partner')];
    return { vendorMinor: vendor.minor, vendorCurrency: vendor.currency, vendorDays: vendor.days, partnerMinor: partner.minor, partnerCurrency: partner.currency, partnerDays: partner.days };
  };
  const putSide = (at: Place & { readonly side: Side }, minor: number | null, currency: string | null, spent: number | null) => {
    if (minor === null || currency === null) dropMoney.run(at);
    else putMoney.run({ ...at, id: newId(), minor, currency });
    if (spent === null) dropDays.run(at);
    else putDays.run({ ...at, id: newId(), days: spent });
  };
  return {
    get,
    /** Writes what differs; what stays the same is nobody's edit. */
    put: (place: Place, after: SolutionResources): void => {
      const before = get(place);
      if (before.vendorMinor !== after.vendorMinor || before.vendorCurrency !== after.vendorCurrency || before.vendorDays !== after.vendorDays) {
        putSide({ ...place, side: 'vendor' }, after.vendorMinor, after.vendorCurrency, after.vendorDays);
      }
      if (before.partnerMinor !== after.partnerMinor || before.partnerCurrency !== after.partnerCurrency || before.partnerDays !== after.partnerDays) {
        putSide({ ...place, side: 'partner' }, after.partnerMinor, after.partnerCurrency, after.partnerDays);
      }
    },
  };
}
