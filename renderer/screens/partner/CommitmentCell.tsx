import type { Side } from '../../../shared/domain/party.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { DeliveryBar } from '../../charts/DeliveryBar.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { reachedText, whoAndWhen } from '../../format/commitment.ts';

/** A promise as the ledger shows it: what was reached, who owes it, how far, and how it stands. */
export function CommitmentCell({ line, side, scorecard }: { line: ScorecardLine; side: Side; scorecard: Scorecard }) {
  const reached = reachedText(line);
  return (
    <div className={`commitment commitment-${side}`}>
      <div className="commitment-text">
        <p className="commitment-title">{line.commitment.title}</p>
        <p className="commitment-who">
          {reached !== null && <b>{reached}</b>}
          {whoAndWhen(line, scorecard).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {line.state === 'disputed' && <span className="commitment-flag">disputed</span>}
          {line.commitment.visibility === 'internal' && <span>internal</span>}
        </p>
      </div>
      <DeliveryBar side={side} ratio={line.uncapped ?? line.fulfilment} />
      <StatusMark standing={line.status} />
    </div>
  );
}
