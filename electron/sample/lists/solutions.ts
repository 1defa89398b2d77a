import type { Milestone, SolutionResources } from '../../../shared/domain/solutionList.ts';
import type { OwnerParty } from '../../../shared/domain/party.ts';
import { sampleId } from '../ids.ts';
import { partnerIdOf } from '../plans.ts';
import type { YearOfPromise } from '../record.ts';
import type { PartnerStory } from '../story.ts';
import type { SolutionBoard } from '../../store/solutionBoard.ts';
import { theirs } from './team.ts';

const HOURS_PER_DAY = 8;
const CENTS_PER_THOUSAND = 100_000;

/** Adds to a partnership's solutions who owns them, what both sides put in in 2026, and what comes next. */
export function furnishSolutions(solutionBoard: SolutionBoard, story: PartnerStory, record: readonly YearOfPromise[]): void {
  for (const [index, { stage }] of story.solutions.entries()) {
    const id = sampleId('solution', story.key, index);
    const solution = solutionBoard.get(id);
    if (solution === null) continue;
    const isLive = stage === 'in_production';
    solutionBoard.put({
      ...solution, vendorOwner: 'S. Marchetti', partnerOwner: theirs(story, 'technical'), ipOwner: story.agreement.solution_rights.agreed,
      nextGate: isLive ? 'Decide on the next release' : 'Decide whether it goes to customers', nextGateOn: isLive ? '2027-03-31' : '2027-01-29',
    });
    for (const milestone of milestonesOf(story, id, isLive)) solutionBoard.milestones.add(milestone);
    // What was put in is reported for the partnership; the first solution is what it went into.
    if (index === 0) solutionBoard.resources.put({ solutionId: id, partnerId: partnerIdOf(story) }, resourcesOf(record));
  }
}

function resourcesOf(record: readonly YearOfPromise[]): SolutionResources {
  const put = (owner: OwnerParty, units: readonly string[], each: (amount: number, unit: string) => number): number | null => {
    const amounts = record
      .filter(({ promise, owner: whose, year }) => year === 2026 && promise.about === 'joint-solution' && whose === owner && units.includes(promise.unit))
      .flatMap(({ kept, promise }) => kept.flatMap((amount) => (amount === null ? [] : [each(amount, promise.unit)])));
    return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  };
  const money = (owner: OwnerParty) => put(owner, ['k$'], (thousands) => thousands * CENTS_PER_THOUSAND);
  const days = (owner: OwnerParty) => put(owner, ['days', 'hours'], (amount, unit) => (unit === 'hours' ? amount / HOURS_PER_DAY : amount));
  const [vendorMinor, partnerMinor] = [money('vendor'), money('partner')];
  return {
    vendorMinor, vendorCurrency: vendorMinor === null ? null : 'USD', vendorDays: days('vendor'),
    partnerMinor, partnerCurrency: partnerMinor === null ? null : 'USD', partnerDays: days('partner'),
  };
}

function milestonesOf({ key }: PartnerStory, solutionId: string, isLive: boolean): Milestone[] {
  const at = (title: string, ownerParty: OwnerParty, dueOn: string, doneOn: string | null): Milestone => ({ id: sampleId('milestone', key, solutionId, title), solutionId, title, ownerParty, dueOn, doneOn });
  return [
    at('Design signed by both sides', 'joint', '2026-03-31', '2026-03-27'),
    at('Test environment open to their engineers', 'vendor', '2026-06-30', '2026-07-10'),
    isLive ? at('Fifth customer live', 'partner', '2026-12-18', null) : at('First customer named', 'partner', '2026-10-30', null),
  ];
}
