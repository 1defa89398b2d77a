import { withoutControls } from '../plainText.ts';

/** Markup that is safe as it stands: made by `html` alone. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, nothing is nothing. */
export type Slot = string | number | Html | null | false | readonly Slot[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/**
 * A piece of a page. Everything put into it is text and stays text, in content and in quoted
 * attributes alike; markup comes only out of other pieces.
 */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Html(strings.map((piece, index) => piece + (index < slots.length ? rendered(slots[index] ?? null) : '')).join(''));
}

function rendered(slot: Slot): string {
  if (slot === null || slot === false) return '';
  if (slot instanceof Html) return slot.markup;
  if (typeof slot === 'string') return escaped(slot);
  return typeof slot === 'number' ? String(slot) : slot.map(rendered).join('');
}

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character);
}

/** Text as a quoted string of a style sheet; only letters, digits and spaces stand for themselves. */
export function cssString(text: string): string {
  const characters = [...withoutControls(text)].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${characters.join('')}"`;
}
