import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Day } from '../../../../shared/time.ts';

/** The parts of an Open XML package by name: XML as text, everything else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

/** Unpacks an Open XML package. */
export function readParts(bytes: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return new Map(entries.map(([name, content]) => [name, isXml(name) ? strFromU8(content) : content]));
}

/** Packs the parts in their order, every one dated on the day, so that the same parts give the same bytes. */
export function writeParts(parts: Parts, on: Day): Uint8Array {
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number);
  // The zip format has local time without a zone, so the date is built from local parts.
  const mtime = new Date(Math.max(1980, year), month - 1, day);
  const names = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    const content = parts.get(name) ?? '';
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime, level: 6 });
}

/** Changes the text of every XML part whose name matches. */
export function rewrite(parts: Parts, name: RegExp, change: (xml: string, name: string) => string): void {
  for (const [part, content] of parts) {
    if (typeof content === 'string' && name.test(part)) parts.set(part, change(content, part));
  }
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** The list of contents comes first, as readers of a stream expect it. */
function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name === '_rels/.rels' ? 1 : 2;
}
