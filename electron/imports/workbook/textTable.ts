import { refusal, RefusedError } from '../refusal.ts';

/** Texts by number, counted from 0. */
export interface TextTable {
  readonly add: (text: string) => void;
  /** The text of that number; null when there is none. */
  readonly get: (index: number) => string | null;
}

interface Page {
  readonly text: string;
  readonly ends: Uint32Array;
}

const PAGE_TEXTS = 256;
const MOST_CHARACTERS = 50_000_000;

/**
 * An empty table. Texts are joined page by page: a million short strings of their own would take
 * several times the room. Throws `RefusedError` beyond fifty million characters.
 */
export function createTextTable(): TextTable {
  const pages: Page[] = [];
  let open: string[] = [];
  let characters = 0;
  return {
    add: (text) => {
      characters += text.length;
      if (characters > MOST_CHARACTERS) throw new RefusedError(refusal('workbook-too-large', 'Its texts have more than 50 million characters'));
      open.push(text);
      if (open.length < PAGE_TEXTS) return;
      pages.push(pageOf(open));
      open = [];
    },
    get: (index) => {
      const page = pages[Math.floor(index / PAGE_TEXTS)];
      const place = index % PAGE_TEXTS;
      if (page === undefined) return index < pages.length * PAGE_TEXTS + open.length ? (open[place] ?? null) : null;
      return page.text.slice(place === 0 ? 0 : page.ends[place - 1], page.ends[place]);
    },
  };
}

function pageOf(texts: readonly string[]): Page {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [place, text] of texts.entries()) ends[place] = end += text.length;
  return { text: texts.join(''), ends };
}
