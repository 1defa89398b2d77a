import { describe, expect, test } from 'vitest';
import { shortName } from '../../shared/domain/partner.ts';
import { partnershipStatus, portfolioTitle, type PortfolioRow } from '../../shared/domain/portfolio.ts';
import { idOf } from './make.ts';

const both = { vendor: ['A. Castellanos'], partner: ['P. Halvorsen'] };
const status = (recent: readonly (readonly [number | null, number | null])[], sponsors: typeof both = both) =>
  partnershipStatus(recent.map(([vendor, partner]) => ({ vendor, partner })), sponsors, 'Halden Systems');

describe('how a partnership stands', () => {
  test.each([
    ['behind us twice', [[0.91, 0.68], [0.91, 0.64]], 'review', 'Halden is behind us for a second quarter'],
    ['we are behind twice', [[0.6, 0.9], [0.7, 0.9]], 'review', 'We are behind Halden for a second quarter'],
    ['exactly 20 points, twice', [[0.9, 0.7], [0.95, 0.75]], 'review', 'Halden is behind us for a second quarter'],
    ['once one way, once the other', [[0.6, 0.9], [0.9, 0.69]], 'watch', 'Halden kept less than 80%'],
    ['out of balance this quarter only', [[0.9, 0.9], [1, 0.8]], 'watch', 'Out of balance this quarter'],
    ['only one quarter known', [[1, 0.8]], 'watch', 'Out of balance this quarter'],
    ['they kept little', [[0.8, 0.8], [0.85, 0.77]], 'watch', 'Halden kept less than 80%'],
    ['we kept little', [[0.8, 0.8], [0.79, 0.84]], 'watch', 'We kept less than 80%'],
    ['exactly 80', [[0.8, 0.8], [0.8, 0.8]], 'on-course', null],
    ['well', [[0.9, 0.9], [0.95, 0.9]], 'on-course', null],
    ['the quarter before unknown', [[null, 0.4], [0.9, 0.9]], 'on-course', null],
    ['nothing to judge them by', [[0.9, 0.9], [0.9, null]], 'watch', 'One side has nothing that can be judged'],
    ['no quarter', [], 'watch', 'One side has nothing that can be judged'],
  ] as const)('%s', (_, recent, word, because) => {
    expect(status(recent)).toEqual({ status: word, because });
  });

  test('an empty seat is watched, on either side, but does not hide an imbalance', () => {
    expect(status([[0.9, 0.9], [0.9, 0.9]], { ...both, partner: [] })).toEqual({ status: 'watch', because: 'Halden names no executive sponsor' });
    expect(status([[0.9, 0.9], [0.9, 0.9]], { ...both, vendor: [] })).toEqual({ status: 'watch', because: 'We name no executive sponsor' });
    expect(status([[0.9, 0.6], [0.9, 0.6]], { ...both, partner: [] }).status).toBe('review');
  });

  test('both sides are judged alike', () => {
    const word = (recent: readonly (readonly [number, number])[]) => status(recent).status;
    for (const recent of [[[0.9, 0.6], [0.9, 0.6]], [[0.9, 0.9], [0.9, 0.75]], [[1, 0.8], [0.9, 0.9]], [[0.85, 0.85], [1, 0.8]]] as const) {
      expect(word(recent.map(([a, b]) => [b, a] as const))).toBe(word(recent));
    }
  });
});

describe('the page’s message', () => {
  const row = (name: string, word: PortfolioRow['status']): PortfolioRow => ({
    status: word,
    because: null,
    ready: null,
    summary: { partner: { id: idOf(1), name } } as PortfolioRow['summary'],
  });

  test.each([
    [[], 'No strategic partners yet'],
    [[row('Halden Systems', 'on-course')], 'Every strategic partnership is on course'],
    [[row('Halden Systems', 'watch')], 'No partnership needs a decision; watch Halden'],
    [[row('Halden Systems', 'review'), row('Kestrel Cloud', 'on-course')], 'Halden needs a decision; the rest of the portfolio holds'],
    [[row('Halden Systems', 'review'), row('Kestrel Cloud', 'watch'), row('Tamarind MSSP', 'watch')], 'Halden needs a decision; watch Kestrel and Tamarind'],
    [[row('Halden Systems', 'review'), row('Kestrel Cloud', 'review')], 'Halden and Kestrel need a decision; the rest of the portfolio holds'],
    [['A x', 'B x', 'C x'].map((name) => row(name, 'watch')), 'No partnership needs a decision; watch A, B and C'],
  ] as const)('%#', (rows, title) => {
    expect(portfolioTitle(rows)).toBe(title);
  });

  test.each([
    ['Halden Systems', 'Halden'],
    ['Quillmark Systems, Inc.', 'Quillmark'],
    ['Kestrel Cloud GmbH', 'Kestrel'],
    ['Meridian', 'Meridian'],
    ['AB', 'AB'],
  ])('%s is called %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
