import { addMonths, type Day, type Window } from '../time.ts';
import type { Commitment } from './commitment.ts';

/** Two years of plans side by side: the quarters of the old one and those of the new. */
export interface CarryOverFrame {
  readonly planVersionId: string;
  readonly window: Window;
  readonly from: readonly Window[];
  readonly to: readonly Window[];
  readonly newId: () => string;
}

/**
 * Last year's commitments as a draft for the next: each a year later, quarter by quarter, with last
 * year's target as a suggestion. Milestones that were reached are done and stay behind.
 */
export function carriedOver(commitments: readonly Commitment[], reached: ReadonlySet<string>, frame: CarryOverFrame): Commitment[] {
  const going = commitments.filter(({ measure, id }) => measure !== 'milestone' || !reached.has(id));
  const ids = new Map(going.map(({ id }) => [id, frame.newId()]));
  return going.map((commitment) => {
    const phases = commitment.phases.flatMap(({ window, target }) => {
      const quarter = frame.to[frame.from.findIndex(({ start }) => start === window.start)];
      return quarter === undefined ? [] : [{ window: quarter, target }];
    });
    const isSpread = phases.length > 0;
    return {
      ...commitment,
      id: ids.get(commitment.id) ?? frame.newId(),
      planVersionId: frame.planVersionId,
      externalId: null,
      phases,
      phasing: commitment.phasing === 'explicit' && !isSpread ? 'none' : commitment.phasing,
      target: isSpread ? phases.reduce((sum, { target }) => sum + target, 0) : commitment.target,
      dueOn: phases.at(-1)?.window.end ?? inside(addMonths(commitment.dueOn, 12), frame.window),
      answers: commitment.answers.flatMap((id) => ids.get(id) ?? []),
      suggestedBy: 'last_year',
    };
  });
}

function inside(day: Day, { start, end }: Window): Day {
  if (day < start) return start;
  return day > end ? end : day;
}
