import { ImportReport } from '../../../shared/domain/importReport.ts';
import { REJECT_COLUMNS } from '../../imports/rejectColumns.ts';
import type { Reject } from '../../store/batches.ts';
import { csvBytes } from './csvCell.ts';

/** The refused rows under the file's own header, with the reason in front, ready to mend and import again. */
export function rejectsCsv(rejects: readonly Reject[], reportJson: string | null): Uint8Array {
  const report = reportJson === null ? null : ImportReport.safeParse(JSON.parse(reportJson));
  const header = report?.success === true ? report.data.columns.map((column) => column.header) : [];
  return csvBytes([
    [...REJECT_COLUMNS, ...header],
    ...rejects.map(({ code, detail, line, cells }) => [`${code}: ${detail}`, String(line), ...cells]),
  ]);
}
