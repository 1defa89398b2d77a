import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, draftText, withFigure, withoutFigure, withWords } from '../../renderer/screens/narrative/draft.ts';

const known = (key: string) => key.startsWith('M12');
const TEXT = 'We kept {M12.vendor}; Halden kept {M12.partner}';

describe('a text that is edited', () => {
  test('has words to type in before, between and after its figures', () => {
    expect(draftOf(TEXT, known).map((piece) => piece.kind)).toEqual(['words', 'figure', 'words', 'figure', 'words']);
    expect(draftOf('{M12.a}{M12.b}', known).map((piece) => piece.kind)).toEqual(['words', 'figure', 'words', 'figure', 'words']);
    expect(draftOf('', known)).toEqual([{ kind: 'words', words: '' }]);
  });

  test('keeps its figures whatever is typed around them', () => {
    expect(draftText(withWords(draftOf(TEXT, known), 0, 'Our side\nkept '))).toBe('Our side kept {M12.vendor}; Halden kept {M12.partner}');
    expect(withWords(draftOf(TEXT, known), 1, 'ninety')).toEqual(draftOf(TEXT, known));
  });

  test.for([
    { what: 'in the middle of a word’s end', index: 0, caret: 7, expected: 'We kept {M12.gap} {M12.vendor}; Halden kept {M12.partner}' },
    { what: 'at the very end', index: 4, caret: 0, expected: 'We kept {M12.vendor}; Halden kept {M12.partner}{M12.gap}' },
    { what: 'between words', index: 2, caret: 2, expected: 'We kept {M12.vendor}; {M12.gap} Halden kept {M12.partner}' },
  ])('takes a figure $what', ({ index, caret, expected }) => {
    expect(draftText(withFigure(draftOf(TEXT, known), index, caret, 'M12.gap'))).toBe(expected);
  });

  test('closes up where a figure is taken out', () => {
    expect(draftText(withoutFigure(draftOf('We kept {M12.vendor} of it', known), 1))).toBe('We kept of it');
  });

  test('comes back from its pieces as it was', () => {
    const part = fc.oneof(fc.constantFrom('{M12.a}', '{M12.b}'), fc.stringMatching(/^[^{}\n]{0,8}$/));
    fc.assert(fc.property(fc.array(part), (parts) => {
      const text = parts.join('').replaceAll(/ {2,}/g, ' ');
      expect(draftText(draftOf(text, known))).toBe(text);
    }));
  });
});
