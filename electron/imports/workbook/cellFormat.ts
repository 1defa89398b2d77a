/**
 * What a number in a cell is, as its format says: a calendar day, a moment, a time of day, a
 * span of time, a percentage, a number filled up with zeros, money with its mark, or just a number.
 */
export type CellFormat =
  | { readonly shows: 'day' | 'moment' | 'time' | 'span' | 'percent' | 'number' }
  | { readonly shows: 'padded'; readonly digits: number }
  | { readonly shows: 'money'; readonly mark: string };

const NUMBER: CellFormat = { shows: 'number' };

/** The formats that every workbook knows by number alone. Source: ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian days. */
export function builtInFormat(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return { shows: 'day' };
  if (id === 22) return { shows: 'moment' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { shows: 'time' };
  if (id === 46) return { shows: 'span' };
  return id === 9 || id === 10 ? { shows: 'percent' } : NUMBER;
}

const LITERALS = /"[^"]*"|\\.|_.|\*./g;
const SPAN = /\[(?:h+|m+|s+)\]/i;
const CURRENCY = /\[\$([^\]-]+)(?:-[^\]]*)?\]|"\s*([€$£¥]|[A-Z]{3})\s*"|([€$£¥])/;

/** What a format of the workbook's own says, such as `dd/mm/yyyy` or `[$€-407] #,##0.00`. */
export function formatOfCode(code: string): CellFormat {
  // Negative numbers and zero may be shown otherwise; what it is, the first section says.
  const [section = ''] = code.replaceAll(LITERALS, (literal) => literal.replaceAll(';', ' ')).split(';');
  const bare = section.replaceAll(LITERALS, '');
  if (SPAN.test(bare)) return { shows: 'span' };
  const letters = bare.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/General|AM\/PM|A\/P/gi, (word) => (word[0] === 'G' || word[0] === 'g' ? '' : 'h'));
  const mark = CURRENCY.exec(section.replaceAll(/\[\$-[^\]]*\]/g, ''));
  if (/[0#?]/.test(letters) && !/[dyh]/i.test(letters)) {
    if (letters.includes('%')) return { shows: 'percent' };
    if (/^0{2,}$/.test(letters.trim()) && letters.trim() === section.trim()) return { shows: 'padded', digits: letters.trim().length };
    return mark === null ? NUMBER : { shows: 'money', mark: (mark[1] ?? mark[2] ?? mark[3] ?? '').trim() };
  }
  const hasTime = /[hs]/i.test(letters);
  if (/[dy]/i.test(letters)) return { shows: hasTime ? 'moment' : 'day' };
  if (hasTime) return { shows: 'time' };
  return /m/i.test(letters) ? { shows: 'day' } : NUMBER;
}
