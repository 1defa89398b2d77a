import { useState } from 'react';
import type { SectionText } from '../../../shared/contract/narrative.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { filled } from '../../../shared/domain/narrative/tokens.ts';
import { SECTION_WORDS } from '../../../shared/domain/narrative/writtenText.ts';
import { Button } from '../../components/Button.tsx';
import { WordsEditor } from './WordsEditor.tsx';

/** The titles and summaries of the pack's sections, each with the way to say it better. */
export function PackWords({ view }: { view: ScorecardView }) {
  const [open, setOpen] = useState<string | null>(null);
  if (view.texts.length === 0) return null;
  return (
    <section className="pack-words" aria-labelledby="pack-words-title">
      <h2 id="pack-words-title">Titles and summaries</h2>
      <ul>
        {view.texts.map((text) => {
          const label = `${text.kind === 'title' ? 'Title' : 'Summary'}, ${SECTION_WORDS[text.section]}`;
          return (
            <li key={label}>
              <div className="pack-words-head">
                <h3>{label}</h3>
                <Button size="small" aria-expanded={open === label} aria-label={`${open === label ? 'Done' : 'Edit'}: ${label}`} onClick={() => setOpen(open === label ? null : label)}>
                  {open === label ? 'Done' : 'Edit'}
                </Button>
              </div>
              {open === label ? <WordsEditor label={label} text={text} view={view} /> : <p className="muted">{shownText(text)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function shownText({ text, figures, written }: SectionText): string {
  const moved = (written?.moved.length ?? 0) > 0 ? ' A figure moved since this was written.' : '';
  return `${filled(text, figures) || 'Nothing'}${moved}`;
}
