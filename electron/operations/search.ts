import type { FoundCommitment } from '../../shared/contract/search.ts';
import { quarterOf, type QuarterLabel } from '../../shared/fiscal.ts';
import { ok } from '../../shared/result.ts';
import type { WordedCommitment } from '../store/commitmentSearch.ts';
import type { Handlers } from './dispatch.ts';
import { type Lens, openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** Finding things by their words. */
export function searchHandlers(needs: OperationNeeds) {
  return {
    'commitment.search': ({ text, limit }) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const words = text.split(/\s+/).filter((word) => word !== '');
      const found = needs.store.commitmentSearch.find(words, limit);
      return ok(found.map((commitment): FoundCommitment => {
        const { dueOn: _due, isSpread: _spread, ...said } = commitment;
        return { ...said, quarter: quarterShowing(commitment, lens.value) };
      }));
    },
  } satisfies Partial<Handlers>;
}

/** What is spread over a year is in each of its scorecards: the programme's own quarter, or the year's last. */
function quarterShowing({ dueOn, isSpread }: WordedCommitment, { calendar, quarter }: Lens): QuarterLabel {
  const due = quarterOf(calendar, dueOn);
  return isSpread && due.slice(0, 4) === quarter.slice(0, 4) ? quarter : due;
}
