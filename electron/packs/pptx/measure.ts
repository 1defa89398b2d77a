/**
 * Widths of Arial's characters from the space on, in thousandths of the type size. Source: the
 * Helvetica metrics, which Arial and Liberation Sans share.
 */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
  611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
  556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** How a text is set. `face` serif is Georgia, which runs wider. */
export interface Setting {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isSerif?: boolean;
}

/** Lines are set this much further apart than the type is high. */
const LINE_HEIGHT = 1.2;
/** No machine sets text exactly alike, so lines are planned a little wider than measured. */
const SAFETY = 1.03;

/** The height of so many lines, in inches. */
export function linesHeight(lines: number, size: number): number {
  return (lines * size * LINE_HEIGHT) / 72;
}

/** The width of a text on one line, in inches. */
export function textWidth(text: string, { size, isBold = false, isSerif = false }: Setting): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character.codePointAt(0) ?? 0);
  const weight = (isBold ? 1.07 : 1) * (isSerif ? 1.05 : 1);
  return (thousandths * size * weight * SAFETY) / 72_000;
}

function characterWidth(code: number): number {
  const known = ARIAL[code - 32];
  if (known !== undefined) return known;
  if (code < 32) return 0;
  // East Asian and pictographic characters are as wide as they are high.
  return code >= 0x1100 ? 1000 : 620;
}

/** The lines a text takes in a column of that width, broken at spaces and, where a word is longer, inside it. */
export function wrapped(text: string, width: number, setting: Setting): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrappedParagraph(paragraph, width, setting));
}

function wrappedParagraph(paragraph: string, width: number, setting: Setting): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').flatMap((whole) => brokenWord(whole, width, setting))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, setting) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function brokenWord(word: string, width: number, setting: Setting): string[] {
  if (textWidth(word, setting) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, setting) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A text as it stands on the slide: all of it, or its first lines and an ellipsis. */
export interface Fitted {
  readonly text: string;
  readonly lines: number;
  readonly isCut: boolean;
}

/** The text in at most `most` lines of that width. What is cut is to be said in the notes. */
export function fitted(text: string, width: number, setting: Setting, most: number): Fitted {
  const lines = wrapped(text, width, setting);
  if (lines.length <= most) return { text, lines: lines.length, isCut: false };
  const kept = lines.slice(0, most).join(' ');
  const room = [...kept];
  while (room.length > 0 && wrapped(`${room.join('').trimEnd()}…`, width, setting).length > most) room.pop();
  return { text: `${room.join('').trimEnd()}…`, lines: most, isCut: true };
}
