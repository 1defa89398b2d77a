import { useState } from 'react';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { MovedNote } from './MovedNote.tsx';
import { WordsEditor } from './WordsEditor.tsx';

/** What the scorecard says in sentences, and the way to say it better. */
export function ScorecardWords({ view }: { view: ScorecardView }) {
  const [isOpen, setIsOpen] = useState(false);
  const texts = view.texts.filter(({ section }) => section === 'commitments');
  if (texts.length === 0) return null;
  return (
    <section className="scorecard-words" aria-label="In words">
      {!isOpen && texts.map((text) => <MovedNote key={text.kind} view={view} text={text} />)}
      {!isOpen && view.summary !== '' && <p className="scorecard-summary">{view.summary}</p>}
      {isOpen &&
        texts.map((text) => (
          <div key={text.kind}>
            <h2>{LABELS[text.kind]}</h2>
            <WordsEditor label={LABELS[text.kind]} text={text} view={view} />
          </div>
        ))}
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Edit the title and summary'}
        </Button>
      </div>
    </section>
  );
}

const LABELS = { title: 'Title', summary: 'Summary' } as const;
