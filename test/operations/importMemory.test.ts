import { describe, expect, test } from 'vitest';
import { applyPath, begin, csvFile, request, rowsOf } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';

const HEADER = 'Deal Ref,Account,Partner,Value,Expected,Phase';
const HUBSPOT = 'Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company';
const MONTH = (rows: readonly string[]) => csvFile('pipeline 2026-10.csv', [HEADER, ...rows]);
const MAP = { 'Deal Ref': 'deal.externalId', Account: 'deal.customerName', Partner: 'deal.partnerName', Value: 'deal.amount', Expected: 'deal.closeDate', Phase: 'deal.stage' };
const FIRST = ['D-1,Orrin Ltd,Halden Systems,1000,04/05/2026,Open', 'D-2,Pell AG,Halden Systems,2000,06/07/2026,Won'];
const SECOND = ['D-1,Orrin Ltd,Halden Systems,1500,04/05/2026,Open', 'D-3,Quill SA,Halden Systems,900,08/09/2026,Open'];

describe('the second import of the same export', () => {
  test('is read like the first without a question, and says so', async () => {
    const app = await begin();
    const answers = { kind: 'deal' as const, map: MAP, dateOrder: 'dmy' as const, currency: 'EUR' };
    const first = await applyPath(app, MONTH(FIRST), answers);
    expect(first).toMatchObject({ status: 'imported', asLastTime: false, rows: { added: 2 } });
    const second = await applyPath(app, MONTH(SECOND));
    expect(second).toMatchObject({ status: 'imported', questions: [], profile: 'pipeline', asLastTime: true, rows: { added: 1, changed: 1 } });
    expect(rowsOf(app, 'SELECT close_on, currency, amount_minor FROM opportunity ORDER BY external_id')).toEqual([
      { close_on: '2026-05-04', currency: 'EUR', amount_minor: 150_000 },
      { close_on: '2026-07-06', currency: 'EUR', amount_minor: 200_000 },
      { close_on: '2026-09-08', currency: 'EUR', amount_minor: 90_000 },
    ]);
  });

  test('does so whatever the order of the columns', async () => {
    const app = await begin();
    await applyPath(app, MONTH(FIRST), { kind: 'deal', map: MAP, dateOrder: 'dmy', currency: 'EUR' });
    const turned = csvFile('other.csv', ['Phase,Expected,Value,Partner,Account,Deal Ref', 'Open,10/11/2026,500,Halden Systems,Rune BV,D-9']);
    expect(await applyPath(app, turned)).toMatchObject({ status: 'imported', profile: 'pipeline', asLastTime: true });
  });

  test('takes an answer given now before the one remembered, and never fills a field twice', async () => {
    const app = await begin();
    await applyPath(app, MONTH(FIRST), { kind: 'deal', map: MAP, dateOrder: 'dmy', currency: 'EUR' });
    const report = await applyPath(app, MONTH(SECOND), { dateOrder: 'mdy', map: { Phase: 'deal.customerName' } });
    const fields = report.columns.flatMap(({ field }) => field ?? []);
    expect(report).toMatchObject({ status: 'imported', source: { dateOrder: 'mdy' } });
    expect(new Set(fields).size).toBe(fields.length);
    expect(report.columns.find(({ header }) => header === 'Account')?.field).not.toBe('deal.customerName');
  });

  test('forgets what an import that was taken back had said, and remembers it when that is done again', async () => {
    const app = await begin();
    const first = await applyPath(app, MONTH(FIRST), { kind: 'deal', map: MAP, dateOrder: 'dmy', currency: 'EUR' });
    valueOf(await app.client['import.undo']({ batchId: first.batch ?? '' }));
    const look = async () => valueOf(await app.client['import.preview']({ files: [request(app, MONTH(SECOND))] })).files[0];
    expect(await look()).toMatchObject({ asLastTime: false });
    valueOf(await app.client['history.redo']({}));
    expect(await look()).toMatchObject({ status: 'dry-run', asLastTime: true });
  });

  test('goes by the name that is given, and refuses one that nobody knows', async () => {
    const app = await begin();
    await applyPath(app, MONTH(FIRST), { kind: 'deal', map: MAP, dateOrder: 'dmy', currency: 'EUR' });
    const wider = csvFile('wider.csv', [`${HEADER},Colour`, 'D-7,Orrin Ltd,Halden Systems,1000,04/05/2026,Open,red']);
    expect(await applyPath(app, wider, { mapping: 'pipeline' })).toMatchObject({ status: 'imported', profile: 'pipeline', asLastTime: true });
    expect(await applyPath(app, wider, { mapping: 'nobody' })).toMatchObject({ status: 'refused', error: { code: 'unknown-mapping' } });
  });

  test('a preview of both at once says what importing both then does', async () => {
    const app = await begin();
    const files = [csvFile('Record.csv', [HUBSPOT, '1,Pell,Open,10.5,2026-05-04,Halden']), csvFile('Record.csv', [HUBSPOT, '1,Pell,Won,11.5,2026-05-04,Halden'])].map((path) => request(app, path, { currency: 'EUR' }));
    const preview = valueOf(await app.client['import.preview']({ files })).files;
    expect(preview.map(({ asLastTime }) => asLastTime)).toEqual([false, true]);
    const applied = valueOf(await app.client['import.apply']({ files })).files;
    expect(applied.map((report) => ({ ...report, status: 'dry-run', batch: null }))).toEqual(preview);
  });
});
