import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIntegrity } from '../../electron/store/integrity.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { dumpHash } from '../support/dump.ts';
import { startApp } from '../support/app.ts';
import { valueOf } from '../support/open.ts';
import { writeDeals } from './bigExport.ts';

/** A dozen in every run; `COUNTERPART_KILLS=100 COUNTERPART_SEED=7 npm test -- test/imports/kill.test.ts` for all of them. */
const KILLS = Number(process.env['COUNTERPART_KILLS'] ?? 12);
const SEED = Number(process.env['COUNTERPART_SEED'] ?? Date.now() % 1_000_000);
/** Fewer kills on a slow machine, rather than a run that takes minutes. */
const MOST_MS = process.env['COUNTERPART_KILLS'] === undefined ? 60_000 : Number.POSITIVE_INFINITY;
const ROWS = 1500;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-kill-'));
const dbPath = join(folder, 'killed.db');
const exportPath = join(folder, 'deals.csv');
let empty = '';

beforeAll(async () => {
  writeDeals(exportPath, ROWS);
  const app = startApp({ dbPath });
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  empty = dumpHash(app.store.db);
  app.service.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test(`killed while it imports or takes back, the store holds all of the file or nothing (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const random = seeded(SEED);
  const found = { all: 0, nothing: 0, cutShort: 0, kills: 0 };
  const began = performance.now();
  let batch = look().batch;
  // How long the work takes here is learnt: from kills that came too late, and upwards from those that did not.
  const usual = { apply: 400, undo: 300 };
  while (found.kills < KILLS && performance.now() - began < MOST_MS) {
    const what = batch === null ? 'apply' : 'undo';
    const outcome = await killed(what, batch ?? exportPath, random() * usual[what] * 1.3);
    usual[what] = outcome.tookMs ?? usual[what] * 1.4;
    if (outcome.tookMs === null) found.cutShort += 1;
    found.kills += 1;
    const wanted = what === 'apply';
    const after = look();
    // What was answered is there for good.
    if (outcome.tookMs !== null) expect(after.batch !== null).toBe(wanted);
    found[after.batch === null ? 'nothing' : 'all'] += 1;
    batch = after.batch;
  }
  console.log(`Kills (seed ${SEED}): ${JSON.stringify(found)}`);
  expect(found.kills).toBeGreaterThan(0);
});

/** Opens what the killed process left behind: sound, whole, and with the file's batch or as it was before. */
function look(): { readonly batch: string | null } {
  const db = openDatabase(dbPath);
  try {
    expect(createIntegrity(db).check().findings).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM current_act').pluck().get()).toBe(0);
    const standing = db
      .prepare<[], { id: string; rows: number }>('SELECT import_batch.id, rows_added AS rows FROM import_batch JOIN act ON act.id = act_id WHERE undone_by IS NULL')
      .all();
    expect(standing.length).toBeLessThan(2);
    const [batch] = standing;
    if (batch === undefined) expect(dumpHash(db)).toBe(empty);
    else expect([batch.rows, ...counts(db, batch.id)]).toEqual([ROWS, ROWS, 40]);
    return { batch: batch?.id ?? null };
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

/** Kills the child so many milliseconds after it began; `tookMs` when it had answered by then. */
async function killed(what: 'apply' | 'undo', subject: string, afterMs: number): Promise<{ readonly tookMs: number | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killChild.ts'), dbPath, what, subject], { stdio: ['pipe', 'pipe', 'inherit'] });
  const words = listen(child);
  await words.heard('ready');
  const began = performance.now();
  child.stdin.write('go\n');
  const done = words.heard('done').then(() => performance.now() - began);
  const tookMs = await Promise.race([done, new Promise<null>((resolve) => setTimeout(() => resolve(null), afterMs))]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { tookMs };
}

function listen(child: ChildProcessByStdio<Writable, Readable, null>): { heard: (word: string) => Promise<void> } {
  let text = '';
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    for (const [word, resolve] of waiting) if (text.includes(`${word}\n`)) resolve();
  });
  return { heard: (word) => new Promise((resolve) => (text.includes(`${word}\n`) ? resolve() : waiting.set(word, resolve))) };
}

/** Mulberry32: small, good enough, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
