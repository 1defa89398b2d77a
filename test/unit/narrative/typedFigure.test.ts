import { describe, expect, test } from 'vitest';
import { typedFigure } from '../../../shared/domain/narrative/typedFigure.ts';

const NAMES = ['Studio 54', 'Certify 8 engineers', 'Halden Systems'];
const typed = (words: string) => typedFigure(words, NAMES, 2026);

describe('digits that name something may be typed', () => {
  test.for([
    'We fell behind in Q3 and in 2026-Q3',
    'FY26 and FY 2027 are planned, H1 first',
    'since 2025, as agreed in 2026',
    'by 30 Sep 2026, on 1 January, on the 3rd March, by March 3, from 2026-09-30',
    'Studio 54 kept its word, and so did Halden Systems',
    'They did not Certify 8 engineers',
    'S3, ISO27001, M365, B2B and Win11 are products',
    'two thirds of the promises, twenty percent',
    'No figure at all',
    '',
  ])('%s', (words) => expect(typed(words)).toBeNull());
});

describe('every other digit is a figure', () => {
  test.for([
    ['We kept 64% in Q3', '64%'],
    ['They kept 64 % of it', '64'],
    ['$3.0M behind', '$3.0M'],
    ['USD5m short', 'USD5m'],
    ['behind by 2,026 points', '2,026'],
    ['won 2000 deals', '2000'],
    ['2026% more', '2026%'],
    ['2026 % more', '2026'],
    ['$2026 short', '$2026'],
    ['5 of 9 promises', '5'],
    ['a 3x return', '3x'],
    ['-4 points', '-4'],
    ['rose ٤ points', '٤'],
    ['rose ４ points', '４'],
    ['half: ½', '½'],
    ['Studio 55 kept its word', '55'],
    ['Q5 of 7', '7'],
    ['42', '42'],
  ])('%s: %s', ([words, figure]) => expect(typed(words ?? '')).toBe(figure));
});
