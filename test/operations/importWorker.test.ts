import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AppEvent } from '../../shared/contract/events.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { writeDeals } from '../imports/bigExport.ts';
import { startApp } from '../support/app.ts';
import { dumpHash } from '../support/dump.ts';
import { errorOf, valueOf } from '../support/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpart-worker-'));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(folder, { recursive: true });
});

const SMALL = 300;
const LARGE = 12_000;
const small = join(folder, 'small.csv');
const large = join(folder, 'large.csv');
const edited = join(folder, 'edited.csv');
writeDeals(small, SMALL);
writeDeals(large, LARGE);
writeDeals(edited, 40, 2);

/** A programme in a file, where imports run in their thread. */
async function begin(name: string) {
  const app = startApp({ dbPath: join(folder, `${name}.db`) });
  closing.push(() => app.service.close());
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  return app;
}

type App = Awaited<ReturnType<typeof begin>>;

const request = ({ service }: App, path: string) => ({ fileId: service.grants.grantRead(path).fileId, options: noImportOptions });

/** Resolves with the first progress of the call whose phase begins so. */
function progressOf({ service }: App, callId: string, phase: string): Promise<Extract<AppEvent, { type: 'progress' }>> {
  return new Promise((resolve) => {
    const stop = service.onEvent((event) => {
      if (event.type !== 'progress' || event.callId !== callId || !event.phase.startsWith(phase)) return;
      stop();
      resolve(event);
    });
  });
}

describe('an import in its own thread', { timeout: 120_000 }, () => {
  test('says in its preview what it then does, and is taken back whole', async () => {
    const app = await begin('whole');
    const before = dumpHash(app.store.db);
    const files = [request(app, small)];
    const [preview] = valueOf(await app.client['import.preview']({ files })).files;
    expect(preview).toMatchObject({ status: 'dry-run', batch: null, rows: { read: SMALL, added: SMALL } });
    expect(dumpHash(app.store.db)).toBe(before);

    const [report] = valueOf(await app.client['import.apply']({ files })).files;
    expect({ ...report, status: 'dry-run', batch: null }).toEqual(preview);
    const after = dumpHash(app.store.db);

    const undone = valueOf(await app.client['import.undo']({ batchId: report?.batch ?? '' }));
    expect(undone).toMatchObject({ keptEdited: 0, couldNot: [] });
    expect(dumpHash(app.store.db)).toBe(before);
    expect(valueOf(await app.client['history.redo']({})).takenBack).toBe(undone.takenBack);
    expect(dumpHash(app.store.db)).toBe(after);
    valueOf(await app.client['history.undo']({}));
    expect(dumpHash(app.store.db)).toBe(before);
  });

  test('lets others ask while it works, tells how far it is, and lets what writes wait its turn', async () => {
    const app = await begin('meanwhile');
    const order: string[] = [];
    const moving = progressOf(app, 'import', 'Bringing in');
    const applied = app.client['import.apply']({ files: [request(app, large)] }, 'import').then((result) => (order.push('import'), valueOf(result)));
    expect((await moving).total).toBe(LARGE);
    const undo = app.client['history.undo']({}).then((result) => (order.push('undo'), valueOf(result)));
    expect(valueOf(await app.client['import.list']({}))).toEqual([]);
    order.push('asked');
    await Promise.all([applied, undo]);
    expect(order).toEqual(['asked', 'import', 'undo']);
    expect((await undo).label).toBe('Imported large.csv');
    expect(app.store.partners.count()).toBe(0);
  });

  test.for(['Reading', 'Bringing in'])('cancelled while %s, it answers soon and has left nothing', async (phase) => {
    const app = await begin(`cancelled ${phase}`);
    const before = dumpHash(app.store.db);
    const moving = progressOf(app, 'import', phase);
    const applied = app.client['import.apply']({ files: [request(app, large)] }, 'import');
    await moving;
    app.service.cancel('import');
    expect(errorOf(await applied)).toMatchObject({ type: 'cancelled' });
    expect(dumpHash(app.store.db)).toBe(before);
    expect(app.store.integrity.check().findings).toEqual([]);
    // Whoever waited for it goes on.
    expect(valueOf(await app.client['import.apply']({ files: [request(app, small)] })).files[0]?.rows.added).toBe(SMALL);
  });

  test('cancelled while it waits for another, it answers at once and never begins', async () => {
    const app = await begin('waiting');
    const first = app.client['import.apply']({ files: [request(app, small)] }, 'first');
    const second = app.client['import.apply']({ files: [request(app, large)] }, 'second');
    app.service.cancel('second');
    expect(errorOf(await second)).toMatchObject({ type: 'cancelled' });
    valueOf(await first);
    expect(valueOf(await app.client['import.list']({}))).toHaveLength(1);
  });

  test('shows the first rows of a long file without going through all of it', async () => {
    const app = await begin('rows');
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, '');
    writeDeals(broken, 60_000);
    const { rows } = valueOf(await app.client['import.rows']({ ...request(app, broken), limit: 20 }));
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual(Array.from({ length: 20 }, (_, row) => [row + 2, 'added']));
    expect(app.store.partners.count()).toBe(0);
  });

  test('keeps what a later file changed, when it is taken back', async () => {
    const app = await begin('edited');
    const [first] = valueOf(await app.client['import.apply']({ files: [request(app, small)] })).files;
    const after = dumpHash(app.store.db);
    const [second] = valueOf(await app.client['import.apply']({ files: [request(app, edited)] })).files;
    expect(second?.rows).toMatchObject({ changed: 40 });
    valueOf(await app.client['import.undo']({ batchId: second?.batch ?? '' }));
    expect(dumpHash(app.store.db)).toBe(after);
    valueOf(await app.client['history.redo']({}));
    expect(valueOf(await app.client['import.undo']({ batchId: first?.batch ?? '' })).keptEdited).toBeGreaterThanOrEqual(40);
    expect(app.store.db.prepare('SELECT count(*) FROM opportunity').pluck().get()).toBe(40);
    valueOf(await app.client['history.redo']({}));
    expect(app.store.db.prepare('SELECT count(*) FROM opportunity').pluck().get()).toBe(SMALL);
    expect(app.store.integrity.check().findings).toEqual([]);
  });
});
