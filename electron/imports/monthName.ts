/** The first letters by which months are told apart, per language, without accents. */
const MONTHS: ReadonlyArray<readonly string[]> = [
  ['jan', 'ene', 'gen', 'sty'], ['feb', 'fev', 'fevr', 'lut'], ['mar', 'mrz', 'maer', 'mrt', 'maa'], ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'], ['jun', 'juin', 'giu', 'cze'], ['jul', 'juil', 'lug', 'lip'], ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'], ['oct', 'okt', 'ott', 'out', 'paz'], ['nov', 'lis'], ['dec', 'dez', 'dic', 'gru'],
];

const monthByPrefix = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** 1 to 12 for a month's name or abbreviation in the usual European languages; null for other words. */
export function monthOfName(word: string): number | null {
  const letters = word.normalize('NFD').toLowerCase().replaceAll(/[^a-z]/g, '');
  for (let length = Math.min(4, letters.length); length >= 3; length--) {
    const month = monthByPrefix.get(letters.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}
