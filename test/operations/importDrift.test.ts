import { expect, test } from 'vitest';
import type { ImportReport } from '../../shared/domain/importReport.ts';
import { importText } from '../../electron/hosts/cli/importText.ts';
import { applyPath, begin, csvFile } from '../support/imports.ts';

const HEADER = 'Record ID,Deal Name,Deal Stage,Amount,Currency,Next Step,Associated Company';
const deals = (header: string, ...rows: readonly string[]) => csvFile('deals.csv', [header, ...rows]);
const row = (id: number, stage: string, amount: string, currency: string) => `${id},Deal ${id},${stage},${amount},${currency},Call,Halden Systems`;
const FIRST = [1, 2, 3].map((id) => row(id, 'Open', '100.50', 'EUR'));

test.for<{ what: string; header: string; rows: readonly string[]; drift: ImportReport['drift'] }>([
  { what: 'nothing where all is as before', header: HEADER, rows: [1, 2, 3].map((id) => row(id, 'Open', '101.50', 'EUR')), drift: [] },
  { what: 'a column that is gone', header: HEADER.replace(',Next Step', ''), rows: FIRST.map((line) => line.replace(',Call', '')), drift: [{ code: 'column-gone', about: 'Next Step' }] },
  { what: 'a column that is new', header: `${HEADER},Colour`, rows: FIRST.map((line) => `${line},red`), drift: [{ code: 'column-new', about: 'Colour' }] },
  { what: 'another currency', header: HEADER, rows: [1, 2, 3].map((id) => row(id, 'Open', '100.50', 'SEK')), drift: [{ code: 'currency-changed', about: 'deal.amount: was EUR, now SEK' }] },
  { what: 'a third fewer rows', header: HEADER, rows: FIRST.slice(1).map((line) => `${line} AG`), drift: [{ code: 'fewer-rows', about: '2, 3 the last time' }] },
  { what: 'a stage never seen', header: HEADER, rows: [row(1, 'Legal', '100.50', 'EUR'), ...FIRST.slice(1)], drift: [{ code: 'value-new', about: 'deal.stage: Legal' }] },
  { what: 'figures written another way', header: HEADER, rows: [1, 2, 3].map((id) => row(id, 'Open', '"1.100,50"', 'EUR')), drift: [{ code: 'unit-changed', about: 'Amount: was number:en, now number:de' }] },
])('against the last file of the source is named: $what', async ({ header, rows, drift }) => {
  const app = await begin();
  expect((await applyPath(app, deals(HEADER, ...FIRST))).drift).toEqual([]);
  const report = await applyPath(app, deals(header, ...rows));
  expect(report).toMatchObject({ status: 'imported', drift });
  for (const { about } of drift) expect(importText(report)).toContain(about);
});
