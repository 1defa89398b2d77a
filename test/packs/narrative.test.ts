import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendixTitle, barriersTitle, clipped, comparisonTitle, decisionsTitle, scorecardTitle, statusText, TITLE_LIMIT } from '../../shared/domain/narrative.ts';
import type { SideScore } from '../../shared/domain/scorecard.ts';

const nothing: SideScore = { fulfilment: null, claimed: null, due: 0, kept: 0, atRisk: 0, missed: 0, notDue: 0, noData: 0, waived: 0, disputed: 0, unconfirmed: 0 };
const kept = (fulfilment: number): SideScore => ({ ...nothing, fulfilment, claimed: fulfilment, due: 4 });
const read = (vendor: SideScore, partner: SideScore, partnerName = 'Halden Systems') => ({ partnerName, quarter: '2026-Q3', sides: { vendor, partner } });

describe('the message of a scorecard', () => {
  test.for([
    { title: 'We kept 91% of what we promised in Q3; Halden kept 64%', vendor: kept(0.91), partner: kept(0.64) },
    { title: 'We kept >99% of what we promised in Q3; Halden kept 100%', vendor: kept(0.999), partner: kept(1) },
    { title: 'We kept 91% of what we promised in Q3; Halden promised nothing', vendor: kept(0.91), partner: nothing },
    { title: 'We promised nothing in Q3; Halden kept 64%', vendor: nothing, partner: kept(0.64) },
    { title: 'We had nothing due in Q3; Halden kept 64%', vendor: { ...nothing, notDue: 2 }, partner: kept(0.64) },
    { title: 'We had 1 promise due, without a figure in Q3; Halden kept 64%', vendor: { ...nothing, due: 1, noData: 1 }, partner: kept(0.64) },
    { title: 'We kept 91% of what we promised in Q3; Halden had 3 promises due, without a figure', vendor: kept(0.91), partner: { ...nothing, due: 3, noData: 3 } },
    { title: 'We kept 91% of what we promised in Q3; Halden had every promise waived', vendor: kept(0.91), partner: { ...nothing, waived: 2 } },
    { title: 'Neither side promised anything for Q3', vendor: nothing, partner: nothing },
    { title: 'Neither side had a promise due in Q3', vendor: { ...nothing, notDue: 1 }, partner: nothing },
    { title: 'Nothing is known yet of the 5 promises due in Q3', vendor: { ...nothing, due: 2, noData: 2 }, partner: { ...nothing, due: 3, noData: 3 } },
  ])('$title', ({ title, vendor, partner }) => expect(scorecardTitle(read(vendor, partner))).toBe(title));
});

describe('the message of a comparison', () => {
  test.for([
    { title: 'We rose 4 points to 91%; Halden fell 12 points to 64%', before: { vendor: 0.87, partner: 0.76 } },
    { title: 'We held 91%; Halden rose 1 point to 64%', before: { vendor: 0.912, partner: 0.63 } },
    { title: 'We stand at 91% and Halden at 64%, 27 points apart', before: null },
    { title: 'We stand at 91% and Halden at 64%, 27 points apart', before: { vendor: null, partner: 0.5 } },
  ])('$title', ({ title, before }) => expect(comparisonTitle(read(kept(0.91), kept(0.64)), before)).toBe(title));

  test('both alike', () => expect(comparisonTitle(read(kept(0.8), kept(0.8)), null)).toBe('We stand at 80% and Halden at 80%, level with each other'));
});

describe('the message of the decisions', () => {
  const open = (title: string, recommendation: string | null = null) => ({ title, recommendation, outcome: null });
  const taken = { title: 'x', recommendation: null, outcome: 'Yes' };
  test.for([
    { title: 'We seek 1 decision today: Who pays for release 2?', decisions: [open('Who pays for release 2?')] },
    { title: 'We seek 2 decisions today; each comes with a recommendation', decisions: [open('a', 'A'), open('b', 'B')] },
    { title: 'We seek 2 decisions today; 1 comes with a recommendation', decisions: [open('a', 'A'), open('b')] },
    { title: 'We seek 3 decisions today; 2 come with a recommendation', decisions: [open('a', 'A'), open('b', 'B'), open('c')] },
    { title: 'We seek 2 decisions today; none comes with a recommendation', decisions: [open('a'), open('b')] },
    { title: '1 of 2 decisions are taken; we seek the rest today', decisions: [taken, open('b')] },
    { title: 'All 2 decisions sought are taken', decisions: [taken, taken] },
    { title: 'The 1 decision sought is taken', decisions: [taken] },
  ])('$title', ({ title, decisions }) => expect(decisionsTitle(decisions)).toBe(title));
});

describe('the message of the barriers', () => {
  test.for([
    { title: '2 barriers hold up 3 commitments; the oldest is 2 quarters old', ages: [2, 0], blocked: 3 },
    { title: '1 barrier holds up 1 commitment, now for 1 quarter', ages: [1], blocked: 1 },
    { title: '1 barrier holds up 2 commitments, first raised this quarter', ages: [0], blocked: 2 },
    { title: '2 barriers stand in the way of planned work; the oldest is 1 quarter old', ages: [1, 0], blocked: 0 },
  ])('$title', ({ title, ages, blocked }) => expect(barriersTitle(ages.map((ageQuarters) => ({ ageQuarters })), blocked)).toBe(title));
});

/** Verbs that titles are made with; a title without one of them says nothing. */
const VERB = /\b(kept|rose|fell|held|stand|stands|seek|hold|holds|is|are|had|promised)\b/;

test('every title is short, says something, and has a number where a figure is shown', () => {
  const ratio = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
  const count = fc.nat(40);
  const side = fc.record({ fulfilment: ratio, due: count, notDue: count, waived: count, noData: count }).map((some) => ({ ...nothing, ...some, due: some.fulfilment === null ? some.due : some.due + 1 }));
  const name = fc.string({ minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(side, side, name, ratio, ratio, fc.array(fc.record({ title: name, recommendation: fc.option(name, { nil: null }), outcome: fc.option(name, { nil: null }) }), { minLength: 1, maxLength: 9 }), (vendor, partner, partnerName, a, b, decisions) => {
      const facts = read(vendor, partner, partnerName);
      const figures = [scorecardTitle(facts), comparisonTitle(facts, { vendor: a, partner: b })];
      const others = [decisionsTitle(decisions), barriersTitle([{ ageQuarters: vendor.due }], partner.due), appendixTitle(vendor.due)];
      for (const title of [...figures, ...others]) {
        expect([...title].length, title).toBeLessThanOrEqual(TITLE_LIMIT);
        expect(title).toMatch(VERB);
      }
      const isShown = vendor.fulfilment !== null || partner.fulfilment !== null;
      for (const title of figures) if (isShown) expect(title).toMatch(/\d/);
      expect(decisionsTitle(decisions)).toMatch(/\d/);
    }),
  );
});

test('a status is a word and a shape', () => {
  expect(['kept', 'atRisk', 'missed', 'notDue', 'noData'].map((status) => statusText(status as 'kept'))).toEqual(['● Kept', '◐ At risk', '✕ Missed', '◌ Not due', '– No data']);
});

test('a long text ends at a word', () => {
  expect(clipped('Who pays for the second release', 20)).toBe('Who pays for the…');
  expect(clipped('short', 20)).toBe('short');
});
