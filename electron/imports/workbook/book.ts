import { createHash } from 'node:crypto';
import type { ByteSource } from '../byteSource.ts';
import type { RowSource } from '../rowSource.ts';
import { readNeeds } from './cellNeeds.ts';
import { type Archive, partAt, relationsOf, scanTags } from './parts.ts';
import { sheetRows, type SheetNeeds } from './sheetRows.ts';
import { unpack } from './unpack.ts';
import { attributeOf } from './xml.ts';
import { readZipDirectory } from './zipDirectory.ts';

/** One sheet as the workbook lists it. Charts and dialogues are sheets without rows. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hasRows: boolean;
}

/** A workbook whose parts have been looked at and none unpacked but its list of sheets. */
export interface Book {
  readonly sheets: readonly Sheet[];
  /** The rows of the sheet of that name; null when there is none. */
  readonly sheet: (name: string) => RowSource | null;
}

interface Outline {
  readonly sheets: ReadonlyArray<Sheet & { readonly part: string | null }>;
  readonly isSince1904: boolean;
  /** Where the shared texts and the styles are; null for a workbook without. */
  readonly texts: string | null;
  readonly styles: string | null;
}

/** A sheet takes about four times the bytes of the same rows as CSV. */
const XML_BYTES = 4;
const HASHED_BYTES = 1 << 20;

/** Opens a workbook. Throws `RefusedError` for one that is unsafe, too large, damaged or none. */
export function openBook(source: ByteSource): Book {
  const archive: Archive = { source, directory: readZipDirectory(source) };
  const outline = readOutline(archive);
  let needs: SheetNeeds | null = null;
  return {
    sheets: outline.sheets.map(({ name, isHidden, hasRows }) => ({ name, isHidden, hasRows })),
    sheet: (name) => {
      const part = outline.sheets.find((each) => each.name === name)?.part ?? null;
      if (part === null) return null;
      const entry = partAt(archive, part);
      const rows = () => {
        needs ??= readNeeds(archive, outline);
        return sheetRows(unpack(source, entry), needs);
      };
      return { form: 'xlsx', size: Math.round(entry.size / XML_BYTES), sha256: () => hashOf(source, name), rows };
    },
  };
}

/** The same sheet of the same file. */
function hashOf(source: ByteSource, sheet: string): string {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += HASHED_BYTES) hash.update(source.read(at, HASHED_BYTES));
  return hash.update(`\0${sheet}`).digest('hex');
}

function readOutline(archive: Archive): Outline {
  const workbook = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const relations = relationsOf(archive, workbook);
  const pathOf = (type: string): string | null => [...relations.values()].find((each) => each.type === type)?.path ?? null;
  const sheets: Array<Outline['sheets'][number]> = [];
  let isSince1904 = false;
  scanTags(archive, partAt(archive, workbook), (name, tag) => {
    if (name === 'workbookPr') isSince1904 = /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const relation = relations.get(attributeOf(tag, 'id') ?? '');
    const part = relation?.type === 'worksheet' ? relation.path : null;
    sheets.push({ name: attributeOf(tag, 'name') ?? '', isHidden: /hidden/i.test(attributeOf(tag, 'state') ?? ''), hasRows: part !== null, part });
  });
  return { sheets, isSince1904, texts: pathOf('sharedStrings'), styles: pathOf('styles') };
}
