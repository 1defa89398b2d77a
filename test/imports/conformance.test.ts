import { describe, expect, test } from 'vitest';
import { booleanOf } from '../../electron/imports/booleanText.ts';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { currencyOfMark } from '../../electron/imports/currencyMark.ts';
import { dateText, dayOf } from '../../electron/imports/dateText.ts';
import { detectDelimiter } from '../../electron/imports/delimiter.ts';
import { durationSeconds } from '../../electron/imports/duration.ts';
import { isEmptyText, isSpreadsheetError } from '../../electron/imports/emptyCell.ts';
import { detectEncoding } from '../../electron/imports/encoding.ts';
import { isFormulaLike } from '../../electron/imports/formula.ts';
import { bareHeaderKey, headerHints } from '../../electron/imports/headerName.ts';
import { likeness } from '../../electron/imports/nameLikeness.ts';
import { numberText } from '../../electron/imports/numberText.ts';
import { nameParts } from '../../electron/imports/partnerName.ts';
import { periodHeader } from '../../electron/imports/crosstab.ts';
import { quarterOf } from '../../electron/imports/period.ts';
import { sameIdKey } from '../../electron/imports/salesforceId.ts';
import { survey } from '../../electron/imports/survey.ts';
import { encoded, refusalOf, utf16, utf8 } from './support.ts';

const TABLE = 'Deal ID,Deal Name,Partner,Amount,Currency\nD-1,One,Acme,10,EUR\n';

test.each([
  ['nothing', '', 'empty-file'],
  ['white space', ' \r\n\t\n', 'empty-file'],
  ['only a byte-order mark', '\uFEFF', 'empty-file'],
  ['a workbook', 'PK\u0003\u0004....[Content_Types].xml xl/workbook.xml', 'not-csv-xlsx'],
  ['another archive', 'PK\u0003\u0004....readme.txt', 'not-csv-zip'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not-csv-xls'],
  ['a SpreadsheetML workbook', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', 'not-csv-xml'],
  ['XML without a declaration', '<Workbook xmlns="urn:x"><Worksheet/></Workbook>', 'not-csv-xml'],
  ['a JSON object', '{ "deals": [] }', 'not-csv-json'],
  ['a JSON list', '[\n  { "id": 1 }\n]', 'not-csv-json'],
  ['a sign-in page', '\n<!DOCTYPE html><html><title>Sign in</title></html>', 'not-csv-html'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-csv-html'],
  ['a PDF document', '%PDF-1.7\n%âãÏÓ', 'not-csv-pdf'],
  ['a compressed file', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'not-csv-zip'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-csv-binary'],
  ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'unsupported-encoding'],
  ['prose', 'Dear team,\nplease find attached nothing at all.\nRegards', 'no-header'],
  ['figures without a header', '1,2,3\n4,5,6\n', 'no-header'],
  ['columns of no known kind', 'Colour,Taste,Smell\nred,sweet,fine\nblue,sour,bad\n', 'unknown-kind'],
  ['too many columns', `${Array.from({ length: 5000 }, (_, i) => `Deal Name ${i}`).join(',')}\n`, 'too-many-columns'],
  ['a table', TABLE, null],
] as const)('%s is refused or read for what it is', (_, content, code) => {
  expect(refusalOf(content)).toBe(code);
});

test.each([
  ['plain ASCII', utf8(TABLE), 'utf-8'],
  ['UTF-8', utf8('Firma\nMüller\n'), 'utf-8'],
  ['UTF-8 with a mark', utf8('\uFEFFFirma\nMüller\n'), 'utf-8-bom'],
  ['UTF-8 that a stray byte got into', new Uint8Array([...utf8('Größe;Maß;Müller;Söhne;Köln;Jäger;Öl;Übung;Bär;Fön;Tür\n'), 0xe9]), 'utf-8'],
  ['UTF-16 with a mark', utf16(TABLE), 'utf-16le-bom'],
  ['UTF-16 without', utf16(TABLE, { isMarked: false }), 'utf-16le'],
  ['UTF-16 the other way round', utf16(TABLE, { isBig: true }), 'utf-16be-bom'],
  ['the same without a mark', utf16(TABLE, { isBig: true, isMarked: false }), 'utf-16be'],
  ['German in a code page', encoded('Firma\nMüller & Söhne\n', 'windows-1252'), 'windows-1252'],
  ['French', encoded('Société;Ville\nÉpinette;Orléans\n', 'windows-1252'), 'windows-1252'],
  ['Spanish', encoded('Montaña;España\n', 'windows-1252'), 'windows-1252'],
  ['Nordic', encoded('Håkon;Ålesund\nSøren;Tromsø\n', 'windows-1252'), 'windows-1252'],
  ['the euro sign and curly quotes', encoded('a;b\n10 €;“q”\n', 'windows-1252'), 'windows-1252'],
  ['a pound sign', encoded('a;b\n£5;x\n', 'windows-1252'), 'windows-1252'],
  ['Polish', encoded('Partner;Miasto\nŁódź Systemy;Łódź\nŻółw;Kraków\nŚwit;Gdańsk\n', 'windows-1250'), 'windows-1250'],
  ['Czech', encoded('Partner;Město;Částka\nKvětná Síť;Plzeň;12\nŽluťoučký kůň;Příbram;3\n', 'windows-1250'), 'windows-1250'],
  ['Russian', encoded('Партнер;Город\nСистемы;Москва\n', 'windows-1251'), 'windows-1251'],
  ['Greek', encoded('Συνεργάτης;Πόλη\nΑσφάλεια;Αθήνα\n', 'windows-1253'), 'windows-1253'],
  ['Turkish', encoded('İş Ortağı;Şehir\nGüneş Bilişim;İstanbul\nYıldız;Eskişehir\n', 'windows-1254'), 'windows-1254'],
])('%s is recognised by its bytes', (_, bytes, name) => {
  const source = bytesSource(bytes);
  expect(detectEncoding(source, survey(source)).name).toBe(name);
});

test.each([
  ['commas', TABLE, ','],
  ['semicolons', TABLE.replaceAll(',', ';'), ';'],
  ['tabs', TABLE.replaceAll(',', '\t'), '\t'],
  ['bars', TABLE.replaceAll(',', '|'), '|'],
  ['semicolons with decimal commas', 'Deal ID;Deal Name;Amount\nD-1;One;1,5\nD-2;Two;2,5\n', ';'],
  ['commas with semicolons in cells', 'Deal ID,Deal Name,Notes\nD-1,One,a;b;c;d\n', ','],
  ['what a sep= line says', 'sep=;\nDeal ID;Deal Name\nD-1;One\n', ';'],
  ['what a quoted sep= line says', '"sep=|"\nDeal ID|Deal Name\n', '|'],
  ['a table below prose with commas', 'Prepared by Ann, Bob, and Cy, in March\n\nDeal ID;Deal Name;Partner\nD-1;One;Acme\n', ';'],
  ['one column', 'Partner Name\nAcme\n', ','],
])('%s: the delimiter is found', (_, text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test.each([
  ['Close Date', 'closedate'], ['*Close Date', 'closedate'], ['close_date', 'closedate'], ['CLOSE_DATE__C', 'closedate'],
  ['Close Date (MM/DD/YYYY)', 'closedate'], ['Target Close Date(mm/dd/yyyy) - required', 'targetclosedate'], ['Would renew?', 'wouldrenew'],
  ['Deal ID#', 'dealid'], ['NPS (0-10)', 'nps'], ['Probability (%)', 'probability'], ['Account ID (18)', 'accountid'], ['Amount (USD)', 'amount'],
  ['Amount EUR', 'amount'], ['Amount (converted)', 'amountconverted'], ['Amount (Net)', 'amountnet'], ['IDs (Primary)', 'idsprimary'],
  ['Währung', 'wahrung'], ['Prénom', 'prenom'], ['#', '#'], ['%', '%'], ['Owner.Name', 'ownername'], ['Straße', 'strasse'],
])('the header %s compares as %s', (header, key) => {
  expect(bareHeaderKey(header)).toBe(key);
});

test.each([
  ['Amount (USD)', { currency: 'USD' }], ['Betrag in EUR', { currency: 'EUR' }], ['Umsatz (€)', { currency: 'EUR' }], ['Close Date (DD/MM/YYYY)', { dateOrder: 'dmy' }],
  ['Date (mm/dd/yyyy hh:mm)', { dateOrder: 'mdy' }], ['Revenue (in thousands)', { unit: 'thousands' }], ['Revenue (k€)', { unit: 'thousands' }],
  ['Effort (1-7)', { range: [1, 7] }], ['Amount (converted)', { currency: null }],
])('the header %s says %o by itself', (header, hints) => {
  expect(headerHints(header)).toMatchObject(hints);
});

test.each([
  ['Umsatz Q1 2025', 'amount', '2025-Q1'], ['2025-Q3 Bookings', 'amount', '2025-Q3'], ['Q4 2025', 'amount', '2025-Q4'], ['Revenue FY25 Q2', null, null],
  ['Revenue (Q2 2026)', 'amount', '2026-Q2'], ['Target Q1 2026', 'target', '2026-Q1'], ['Plan 2026', 'target', '2026'], ['Umsatz 1. Quartal 2025', 'amount', '2025-Q1'],
  ['Headcount Q1 2026', null, null], ['Revenue', null, null], ['Notes 2026', null, null],
])('the crosstab header %s', (header, field, period) => {
  expect(periodHeader(header)).toEqual(field === null ? null : { field, period });
});

test.each([
  ['1234', '1234'], ['1,234.50', '1234.50'], ['1234.5', '1234.5'], ['-1', '-1'], ['(1)', '-1'], ['1-', '-1'], ['−5', '-5'], ['+5', '5'], ['$1,200', '1200'],
  ['-$5', '-5'], ['$-5', '-5'], ['€14.200,00', '14200.00'], ['1.234,50 €', '1234.50'], ['CHF 2,000,000.00', '2000000.00'], ['64.755,73 CHF', '64755.73'],
  ['1 234,50', '1234.50'], ['1\u202f234,50', '1234.50'], ["1'234.50", '1234.50'], ['12,34,567.89', '1234567.89'], ['34,850,000', '34850000'], ['1.2M', '1200000'],
  ['€450K', '450000'], ['5 k€', '5000'], ['5M EUR', '5000000'], ['5 Mio. €', '5000000'], ['3.05E8', '305000000'], ['5.0E7', '50000000'], ['1e-2', '0.01'],
  ['.5', '0.5'], ['5.', '5.0'], ['35%', '35'], ['93,3 %', '93.3'], ['0,85', '0.85'], ['1.234', '1.234'], ['1,234', '1234'], ['-0.00', '0.00'],
  ['TBD', null], ['', null], ['-', null], ['1 2 3', null], ['1.2.3', null], ['1,2,3', null], ['(5', null], ['5)', null], ['--5', null], ['-(5)', null], ['5 apples', null],
  ['2026-01-01', null], ['+49 30 23125 010', null], ['1e400', null], ['$5 €', null], ['#REF!', null], ['12 months', null], ['9'.repeat(60), null],
])('the number “%s” is %s', (text, decimal) => {
  expect(numberText(text, 'en')?.decimal ?? null).toBe(decimal);
});

test.each([
  ['2026-09-30', '2026-09-30'], ['2026/9/3', '2026-09-03'], ['20260930', '2026-09-30'], ['2026-02-30', null], ['2026-13-01', null], ['2024-02-29', '2024-02-29'],
  ['2026-02-29', null], ['2026-08-30 09:30', '2026-08-30'], ['2026-03-10T00:10:00.000Z', '2026-03-10'], ['2026-04-15T00:00:00+02:00', '2026-04-15'],
  ['30/09/2026', '2026-09-30'], ['1/2/26', '2026-02-01'], ['31/02/2026', null], ['21.02.2026', '2026-02-21'], ['3-9-2026', '2026-09-03'], ['31/12/69', '2069-12-31'],
  ['31/12/70', '1970-12-31'], ['21.02.2026 17:05', '2026-02-21'], ['12-Mar-26', '2026-03-12'], ['6-NOV-25', '2025-11-06'], ['29-Feb-26', null], ['12 March 2026', '2026-03-12'],
  ['12. März 2026', '2026-03-12'], ['12 de marzo de 2026', '2026-03-12'], ['3 déc. 2026', '2026-12-03'], ['Mar 31, 2026', '2026-03-31'], ['Tue, 3 Mar 2026', '2026-03-03'],
  ['46048', '2026-01-26'], ['46048.75', '2026-01-26'], ['end of Q3', null], ['TBD', null], ['', null], ['12/2026', null], ['1.5', null], ['99999', null],
])('the date “%s”, day first, is %s', (text, day) => {
  const date = dateText(text);
  expect(date === null ? null : dayOf(date, 'dmy')).toBe(day);
});

test.each([
  ['9/30/2026', 'mdy', '2026-09-30'], ['09-30-26', 'mdy', '2026-09-30'], ['30/09/2026', 'mdy', null], ['3/24/26, 1:59:50 PM', 'mdy', '2026-03-24'], ['26-03-24', 'ymd', '2026-03-24'],
] as const)('the date “%s” as %s is %s', (text, order, day) => {
  const date = dateText(text);
  expect(date === null ? null : dayOf(date, order)).toBe(day);
});

test.each([
  ['Q1 2026', '2026-Q1'], ['2026-Q1', '2026-Q1'], ['2026 Q1', '2026-Q1'], ['1Q26', '2026-Q1'], ["Q3'26", '2026-Q3'], ['T3 2025', '2025-Q3'], ['1. Quartal 2026', '2026-Q1'],
  ['FY25 Q3', null], ['Q5 2026', null], ['March 2026', null], ['2026', null],
])('the period %s is the quarter %s', (text, quarter) => {
  expect(quarterOf(text)).toBe(quarter);
});

test.each([
  ['1h 31m 20s', 5480], ['35m 0s', 2100], ['40s', 40], ['01:31:20', 5480], ['1:20', 80], ['90', 90], ['2 hours', 7200], ['', null], ['soon', null],
])('the duration “%s” is %s seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each([
  ['1', true], ['0', false], ['TRUE', true], ['Yes', true], ['no', false], ['ja', true], ['nein', false], ['oui', true], ['sí', true], ['x', true], ['✓', true], ['maybe', null], ['2', null],
])('the answer “%s” is %s', (text, value) => {
  expect(booleanOf(text)).toBe(value);
});

test.each([
  ['€', null, 'EUR'], ['$', null, 'USD'], ['$', 'AUD', 'AUD'], ['$', 'EUR', 'USD'], ['A$', null, 'AUD'], ['kr', 'NOK', 'NOK'], ['¥', null, 'JPY'], ['chf', null, 'CHF'], ['XQZ', null, null],
])('the mark %s with %s expected stands for %s', (mark, expected, currency) => {
  expect(currencyOfMark(mark, expected)).toBe(currency);
});

test.each([
  ['=1+1', true], ['@SUM(A1)', true], ["+cmd|' /C calc'!A0", true], ['-2+3+cmd|x', true], ['\t=1', true], ['＝1', true], ['+49 30 23125 010', false], ['+1 (503) 555-0113', false],
  ['-5', false], ['-1.250,50', false], ['a=b', false], ['', false],
])('“%s” would be run by a spreadsheet: %s', (text, isFormula) => {
  expect(isFormulaLike(text)).toBe(isFormula);
});

test.each([['', true], ['-', true], ['–', true], ['N/A', true], ['n/a', true], ['TBD', false], ['0', false], ['None', false]])('the cell “%s” says nothing: %s', (text, isEmpty) => {
  expect(isEmptyText(text)).toBe(isEmpty);
});

test.each([['#DIV/0!', true], ['#REF!', true], ['#N/A', true], ['#WERT!', true], ['#1', false], ['#hashtag', false]])('“%s” is an error of a spreadsheet: %s', (text, isError) => {
  expect(isSpreadsheetError(text)).toBe(isError);
});

test.each([
  ['001Q329900uYOvqIAG', '001Q329900uYOvq'], ['001Q329900uYOvq', '001Q329900uYOvq'], ['001Q329900uYOvqAAA', '001Q329900uYOvqAAA'], ['000417', '000417'], ['31faa40d-f34e-4dca', '31faa40d-f34e-4dca'],
])('the id %s compares as %s', (id, key) => {
  expect(sameIdKey(id)).toBe(key);
});

describe('names of partners', () => {
  test.each([
    ['Brackenfold GmbH', 'BRACKENFOLD'], ['Brackenfold GmbH', 'Brackenfold Gmbh (DE)'], ['Quillmark Systems, Inc.', 'QUILLMARK SYSTEMS INC'], ['Oakrune Consulting Ltd', 'Oakrune Consulting Limited'],
    ['Tessaline Informatique SA', 'Tessaline Informatique S.A.'], ['Ostrolumen s.r.o.', 'OSTROLUMEN SRO'], ['Zanderloh & Söhne AG', 'Zanderloh & Soehne AG'], ['Zanderloh & Söhne', 'Zanderloh und Söhne'],
    ['Mizube Kogyo KK', 'Mizube Kōgyō K.K.'], ['Ñandú Andina S.A.S.', 'Nandu Andina SAS'], ['Port Calder Networks LLC', 'PORT CALDER'], ['Hexavane Security', 'Hexavane'], ['O’Reilly Systems', "O'Reilly Systems"],
    ['Acme Sp. z o.o.', 'ACME'], ['Acme GmbH & Co. KG', 'Acme'], ['DataHaus Solutions', 'Data Haus Solutions'],
  ])('%s and %s are surely one', (a, b) => {
    expect(likeness(nameParts(a), nameParts(b)).score).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['Brackenfold GmbH', 'Brackenfield Ltd'], ['Brackenfold', 'Brackenfield'], ['Acme GmbH', 'Acme Ltd'], ['Acme (DE)', 'Acme (UK)'], ['Marrowgate Systems 001', 'Marrowgate Systems 002'],
    ['Global Systems', 'Global'], ['Quillmark Systems', 'Quillmark Networks'], ['Acme', 'Acme Bakery'], ['', 'Acme'],
  ])('%s and %s are not surely one', (a, b) => {
    expect(likeness(nameParts(a), nameParts(b)).score).toBeLessThan(0.9);
  });
});
