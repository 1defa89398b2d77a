import { shortName } from '../partner.ts';

/** The partner's name as it fits into a title, whatever it is called. */
export function nameInTitle(partnerName: string): string {
  return clipped(shortName(partnerName), 24);
}

/** A company's name where space is short, as in a table or a legend; only names beyond reason are cut. */
export function nameInTable(name: string): string {
  return clipped(name, 48);
}

/** The text, or its beginning with an ellipsis at a word's end where it is longer than the limit. */
export function clipped(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const start = characters.slice(0, limit - 1).join('');
  const space = start.lastIndexOf(' ');
  return `${(space > limit * 0.6 ? start.slice(0, space) : start).trimEnd()}…`;
}
