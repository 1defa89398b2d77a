import type { Day } from '../../shared/time.ts';

const DATES = /\/(CreationDate|ModDate) \(D:\d{14}(\+00'00'|Z)?\)/g;
const NODES = /\(node(\d{8})\)/g;

/**
 * A PDF as it would be on any printing: the day its data is of instead of the time of
 * printing, and the names of its tags counted from 1.
 *
 * Chromium names tags by numbers that depend on what else it did; their order does not. All
 * is replaced by text of the same length, so no offset in the file moves. A PDF that writes
 * these things differently is left as it is.
 */
export function steadyPdf(bytes: Uint8Array, asOf: Day): Uint8Array {
  // Latin-1 maps every byte to one character and back.
  const text = Buffer.from(bytes).toString('latin1');
  const stamp = `${asOf.replaceAll('-', '')}000000`;
  const numbers = [...new Set([...text.matchAll(NODES)].map((match) => match[1] ?? ''))].toSorted();
  // By rank, so that lists that must be in order stay in order.
  const ranks = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  const steady = text
    .replace(DATES, (_all, name: string, zone = '') => `/${name} (D:${stamp}${zone})`)
    .replace(NODES, (all, number: string) => `(node${ranks.get(number) ?? all})`);
  return new Uint8Array(Buffer.from(steady, 'latin1'));
}
