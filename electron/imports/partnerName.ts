/** A company's name taken apart for comparing. */
export interface NameParts {
  /** The words without legal form and country, in small letters without accents. */
  readonly words: readonly string[];
  /** The words as one text; empty for a name that is nothing but a legal form. */
  readonly stem: string;
  /** `gmbh`, `ltd`; null where the name has none. */
  readonly form: string | null;
  /** A country in brackets, `de`; null where there is none. */
  readonly country: string | null;
}

/** Legal forms under the one spelling by which they are compared. */
const FORMS: Readonly<Record<string, string>> = {
  gmbh: 'gmbh', mbh: 'gmbh', ag: 'ag', kg: 'kg', kgaa: 'kgaa', ohg: 'ohg', se: 'se', ev: 'ev', ug: 'ug', ltd: 'ltd', limited: 'ltd', plc: 'plc',
  inc: 'inc', incorporated: 'inc', corp: 'corp', corporation: 'corp', llc: 'llc', llp: 'llp', lp: 'lp', sa: 'sa', sas: 'sas',
  sarl: 'sarl', sasu: 'sas', srl: 'srl', spa: 'spa', sl: 'sl', slu: 'sl', bv: 'bv', nv: 'nv', oy: 'oy', oyj: 'oy', ab: 'ab', asa: 'as', as: 'as',
  aps: 'aps', kk: 'kk', sro: 'sro', spzoo: 'spzoo', kft: 'kft', zrt: 'zrt', doo: 'doo', ltda: 'ltda', sac: 'sac', ooo: 'ooo', oao: 'oao',
  株式会社: 'kk', 有限会社: 'yk', 合同会社: 'gk', pvt: 'ltd', co: 'co', company: 'co',
};

/** Words before or between legal forms that say nothing by themselves: Pty Ltd, Pte Ltd, Sp. z o.o. */
const FORM_HELPERS = new Set(['pty', 'pte', 'private', 'the']);
const LINKS = new Set(['and', 'und', 'et', 'y', 'e', 'i']);
const COUNTRY = /\s*\(([A-Z]{2,3}|[A-Z][a-z]+)\)\s*$/;

/** Takes a name apart; the same company's spellings come out alike. */
export function nameParts(name: string): NameParts {
  const country = COUNTRY.exec(name)?.[1]?.toLowerCase() ?? null;
  const words = wordsOf(country === null ? name : name.replace(COUNTRY, ''));
  const forms: string[] = [];
  while (words.length > 1 && isForm(words.at(-1))) forms.push(words.pop() ?? '');
  if (words.length > 1 && /^(?:株式会社|有限会社|合同会社)$/.test(words[0] ?? '')) forms.push(words.shift() ?? '');
  const form = forms.map((word) => FORMS[word]).findLast((each) => each !== undefined && each !== 'co') ?? null;
  return { words, stem: words.join(' '), form, country };
}

function isForm(word: string | undefined): boolean {
  return word !== undefined && (FORMS[word] !== undefined || FORM_HELPERS.has(word));
}

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    .replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('ł', 'l').replaceAll('đ', 'd')
    .replaceAll(/\bsp\.?\s*z\s*o\.?\s*o\.?/g, ' spzoo ')
    // s.r.o., K.K., S.A.S. are words of single letters.
    .replaceAll(/(?<=^|[\s,(])((?:\p{L}\.){2,}\p{L}?)/gu, (letters) => letters.replaceAll('.', ''))
    .replaceAll(/(株式会社|有限会社|合同会社)/g, ' $1 ')
    .replaceAll(/['’`]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LINKS.has(word)).map(foldUmlaut);
}

/** `soehne` and `sohne` are two spellings of one word. */
function foldUmlaut(word: string): string {
  return word.length > 3 ? word.replaceAll(/([aou])e(?!$)/g, '$1') : word;
}
