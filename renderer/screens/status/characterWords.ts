import type { CharacteristicId } from '../../../shared/domain/characteristic.ts';

/** A characteristic in a word, for the drawing. */
export const characterWords: Readonly<Record<CharacteristicId, string>> = {
  C1: 'Sponsorship',
  C2: 'Joint plan',
  C3: 'Solutions',
  C4: 'Access',
  C5: 'Incentives',
  C6: 'Customers',
};
