/**
 * Brings a large export in beside `sqlite3 .import` of the same file into one plain table, pair by
 * pair, so that a busy machine slows both down: `node test/bench/import.ts FILE [PAIRS]`. Make the
 * file with the fixture generator's `--big 500000 FILE`. The same again in the built program, which is
 * what people run: here everything is in one process with the TypeScript it is run from. Then takes
 * 100,000 rows back.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId, systemActor, systemClock } from '../../electron/ids.ts';
import { startService } from '../../electron/service.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/errors.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import type { Result } from '../../shared/result.ts';
import { importAsShipped } from './shipped.ts';

const path = process.argv[2] ?? '';
const PAIRS = Number(process.argv[3] ?? 3);
const UNDONE_ROWS = 100_000;
/** Bringing in one of these is the measure of an answer: a question every screen asks. */
const ASK_EVERY_MS = 5;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
try {
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const plain = plainImport(join(folder, `plain-${pair}.db`));
    // oxlint-disable-next-line no-await-in-loop -- pairs one after the other, or they would slow each other down
    const ours = await ownImport(join(folder, `own-${pair}.db`), path);
    ratios.push(ours.importMs / plain.ms);
    console.log(`pair ${pair + 1}: sqlite3 ${seconds(plain.ms)} (${seconds(plain.cpuMs)} CPU), Counterpart ${seconds(ours.importMs)} (${seconds(ours.cpuMs)} CPU), ratio ${(ours.importMs / plain.ms).toFixed(2)}`);
    console.log(`  first screen ${ours.rowsMs} ms (again ${ours.rowsAgainMs} ms), longest pause of other answers ${ours.pauseMs} ms, cancelled in ${ours.cancelMs} ms, peak memory run from sources ${ours.peakMb} MB`);
    // oxlint-disable-next-line no-await-in-loop
    const shipped = await importAsShipped(join(folder, `shipped-${pair}.db`), path);
    console.log(shipped === null ? '  not measured as shipped: run the build first, on Linux' : `  as shipped: ${seconds(shipped.importMs)}, peak memory ${shipped.peakMb} MB, of which ${shipped.startMb} MB at the start`);
  }
  console.log(`ratio to sqlite3 .import, ${statSync(path).size / 1e6} MB: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
  const part = join(folder, 'part.csv');
  await firstLines(path, part, UNDONE_ROWS + 1);
  await undoing(join(folder, 'undo.db'), part);
} finally {
  rmSync(folder, { recursive: true });
}

function plainImport(db: string): { readonly ms: number; readonly cpuMs: number } {
  const began = performance.now();
  const { stderr, status } = spawnSync('bash', ['-c', 'time sqlite3 "$0" ".mode csv" ".import \\"$1\\" plain"', db, path], { encoding: 'utf8' });
  const ms = performance.now() - began;
  if (status !== 0) throw new Error(stderr);
  const cpuMs = [...stderr.matchAll(/^(?:user|sys)\s+(\d+)m([\d.]+)s/gm)].reduce((sum, [, minutes, rest]) => sum + (Number(minutes) * 60 + Number(rest)) * 1000, 0);
  rmSync(db);
  return { ms, cpuMs };
}

function open(db: string) {
  const service = startService({
    dbPath: db,
    host: { printToPdf: () => Promise.reject(new Error('no printer')), reveal: () => Promise.resolve() },
    clock: systemClock,
    newId,
    actor: systemActor,
    log: (line) => console.error(line),
  });
  const client = createClient((operation, input, callId) => service.call(operation, input, callId));
  return { service, client };
}

async function ownImport(db: string, file: string) {
  const { service, client } = open(db);
  valueOf(await client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  const one = { fileId: service.grants.grantRead(file).fileId, options: noImportOptions };
  // Choosing a file takes a person longer than the thread takes to start.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const rowsMs = await timed(async () => valueOf(await client['import.rows']({ ...one, limit: 50 })));
  const rowsAgainMs = await timed(async () => valueOf(await client['import.rows']({ ...one, limit: 50 })));
  const cancelMs = await cancelled(service, client['import.apply']({ files: [one] }, 'cancelled'));
  const others = askOthers(client);
  const cpu = process.cpuUsage();
  const importMs = await timed(async () => valueOf(await client['import.apply']({ files: [one] })));
  const { user, system } = process.cpuUsage(cpu);
  const pauseMs = await others.stop();
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1000);
  service.close();
  return { rowsMs, rowsAgainMs, cancelMs, importMs, cpuMs: (user + system) / 1000, pauseMs, peakMb };
}

/** Cancels in the middle of writing and answers how long that took. */
async function cancelled(service: ReturnType<typeof open>['service'], import_: Promise<unknown>): Promise<number> {
  await new Promise<void>((resolve) => {
    const stop = service.onEvent((event) => {
      if (event.type !== 'progress' || event.done < 50_000 || event.total === null) return;
      stop();
      resolve();
    });
  });
  return timed(() => {
    service.cancel('cancelled');
    return import_;
  });
}

/** Asks again and again what every screen asks, and remembers the longest wait. */
function askOthers(client: ReturnType<typeof open>['client']): { stop: () => Promise<number> } {
  const over = new AbortController();
  let longest = 0;
  const asking = (async () => {
    while (!over.signal.aborted) {
      const began = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      // oxlint-disable-next-line no-await-in-loop
      valueOf(await client['import.list']({}));
      longest = Math.max(longest, performance.now() - began - ASK_EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await asking;
      return Math.round(longest);
    },
  };
}

async function undoing(db: string, file: string): Promise<void> {
  const { service, client } = open(db);
  valueOf(await client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  const { fileId } = service.grants.grantRead(file);
  const importMs = await timed(async () => valueOf(await client['import.apply']({ files: [{ fileId, options: noImportOptions }] })));
  const [batch] = valueOf(await client['import.list']({}));
  const undoMs = await timed(async () => valueOf(await client['import.undo']({ batchId: batch?.batchId ?? '' })));
  const redoMs = await timed(async () => valueOf(await client['history.redo']({})));
  console.log(`${UNDONE_ROWS} rows: brought in ${seconds(importMs)}, taken back ${seconds(undoMs)}, brought back ${seconds(redoMs)}`);
  service.close();
}

async function firstLines(from: string, to: string, count: number): Promise<void> {
  const out = createWriteStream(to);
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (lines >= count) break;
    out.write(`${line}\n`);
    lines += 1;
  }
  await new Promise<void>((resolve) => {
    out.end(resolve);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
