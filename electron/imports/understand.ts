import { compileColumns, type CompiledColumns } from './compileColumns.ts';
import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { Kind } from './kinds.ts';
import { decideKind } from './kindDecision.ts';
import { filledCount, findLayout, preambleReason, type Layout, type SkipReason } from './layout.ts';
import type { LineEnding } from './lineEnding.ts';
import type { SourceProfile } from './profiles.ts';
import type { Question, ReadOptions } from './question.ts';
import type { Warning } from './readingLog.ts';
import { type Recall, type Recalled, sourceOf, withRecalled } from './recalled.ts';
import { refusal, RefusedError, type Refusal } from './refusal.ts';
import { isRejectsHeader, withoutReason } from './rejectColumns.ts';
import { idShape } from './rowSorter.ts';
import type { TableSource } from './rowSource.ts';
import type { RawRecord } from './tokenise.ts';

/** Everything that has to be known before the first record can be read. */
export interface Understanding extends CompiledColumns {
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Null for a table that is no text, such as a sheet. */
  readonly delimiter: Delimiter | null;
  readonly hasLoneReturns: boolean;
  readonly lineEnding: LineEnding | null;
  /** True for rows that were refused before and come back mended, with the two columns that said why. */
  readonly hasReasons: boolean;
  /** Physical line of the header, from 1. */
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Records before the first data record, and what each is. */
  readonly opening: ReadonlyArray<{ readonly record: RawRecord; readonly reason: SkipReason | 'header' }>;
  readonly kind: Kind;
  readonly profile: SourceProfile | null;
  /** How a file of these columns was read before; null for the first. */
  readonly recalled: Recalled | null;
  /** The answers it is read with: those given, and those recalled. */
  readonly given: ReadOptions;
  readonly firstShape: string | null;
  /** Remarks on the header itself. */
  readonly warnings: readonly Warning[];
  readonly questions: readonly Question[];
}

/** A file is understood, or refused with what is known of it so far. */
export type UnderstandingResult =
  | { readonly ok: true; readonly value: Understanding }
  | { readonly ok: false; readonly error: Refusal; readonly sha256: string | null; readonly questions: readonly Question[] };

const MOST_COLUMNS = 1000;

/**
 * The first of two passes: what the file is, how it is written, where its table begins, what it
 * holds, which column is which and how each is formatted. What it leaves open comes as questions.
 */
export function understand(source: TableSource, answers: ReadOptions = {}, recall: Recall = () => null): UnderstandingResult {
  let evidence: Evidence;
  try {
    evidence = gatherEvidence(source);
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal, error.sha256);
    throw error;
  }
  const { sha256 } = evidence;
  const hasReasons = isRejectsHeader(findLayout(evidence.records)?.header ?? []);
  const records = hasReasons ? evidence.records.map(withoutReason) : evidence.records;
  if (records.slice(0, 100).some(({ cells }) => cells.length > MOST_COLUMNS)) return refuse(refusal('too-many-columns'), sha256);
  const layout = findLayout(records);
  if (layout === null) return refuse(refusal('no-header'), sha256);
  const recalled = recall(layout.header);
  const options = withRecalled(answers, recalled);
  const { kind, questions } = decideKind(layout, options);
  if (kind === null) return { ok: false, error: refusal('unknown-kind'), sha256, questions };
  const profile = sourceOf(layout.header, recalled);
  const rows = dataRows(records, layout);
  const compiled = compileColumns({ kind, header: layout.header, rows, profile, options, preamble: records.slice(0, layout.headerAt) });
  const headerLine = records[layout.headerAt]?.line ?? 1;
  return {
    ok: true,
    value: {
      ...compiled, ...evidence.written, sha256, hasReasons, headerLine, header: layout.header, opening: openingOf(records, layout), kind, profile, recalled, given: options,
      firstShape: usualShape(rows), questions: [...questions, ...compiled.questions], warnings: repeatedHeaders(layout.header, headerLine),
    },
  };
}

function refuse(error: Refusal, sha256: string | null): UnderstandingResult {
  return { ok: false, error, sha256, questions: [] };
}

/** Rows that surely are records, to learn from: as wide as the header and not nearly empty. */
function dataRows(records: readonly RawRecord[], { header, headerAt, extraHeaders }: Layout): ReadonlyArray<readonly string[]> {
  const following = records.slice(headerAt + 1 + extraHeaders);
  const wide = following.filter(({ cells }) => cells.length === header.length && filledCount(cells) >= Math.min(2, header.length));
  return wide.map(({ cells }) => cells);
}

function openingOf(records: readonly RawRecord[], { headerAt, extraHeaders }: Layout): Understanding['opening'] {
  return records.slice(0, headerAt + 1 + extraHeaders).map((record, at) => {
    if (at === headerAt) return { record, reason: 'header' };
    return { record, reason: at > headerAt ? 'extra-header' : preambleReason(records, at, headerAt) };
  });
}

function usualShape(rows: ReadonlyArray<readonly string[]>): string | null {
  const shapes = new Map<string, number>();
  for (const cells of rows) {
    const shape = idShape(cells[0] ?? '');
    if (shape !== null) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [usual] = [...shapes].toSorted((a, b) => b[1] - a[1]);
  return usual !== undefined && usual[1] >= rows.length * 0.6 ? usual[0] : null;
}

function repeatedHeaders(header: readonly string[], line: number): Warning[] {
  const places = Map.groupBy(header.keys(), (index) => (header[index] ?? '').trim().toLowerCase());
  places.delete('');
  return [...places.values()].filter((indexes) => indexes.length > 1).map((indexes) => ({
    line, record: null, code: 'duplicate-header' as const, column: header[indexes[0] ?? 0] ?? '',
    detail: `columns ${indexes.map((index) => index + 1).join(' and ')} (counted from 1)`,
  }));
}

