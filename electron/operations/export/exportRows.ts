import type { ImportKind } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import { accountOverlapTarget } from '../../imports/records/accountOverlap.ts';
import { certificationTarget } from '../../imports/records/certification.ts';
import { dealTarget } from '../../imports/records/deal.ts';
import { incentiveTarget } from '../../imports/records/incentive.ts';
import { mdfTarget } from '../../imports/records/mdf.ts';
import { templateColumns } from '../../imports/template.ts';
import type { Store } from '../../store/store.ts';
import { csvBytes } from '../intake/csvCell.ts';
import { attendanceRows } from './attendance.ts';
import { commitmentRows } from './commitments.ts';
import { contactRows } from './contacts.ts';
import type { ExportKind } from './exportKind.ts';
import { partnerRows } from './partners.ts';
import { recordRows } from './records.ts';
import { revenueRows } from './revenue.ts';
import { solutionRows } from './solutions.ts';
import { surveyRows } from './surveys.ts';

const EXPORTS: Readonly<Record<ImportKind, ExportKind>> = {
  partner: partnerRows,
  deal: recordRows(dealTarget),
  revenue: revenueRows,
  mdf: recordRows(mdfTarget),
  certification: recordRows(certificationTarget),
  contact: contactRows,
  attendance: attendanceRows,
  commitment: commitmentRows,
  jointSolution: solutionRows,
  survey: surveyRows,
  incentive: recordRows(incentiveTarget),
  accountOverlap: recordRows(accountOverlapTarget),
};

/**
 * The records of a kind under the program's own headers, the header first: what is written so is
 * taken back by import without a loss. Rows are in the order of their cells, so that two stores
 * with the same records give the same file.
 */
export function exportRows(store: Store, vendor: Vendor, kind: ImportKind): string[][] {
  const columns = templateColumns(kind);
  const rows = [...EXPORTS[kind]({ store, vendor })].map((row) => columns.map(({ field }) => row.get(field) ?? ''));
  const inOrder = rows.map((row) => ({ row, key: row.join('\u001f') })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [columns.map(({ header }) => header), ...inOrder.map(({ row }) => row)];
}

/** The same as a CSV file, harmless in a spreadsheet. */
export function exportCsv(store: Store, vendor: Vendor, kind: ImportKind): Uint8Array {
  return csvBytes(exportRows(store, vendor, kind));
}
