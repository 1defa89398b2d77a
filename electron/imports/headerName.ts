/** What a header says besides its name: a currency, a date order, a scale of answers, a multiple. */
export interface HeaderHints {
  readonly currency: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  readonly unit: 'thousands' | 'millions' | null;
  /** Lowest and highest answer, of `(1-5)`. */
  readonly range: readonly [number, number] | null;
}

const SUFFIX_WORDS = /\s*(?:[-–]\s*(?:required|optional|mandatory)|\((?:required|optional|mandatory|pflichtfeld)\))\s*$/i;
const BRACKET = /\s*[([]\s*([^()[\]]*)\s*[)\]]\s*$/;
const IN_CURRENCY = /\s+(?:in\s+)?(?:k|T)?([A-Z]{3}|[€$£¥])$/;
const DATE_PATTERN = /^(?:[dmy]{1,4}[/.\- ]?){3}(?:[ ,]*h{1,2}:m{1,2}(?::s{1,2})?)?$/i;
const UNIT_WORDS = /^(?:%|#|\d+|\d+\s*(?:-|–|to)\s*\d+|[A-Z]{3}|[€$£¥]|[kKmM]|000s?|(?:in\s+)?(?:[A-Z]{3}\s+)?(?:thousands?|millions?|tsd\.?|mio\.?|minor units|cents)|in\s+(?:[A-Z]{3}|[€$£¥]|k[€$£]|T€|%)|k[€$£]|T€)$/;

/**
 * A header in the form in which names are compared: small letters and digits only, without
 * accents, star, `__c`, `#`, `:`, `?` and the words “required” and “optional”.
 */
export function headerKey(header: string): string {
  const name = header.trim().replace(SUFFIX_WORDS, '').replace(/^\*+/, '').replace(/(?:__c|__r)$/i, '');
  const key = name.normalize('NFD').toLowerCase().replaceAll('ß', 'ss').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? header.trim() : key;
}

/**
 * The same, after a bracketed format, unit or scale is taken off: `Close Date (MM/DD/YYYY)`
 * is `closedate`. Words in brackets stay: `Amount (converted)` is another field than `Amount`.
 */
export function bareHeaderKey(header: string): string {
  const name = header.trim().replace(SUFFIX_WORDS, '');
  const inside = BRACKET.exec(name)?.[1]?.trim();
  const isUnit = inside !== undefined && (DATE_PATTERN.test(inside) || UNIT_WORDS.test(inside));
  const bare = isUnit ? name.replace(BRACKET, '') : name.replace(IN_CURRENCY, '');
  return headerKey(bare === '' ? header : bare);
}

/** Currency, date order and multiple that the header itself states. */
export function headerHints(header: string): HeaderHints {
  const name = header.trim().replace(SUFFIX_WORDS, '');
  const inside = BRACKET.exec(name)?.[1]?.trim() ?? '';
  const tail = inside === '' ? (IN_CURRENCY.exec(name)?.[1] ?? '') : inside;
  return {
    currency: /\b([A-Z]{3})\b/.exec(tail)?.[1] ?? SIGNS[/[€£]/.exec(tail)?.[0] ?? ''] ?? null,
    dateOrder: dateOrderOf(inside),
    range: rangeOf(inside),
    unit: unitOf(`${inside} ${/\b(?:in thousands|in millions|k[€$£]|T€|[kT][A-Z]{3})/.exec(name)?.[0] ?? ''}`),
  };
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

function rangeOf(text: string): HeaderHints['range'] {
  const match = /^(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})$/.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

function dateOrderOf(pattern: string): HeaderHints['dateOrder'] {
  if (!DATE_PATTERN.test(pattern)) return null;
  const order = [...new Set(pattern.toLowerCase().replace(/h.*$/, '').replaceAll(/[^dmy]/g, ''))].join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}

function unitOf(text: string): HeaderHints['unit'] {
  if (/\bthousands?|\btsd|\b000s?\b|\bk[€$£]|T€|^k\b|\b[kT][A-Z]{3}\b/.test(text)) return 'thousands';
  return /\bmillions?|\bmio\b|^[mM]\b/.test(text) ? 'millions' : null;
}
