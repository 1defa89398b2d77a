/** Why a file cannot be imported at all: a stable code, what is the matter, what to do. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly advice: string;
}

export type RefusalCode = keyof typeof REFUSALS;

const SAVE_AS_CSV = 'Open it in a spreadsheet program and save it as CSV UTF-8, then import that file.';
const EXPORT_AGAIN = 'Export the report again as CSV and import that file.';

const REFUSALS = {
  'empty-file': ['The file is empty.', EXPORT_AGAIN],
  'not-csv-xlsx': ['The file is an Excel workbook (.xlsx), not CSV.', SAVE_AS_CSV],
  'not-csv-xls': ['The file is an old Excel workbook (.xls), not CSV.', SAVE_AS_CSV],
  'not-csv-xml': ['The file is an XML spreadsheet, not CSV.', SAVE_AS_CSV],
  'not-csv-json': ['The file is JSON, not CSV.', 'Choose CSV as the format of the export and import that file.'],
  'not-csv-html': ['The file is a web page, not CSV.', 'The download may have returned a sign-in page. Sign in, export again, and import that file.'],
  'not-csv-pdf': ['The file is a PDF document, not CSV.', EXPORT_AGAIN],
  'not-csv-zip': ['The file is a ZIP archive, not CSV.', 'Unpack it and import the CSV files in it.'],
  'not-csv-binary': ['The file holds binary data, not text.', EXPORT_AGAIN],
  'unsupported-encoding': ['The file is UTF-32 text, which is not read.', 'Save it as CSV UTF-8 and import that file.'],
  'workbook-too-large': ['The workbook unpacks to more than a workbook of partner data ever holds.', 'Save the sheet you need as CSV UTF-8 and import that file.'],
  'workbook-unsafe': ['The workbook is packed as no spreadsheet program packs it, and was not opened.', 'Ask whoever sent it, or open it in a spreadsheet program and save it as a new workbook.'],
  'workbook-damaged': ['The workbook is damaged.', 'Download it again, or open it in a spreadsheet program, save it as a new workbook and import that.'],
  'workbook-locked': ['The workbook is protected by a password.', 'Save it without a password and import that file.'],
  'sheet-hidden': ['The sheet is hidden and was left out.', 'Show it in the spreadsheet program and save the workbook, if it should be imported.'],
  'sheet-empty': ['The sheet is empty and was left out.', 'There is nothing to do.'],
  'sheet-without-table': ['The sheet holds no table and was left out.', 'If it should be imported, give its columns names in a first row.'],
  'no-header': ['No header line was found: no line names the columns.', 'Add a first line with the column names and import the file again.'],
  'unknown-kind': ['The columns fit none of the kinds that can be imported.', 'Say what the file holds (--kind), or rename its columns; “template KIND” shows the names.'],
  'unknown-mapping': ['No import that stands was read under the mapping of this name.', 'Leave the name out: a file with the columns of an earlier one is read like it.'],
  'file-unreadable': ['The file cannot be opened or read: it was moved, it is a folder, or it may not be read.', 'Check where it is, and choose it again.'],
  'file-changed': ['The file was changed while it was read.', 'Close it in other programs, and import it again.'],
  'file-too-large': ['The file is larger than 512 MB.', 'Export a shorter time, or split the file, and import the parts one after the other.'],
  'too-many-columns': ['The file has more than 1,000 columns.', 'Check the delimiter, or export fewer columns.'],
  'record-too-long': ['One record is longer than 4 million characters.', 'A quotation mark may be missing. Mend that line and import the file again.'],
} as const satisfies Record<string, readonly [string, string]>;

/** The refusal of that code; `where` is put before its message, as in “Line 12: …”. */
export function refusal(code: RefusalCode, where?: string): Refusal {
  const [message, advice] = REFUSALS[code];
  return { code, message: where === undefined ? message : `${where}: ${message}`, advice };
}

/** Thrown while records are pulled, where no value can be returned any more; carries the refusal, and the file's hash where it is known. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;
  readonly sha256: string | null;
  constructor(reason: Refusal, sha256: string | null = null) {
    super(reason.message);
    this.refusal = reason;
    this.sha256 = sha256;
  }
}
