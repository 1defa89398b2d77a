import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideFigures } from '../../../shared/domain/narrative/figures.ts';
import { type SummaryFacts, summaryText } from '../../../shared/domain/narrative/summary.ts';
import { filled, piecesOf, textOfPieces, tokensIn } from '../../../shared/domain/narrative/tokens.ts';
import { typedFigure } from '../../../shared/domain/narrative/typedFigure.ts';
import { figuresThen, movedSince, textProblem } from '../../../shared/domain/narrative/writtenText.ts';
import type { SideScore } from '../../../shared/domain/scorecard.ts';

const nothing: SideScore = { fulfilment: null, claimed: null, due: 0, kept: 0, atRisk: 0, missed: 0, notDue: 0, noData: 0, waived: 0, disputed: 0, unconfirmed: 0 };
const FIGURES = [
  { key: 'M12.vendor', name: 'We kept', text: '91%' },
  { key: 'M12.partner', name: 'Halden kept', text: '64%' },
];

describe('a text with figures in it', () => {
  test('is filled, cut and put together again; unknown braces are words', () => {
    expect(filled('We kept {M12.vendor}, {they} {M12.partner}.', FIGURES)).toBe('We kept 91%, {they} 64%.');
    expect(piecesOf('We kept {M12.vendor}.', (key) => key === 'M12.vendor')).toEqual([
      { kind: 'words', words: 'We kept ' }, { kind: 'figure', key: 'M12.vendor' }, { kind: 'words', words: '.' },
    ]);
    expect(tokensIn('{a} and {b.c} and {a}, {1} { d }')).toEqual(['a', 'b.c']);
  });

  test('cutting and joining changes nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.constantFrom('{M12.vendor}', '{x}', '{', ''), fc.string({ maxLength: 40 }), (a, token, b) => {
      const text = `${a}${token}${b}`;
      expect(textOfPieces(piecesOf(text, (key) => key.startsWith('M12')))).toBe(text);
    }));
  });
});

describe('what may be stored', () => {
  const problem = (text: string, kind: 'title' | 'summary' = 'title') => textProblem(text, { kind, figures: FIGURES, names: ['Studio 54'], year: 2026 });
  test.for<[string, string | null]>([
    ['We kept {M12.vendor} in Q3, Studio 54 {M12.partner}', null],
    ['No figure at all', null],
    ['   ', 'text-empty'],
    ['We kept {M20.vendor}', 'figure-unknown'],
    ['We kept 91%', 'figure-typed'],
    ['We kept {M12.vendor}5', 'figure-typed'],
    [`We ${'really '.repeat(16)}kept {M12.vendor}`, 'text-long'],
  ])('%s: %s', ([text, code]) => expect(problem(text)).toEqual(code === null ? null : expect.objectContaining({ code })));
  test('a summary may be longer', () => expect(problem(`We ${'really '.repeat(16)}kept {M12.vendor}`, 'summary')).toBeNull());
});

test('a figure that reads otherwise than when it was written about, or is gone, has moved', () => {
  const figures = figuresThen('{M12.partner} {M12.vendor} {M12.partner}', FIGURES);
  expect(figures).toEqual([{ key: 'M12.vendor', text: '91%' }, { key: 'M12.partner', text: '64%' }]);
  expect(movedSince({ figures }, FIGURES)).toEqual([]);
  expect(movedSince({ figures }, [{ key: 'M12.partner', name: 'Halden kept', text: '66%' }])).toEqual([
    { key: 'M12.vendor', name: 'M12.vendor', was: '91%', is: null }, { key: 'M12.partner', name: 'Halden kept', was: '64%', is: '66%' },
  ]);
});

describe('the summary of a scorecard', () => {
  const kept = (fulfilment: number, more: Partial<SideScore> = {}): SideScore => ({ ...nothing, fulfilment, claimed: fulfilment, due: 9, ...more });
  const missed = { title: 'Bookings', ownerParty: 'partner' as const, status: 'missed', fulfilment: 0.4 };
  const facts = (given: Partial<SummaryFacts>): SummaryFacts => ({
    partnerName: 'Halden Systems', sides: { vendor: kept(0.91), partner: kept(0.64) }, before: { vendor: 0.87, partner: 0.76 }, isPartial: false, lines: [], ...given,
  });
  const said = (given: Partial<SummaryFacts>) => filled(summaryText(facts(given)), sideFigures(facts(given), 'en'));

  test.for<{ given: Partial<SummaryFacts>; says: string }>([
    { given: {}, says: 'Against the quarter before, we rose 4 points and Halden fell 12 points. Neither side is behind. Every reported value is answered.' },
    { given: { before: null, isPartial: true }, says: 'There is nothing to compare with the quarter before. Neither side is behind. Every reported value is answered. The quarter is still running.' },
    { given: { before: { vendor: 0.91, partner: null } }, says: 'Against the quarter before, we held 91%; Halden has nothing to compare. Neither side is behind. Every reported value is answered.' },
    {
      given: { sides: { vendor: kept(0.91, { missed: 1, unconfirmed: 1 }), partner: kept(0.64, { missed: 3, unconfirmed: 2, disputed: 1, noData: 1 }) }, lines: [{ ...missed, title: 'Leads', fulfilment: 0.6 }, missed] },
      says: 'Against the quarter before, we rose 4 points and Halden fell 12 points. We missed 1 of 9, Halden 3 of 9; furthest behind is “Bookings”, theirs. Of the promises due, 3 reported wait for an answer, 1 is disputed, 1 has no figure.',
    },
    {
      given: { sides: { vendor: kept(0.91, { missed: 1 }), partner: kept(0.64) }, lines: [{ ...missed, ownerParty: 'vendor' }] },
      says: 'Against the quarter before, we rose 4 points and Halden fell 12 points. We missed 1 of 9, Halden none; furthest behind is “Bookings”, ours. Every reported value is answered.',
    },
    { given: { sides: { vendor: kept(0.91, { atRisk: 1 }), partner: kept(0.64, { atRisk: 1 }) }, before: null }, says: 'There is nothing to compare with the quarter before. Neither side missed a promise; 2 stood at risk. Every reported value is answered.' },
    { given: { sides: { vendor: nothing, partner: nothing } }, says: '' },
  ])('$says', ({ given, says }) => expect(said(given)).toBe(says));

  test('has two to four sentences, and no digit of its own', () => {
    const count = fc.nat(9);
    const side = fc.record({ fulfilment: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), due: fc.integer({ min: 1, max: 20 }), missed: count, atRisk: count, noData: count, unconfirmed: count, disputed: count }).map((some) => ({ ...nothing, ...some }));
    const before = fc.option(fc.record({ vendor: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), partner: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }) }), { nil: null });
    fc.assert(fc.property(side, side, before, fc.boolean(), (vendor, partner, past, isPartial) => {
      const given = facts({ sides: { vendor, partner }, before: past, isPartial, lines: [missed] });
      const text = summaryText(given);
      const figures = sideFigures(given, 'en');
      expect(typedFigure(filled(text, figures.map((figure) => ({ ...figure, text: ' ' }))), [], 2026)).toBeNull();
      expect(tokensIn(text).every((key) => figures.some((figure) => figure.key === key))).toBe(true);
      const sentences = filled(text, figures).match(/[^.]+\.(?= |$)/g) ?? [];
      expect([2, 3, 4]).toContain(sentences.length);
    }));
  });
});
