/** What exports write where there is nothing. */
const PLACEHOLDERS = new Set(['-', '–', '—', 'n/a', 'N/A', 'N/a', 'n.a.', 'null', 'NULL']);

const SPREADSHEET_ERROR = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|ERROR!|WERT!|BEZUG!|ZAHL!|NV|NOM\s?\?|VALEUR\s?!|NOMBRE\s?!)$/;

/** True for a trimmed cell that says “nothing”: empty, a dash, `N/A`. */
export function isEmptyText(trimmed: string): boolean {
  return trimmed.length === 0 || (trimmed.length < 5 && PLACEHOLDERS.has(trimmed));
}

/** True for what a spreadsheet shows in place of a value it could not work out: `#DIV/0!`, `#REF!`. */
export function isSpreadsheetError(trimmed: string): boolean {
  return trimmed.charCodeAt(0) === 35 && SPREADSHEET_ERROR.test(trimmed);
}
