/** Characters that XML 1.0 cannot carry in any form. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be found
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without the characters that no XML can hold. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '');
}
