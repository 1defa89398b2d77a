import { countsFor, type Side } from '../../../shared/domain/party.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { reachedText } from '../../format/commitment.ts';
import './PromiseList.css';

/** The enablement promises of one side in the quarter, with how they stand. */
export function PromiseList({ lines, side }: { lines: readonly ScorecardLine[]; side: Side }) {
  const own = lines.filter(({ commitment }) => countsFor(commitment.ownerParty, side));
  if (own.length === 0) return 'nothing';
  return (
    <ul className="promise-list">
      {own.map((line) => {
        const reached = reachedText(line);
        return (
          <li key={line.commitment.id}>
            {line.commitment.title}
            {reached !== null && `: ${reached}`} <StatusMark standing={line.status} />
          </li>
        );
      })}
    </ul>
  );
}
