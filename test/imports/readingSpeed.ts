/**
 * Measures both passes over a large file, without SQLite: `node test/imports/readingSpeed.ts FILE`.
 * Make one with the fixture generator's `--big 500000 FILE`.
 */
import { openFileSource } from '../../electron/imports/byteSource.ts';
import { groupPartners } from '../../electron/imports/partnerGroups.ts';
import { readRecords } from '../../electron/imports/readRecords.ts';
import { understand } from '../../electron/imports/understand.ts';

const path = process.argv[2] ?? '';
const source = openFileSource(path);
const start = performance.now();
const understood = understand(source);
const known = performance.now();
if (!understood.ok) throw new Error(understood.error.message);
const reading = readRecords(source, understood.value);
let records = 0;
let longest = 0;
let before = performance.now();
for (const batch of reading.batches) {
  records += batch.records.length;
  const now = performance.now();
  longest = Math.max(longest, now - before);
  before = now;
}
const read = performance.now();
const partners = groupPartners(reading.mentions.list(), []);
const end = performance.now();
source.close();
const { counts } = reading.log;
console.log({
  megabytes: Math.round(source.size / 1e6), records, partners: partners.length, kind: understood.value.kind, questions: understood.value.questions.length,
  understandMs: Math.round(known - start), readMs: Math.round(read - known), groupMs: Math.round(end - read), longestBatchMs: Math.round(longest),
  isAccounted: counts.headerLines + counts.recordLines + counts.skippedLines === counts.lines, counts,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1e3),
});
