import { describe, expect, test } from 'vitest';
import { parseTyped, typedText } from '../../renderer/format/typedAmount.ts';

const dollars = { unit: 'money', currency: 'USD' } as const;
const yen = { unit: 'money', currency: 'JPY' } as const;
const hours = { unit: 'hours', currency: null } as const;

describe('what is typed for an actual', () => {
  test.for([
    { text: '4,100,000', locale: 'en-US', unit: dollars, value: 410_000_000 },
    { text: '$4.1M', locale: 'en-US', unit: dollars, value: 410_000_000 },
    { text: '600k', locale: 'en-US', unit: dollars, value: 60_000_000 },
    { text: 'USD 12.345', locale: 'en-US', unit: dollars, value: 1235 },
    { text: '1.234,50 €', locale: 'de-DE', unit: { unit: 'money', currency: 'EUR' }, value: 123_450 },
    { text: '4,1 Mio', locale: 'de-DE', unit: { unit: 'money', currency: 'EUR' }, value: 410_000_000 },
    { text: '2 204 118,50', locale: 'fr-FR', unit: { unit: 'money', currency: 'EUR' }, value: 220_411_850 },
    { text: '1200', locale: 'en-US', unit: yen, value: 1200 },
    { text: '410', locale: 'en-US', unit: hours, value: 410 },
    { text: '−3.5', locale: 'en-US', unit: hours, value: -3.5 },
    { text: '80 %', locale: 'en-US', unit: { unit: 'percent', currency: null }, value: 80 },
    { text: '0', locale: 'en-US', unit: hours, value: 0 },
  ] as const)('“$text” in $locale is $value', ({ text, unit, value, locale }) => {
    expect(parseTyped(text, unit, locale)).toBe(value);
  });

  test.for([
    { text: '1,5', locale: 'en-US', why: 'a comma where no group ends' },
    { text: '1.5.2', locale: 'en-US', why: 'two decimal marks' },
    { text: '1.234.567', locale: 'en-US', why: 'points as groups' },
    { text: 'about 5', locale: 'en-US', why: 'words' },
    { text: '5x', locale: 'en-US', why: 'an unknown size' },
    { text: '5.', locale: 'en-US', why: 'nothing after the mark' },
    { text: '', locale: 'en-US', why: 'nothing' },
  ])('“$text” is refused: $why', ({ text, locale }) => {
    expect(parseTyped(text, hours, locale)).toBeNull();
  });

  test.for([
    { value: 410_000_000, unit: dollars, locale: 'en-US', text: '4,100,000' },
    { value: 123_450, unit: dollars, locale: 'de-DE', text: '1.234,5' },
    { value: 3.5, unit: hours, locale: 'de-DE', text: '3,5' },
  ] as const)('$value is offered as “$text” and read back as itself', ({ value, unit, locale, text }) => {
    expect(typedText(value, unit, locale)).toBe(text);
    expect(parseTyped(text, unit, locale)).toBe(value);
  });
});
