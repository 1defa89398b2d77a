import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIntegrity } from '../../electron/store/integrity.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { dumpHash } from '../support/dump.ts';
import { startApp } from '../support/app.ts';
import { valueOf } from '../support/open.ts';
import { writeDeals } from './bigExport.ts';
import { startKillTarget } from './killTarget.ts';
import { seeded } from './seeded.ts';

/** `COUNTERPART_KILLS=1000 COUNTERPART_SEED=7 npm test -- test/imports/kill.test.ts` for more, or for the same again. */
const KILLS = Number(process.env['COUNTERPART_KILLS'] ?? 100);
const SEED = Number(process.env['COUNTERPART_SEED'] ?? Date.now() % 1_000_000);
const ROWS = 800;
/** So many kills hit one database; what was undone stays in its journal, and looking through that takes its time. */
const KILLS_EACH = 10;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-kill-'));
const freshPath = join(folder, 'fresh.db');
const dbPath = join(folder, 'killed.db');
const exportPath = join(folder, 'deals.csv');
const cache = join(folder, 'compiled');
let empty = '';

beforeAll(async () => {
  writeDeals(exportPath, ROWS);
  const app = startApp({ dbPath: freshPath });
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  empty = dumpHash(app.store.db);
  app.service.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test(`killed while it imports or takes back, the store holds all of the file or nothing (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const random = seeded(SEED);
  const found = { all: 0, nothing: 0, cutShort: 0 };
  let standing: ReturnType<typeof look> = null;
  // How long the work takes here is learnt: from kills that came too late, and upwards from those that did not.
  const usual = { apply: 400, undo: 300 };
  let next = startKillTarget(dbPath, cache);
  for (let kills = 0; kills < KILLS; kills += 1) {
    if (kills % KILLS_EACH === 0) standing = startAnew();
    const target = next;
    next = startKillTarget(dbPath, cache);
    const what = standing === null ? 'apply' : 'undo';
    const { tookMs } = await target.strike(what, standing === null ? exportPath : String(standing.actId), random() * usual[what] * 1.3);
    usual[what] = tookMs ?? usual[what] * 1.4;
    if (tookMs === null) found.cutShort += 1;
    standing = look();
    // What was answered is there for good.
    if (tookMs !== null) expect(standing !== null).toBe(what === 'apply');
    found[standing === null ? 'nothing' : 'all'] += 1;
  }
  await next.end();
  console.log(`${KILLS} kills (seed ${SEED}): ${JSON.stringify(found)}`);
  // Kills that all come too late, or all find the same, would prove little.
  expect(found.cutShort).toBeGreaterThan(KILLS / 4);
  expect(Math.min(found.all, found.nothing)).toBeGreaterThan(0);
});

function startAnew(): null {
  for (const suffix of ['-wal', '-shm']) rmSync(dbPath + suffix, { force: true });
  copyFileSync(freshPath, dbPath);
  return null;
}

/** Opens what the killed process left behind: sound, whole, and with the file's batch or as it was before. */
function look(): { readonly actId: number } | null {
  const db = openDatabase(dbPath);
  try {
    expect(createIntegrity(db).check().findings).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM current_act').pluck().get()).toBe(0);
    const standing = db
      .prepare<[], { id: string; actId: number; rows: number }>('SELECT import_batch.id, act_id AS actId, rows_added AS rows FROM import_batch JOIN act ON act.id = act_id WHERE undone_by IS NULL')
      .all();
    expect(standing.length).toBeLessThan(2);
    const [batch] = standing;
    if (batch === undefined) expect(dumpHash(db)).toBe(empty);
    else expect([batch.rows, ...counts(db, batch.id)]).toEqual([ROWS, ROWS, 40]);
    return batch ?? null;
  } finally {
    db.close();
  }
}

function counts(db: Database, batch: string): unknown[] {
  return [
    db.prepare('SELECT count(*) FROM opportunity WHERE batch_id = ?').pluck().get(batch),
    db.prepare('SELECT count(*) FROM partner WHERE batch_id = ?').pluck().get(batch),
  ];
}
