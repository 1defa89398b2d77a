import { useEffect, useId, useRef, useState } from 'react';
import type { SectionText } from '../../../shared/contract/narrative.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { filled } from '../../../shared/domain/narrative/tokens.ts';
import { TEXT_LIMITS } from '../../../shared/domain/narrative/writtenText.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { count, day } from '../../format/text.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { type Draft, draftOf, draftText, withFigure, withoutFigure, withWords } from './draft.ts';
import { MovedNote } from './MovedNote.tsx';
import { placeOf } from './place.ts';
import './WordsEditor.css';

type Visibility = Commitment['visibility'];

/** How long after the last key the words are stored. */
const SETTLE_MS = 700;

interface Props {
  readonly label: string;
  readonly text: SectionText;
  readonly view: ScorecardView;
}

/** A text whose words can be edited and whose figures cannot: they are chosen, moved by taking out and putting in, and never typed. */
export function WordsEditor({ label, text, view }: Props) {
  const id = useId();
  const editing = useEditing(view, text);
  // Until somebody was in the words, a figure goes to their end.
  const caret = useRef({ index: -1, at: Number.MAX_SAFE_INTEGER });
  const { draft, problem } = editing;
  const figureOf = new Map(text.figures.map((figure) => [figure.key, figure]));
  const remember = (index: number, at: number) => {
    caret.current = { index, at };
  };
  return (
    <div className="words" role="group" aria-label={label} aria-describedby={`${id}-note`} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && editing.leave()}>
      <div className="words-text" data-kind={text.kind}>
        {draft.map((piece, index) =>
          piece.kind === 'words' ? (
            <textarea
              // oxlint-disable-next-line react/no-array-index-key -- a piece is known by its place alone
              key={index}
              rows={1}
              aria-label={wordsLabel(label, draft, index, (key) => figureOf.get(key)?.name ?? key)}
              value={piece.words}
              onChange={(event) => {
                remember(index, event.target.selectionStart);
                editing.edit(withWords(draft, index, event.target.value));
              }}
              onSelect={(event) => remember(index, event.currentTarget.selectionStart)}
            />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- see above
            <span key={index} className="words-figure">
              <span className="only-read">{`Figure, ${figureOf.get(piece.key)?.name ?? ''}: `}</span>
              {figureOf.get(piece.key)?.text ?? '–'}
              <button type="button" aria-label={`Take out the figure ${figureOf.get(piece.key)?.name ?? ''}`} onClick={() => editing.edit(withoutFigure(draft, index))}>
                <span aria-hidden="true">×</span>
              </button>
            </span>
          ),
        )}
      </div>
      <div className="words-foot">
        <FigureChoice figures={text.figures} onChoose={(key) => editing.edit(withFigure(draft, placeFor(draft, caret.current.index), caret.current.at, key))} />
        <label className="words-share">
          <input type="checkbox" checked={editing.visibility === 'shared'} onChange={(event) => editing.share(event.target.checked ? 'shared' : 'internal')} />
          Also in {shortName(view.partner.name)}’s pack
        </label>
        <span className="muted">{lengthText(draft, text)}</span>
        {text.written !== null && (
          <Button size="small" onClick={editing.drop}>
            Take the program’s words
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={problem === null ? 'muted' : 'words-problem'} role={problem === null ? undefined : 'alert'}>
        {problem ?? writtenNote(text)}
      </p>
      <MovedNote view={view} text={text} />
    </div>
  );
}

/** The draft on its way to the store: kept while somebody types in it, stored after a pause and when it is left. */
function useEditing(view: ScorecardView, text: SectionText) {
  const write = useScorecard((state) => state.writeText);
  const dropText = useScorecard((state) => state.dropText);
  const [own, setOwn] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly store: () => void } | null>(null);
  useEffect(() => () => waiting.current?.store(), []);
  const visibility = text.written?.visibility ?? 'shared';
  const draft = own ?? draftOf(text.text, (key) => text.figures.some((figure) => figure.key === key));
  const stop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const store = async (words: string, shownTo: Visibility) => {
    stop();
    const refusal = words === text.text && shownTo === visibility ? null : await write({ ...placeOf(view, text), text: words, visibility: shownTo });
    setProblem(refusal === null ? null : describeError(refusal));
    return refusal === null;
  };
  return {
    draft,
    problem,
    visibility,
    edit: (next: Draft) => {
      stop();
      setOwn(next);
      const later = () => void store(draftText(next), visibility);
      waiting.current = { timer: setTimeout(later, SETTLE_MS), store: later };
    },
    /** What was refused stays to be mended; what is stored is shown as it stands in the store. */
    leave: () => void store(draftText(draft), visibility).then((isStored) => isStored && setOwn(null)),
    share: (shownTo: Visibility) => void store(draftText(draft), shownTo),
    drop: () => {
      stop();
      setOwn(null);
      setProblem(null);
      if (text.written !== null) void dropText(placeOf(view, text));
    },
  };
}

function FigureChoice({ figures, onChoose }: { figures: SectionText['figures']; onChoose: (key: string) => void }) {
  return (
    <select className="words-choice" aria-label="Put in a figure" value="" onChange={(event) => event.target.value !== '' && onChoose(event.target.value)}>
      <option value="">Put in a figure …</option>
      {figures.map(({ key, name, text }) => (
        <option key={key} value={key}>
          {name}: {text}
        </option>
      ))}
    </select>
  );
}

/** The words somebody typed in last; the last ones where they are gone. */
function placeFor(draft: Draft, index: number): number {
  return draft[index]?.kind === 'words' ? index : draft.length - 1;
}

function wordsLabel(label: string, draft: Draft, index: number, nameOf: (key: string) => string): string {
  const before = draft[index - 1];
  return before?.kind === 'figure' ? `${label}: words after ${nameOf(before.key)}` : `${label}: first words`;
}

function lengthText(draft: Draft, { figures, kind }: SectionText): string {
  return `${count([...filled(draftText(draft), figures)].length)} of ${count(TEXT_LIMITS[kind])} characters`;
}

function writtenNote({ written }: SectionText): string {
  if (written === null) return 'These are the program’s words. Change them, and yours stand in their place.';
  return `Written by ${written.by}, ${day(written.on)}.${written.heldBackBecause === null ? '' : ` The partner’s pack keeps the program’s words. ${written.heldBackBecause}`}`;
}
