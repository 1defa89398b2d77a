import type { ColumnProfile } from './columnProfile.ts';
import type { FieldType } from './fieldTypes.ts';
import type { Kind } from './kinds.ts';

/** Fewer cells than this prove nothing against a header. */
const ENOUGH = 3;

/**
 * False when the values contradict the field that the header names: text under an amount,
 * figures under a name. A third of readable values is enough to believe the header.
 */
export function isPlausible(kind: Kind, field: string, type: FieldType, profile: ColumnProfile): boolean {
  const { filled, numbers, dates, booleans, emails, marked } = profile;
  if (filled < ENOUGH) return true;
  const share = (count: number): boolean => count >= filled / 3;
  switch (type) {
    case 'money': case 'count': case 'number': case 'points': case 'factor': case 'nps': case 'scale':
      return share(numbers);
    case 'ratio': return share(numbers) && !share(marked);
    case 'day': case 'moment': return share(dates);
    case 'bool': return share(booleans);
    case 'email': return share(emails);
    case 'name': return numbers < filled;
    case 'category': return !(kind === 'deal' && field === 'stage' && numbers === filled);
    default: return true;
  }
}

/** True for a column of whole numbers from 0 to 100: a percentage, whatever its name says. */
export function isPercentage({ filled, numbers, least, greatest, hasFractions }: ColumnProfile): boolean {
  return filled >= ENOUGH && numbers === filled && least >= 0 && greatest <= 100 && greatest > 1 && !hasFractions;
}
