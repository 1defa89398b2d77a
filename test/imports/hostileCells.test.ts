import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { begin, applyPath, csvFile, rowsOf } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';
import { bookBytes, rowsXml, testFolder } from './workbookBytes.ts';

vi.setConfig({ testTimeout: 60_000 });

const put = testFolder();

/** What somebody would write into a cell to make it come alive somewhere. */
const CELLS = [
  '../../../../etc/passwd', '..\\..\\windows\\system32\\cmd.exe', '/etc/passwd', 'C:\\Windows\\win.ini', '\\\\evil.example\\share', 'file:///etc/passwd',
  'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</script><svg onload=alert(1)>', '{{7*7}}', '${7*7}', '<%= 7*7 %>',
  "Robert'); DROP TABLE opportunity;--", '" OR 1=1 --', "x' UNION SELECT * FROM vendor --", ';ATTACH DATABASE "x" AS y;', '$(touch x)', '`touch x`', '| touch x', '%s%n', '%00', '\\x00',
  '=HYPERLINK("http://evil.example","x")', '=cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd', '+cmd|x', '-2+3+cmd|x', '＝1+1', "'=1+1 quoted", '__proto__', 'constructor', 'toString', 'null', '\u202Egnp.exe', 'A\u0301bc', '🤝 done',
];

const HEAD = ['Deal ID', 'Deal Name', 'Partner', 'Stage', 'Amount', 'Currency', 'Notes', 'Customer Name'];
const ROWS = CELLS.map((cell, i) => [`D-${i}`, `Deal ${cell}`, 'Acme', 'Open', '10', 'EUR', cell, cell]);
/** What the reading makes of a cell: white space around it is no part of it, and some words stand for nothing. */
const kept = (cell: string): string | null => (cell === 'null' ? null : cell.startsWith("'=") ? cell.slice(1) : cell);

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

test.for([
  ['a CSV file', () => csvFile('hostile.csv', [HEAD, ...ROWS].map(quoted))],
  ['a workbook', () => put('hostile.xlsx', bookBytes({ sheets: [{ name: '../../evil &lt;b&gt;', rows: rowsXml([HEAD, ...ROWS]) }] }))],
] as const)('nothing in a cell of %s comes alive: the store holds its text and nothing else', async ([, make]) => {
  const app = await begin();
  const report = await applyPath(app, make());
  expect(report).toMatchObject({ status: 'imported', rows: { read: CELLS.length, added: CELLS.length, rejected: 0 } });
  const all = rowsOf(app, 'SELECT name, notes, customer_name AS customer FROM opportunity ORDER BY rowid');
  expect(all).toEqual(CELLS.map((cell) => ({ name: `Deal ${cell}`, notes: kept(cell), customer: kept(cell) })));
  // Written out again, nothing that a spreadsheet would run is left bare, and it comes back as it was.
  const path = csvFile('again.csv', []);
  valueOf(await app.client['export.kind']({ kind: 'deal', fileId: app.service.grants.grantWrite(path).fileId }));
  const text = readFileSync(path, 'utf8');
  expect(text).toContain("\"'=HYPERLINK(");
  expect(text).not.toMatch(/(?:^|[,\n"])[=@＝](?:HYPERLINK|cmd|SUM|1)/m);
  expect(await applyPath(app, path)).toMatchObject({ rows: { read: CELLS.length, added: 0, changed: 0, rejected: 0 } });
});
