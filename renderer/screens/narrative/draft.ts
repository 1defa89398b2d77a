import { type Piece, piecesOf, textOfPieces } from '../../../shared/domain/narrative/tokens.ts';

/** A text as it is edited: words, figure, words, figure, … words. There is always room to type before and after a figure. */
export type Draft = readonly Piece[];

/** The text cut for editing. */
export function draftOf(text: string, isKnown: (key: string) => boolean): Draft {
  return withRoom(piecesOf(text, isKnown));
}

/** The draft as a text. */
export function draftText(draft: Draft): string {
  return textOfPieces(draft);
}

/** Other words in the place of those at the index. A line break in them is a space. */
export function withWords(draft: Draft, index: number, words: string): Draft {
  return draft.map((piece, at) => (at === index && piece.kind === 'words' ? { kind: 'words', words: words.replaceAll(/\s*\n\s*/g, ' ') } : piece));
}

/** The figure put into the words at the index, before the character at `caret`, with a space on each side where a word would touch it. */
export function withFigure(draft: Draft, index: number, caret: number, key: string): Draft {
  return withRoom(
    draft.flatMap((piece, at): Piece[] => {
      if (at !== index || piece.kind !== 'words') return [piece];
      const [before, after] = [piece.words.slice(0, caret), piece.words.slice(caret)];
      return [
        { kind: 'words', words: /[\p{L}\p{N},;.:]$/u.test(before) ? `${before} ` : before },
        { kind: 'figure', key },
        { kind: 'words', words: /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after },
      ];
    }),
  );
}

/** The draft without the figure at the index; the words around it close up. */
export function withoutFigure(draft: Draft, index: number): Draft {
  return withRoom(draft.filter((_, at) => at !== index));
}

/** Words joined where they follow each other, and put in where they are missing. */
function withRoom(pieces: readonly Piece[]): Draft {
  const room: Piece[] = [{ kind: 'words', words: '' }];
  for (const piece of pieces) {
    const last = room.at(-1);
    if (piece.kind === 'figure') room.push(piece, { kind: 'words', words: '' });
    else if (last?.kind === 'words') room[room.length - 1] = { kind: 'words', words: last.words.endsWith(' ') ? last.words + piece.words.replace(/^ /, '') : last.words + piece.words };
  }
  return room;
}
