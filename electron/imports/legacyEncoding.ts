import { analyse } from 'chardet';

/** Code pages that are told apart by their letters, the most usual first: ties go to the front. */
const CODE_PAGES = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257'] as const;

const ALPHABETS: Record<(typeof CODE_PAGES)[number], RegExp> = {
  'windows-1252': /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŠšŽž]/,
  'windows-1250': /[ÁÂĂÄÇÉËÍÎÓÔÖÚÜÝßáâăäçéëíîóôöúüýĄąĆćČčĎďĐđĘęĚěĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŤťŢţŮůŰűŹźŻżŽž]/,
  'windows-1251': /[А-яЁёЂ-џҐґ]/,
  'windows-1253': /[Ά-ώ]/,
  'windows-1254': /[ÂÇÎÖÛÜâçîöûüĞğİıŞş]/,
  'windows-1257': /[ĀāĄąČčĒēĖėĘęĢģĪīĮįĶķĻļŁłŃńŅņŌōŖŗŠšŪūŲųŽžÄÅÆÉÓÕÖØÜßäåæéóõöøü]/,
};

/** East Asian encodings are recognised by their byte pairs, which the library knows. */
const MULTI_BYTE: Readonly<Record<string, string>> = {
  Shift_JIS: 'shift_jis', 'EUC-JP': 'euc-jp', 'EUC-KR': 'euc-kr', Big5: 'big5', GB18030: 'gb18030',
};

/** Names under which the library reports code pages that share their letters with ours. */
const ISO_TWINS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252', 'ISO-8859-2': 'windows-1250', 'ISO-8859-7': 'windows-1253', 'ISO-8859-9': 'windows-1254',
};

const SURE_CONFIDENCE = 50;
/** Scores within a tenth of each other do not decide. */
const CLOSE = 0.1;

/**
 * The code page of text that is not UTF-8, as a TextDecoder label.
 *
 * ISO-8859-1 is read as windows-1252, which holds the euro sign and curly quotes at the places
 * that ISO-8859-1 leaves to control characters.
 */
export function legacyEncoding(bytes: Uint8Array): string {
  const eastAsian = analyse(bytes).find(({ name, confidence }) => name in MULTI_BYTE && confidence >= SURE_CONFIDENCE);
  const label = eastAsian && MULTI_BYTE[eastAsian.name];
  if (label !== undefined && decodes(bytes, label)) return label;
  const readings = new Map<string, (typeof CODE_PAGES)[number]>();
  for (const page of CODE_PAGES) {
    const text = new TextDecoder(page).decode(bytes);
    // Code pages that read the same need no choice: the first stands for all.
    if (!readings.has(text)) readings.set(text, page);
  }
  const scores = [...readings].map(([text, page]) => ({ page, score: plausibility(text, ALPHABETS[page]) }));
  const highest = Math.max(...scores.map(({ score }) => score));
  const close = scores.filter(({ score }) => score >= highest - Math.abs(highest) * CLOSE).map(({ page }) => page);
  return close.length === 1 ? (close[0] ?? CODE_PAGES[0]) : likeliest(close, bytes);
}

/** Where the letters leave it open, by how often they follow each other in the languages concerned. */
function likeliest(pages: ReadonlyArray<(typeof CODE_PAGES)[number]>, bytes: Uint8Array): string {
  const found = analyse(bytes);
  const confidence = (page: string): number => Math.max(0, ...found.filter(({ name }) => (ISO_TWINS[name] ?? name) === page).map((match) => match.confidence));
  return pages.toSorted((a, b) => confidence(b) - confidence(a))[0] ?? CODE_PAGES[0];
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * How well the decoded letters sit in their words: letters of the alphabet count for, signs
 * inside words, capitals after small letters and mixtures of scripts count against.
 */
function plausibility(text: string, alphabet: RegExp): number {
  let score = 0;
  for (const match of text.matchAll(/[^\0-\x7f]+/g)) {
    const run = match[0];
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + run.length] ?? ' ';
    score += runScore(run, before, after, alphabet);
  }
  return score;
}

function runScore(run: string, before: string, after: string, alphabet: RegExp): number {
  const isLatin = !/[\u0370-\u052f]/.test(run);
  let score = 0;
  for (const [i, sign] of [...run].entries()) {
    const previous = i === 0 ? before : (run[i - 1] ?? '');
    score += signScore(sign, previous, run[i + 1] ?? after, alphabet);
  }
  const isWord = run.length > 2 && /^\p{L}+$/u.test(run);
  const isMixed = !isLatin && (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after));
  return isMixed || (isLatin && isWord) ? score - run.length * 3 : score;
}

/** Two points for a letter in a word or a sign outside of one; minus points for the reverse. */
function signScore(sign: string, previous: string, next: string, alphabet: RegExp): number {
  const isAfterLetter = /\p{L}/u.test(previous);
  const isBeforeLetter = /\p{L}/u.test(next);
  if (alphabet.test(sign)) {
    if (!isAfterLetter && !isBeforeLetter) return -1;
    return isCapitalInside(previous, sign) ? -2 : 2;
  }
  if (/[€£]/.test(sign)) return isBeforeLetter ? -2 : 2;
  if (/[“”„‘’‚–—…•™®©°§«»]/.test(sign)) return isAfterLetter && isBeforeLetter && sign !== '’' ? -3 : 2;
  return /[\u0080-\u009f\ufffd]/.test(sign) ? -4 : -2;
}

function isCapitalInside(previous: string, sign: string): boolean {
  return /\p{Ll}/u.test(previous) && /\p{Lu}/u.test(sign);
}
