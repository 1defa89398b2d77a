import type { ByteSource } from '../byteSource.ts';
import { refusal, RefusedError } from '../refusal.ts';
import { unpack } from './unpack.ts';
import { attributeOf, scanXml, type XmlHandler } from './xml.ts';
import type { ZipDirectory, ZipEntry } from './zipDirectory.ts';

/** What a part of a workbook refers to: the kind of thing, and the part where it is. */
export interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The archive of a workbook, to look things up in. */
export interface Archive {
  readonly source: ByteSource;
  readonly directory: ZipDirectory;
}

/** The part of that path. Throws `RefusedError` when it is not there. */
export function partAt({ directory }: Archive, path: string): ZipEntry {
  const entry = directory.get(path.toLowerCase());
  if (entry === undefined) throw new RefusedError(refusal('workbook-damaged', `“${path}” is missing`));
  return entry;
}

/** Goes through a whole part. Throws `RefusedError`. */
export function scanPart({ source }: Archive, entry: ZipEntry, handler: XmlHandler): void {
  for (const _ of scanXml(unpack(source, entry), handler)) {
    // The handler keeps what it needs.
  }
}

/** Goes through a part of which only the tags matter. */
export function scanTags(archive: Archive, entry: ZipEntry, open: XmlHandler['open']): void {
  scanPart(archive, entry, { open, close: () => undefined, text: () => undefined });
}

/** What the part of that path refers to, by id; empty when it refers to nothing. References out of the workbook are left out. */
export function relationsOf(archive: Archive, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const entry = archive.directory.get(`${folder}_rels/${path.slice(folder.length)}.rels`.toLowerCase());
  const found = new Map<string, Relation>();
  if (entry === undefined) return found;
  scanTags(archive, entry, (name, tag) => {
    if (name !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') return;
    const target = attributeOf(tag, 'Target') ?? '';
    const type = attributeOf(tag, 'Type')?.split('/').at(-1) ?? '';
    found.set(attributeOf(tag, 'Id') ?? '', { type, path: target.startsWith('/') ? target.slice(1) : joined(folder, target) });
  });
  return found;
}

function joined(folder: string, target: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
