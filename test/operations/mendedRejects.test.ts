import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type App, applyExport, applyPath, begin, csvFile, rowsOf } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Saves the refused rows of an import and mends their text. */
async function mended(app: App, batchId: string | null, mend: (text: string) => string): Promise<string> {
  const path = csvFile('refused.csv', []);
  valueOf(await app.client['import.saveRejects']({ batchId: batchId ?? '', fileId: app.service.grants.grantWrite(path).fileId }));
  writeFileSync(path, mend(readFileSync(path, 'utf8')));
  return path;
}

describe('refused rows that were saved and mended', () => {
  test('come in as if they had been right the first time, and the two columns in front are passed over', async () => {
    const app = await begin();
    const first = await applyPath(app, csvFile('plan.csv', [
      'External ID,Partner,Side,Category,Commitment,Unit,Currency,Target,Actual,Due,Notes',
      'V-1,Acme,vendor,Co-marketing,Campaign,count,,4,2,30/09/2026,first',
      'V-2,Acme,vendor,Pre-sales,=1+1,money,EUR,,"-1.250,50 €",05/06/2026,"says ""=now()"""',
      'V-3,Acme,somebody,Pre-sales,Days,count,,3,1,04/05/2026,-',
    ]));
    expect(first).toMatchObject({ rows: { read: 3, added: 1, rejected: 2 }, source: { dateOrder: 'dmy' } });
    const path = await mended(app, first.batch, (text) => {
      expect(text.split('\r\n')[0]).toBe('\ufeffReason,Line,External ID,Partner,Side,Category,Commitment,Unit,Currency,Target,Actual,Due,Notes');
      expect(text).toContain("'=1+1");
      return text.replace('EUR,,', 'EUR,5000,').replace('Acme,somebody', 'Acme,partner');
    });
    const second = await applyPath(app, path);
    expect(second.rejections).toEqual([]);
    expect(second).toMatchObject({ status: 'imported', rows: { read: 2, added: 2, rejected: 0 }, questions: [], source: { dateOrder: 'dmy' } });
    expect(second.columns.map(({ header }) => header)).toEqual(first.columns.map(({ header }) => header));
    expect(rowsOf(app, 'SELECT title, due_on, notes FROM commitment_term JOIN commitment ON commitment.id = commitment_id ORDER BY external_id')).toEqual([
      { title: 'Campaign', due_on: '2026-09-30', notes: 'first' },
      { title: '=1+1', due_on: '2026-06-05', notes: 'says "=now()"' },
      { title: 'Days', due_on: '2026-05-04', notes: null },
    ]);
  });

  test('of an open export: short and long rows, each mended with one stroke', async () => {
    const app = await begin();
    const first = await applyExport(app, 'partner-center-cosell.csv');
    expect(first.rows.rejected).toBeGreaterThan(0);
    const path = await mended(app, first.batch, (text) => text);
    const again = await applyPath(app, path);
    // Nothing was mended: the same rows are refused for the same reasons.
    expect(again.rows).toMatchObject({ read: first.rows.rejected, rejected: first.rows.rejected, added: 0 });
    expect(again.rejections.map(({ code }) => code)).toEqual(first.rejections.map(({ code }) => code));
  });
});
