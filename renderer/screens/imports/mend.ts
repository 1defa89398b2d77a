import type { FileReport } from '../../format/importReport.ts';

/** Rows with the same thing the matter, for mending them in one go. */
export interface MendGroup {
  readonly code: string;
  readonly column: string | null;
  readonly isRefused: boolean;
  readonly lines: readonly number[];
  /** The cell as it stands in the file, where one is at fault, or what the reader says of the row. */
  readonly example: string | null;
}

/** What there is to mend in a file: refused rows first, then emptied or flagged cells, the most frequent first. */
export function mendGroups(report: FileReport): MendGroup[] {
  const refused = report.rejections.map(({ code, line, detail }) => ({ code, line, column: null, isRefused: true, example: detail }));
  const flagged = report.warnings.map(({ code, line, column, value, detail }) => ({ code, line, column: column ?? null, isRefused: false, example: value ?? detail ?? null }));
  const groups = new Map<string, MendGroup>();
  for (const { code, line, column, isRefused, example } of [...refused, ...flagged]) {
    const key = `${isRefused} ${code} ${column}`;
    const group = groups.get(key) ?? { code, column, isRefused, lines: [], example };
    groups.set(key, { ...group, lines: [...group.lines, line] });
  }
  return [...groups.values()].toSorted((a, b) => Number(b.isRefused) - Number(a.isRefused) || b.lines.length - a.lines.length);
}
