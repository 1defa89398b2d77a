/**
 * What would make a spreadsheet take a cell for a formula, full-width forms included; text that
 * begins with the mark as its own would lose it and is marked too. Source: OWASP, CSV injection.
 */
const NEEDS_MARK = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d[\d.,]*%?$/;

/** A cell of a CSV file, quoted where needed and harmless in a spreadsheet. */
export function csvCell(text: string): string {
  const safe = NEEDS_MARK.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a CSV file: the mark in front lets spreadsheets read the text as UTF-8. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
}
