import { describe, expect, test, vi } from 'vitest';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { draftReport, refusedReport } from '../../electron/imports/draftReport.ts';
import { readFile } from '../../electron/imports/readFile.ts';
import { openBook } from '../../electron/imports/workbook/book.ts';
import { formatOfCode } from '../../electron/imports/workbook/cellFormat.ts';
import { openTable, tablesOf } from '../../electron/imports/workbook/tables.ts';
import { bookBytes, rowsXml, testFolder } from './workbookBytes.ts';

vi.setConfig({ testTimeout: 60_000 });

const put = testFolder();
const DEALS = [['Deal ID', 'Deal Name', 'Partner', 'Amount', 'Currency', 'Close Date'], ['D-1', 'One', 'Acme', 1200.5, 'EUR', '2026-03-31'], ['D-2', 'Two', 'Acme', 7, 'EUR', null]];

/** The cells of the first sheet, row by row. */
function cellsOf(bytes: Uint8Array): string[][] {
  const book = openBook(bytesSource(bytes));
  const source = book.sheet(book.sheets[0]?.name ?? '');
  return [...(source?.rows() ?? [])].flat().map(({ cells }) => [...cells]);
}

/** What a single cell comes out as. */
function cellOf(cell: string, book: Partial<Parameters<typeof bookBytes>[0]> = {}): string | undefined {
  return cellsOf(bookBytes({ sheets: [{ name: 'S', rows: `<row r="1">${cell}</row>` }], ...book }))[0]?.[0];
}

/** Every table of a file, read or refused. */
function readAll(path: string) {
  return tablesOf(path).map((table) => {
    const { source, close } = openTable(table);
    const result = readFile(source);
    close();
    return result.ok ? draftReport(table.name, result.value.file, result.value.reading, result.value.partners) : refusedReport(table.name, result);
  });
}

describe('a cell', () => {
  test.each([
    ['a number', '<c r="A1"><v>1200.5</v></c>', '1200.5'],
    ['a number with the noise of binary', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a number with an exponent', '<c r="A1"><v>1.5E+9</v></c>', '1500000000'],
    ['a tiny number', '<c r="A1"><v>1E-7</v></c>', '0.0000001'],
    ['a number with three decimals, which is no thousand', '<c r="A1"><v>1.234</v></c>', '1.2340'],
    ['a negative number', '<c r="A1"><v>-5</v></c>', '-5'],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'Söhne & Co'],
    ['a rich text', '<c r="A1" t="s"><v>2</v></c>', 'bold and plain'],
    ['a text with its reading', '<c r="A1" t="s"><v>3</v></c>', '東京'],
    ['a text in place', '<c r="A1" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c>', 'in place'],
    ['a text with spaces and a line', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c>', ' a\nb '],
    ['a text with an escaped return', '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['a text in CDATA', '<c r="A1" t="str"><v><![CDATA[<b> & ]]></v></c>', '<b> & '],
    ['entities by number', '<c r="A1" t="str"><v>&#65;&#x42;&quot;&unknown;</v></c>', 'AB"&unknown;'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['no', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a formula’s stored number', '<c r="A1"><f>HYPERLINK("http://x")+1</f><v>3</v></c>', '3'],
    ['a formula’s stored text', '<c r="A1" t="str"><f>A2&amp;A3</f><v>=1+1</v></c>', '=1+1'],
    ['a formula never worked out', '<c r="A1"><f>SUM(A2:A9)</f></c>', '#CALC!'],
    ['a day in ISO form', '<c r="A1" t="d"><v>2026-03-31T00:00:00Z</v></c>', '2026-03-31'],
    ['an attribute in other quotes', "<c s = '0' r='A1' t='str'><v>x</v></c>", 'x'],
    ['a tag with a prefix', '<x:c r="A1" t="str"><x:v>x</x:v></x:c>', 'x'],
  ])('%s', (_, cell, text) => {
    expect(cellOf(cell, { texts: ['first', 'Söhne &amp; Co', '<r><t>bold</t></r><r><t xml:space="preserve"> and plain</t></r>', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'] })).toBe(text);
  });

  test.each([
    ['yyyy-mm-dd', 46112, '2026-03-31'],
    ['[$-407]d. mmmm yyyy;@', 46112, '2026-03-31'],
    ['dd/mm/yyyy hh:mm', 46112.75, '2026-03-31 18:00:00'],
    ['mmm-yy', 46112, '2026-03-31'],
    ['h:mm AM/PM', 0.75, '18:00:00'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['dd/mm/yyyy', 1, '1900-01-01'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
    ['dd/mm/yyyy', -1, '-1'],
    ['0%', 0.35, '35%'],
    ['0.0%', 0.07, '7%'],
    ['00000', 123, '00123'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['0.00E+00', 1234.5, '1234.5'],
    ['#,##0.00 [$€-407]', 1234.5, '€ 1234.5'],
    ['[$CHF] #,##0', 12, 'CHF 12'],
    ['[$-409]#,##0', 12, '12'],
    ['&quot;USD&quot; #,##0;[Red]-&quot;USD&quot; #,##0', -12, 'USD -12'],
    ['_-£* #,##0.00_-', 5, '£ 5'],
    ['0 &quot;days&quot;', 5, '5'],
    ['@', 5, '5'],
    ['General', 5, '5'],
  ])('a number shown as %s: %d is %s', (code, value, text) => {
    expect(cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [code] })).toBe(text);
  });

  test('days count from 1904 where the workbook says so', () => {
    expect(cellOf('<c r="A1" s="1"><v>44650</v></c>', { formats: ['d/m/yy'], isSince1904: true })).toBe('2026-03-31');
  });

  test('a literal semicolon does not end the format', () => {
    expect(formatOfCode('"a;b" 0%')).toEqual({ shows: 'percent' });
  });
});

describe('a sheet', () => {
  test('its rows are records on the lines of the sheet; gaps are blank lines, empty rows at the end are none', () => {
    const rows = '<row r="2"><c r="B2" t="str"><v>x</v></c></row><row r="5"><c r="A5" s="0"/></row><row><c t="str"><v>y</v></c><c><v>1</v></c></row><row r="9"><c r="A9"/></row>';
    const book = openBook(bytesSource(bookBytes({ sheets: [{ name: 'S', rows }] })));
    const records = [...(book.sheet('S')?.rows() ?? [])].flat();
    expect(records.map(({ line, lines, cells }) => ({ line, lines, cells }))).toEqual([
      { line: 1, lines: 1, cells: [''] },
      { line: 2, lines: 1, cells: ['', 'x'] },
      { line: 3, lines: 3, cells: [''] },
      { line: 6, lines: 1, cells: ['y', '1'] },
    ]);
  });

  test('is read as a file would be, every line accounted for', () => {
    const rows = rowsXml([['Deals of the quarter'], [], ...DEALS, [], ['Confidential']]);
    const [report] = readAll(put('deals.xlsx', bookBytes({ sheets: [{ name: 'Deals', rows }] })));
    expect(report).toMatchObject({
      file: 'deals.xlsx › Deals', kind: 'deal', status: 'dry-run', source: { encoding: 'xlsx', delimiter: null, lineEnding: null, headerLine: 3 },
      rows: { read: 2, rejected: 0 }, lines: { total: 7, header: 1, records: 2, skipped: 4 },
      skippedLines: [{ line: 1, reason: 'preamble' }, { line: 2, reason: 'blank' }, { line: 6, reason: 'blank' }, { line: 7, reason: 'footer' }],
      totals: { sums: { 'deal.amount': { EUR: '1207.50' } }, dates: { 'deal.closeDate': { min: '2026-03-31', count: 1 } } },
      warnings: [],
    });
    expect(report?.sha256).toMatch(/^[\da-f]{64}$/);
  });

  test('errors and formulas that were never worked out are pointed out at their row', () => {
    const rows = `${rowsXml(DEALS.slice(0, 2))}<row r="3"><c r="A3" t="str"><v>D-2</v></c><c r="D3"><f>1+1</f></c><c r="F3" t="e"><v>#REF!</v></c></row>`;
    const [report] = readAll(put('errors.xlsx', bookBytes({ sheets: [{ name: 'S', rows }] })));
    expect(report?.warnings).toMatchObject([
      { line: 3, code: 'spreadsheet-error-value', column: 'Amount', value: '#CALC!' },
      { line: 3, code: 'spreadsheet-error-value', column: 'Close Date', value: '#REF!' },
    ]);
  });
});

describe('a workbook', () => {
  test('is one table per sheet; hidden and empty ones and those without a table are left out with a word', () => {
    const path = put('book.xlsx', bookBytes({
      sheets: [
        { name: 'Read me', rows: rowsXml([['Dear team,'], ['fill in the next sheet.']]) },
        { name: 'Deals &amp; more', rows: rowsXml(DEALS) },
        { name: 'Old', rows: rowsXml(DEALS), state: 'hidden' },
        { name: 'Lists', rows: rowsXml(DEALS), state: 'veryHidden' },
        { name: 'Empty', rows: '<row r="1"/>' },
        { name: 'Partners', rows: rowsXml([['Partner ID', 'Partner Name', 'Partner Tier'], ['P-1', 'Acme', 'Gold']]) },
      ],
    }));
    expect(readAll(path).map(({ file, status, outcome, kind, error }) => [file, status, outcome, kind ?? error?.code])).toEqual([
      ['book.xlsx › Read me', 'imported', 'no-data', 'sheet-without-table'],
      ['book.xlsx › Deals & more', 'dry-run', 'import', 'deal'],
      ['book.xlsx › Old', 'imported', 'no-data', 'sheet-hidden'],
      ['book.xlsx › Lists', 'imported', 'no-data', 'sheet-hidden'],
      ['book.xlsx › Empty', 'imported', 'no-data', 'sheet-empty'],
      ['book.xlsx › Partners', 'dry-run', 'import', 'partner'],
    ]);
  });

  test('with one sheet that holds no table is refused', () => {
    const [report] = readAll(put('letter.xlsx', bookBytes({ sheets: [{ name: 'S', rows: rowsXml([['Dear team,']]) }] })));
    expect(report).toMatchObject({ status: 'refused', error: { code: 'no-header' } });
  });

  test('under the name of a CSV file is refused as before', () => {
    const [report] = readAll(put('renamed.csv', bookBytes({ sheets: [{ name: 'S', rows: rowsXml(DEALS) }] })));
    expect(report).toMatchObject({ file: 'renamed.csv', status: 'refused', error: { code: 'not-csv-xlsx' } });
  });

  test('that is CSV under the name of a workbook is read as what it is', () => {
    const [report] = readAll(put('text.xlsx', 'Deal ID,Deal Name\nD-1,One\n'));
    expect(report).toMatchObject({ file: 'text.xlsx', kind: 'deal', rows: { read: 1 } });
  });

  test('with macros is read for its cells', () => {
    const [report] = readAll(put('macros.xlsm', bookBytes({ sheets: [{ name: 'S', rows: rowsXml(DEALS) }], parts: { 'xl/vbaProject.bin': 'x' } })));
    expect(report).toMatchObject({ rows: { read: 2 } });
  });
});
