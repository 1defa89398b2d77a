import type { FailureCard } from '../../../shared/domain/failureCards.ts';
import { type Standing, StatusMark } from '../../components/StatusMark.tsx';
import './FailureChecks.css';

const QUESTIONS: Readonly<Record<FailureCard['id'], string>> = {
  'too-many': 'Too many strategic?',
  'one-sided': 'Investment without accountability?',
  'no-difference': 'Label without difference?',
};

/** As many sentences as are read at a glance, so that the partners stay in the first window; the rest unfolds. */
const AT_A_GLANCE = 1;

/** The three ways strategic programmes fail, each answered with what bears the answer out. */
export function FailureChecks({ failures }: { failures: readonly FailureCard[] }) {
  if (failures.length === 0) return null;
  return (
    <section className="failure-checks" aria-label="Is the programme sound?">
      {failures.map((card) => (
        <Check key={card.id} card={card} />
      ))}
    </section>
  );
}

function Check({ card: { id, found, answer, says } }: { card: FailureCard }) {
  const rest = says.slice(AT_A_GLANCE);
  return (
    <section className={`card failure-check${found === true ? ' failure-found' : ''}`} aria-labelledby={`failure-${id}`}>
      <h2 id={`failure-${id}`}>{QUESTIONS[id]}</h2>
      <StatusMark standing={standingOf(found)} word={answer} />
      {says.slice(0, AT_A_GLANCE).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          {rest.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </section>
  );
}

function standingOf(found: boolean | null): Standing {
  if (found === null) return 'noData';
  return found ? 'missed' : 'kept';
}
