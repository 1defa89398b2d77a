import { useState } from 'react';
import type { ShownVersion } from '../../../shared/contract/plan.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { AppError } from '../../../shared/errors.ts';
import { describeError } from '../../format/describeError.ts';
import { promisedText } from '../../format/plan.ts';
import type { Word } from './planTypes.ts';

interface Props {
  readonly shown: ShownVersion;
  readonly commitment: Commitment;
  readonly word: Word;
  readonly partner: string;
}

/** The other side's promises that this one is given for; what they say of it stands too. */
export function GivenFor({ shown, commitment, word, partner }: Props) {
  const [error, setError] = useState<AppError | null>(null);
  // What was chosen stands at once, and is stored behind it.
  const [chosen, setChosen] = useState<string[] | null>(null);
  const answers = chosen ?? commitment.answers;
  const others = shown.commitments.filter(({ id, ownerParty }) => id !== commitment.id && (ownerParty !== commitment.ownerParty || ownerParty === 'joint'));
  const toggle = (id: string) => {
    const wanted = answers.includes(id) ? answers.filter((one) => one !== id) : [...answers, id];
    setChosen(wanted);
    void word({ answers: wanted }).then((refusal) => {
      setError(refusal);
      setChosen((now) => (now === wanted ? null : now));
    });
  };
  return (
    <fieldset className="plan-given">
      <legend>Given for</legend>
      {others.length === 0 && <p className="muted">{commitment.ownerParty === 'partner' ? 'We promise nothing yet.' : `${partner} promises nothing yet.`}</p>}
      {others.map((other) => {
        const isTheirs = other.answers.includes(commitment.id) && !answers.includes(other.id);
        return (
          <label key={other.id}>
            <input type="checkbox" checked={isTheirs || answers.includes(other.id)} disabled={isTheirs} onChange={() => toggle(other.id)} />
            <span>
              {other.title} <span className="muted">{promisedText(other)}{isTheirs && ', paired from there'}</span>
            </span>
          </label>
        );
      })}
      {error !== null && (
        <p className="saved-field-problem" role="alert">
          {describeError(error)}
        </p>
      )}
    </fieldset>
  );
}
