import { describe, expect, test } from 'vitest';
import { ageInQuarters } from '../../shared/domain/pack/barriers.ts';
import { composePack } from '../../shared/domain/pack/compose.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';
import { PackSource } from '../../shared/domain/packSource.ts';
import { redact } from '../../shared/domain/redaction.ts';
import { type Block, ReviewPack } from '../../shared/domain/reviewPack.ts';
import { idOf, ledgerFacts, sampleSource, scorecardOf, trendOf } from './sample.ts';

const packOf = (fields: Partial<PackSource> = {}, audience: 'internal' | 'partner' = 'internal') => composePack(redact(sampleSource(fields), audience));
const section = (pack: ReviewPack, id: string) => {
  const found = pack.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The pack has no section ${id}`);
  return found;
};
const blocks = <K extends Block['kind']>(pack: ReviewPack, id: string, kind: K) => section(pack, id).blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

test('the sample is a source, and a pack of it a pack', () => {
  expect(PackSource.parse(sampleSource())).toBeTruthy();
  expect(ReviewPack.parse(packOf())).toBeTruthy();
});

test('sections stand in the order of the review, with their minutes', () => {
  expect(packOf().sections.map(({ number, name, minutes }) => [number, name, minutes])).toEqual([
    ['1', 'Decisions we seek today', 5],
    ['2', 'Side-by-side scorecard', 5],
    ['3', 'Last quarter’s commitments', 15],
    ['4', 'Barriers', 10],
    ['A', 'Appendix', null],
  ]);
});

test('titles are whole sentences within the limit', () => {
  for (const { title } of packOf().sections) expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  expect(packOf().sections.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "We seek 3 decisions today; 2 come with a recommendation",
      "We rose 9 points to 96%; Halden fell 5 points to 71%",
      "We kept 96% of what we promised in Q3; Halden kept 71%",
      "2 barriers hold up 3 commitments; the oldest is 2 quarters old",
      "This is how the 19 figures shown are defined and where they come from",
    ]
  `);
});

describe('what is not there', () => {
  test('a section with nothing to say is left out with its reason', () => {
    const pack = packOf({ decisions: [], barriers: [] });
    expect(pack.sections.map(({ id }) => id)).toEqual(['side-by-side', 'commitments', 'appendix']);
    expect(pack.leftOut.map(({ section: name }) => name)).toEqual(['Decisions we seek today', 'Barriers']);
  });

  test('without a plan there is nothing to measure', () => {
    const scorecard = { ...scorecardOf([], []), plan: null };
    const pack = packOf({ scorecard, trend: [] });
    expect(pack.leftOut.map(({ reason }) => reason)).toEqual([
      'No joint business plan covers the quarter, so there is nothing to measure.',
      'No joint business plan covers the quarter.',
    ]);
    expect(pack.footer.sources).toContain('No joint business plan');
  });

  test('a section says which data is missing', () => {
    const { commitments } = ledgerFacts();
    const scorecard = scorecardOf(commitments.map((one) => ({ ...one, dueOn: '2026-09-30' })), []);
    const asOf = '2026-10-02';
    const early = { ...scorecard, asOf, lines: scorecard.lines.map((line) => ({ ...line, status: 'noData' as const, fulfilment: null })) };
    const pack = packOf({ scorecard: early, trend: [] });
    expect(section(pack, 'side-by-side').missing).toEqual([
      'Missing: no figure for 4 of our 4 due and 5 of Halden\'s 5 due; they are left out of the shares.',
      'Missing: no figures for last quarter and last year.',
    ]);
    expect(section(pack, 'commitments').missing[0]).toMatch(/^Missing: nothing reported for Co-marketing fund; /);
  });
});

describe('the ledger', () => {
  const [ledger] = blocks(packOf(), 'commitments', 'ledger');
  test('has the vendor first and what was given for what', () => {
    expect(ledger?.rows.map(({ heading, vendor, partner }) => [vendor[0]?.title ?? null, heading, partner[0]?.title ?? null])).toEqual([
      ['Co-marketing fund', 'Revenue, public sector', 'Bookings in the public sector'],
      ['Pre-sales hours', 'Joint pipeline', 'Joint pipeline'],
      ['Early access to release 9', 'Joint solution', 'Reference architecture signed off'],
      ['Sponsor at the review', 'Executive governance', 'Sponsor at the review'],
      [null, 'Enablement', 'Certified engineers'],
    ]);
  });
  test('says what was reached, who owes it, how it stands and why', () => {
    expect(ledger?.rows[0]?.partner[0]).toEqual({
      title: 'Bookings in the public sector',
      detail: '$4.1M of $7.1M',
      owner: 'M. Lindqvist',
      cause: 'Disputed, claimed $4.5M. Two of three tender managers left in May and were not replaced.',
      ratio: 410 / 710,
      status: 'missed',
      statusText: '✕ Missed',
    });
    expect(ledger?.rows[2]?.vendor[0]?.detail).toBe('done 20 Aug 2026, due 30 Sep 2026');
    expect(ledger?.rows[4]?.partner[0]).toMatchObject({ detail: '12 promised · due 31 Dec 2026', ratio: null, statusText: '◌ Not due' });
  });
  test('is told in one sentence with the gap', () => {
    expect(blocks(packOf(), 'commitments', 'paragraph')[0]?.text).toMatch(/^Against the quarter before, we rose 9 points and Halden fell 5 points\./);
    expect(blocks(packOf(), 'commitments', 'paragraph')[1]?.text).toBe('We kept 95.6%, Halden 71.2%: a reciprocity gap of −24.4 points.');
  });
});

test('every figure carries its metric, window, day and source', () => {
  const [first, second] = section(packOf({}, 'partner'), 'commitments').figures;
  expect(first).toEqual({ label: 'Co-marketing fund', text: '$600k of $600k', metric: 'M12', window: { start: '2026-07-01', end: '2026-09-30' }, asOf: '2026-11-14', source: 'reported by us, accepted by Halden Systems' });
  expect(second?.source).toBe('reported by Halden Systems, disputed by us');
  expect(section(packOf(), 'commitments').figures[0]?.source).toBe('halden-joint-plan.csv, line 2');
});

test('the chart has the last eight quarters, and no column where there is no figure', () => {
  const [chart] = blocks(packOf(), 'side-by-side', 'chart');
  expect(chart?.categories).toEqual(['FY24 Q4', 'FY25 Q1', 'FY25 Q2', 'FY25 Q3', 'FY25 Q4', 'FY26 Q1', 'FY26 Q2', 'FY26 Q3']);
  expect(chart?.series[0]?.values[3]).toBeNull();
  expect(chart?.title).toContain('no figure: Aldermoor FY25 Q3');
  expect(chart?.alt).toContain('FY25 Q3 Aldermoor no figure, Halden 79%');
  expect(blocks(packOf({ trend: [...trendOf(sampleSource().scorecard), ...trendOf(sampleSource().scorecard)] }), 'side-by-side', 'chart')[0]?.categories).toHaveLength(8);
});

test('actions agreed before are shown as done, open or overdue', () => {
  const [table] = blocks(packOf(), 'commitments', 'table');
  expect(table?.rows.map((cells) => cells.at(-1)?.text)).toEqual(['● 11 Aug 2026', '✕ Overdue']);
});

test('a note on a section that is not shown moves to the cover', () => {
  const internalNotes = [{ section: 'barriers', text: 'Ask about the desk.', author: null }, { section: null, text: 'They know our offer.', author: 'R. Patel' }];
  expect(packOf({ internalNotes, barriers: [] }).cover.notes).toEqual(expect.arrayContaining(['Internal: Ask about the desk.', 'Internal: They know our offer. (R. Patel)']));
  expect(section(packOf({ internalNotes }), 'barriers').notes).toEqual(['Internal: Ask about the desk.']);
});

test('sponsors that nobody named are said to be missing', () => {
  expect(packOf({ sponsors: { vendor: [], partner: ['P. Halvorsen'] } }).cover.facts).toContainEqual({ label: 'Sponsors, Aldermoor', text: 'No executive sponsor is named' });
});

test.for([
  ['2026-11-14', 0],
  ['2026-09-08', 0],
  ['2026-08-14', 1],
  ['2026-05-12', 2],
  ['2027-01-01', 0],
] as const)('a barrier raised on %s is %i quarters old', ([day, age]) => expect(ageInQuarters(day, '2026-11-14')).toBe(age));

test('the same content gives the same pack', () => {
  expect(packOf()).toEqual(packOf());
  expect(idOf(1)).toHaveLength(36);
});
