import { solutionTarget, stageOf, stageSince } from '../../imports/records/solution.ts';
import { moneyOf, type ReadField, type Stored } from '../../imports/records/target.ts';
import { createSolutionIntake } from '../../store/intake/solutionIntake.ts';
import type { Source } from '../../store/intake/upsert.ts';
import { combined, type FieldChange, fieldChanges, type Intake, type IntakeNeeds, noPartner, type TakenIn } from './intake.ts';
import { createOwnKeys } from './ownKeys.ts';
import { filledColumns, recordKey, SOURCE } from './records.ts';

const KEY = { ids: ['externalId'], idScope: [], names: [['name']] } as const;
const SIDES = [
  ['vendor', 'vendorInvestment'],
  ['partner', 'partnerInvestment'],
] as const;

/** Brings in joint solutions; further rows of the same id name further partners and what they put in. */
export function solutionIntake({ store, newId, fields, asOf }: IntakeNeeds): Intake {
  const written = filledColumns(solutionTarget.columns, fields);
  const initial = solutionTarget.columns.filter(({ isRequired }) => isRequired).map(({ column }) => column);
  const solutions = createSolutionIntake(store.db, written.map(({ column }) => column), initial, newId);
  const fieldOf = new Map(written.map(({ column, field }) => [column, field]));
  const saysStage = ['status', 'launchDate'].some((field) => fields.includes(field));
  const ownKey = createOwnKeys();

  const invest = (get: ReadField, solutionId: string, partnerId: string, source: Source): TakenIn[] =>
    SIDES.flatMap(([side, field]) => {
      const money = moneyOf(get(field));
      if (money === null) return [];
      const result = solutions.invest({ solutionId, partnerId, side, money }, source);
      return [{ outcome: result.outcome, changes: fieldChanges(result.changes, () => field) }];
    });

  return {
    put: ({ get, partnerId, source }) => {
      if (partnerId === null) return noPartner;
      const cells: Record<string, Stored> = {};
      for (const { column, read } of solutionTarget.columns) cells[column] = read(get);
      const stage = stageOf(get, asOf);
      const row = { ...cells, source: SOURCE, source_key: recordKey(KEY, get, partnerId, ownKey), partner_id: partnerId, stage, stage_since: stageSince(stage, get, asOf) };
      const result = solutions.put(row, source);
      const moved = saysStage && result.outcome !== 'added' ? solutions.move(result.id, stage, row.stage_since, source) : null;
      const changes: FieldChange[] = [
        ...fieldChanges(result.changes, (column) => fieldOf.get(column) ?? column),
        ...(moved === null ? [] : [{ field: 'status', before: moved, after: stage }]),
      ];
      const isJoined = solutions.join(result.id, partnerId, source);
      if (result.outcome === 'added') {
        invest(get, result.id, partnerId, source);
        return { outcome: 'added', changes: [] };
      }
      const own: TakenIn = { outcome: changes.length > 0 || isJoined ? 'changed' : 'unchanged', changes };
      return combined([own, ...invest(get, result.id, partnerId, source)]);
    },
    finish: () => undefined,
    met: () => [{ table: 'solution', label: { ids: ['external_id'], names: ['name'] }, rows: solutions.met }],
  };
}
