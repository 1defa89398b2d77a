import { useState } from 'react';
import type { ShownCase, StatusView } from '../../../shared/contract/status.ts';
import { stepProgress } from '../../../shared/domain/caseStep.ts';
import { recommendationNames } from '../../../shared/domain/statusCase.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SavedText } from '../../components/SavedField.tsx';
import { day } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';
import { Steps } from './Steps.tsx';

/** What a decided review leaves behind: the letter to the partner, and the steps of both sides. */
export function AfterDecision({ shown, view }: { shown: ShownCase; view: StatusView }) {
  const { case: one, steps } = shown;
  if (one.decision === null || one.decidedOn === null) return null;
  const { done, late } = stepProgress(steps, view.asOf);
  const progress = steps.length === 0 ? '' : ` ${done} of ${steps.length} steps done${late === 0 ? '' : `, ${late} late`}.`;
  return (
    <details className="card after-decision" open={steps.length > 0 && done < steps.length}>
      <summary>
        <h2>
          {day(one.decidedOn)}: {recommendationNames[one.decision].toLowerCase()}
        </h2>
      </summary>
      <p className="muted">
        Decided by {[one.vendorDecider, one.partnerDecider].filter((name) => name !== null).join(' and ') || 'nobody who is named'}
        {one.effectiveOn !== null && `, from ${day(one.effectiveOn)}`}.{one.partnerHeard === null ? ` It is not recorded how ${view.shortName} was heard.` : ` ${view.shortName} was heard: ${one.partnerHeard}`}
        {progress}
      </p>
      <div className="after-decision-body">
        <Steps shown={shown} view={view} />
        <Letter shown={shown} view={view} />
      </div>
    </details>
  );
}

function Letter({ shown, view }: { shown: ShownCase; view: StatusView }) {
  const word = useStatus((state) => state.word);
  const saveLetter = useStatus((state) => state.saveLetter);
  const [error, setError] = useState<AppError | null>(null);
  const { case: one, ownLetter } = shown;
  const caseId = one.id;
  const text = one.letter ?? ownLetter;
  if (text === null) return null;
  const save = async (format: 'html' | 'text') => setError(await saveLetter(caseId, format, `Letter to ${view.shortName}.${format === 'html' ? 'html' : 'txt'}`));
  return (
    <section className="letter" aria-label={`Letter to ${view.shortName}`}>
      <SavedText label={`Letter to ${view.shortName}`} value={text} isLong onSave={(letter) => word({ caseId, letter: letter.trim() === '' ? null : letter })} hint="No internal figure is in it. Emptied, it goes back to the program’s words." />
      <div className="status-open no-print">
        <Button size="small" onClick={() => void save('html')}>
          Save as a page
        </Button>
        <Button size="small" onClick={() => void save('text')}>
          Save as text
        </Button>
        {one.letter !== null && (
          <Button size="small" look="quiet" onClick={() => void word({ caseId, letter: null })}>
            Back to the program’s words
          </Button>
        )}
      </div>
      {error !== null && <ErrorNote title="The letter is not saved" error={error} />}
    </section>
  );
}
