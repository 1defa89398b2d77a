import type { SolutionBoard } from '../../store/solutionBoard.ts';
import type { Store } from '../../store/store.ts';
import type { Random } from '../random.ts';
import type { YearOfPromise } from '../record.ts';
import type { PartnerStory } from '../story.ts';
import { accountsOf } from './accounts.ts';
import { certificationsOf } from './enablement.ts';
import { incentivesOf } from './incentives.ts';
import { activitiesOf } from './marketing.ts';
import { furnishSolutions } from './solutions.ts';

/** What a partnership's pages list beside its deals, in keeping with what both sides promised and kept. */
export function addLists(store: Store, board: SolutionBoard, story: PartnerStory, record: readonly YearOfPromise[], random: Random): void {
  const activities = activitiesOf(story, record);
  for (const activity of activities) store.listedActivities.add(activity);
  for (const certification of certificationsOf(story, record, random)) store.listedCertifications.add(certification);
  for (const account of accountsOf(story, random)) store.listedAccounts.add(account);
  for (const incentive of incentivesOf(story, activities)) store.incentiveTerms.add(incentive);
  furnishSolutions(board, story, record);
}
