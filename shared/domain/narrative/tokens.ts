/** A figure that a sentence may show: `{M12.vendor}` stands for it in the text. */
export interface NarrativeFigure {
  readonly key: string;
  /** What it is, for whoever chooses it. */
  readonly name: string;
  /** Exactly as it is printed. */
  readonly text: string;
}

/** A piece of a sentence: words somebody may edit, or a figure nobody may. */
export type Piece = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'figure'; readonly key: string };

const TOKEN = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

/** The text cut into words and figures; braces around anything but a known figure are words. */
export function piecesOf(text: string, isKnown: (key: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const key = match[1] ?? '';
    if (!isKnown(key)) continue;
    if (match.index > at) pieces.push({ kind: 'words', words: text.slice(at, match.index) });
    pieces.push({ kind: 'figure', key });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'words', words: text.slice(at) });
  return pieces;
}

/** The inverse of `piecesOf`. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.words : `{${piece.key}}`)).join('');
}

/** Every figure the text names, each once, whether or not it is known. */
export function tokensIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].map((match) => match[1] ?? ''))];
}

/** The sentence as it is read: each figure in its place. */
export function filled(text: string, figures: readonly NarrativeFigure[]): string {
  const textOf = new Map(figures.map((figure) => [figure.key, figure.text]));
  return piecesOf(text, (key) => textOf.has(key))
    .map((piece) => (piece.kind === 'words' ? piece.words : (textOf.get(piece.key) ?? '')))
    .join('');
}
