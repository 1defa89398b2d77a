import { crc32 } from 'node:zlib';
import type { RawRecord } from '../quotedRecords.ts';
import { refusal, RefusedError } from '../refusal.ts';
import type { CellFormat } from './cellFormat.ts';
import type { NumberTeller } from './cellText.ts';
import type { TextTable } from './textTable.ts';
import { attributeOf, LONGEST, scanXml, type XmlHandler } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetNeeds {
  readonly texts: TextTable;
  /** By the number of a cell's style. */
  readonly formats: readonly CellFormat[];
  readonly tell: NumberTeller;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Any wider row would be refused later, after it had filled the memory. */
const MOST_USED_COLUMNS = 1000;
/** Cells may share one text: a small sheet could say more than any disk holds. */
const MOST_CHARACTERS = 200_000_000;
const PLAIN: CellFormat = { shows: 'number' };
/** What stands for a formula that was never worked out: the reading points such cells out. */
const NOT_WORKED_OUT = '#CALC!';

/**
 * The rows of a sheet as records: their line is the number of the row, and a gap of empty rows is
 * one blank record as long as the gap. Empty rows at the end are no rows. Only stored values are
 * read, formulas never. Throws `RefusedError`.
 */
export function* sheetRows(bytes: Iterable<Uint8Array>, needs: SheetNeeds): Generator<RawRecord[]> {
  const rows = createRowReader(needs);
  for (const _ of scanXml(bytes, rows.handler)) {
    const records = rows.taken();
    if (records.length > 0) yield records;
  }
}

function createRowReader(needs: SheetNeeds): { readonly handler: XmlHandler; readonly taken: () => RawRecord[] } {
  const cell = createCellReader(needs);
  let records: RawRecord[] = [];
  let isInData = false;
  let row = 0;
  let column = 0;
  let [characters, total] = [0, 0];
  let lastFilled = 0;
  let cells: string[] = [];
  const put = (text: string): void => {
    if (text.trim() === '') return;
    characters += text.length;
    total += text.length;
    if (characters > LONGEST) throw new RefusedError(refusal('record-too-long', `Row ${row}`));
    if (total > MOST_CHARACTERS) throw new RefusedError(refusal('workbook-too-large', 'Its cells repeat more than 200 million characters'));
    if (column > MOST_USED_COLUMNS) throw new RefusedError(refusal('too-many-columns', `Row ${row}`));
    while (cells.length < column - 1) cells.push('');
    cells.push(text);
  };
  const endRow = (): void => {
    if (cells.length === 0) return;
    const gap = row - lastFilled - 1;
    if (gap > 0) records.push({ line: lastFilled + 1, lines: gap, cells: [''], quotes: 'sound', hash: 0 });
    records.push({ line: row, lines: 1, cells, quotes: 'sound', hash: crc32(cells.join('\u001f')) });
    lastFilled = row;
  };
  const handler: XmlHandler = {
    open: (name, tag) => {
      if (name === 'sheetData') isInData = true;
      if (!isInData) return;
      if (name === 'row') {
        row = nextPlace(attributeOf(tag, 'r'), row, MOST_ROWS);
        cells = [];
        column = 0;
        characters = 0;
      } else if (name === 'c') {
        column = nextPlace(columnOf(attributeOf(tag, 'r')), column, MOST_COLUMNS);
        cell.begin(tag);
      } else cell.open(name);
    },
    close: (name) => {
      if (name === 'sheetData') isInData = false;
      if (!isInData) return;
      if (name === 'row') endRow();
      else if (name === 'c') put(cell.end());
      else cell.close(name);
    },
    text: (text) => {
      if (isInData) cell.text(text);
    },
  };
  const taken = (): RawRecord[] => {
    const found = records;
    records = [];
    return found;
  };
  return { handler, taken };
}

/** Rows and cells come in order and say where they stand; those that do not follow the one before. */
function nextPlace(stated: string | number | null, before: number, most: number): number {
  const place = stated === null ? before + 1 : Number(stated);
  if (!Number.isInteger(place) || place <= before || place > most) throw new RefusedError(refusal('workbook-damaged', 'Its rows are out of order'));
  return place;
}

/** The number of the column of `BC12`, from 1; null for a cell that does not say it. */
function columnOf(reference: string | null): number | null {
  if (reference === null) return null;
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

interface CellReader {
  readonly begin: (tag: string) => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => string;
}

/** Reads one cell after the other; a reading of furigana beside a text is not part of it. */
function createCellReader({ texts, formats, tell }: SheetNeeds): CellReader {
  let type = 'n';
  let style = 0;
  let value = '';
  let hasValue = false;
  let hasFormula = false;
  let isHeard = false;
  let isBeside = false;
  return {
    begin: (tag) => {
      type = attributeOf(tag, 't') ?? 'n';
      style = Number(attributeOf(tag, 's') ?? 0);
      value = '';
      hasValue = false;
      hasFormula = false;
      isHeard = false;
      isBeside = false;
    },
    open: (name) => {
      if (name === 'v' || (name === 't' && !isBeside)) isHeard = hasValue = true;
      if (name === 'rPh') isBeside = true;
      if (name === 'f') hasFormula = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isHeard = false;
      if (name === 'rPh') isBeside = false;
    },
    text: (text) => {
      if (isHeard) value += text;
      if (value.length > LONGEST) throw new RefusedError(refusal('record-too-long'));
    },
    end: () => {
      if (!hasValue) return hasFormula ? NOT_WORKED_OUT : '';
      switch (type) {
        case 's': return texts.get(Number(value)) ?? missingText();
        case 'b': return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
        case 'n': return value === '' && hasFormula ? NOT_WORKED_OUT : tell(value, formats[style] ?? PLAIN);
        case 'd': return value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, '');
        case 'e': return value;
        default: return unescaped(value);
      }
    },
  };
}

function missingText(): never {
  throw new RefusedError(refusal('workbook-damaged', 'A cell refers to a text that is not there'));
}

/** Characters that XML cannot hold are written `_x000D_`; a return, a line feed and a tab are taken back, others left out. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code >= 32 || code === 9 || code === 10 || code === 13 ? String.fromCharCode(code) : '';
  });
}
