/** Years this far from the review's own are years and no figures. */
const YEARS_AROUND = 5;

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';

/** Digits that name something and measure nothing: quarters, halves, fiscal years, days of the calendar, and words that begin with a letter. */
const NAMING: readonly RegExp[] = [
  /\b\d{4}-(?:\d{2}-\d{2}|Q[1-4])\b/g,
  /\b(?:FY ?(?:\d{4}|\d{2})|[QH][1-4])\b/g,
  new RegExp(`\\b${DAY} ${MONTH}\\b`, 'g'),
  new RegExp(`\\b${MONTH} ${DAY}\\b`, 'g'),
  // A word such as S3 or ISO27001; an amount glued to its currency is none.
  /\b(?!(?:USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|BRL|ZAR|SGD|HKD|KRW)\d)\p{L}[\p{L}-]*\d[\p{L}\p{N}]*\b/gu,
];

/**
 * The first figure that was typed into the words, as it stands there; null where there is none.
 *
 * Digits may be typed where they name something: a quarter (`Q3`, `2026-Q3`), a fiscal year, a year
 * near the review's own, a calendar day, a word that begins with a letter, and whatever stands in
 * one of `names` (the two companies, what was promised, decided or hindered). Everything else that is
 * a digit in any script is a figure, and figures come from the program. Numbers spelled out
 * in letters are words.
 */
export function typedFigure(words: string, names: readonly string[], year: number): string | null {
  let rest = words;
  for (const name of names.filter((one) => /\p{N}/u.test(one)).toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(name, ' ');
  for (const pattern of NAMING) rest = rest.replaceAll(pattern, ' ');
  rest = rest.replaceAll(/(?<![\p{N}.,$€£¥+-])\b(\d{4})\b(?!\s?[%‰]|[.,]?\p{N})/gu, (text) => (Math.abs(Number(text) - year) <= YEARS_AROUND ? ' ' : text));
  return /\S*\p{N}\S*/u.exec(rest)?.[0] ?? null;
}
