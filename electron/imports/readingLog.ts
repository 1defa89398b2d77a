import type { SkipReason } from './layout.ts';
import type { RejectionCode, WarningCode } from './reading.ts';

/** A physical line that is passed over. */
export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

/** A record that must not be imported; its cells are kept, to be mended. */
export interface Rejection {
  readonly line: number;
  readonly record: number;
  readonly code: RejectionCode;
  readonly detail: string;
  readonly cells: readonly string[];
}

/** A remark on a record that is imported, or (record null) on the file. */
export interface Warning {
  readonly line: number;
  readonly record: number | null;
  readonly code: WarningCode;
  readonly column?: string;
  readonly value?: string;
  readonly detail?: string;
}

/** What became of every line: the lists show so many at most, the counts are exact. */
export interface ReadingLog {
  readonly skipped: SkippedLine[];
  readonly rejections: Rejection[];
  readonly warnings: Warning[];
  readonly counts: ReadingCounts;
  readonly skip: (line: number, lines: number, reason: SkipReason) => void;
  readonly reject: (rejection: Rejection, lines: number) => void;
  readonly warn: (warning: Warning) => void;
}

/** `header + records + skipped = lines`, in physical lines; `good + bad = read`, in records. */
export interface ReadingCounts {
  lines: number;
  headerLines: number;
  recordLines: number;
  skippedLines: number;
  read: number;
  bad: number;
  /** Records that repeat an earlier one exactly; they are good, and counted once in totals. */
  repeated: number;
  warnings: number;
}

/** Entries kept of each list: enough for any person, and no file can fill the memory with them. */
const LIST_LIMIT = 20_000;

/** An empty log. */
export function createReadingLog(): ReadingLog {
  const counts: ReadingCounts = { lines: 0, headerLines: 0, recordLines: 0, skippedLines: 0, read: 0, bad: 0, repeated: 0, warnings: 0 };
  const skipped: SkippedLine[] = [];
  const rejections: Rejection[] = [];
  const warnings: Warning[] = [];
  return {
    skipped, rejections, warnings, counts,
    skip: (line, lines, reason) => {
      counts.skippedLines += lines;
      for (let i = 0; i < lines && skipped.length < LIST_LIMIT; i++) skipped.push({ line: line + i, reason });
    },
    reject: (rejection, lines) => {
      counts.read++;
      counts.bad++;
      counts.recordLines += lines;
      if (rejections.length < LIST_LIMIT) rejections.push(rejection);
    },
    warn: (warning) => {
      counts.warnings++;
      if (warnings.length < LIST_LIMIT) warnings.push(warning);
    },
  };
}
