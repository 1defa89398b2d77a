import { refusal, RefusedError } from '../refusal.ts';
import { builtInFormat, type CellFormat, formatOfCode } from './cellFormat.ts';
import { createNumberTeller } from './cellText.ts';
import { type Archive, partAt, scanPart, scanTags } from './parts.ts';
import { type SheetNeeds, unescaped } from './sheetRows.ts';
import { createTextTable, type TextTable } from './textTable.ts';
import { attributeOf, LONGEST } from './xml.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Reads what the cells of all sheets refer to: shared texts, styles, and how days are counted. Throws `RefusedError`. */
export function readNeeds(archive: Archive, { texts, styles, isSince1904 }: {
  readonly texts: string | null;
  readonly styles: string | null;
  readonly isSince1904: boolean;
}): SheetNeeds {
  return {
    texts: texts === null ? createTextTable() : readTexts(archive, partAt(archive, texts)),
    formats: styles === null ? [] : readFormats(archive, partAt(archive, styles)),
    tell: createNumberTeller(isSince1904),
  };
}

/** The texts that cells refer to by number; a reading of furigana beside one is not part of it. */
function readTexts(archive: Archive, entry: ZipEntry): TextTable {
  const table = createTextTable();
  let [text, isHeard, isBeside] = ['', false, false];
  scanPart(archive, entry, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isBeside = true;
      if (name === 't') isHeard = !isBeside;
    },
    close: (name) => {
      if (name === 'si') table.add(unescaped(text));
      if (name === 'rPh') isBeside = false;
      if (name === 't') isHeard = false;
    },
    text: (piece) => {
      if (isHeard) text += piece;
      if (text.length > LONGEST) throw new RefusedError(refusal('record-too-long'));
    },
  });
  return table;
}

/** What each style makes of a number. */
function readFormats(archive: Archive, entry: ZipEntry): CellFormat[] {
  const own = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let isInStyles = false;
  scanTags(archive, entry, (name, tag) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    if (name === 'numFmt') own.set(id, formatOfCode(attributeOf(tag, 'formatCode') ?? ''));
    // Named styles come first and look the same; cells refer to the list after them.
    if (name === 'cellXfs' || name === 'cellStyleXfs' || name === 'cellStyles') isInStyles = name === 'cellXfs';
    if (name === 'xf' && isInStyles) formats.push(own.get(id) ?? builtInFormat(id));
  });
  return formats;
}

