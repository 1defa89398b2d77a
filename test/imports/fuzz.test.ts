import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { draftReport, refusedReport } from '../../electron/imports/draftReport.ts';
import { readFile } from '../../electron/imports/readFile.ts';
import { ImportReport } from '../../shared/domain/importReport.ts';
import { dumpHash } from '../support/dump.ts';
import { applyPath, begin } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';
import { seeded } from './seeded.ts';

/** IMPORT_FUZZ makes more of them. */
const MUTATIONS = Number(process.env['IMPORT_FUZZ'] ?? 10_000);
/** One mutation in so many is made of the whole file, the others of its beginning and end, where the layout is. */
const WHOLE_EVERY = 12;
/** One in so many is also imported and taken back. */
const UNDONE_EVERY = 40;
const SEED = 20_260_331;
const [HEAD_BYTES, TAIL_BYTES] = [3500, 900];

const FOLDER = join(import.meta.dirname, '../fixtures/prm-exports');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv')).map((name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  return { name, bytes, short: shortened(bytes) };
});
const PIECES = ['"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '€', 'Total', '=1+1', '\uFEFF', '","', '"\n', 'sep=;\n', '#REF!', '\n\n\n', ',,,,', '🚀']
  .map((piece) => new TextEncoder().encode(piece));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The first and the last lines, of the length of a person's test file. UTF-16 stays in step, since both parts are even. */
function shortened(bytes: Uint8Array): Uint8Array {
  return bytes.length <= HEAD_BYTES + TAIL_BYTES ? bytes : joined(bytes.subarray(0, HEAD_BYTES), bytes.subarray(bytes.length - TAIL_BYTES - (bytes.length % 2)));
}

/** Mutation `i`, the same on every run. */
function mutation(i: number): { readonly name: string; readonly bytes: Uint8Array } {
  const { name, bytes, short } = files[i % files.length] ?? { name: '', bytes: new Uint8Array(0), short: new Uint8Array(0) };
  return { name, bytes: mutate(i % WHOLE_EVERY === 0 ? bytes : short, seeded(SEED + i)) };
}

/** Cut off, taken out, put in, overwritten or doubled: once to six times. */
function mutate(original: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes = original;
  for (let i = below(6); i >= 0; i--) {
    const at = below(bytes.length + 1);
    const end = Math.min(bytes.length, at + below(1000));
    const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    switch (below(6)) {
      case 0: bytes = before; break;
      case 1: bytes = joined(before, after); break;
      case 2: bytes = joined(before, PIECES[below(PIECES.length)] ?? middle, middle, after); break;
      case 3: bytes = joined(before, middle.map(() => below(256)).slice(0, 5), middle.slice(5), after); break;
      case 4: bytes = joined(before, middle, middle, after); break;
      default: bytes = joined(before.slice(before.indexOf(10) + 1), middle, after);
    }
  }
  return bytes;
}

test(`${MUTATIONS} mutated exports are read or refused, and every physical line is accounted for`, { timeout: 600_000 }, () => {
  const outcomes = new Map<string, number>();
  for (let i = 0; i < MUTATIONS; i++) {
    const { name, bytes: mutated } = mutation(i);
    const result = readFile(bytesSource(mutated));
    const report = result.ok ? draftReport(name, result.value.file, result.value.reading, result.value.partners) : refusedReport(name, result);
    outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1);
    expect(ImportReport.safeParse(report).error, `mutation ${i} of ${name}`).toBeUndefined();
    if (!result.ok) continue;
    const { file, records, reading } = result.value;
    const { lines, rows } = report;
    expect(lines.header + lines.records + lines.skipped, `lines of mutation ${i} of ${name}`).toBe(lines.total);
    expect(records.length + reading.log.counts.bad, `records of mutation ${i} of ${name}`).toBe(rows.read);
    if (file.hasLoneReturns) continue;
    const text = new TextDecoder(file.encoding.label).decode(mutated);
    const feeds = text.split('\n').length - 1;
    expect(lines.total, `physical lines of mutation ${i} of ${name}`).toBe(feeds + (text.endsWith('\n') || text === '' ? 0 : 1));
  }
  // The mutations must leave something to read, or they prove nothing.
  expect((outcomes.get('import') ?? 0) + (outcomes.get('import-with-issues') ?? 0)).toBeGreaterThan(MUTATIONS / 4);
});

test(`every ${UNDONE_EVERY}th of them is imported and taken back without a trace`, { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-fuzz-'));
  const app = await begin();
  const before = dumpHash(app.store.db);
  let stored = 0;
  for (let i = 0; i < MUTATIONS; i += UNDONE_EVERY) {
    const { name, bytes } = mutation(i);
    const path = join(folder, `${i}-${name}`);
    writeFileSync(path, bytes);
    const report = await applyPath(app, path);
    const { read, added, changed, unchanged, rejected } = report.rows;
    if (report.status !== 'imported' || report.batch === null) continue;
    expect(added + changed + unchanged + rejected, `rows of mutation ${i} of ${name}`).toBe(read);
    stored += added;
    valueOf(await app.client['import.undo']({ batchId: report.batch }));
    expect(dumpHash(app.store.db), `store after mutation ${i} of ${name}`).toBe(before);
  }
  rmSync(folder, { recursive: true });
  expect(stored).toBeGreaterThan(MUTATIONS / UNDONE_EVERY);
});
