import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { draftReport, refusedReport } from '../../electron/imports/draftReport.ts';
import { readFile } from '../../electron/imports/readFile.ts';
import { ImportReport } from '../../shared/domain/importReport.ts';

/** Files made in a normal run; IMPORT_FUZZ lifts it, to 10,000 for the long one. */
const MUTATIONS = Number(process.env['IMPORT_FUZZ'] ?? 500);
const SEED = 20_260_331;

const FOLDER = join(import.meta.dirname, '../fixtures/prm-exports');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv')).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));
const PIECES = ['"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '€', 'Total', '=1+1', '\uFEFF', '","', '"\n', 'sep=;\n', '#REF!', '\n\n\n', ',,,,', '🚀']
  .map((piece) => new TextEncoder().encode(piece));

/** A seeded generator of numbers below one (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
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
  const random = seeded(SEED);
  const outcomes = new Map<string, number>();
  for (let i = 0; i < MUTATIONS; i++) {
    const { name, bytes } = files[i % files.length] ?? { name: '', bytes: new Uint8Array(0) };
    const mutated = mutate(bytes, random);
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
