import type { PlanView } from '../../../shared/contract/plan.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import { changeText, promisedText, suggestionWords, wasText } from '../../format/plan.ts';
import { amount, count, day } from '../../format/text.ts';

interface Props {
  readonly quarters: PlanView['quarters'];
  readonly commitment: Commitment;
  readonly change: PlanChange | null;
  readonly partner: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One promise in the plan's ledger: what, how much, by when, and what became of it since the version compared with. */
export function PlanPromise({ quarters, commitment, change, partner, isOpen, onToggle }: Props) {
  const isDropped = change?.after === null;
  const was = change === null ? null : wasText(change);
  return (
    <div className={isDropped ? 'plan-promise is-dropped' : 'plan-promise'}>
      <button type="button" className="plan-promise-open" data-promise={commitment.id} aria-expanded={isOpen} onClick={onToggle}>
        <span className="plan-promise-title">{commitment.title}</span> <b>{promisedText(commitment)}</b>
        {was !== null && (
          <>
            {' '}
            <span className="only-read">before: </span>
            <s className="muted">{was}</s>
          </>
        )}
      </button>
      {change !== null && <span className="plan-change">{changeText(change, partner)}</span>}
      {commitment.suggestedBy !== null && !isDropped && <span className="plan-suggested">{suggestionWords[commitment.suggestedBy]}</span>}
      {commitment.phasing === 'explicit' && <Quarters commitment={commitment} quarters={quarters} />}
      <p className="plan-promise-facts">{factsOf(commitment, partner).join(' · ')}</p>
    </div>
  );
}

function Quarters({ commitment, quarters }: Pick<Props, 'commitment' | 'quarters'>) {
  return (
    <ol className="plan-quarters" aria-label="Quarter by quarter">
      {quarters.map(({ label, window }) => (
        <li key={label}>
          <span className="only-read">{label.slice(-2)}: </span>
          {amount(commitment.phases.find((phase) => phase.window.start === window.start)?.target ?? null, commitment)}
        </li>
      ))}
    </ol>
  );
}

/** Who owes it, for what, until when, and how much it weighs. */
function factsOf(commitment: Commitment, partner: string): string[] {
  const { ownerParty, ownerName, productLine, segment, geography, phasing, measure, dueOn, weight, visibility } = commitment;
  const when = measure === 'milestone' || phasing === 'explicit' ? null : phasing === 'linear' ? `evenly to ${day(dueOn)}` : `due ${day(dueOn)}`;
  const parts = [
    ownerParty === 'joint' ? 'both sides' : null,
    ownerName,
    productLine,
    segment,
    geography,
    when,
    weight === 1 ? null : `weight ${count(weight)}`,
    visibility === 'internal' ? `${partner} does not see it` : null,
  ];
  return parts.filter((part) => part !== null);
}
