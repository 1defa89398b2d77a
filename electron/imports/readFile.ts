import { groupPartners, type PartnerGroup } from './partnerGroups.ts';
import type { KnownPartner } from './partnerMatch.ts';
import type { ReadOptions } from './question.ts';
import type { TypedRecord } from './judge.ts';
import { readRecords, type Reading } from './readRecords.ts';
import { RefusedError } from './refusal.ts';
import type { TableSource } from './rowSource.ts';
import { understand, type Understanding, type UnderstandingResult } from './understand.ts';

/** A small file read to its end, everything in memory. */
export interface FileReading {
  readonly file: Understanding;
  readonly reading: Reading;
  readonly records: readonly TypedRecord[];
  readonly partners: readonly PartnerGroup[];
}

/** Both passes at once, for files that fit into memory; large ones pull `readRecords` themselves. */
export function readFile(source: TableSource, options: ReadOptions = {}, directory: readonly KnownPartner[] = []):
  { readonly ok: true; readonly value: FileReading } | Extract<UnderstandingResult, { ok: false }> {
  const understood = understand(source, options);
  if (!understood.ok) return understood;
  const file = understood.value;
  const reading = readRecords(source, file);
  try {
    const records = [...reading.batches].flatMap((batch) => batch.records);
    return { ok: true, value: { file, reading, records, partners: groupPartners(reading.mentions.list(), directory) } };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, error: error.refusal, sha256: file.sha256, questions: [] };
    throw error;
  }
}

