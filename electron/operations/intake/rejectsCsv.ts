import { ImportReport } from '../../../shared/domain/importReport.ts';
import type { Reject } from '../../store/batches.ts';

/** What would make a spreadsheet take a cell for a formula, full-width forms included. Source: OWASP, CSV injection. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell of a CSV file, quoted where needed and harmless in a spreadsheet. */
export function csvCell(text: string): string {
  const isNumber = /^[+-]?\d[\d.,]*$/.test(text);
  const safe = RUNS_AS_FORMULA.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The refused rows under the file's own header, with the reason in front, ready to mend and import again. */
export function rejectsCsv(rejects: readonly Reject[], reportJson: string | null): Uint8Array {
  const report = reportJson === null ? null : ImportReport.safeParse(JSON.parse(reportJson));
  const header = report?.success === true ? report.data.columns.map((column) => column.header) : [];
  const rows = [
    ['Reason', 'Line', ...header],
    ...rejects.map(({ code, detail, line, cells }) => [`${code}: ${detail}`, String(line), ...cells]),
  ];
  const text = rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
  // The mark lets spreadsheets read the text as UTF-8.
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
