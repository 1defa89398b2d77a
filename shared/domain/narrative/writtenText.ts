import { z } from 'zod';
import { type AppError, refused } from '../../errors.ts';
import { Instant, Window } from '../../time.ts';
import { Visibility } from '../commitment.ts';
import { filled, type NarrativeFigure, tokensIn } from './tokens.ts';
import { typedFigure } from './typedFigure.ts';

/** The sections of a pack whose words a person may write; the scorecard page stands under those of `commitments`. */
export const WrittenSection = z.enum(['commitments', 'side-by-side', 'decisions', 'barriers']);
export type WrittenSection = z.infer<typeof WrittenSection>;

/** The sections in plain words. */
export const SECTION_WORDS: Readonly<Record<WrittenSection, string>> = {
  commitments: 'commitments',
  'side-by-side': 'side by side',
  decisions: 'decisions',
  barriers: 'barriers',
};

/** A section's message, or the sentences under it. */
export const TextKind = z.enum(['title', 'summary']);
export type TextKind = z.infer<typeof TextKind>;

/** How a figure read when somebody wrote about it. */
export const FigureThen = z.strictObject({ key: z.string(), text: z.string() });

/**
 * Words that somebody wrote for a quarter of a partnership. Figures stand in the text as tokens;
 * `figures` says how each read when it was written. An `internal` text never reaches the partner's pack.
 */
export const WrittenText = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  window: Window,
  section: WrittenSection,
  kind: TextKind,
  text: z.string(),
  visibility: Visibility,
  figures: z.array(FigureThen),
  writtenBy: z.string(),
  writtenAt: Instant,
});
export type WrittenText = z.infer<typeof WrittenText>;

/** The longest a written text may be, figures filled in: a title of two lines on a slide, a summary of a paragraph. */
export const TEXT_LIMITS: Readonly<Record<TextKind, number>> = { title: 110, summary: 600 };

/** A figure that reads otherwise than when it was written about; `is` null where there is none any more. */
export interface Moved {
  readonly key: string;
  readonly name: string;
  readonly was: string;
  readonly is: string | null;
}

/** The figures behind a written text that moved since. */
export function movedSince(written: Pick<WrittenText, 'figures'>, figures: readonly NarrativeFigure[]): Moved[] {
  const now = new Map(figures.map((figure) => [figure.key, figure]));
  return written.figures.flatMap(({ key, text }) => {
    const figure = now.get(key);
    return figure?.text === text ? [] : [{ key, name: figure?.name ?? key, was: text, is: figure?.text ?? null }];
  });
}

/** How the figures that the text names read now. */
export function figuresThen(text: string, figures: readonly NarrativeFigure[]): WrittenText['figures'] {
  const named = tokensIn(text);
  return figures.filter(({ key }) => named.includes(key)).map(({ key, text: read }) => ({ key, text: read }));
}

interface Around {
  readonly kind: TextKind;
  readonly figures: readonly NarrativeFigure[];
  /** Names that may have digits in them. */
  readonly names: readonly string[];
  /** The review's own year. */
  readonly year: number;
}

/** Why a text cannot be stored; null where it can. */
export function textProblem(text: string, { kind, figures, names, year }: Around): AppError | null {
  const nothing = 'Nothing was stored.';
  if (text.trim() === '') return refused('text-empty', `There are no words. ${nothing}`, 'Write some, or take the program’s words.');
  const known = new Set(figures.map(({ key }) => key));
  const unknown = tokensIn(text).find((key) => !known.has(key));
  if (unknown !== undefined) return refused('figure-unknown', `There is no figure “${unknown}” in this section. ${nothing}`, 'Choose a figure from the list.');
  const words = filled(text, figures.map((figure) => ({ ...figure, text: ' ' })));
  const typed = typedFigure(words, names, year);
  if (typed !== null) return refused('figure-typed', `“${typed}” is a figure that was typed. ${nothing}`, 'Put in a figure from the list: figures come from the program, so that none can be wrong.');
  const length = [...filled(text, figures)].length;
  if (length > TEXT_LIMITS[kind]) return refused('text-long', `The text has ${length} characters; ${TEXT_LIMITS[kind]} fit. ${nothing}`, 'Say it shorter.');
  return null;
}
