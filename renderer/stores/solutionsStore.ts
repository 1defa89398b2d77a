import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** What is built together with one partner. */
export function createSolutionsStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['solutions.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'solution.add'>) => add(client['solution.add'](input), 'Added the solution.'),
    change: (input: OperationInput<'solution.change'>) => change(client['solution.change'](input), 'Stored the solution.'),
    move: (input: OperationInput<'solution.move'>) => change(client['solution.move'](input), 'Moved the solution.'),
    remove: (id: string) => change(client['solution.remove']({ id }), 'Removed the solution.'),
    addMilestone: (input: OperationInput<'milestone.add'>) => change(client['milestone.add'](input), 'Added the milestone.'),
    reachMilestone: (id: string, on: string | null) => change(client['milestone.reach']({ id, on }), on === null ? 'Reopened the milestone.' : 'Reached the milestone.'),
    removeMilestone: (id: string) => change(client['milestone.remove']({ id }), 'Removed the milestone.'),
  }));
}

export type SolutionsStore = ReturnType<typeof createSolutionsStore>;
