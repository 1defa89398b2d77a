import type { FailureAnswer } from '../../../shared/contract/metrics.ts';
import { StatusMark } from '../../components/StatusMark.tsx';

/** The three failures and the mirror of the second, each answered with everything that bears the answer out. */
export function Failures({ failures }: { failures: readonly FailureAnswer[] }) {
  return (
    <section className="programme-failures" aria-label="The ways programmes fail">
      {failures.map(({ check, name, found, partners, evidence }) => (
        <section key={check} className={`card programme-failure${found === true ? ' is-found' : ''}`} aria-labelledby={`programme-${check}`}>
          <h2 id={`programme-${check}`}>{name}</h2>
          <StatusMark standing={found === null ? 'noData' : found ? 'missed' : 'kept'} word={found === null ? 'Cannot be judged' : found ? (partners.length === 0 ? 'Yes' : `Yes: ${partners.join(', ')}`) : 'No'} />
          {evidence.length > 0 && (
            <details>
              <summary>What bears it out</summary>
              <ul>
                {evidence.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </section>
  );
}
