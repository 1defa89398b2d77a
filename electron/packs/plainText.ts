/** Characters that XML 1.0 cannot carry in any form. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be found
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without the characters that no XML, and so no page and no slide, can hold. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The same record with every text in it plain; tabs, which stand differently everywhere, become spaces. */
export function plainTexts<T>(record: T): T {
  return plain(record) as T;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value).replaceAll('\t', ' ');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
