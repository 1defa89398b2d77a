import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useHelp } from '../../stores/StoresProvider.tsx';
import { type Chapter, findChapters, type Part } from './chapter.ts';
import { chapters } from './chapters.ts';
import './HelpScreen.css';

/** Short chapters in plain words, with a find of their own. */
export function HelpScreen() {
  const search = useHelp((state) => state.search);
  const searchFor = useHelp((state) => state.searchFor);
  const found = findChapters(chapters, search);
  return (
    <>
      <ScreenHeader title="Everything here can be tried, because everything can be taken back">{chapters.length} short chapters</ScreenHeader>
      <div className="help">
        <div className="help-aside">
          <label className="help-find">
            Find in the help
            <input type="search" value={search} onChange={(event) => searchFor(event.target.value)} />
          </label>
          <p className="muted" role="status">
            {search.trim() === '' ? '' : foundText(found.length)}
          </p>
          <nav aria-label="Chapters">
            <ol>
              {found.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => goTo(id)}>
                    {title}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
        </div>
        <div className="help-chapters">
          {found.map((chapter) => (
            <ChapterText key={chapter.id} chapter={chapter} />
          ))}
          {found.length === 0 && <p>No chapter has all of these words. Try fewer, or press Ctrl K to find a command.</p>}
        </div>
      </div>
    </>
  );
}

function foundText(count: number): string {
  return count === 1 ? '1 chapter found' : `${count} chapters found`;
}

/** The address after `#` says the screen, so a chapter is gone to by hand. */
function goTo(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#help-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus();
}

function ChapterText({ chapter: { id, title, parts } }: { chapter: Chapter }) {
  return (
    <section aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {parts.map((part) => (
        <PartText key={typeof part === 'string' ? part : JSON.stringify(part)} part={part} />
      ))}
    </section>
  );
}

function PartText({ part }: { part: Part }) {
  if (typeof part === 'string') return <p>{part}</p>;
  if ('steps' in part) {
    return (
      <ol>
        {part.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  }
  return (
    <dl>
      {part.words.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
