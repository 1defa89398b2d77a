/** Phone numbers and negative numbers begin as formulas do and are none. */
const HARMLESS = /^[+-][\s\d.,()/€$£¥%-]*$/;

/**
 * True for text that a spreadsheet would run: it begins with =, +, -, @, a tab or a return, or
 * the full-width forms of these. Inside the program it is text like any other.
 */
export function isFormulaLike(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x3d: case 0x40: case 0x09: case 0x0d: case 0xff1d: case 0xff20: case 0xff0b: case 0xff0d:
      return true;
    case 0x2b: case 0x2d:
      return !HARMLESS.test(text);
    default:
      return false;
  }
}

const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Text without the one apostrophe that keeps a spreadsheet from running it; other text as it is. */
export function unguarded(text: string): string {
  return text.charCodeAt(0) === 39 && GUARDED.test(text) ? text.slice(1) : text;
}
