import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaFacts, composeAgenda } from '../../../shared/domain/agenda.ts';
import { agendaSections, CUT_SECTIONS, SectionId } from '../../../shared/domain/agendaSections.ts';

const SECTIONS = SectionId.options.filter((id) => id !== 'reserve');
const full = Object.fromEntries(SECTIONS.map((id) => [id, { says: 'There is something.', without: 'Nothing.' }]));
const facts = (given: Partial<AgendaFacts> = {}): AgendaFacts => ({
  edition: { isFirst: false, isFourthQuarter: false }, minutes: 90, matters: full, hidden: new Map(), deciding: new Set(), ...given,
});
const told = (items: ReturnType<typeof composeAgenda>) => items.filter(({ state }) => state === 'shown' || state === 'reserve').map(({ section, minutes }) => `${section} ${minutes}`);

describe('the agenda', () => {
  test('of a whole review, in order and minutes', () => {
    expect(told(composeAgenda(facts()))).toEqual([
      'decisions 5', 'side-by-side 5', 'commitments 15', 'barriers 10', 'results 5', 'pipeline 10', 'solutions 5', 'access 5', 'marketing 3', 'customers 5',
      'relationship 5', 'changes 7', 'adjustments 5', 'close 5',
    ]);
  });

  test('of an hour keeps what decides, with five minutes in hand', () => {
    expect(told(composeAgenda(facts({ minutes: 60 })))).toEqual([
      'decisions 5', 'side-by-side 5', 'commitments 15', 'barriers 10', 'pipeline 10', 'adjustments 5', 'close 5', 'reserve 5',
    ]);
    expect(composeAgenda(facts({ minutes: 60 })).filter(({ state }) => state === 'cut')).toHaveLength(7);
  });

  test('of the fourth quarter adds the year’s questions within the same ninety minutes', () => {
    const items = composeAgenda(facts({ edition: { isFirst: false, isFourthQuarter: true } }));
    expect(items.map(({ section }) => section)).toEqual(SECTIONS);
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    expect(told(items)).toEqual(expect.arrayContaining(['status 7', 'annual 5', 'next-plan 7', 'agreement 5']));
  });

  test('of the first review names the baseline where promises stand otherwise', () => {
    const names = composeAgenda(facts({ edition: { isFirst: true, isFourthQuarter: false } })).map(({ name }) => name);
    expect(names).toContain('Baseline and what each side promised');
    expect(names).not.toContain('Last quarter’s commitments');
  });

  test('a section with nothing to say, or hidden with a reason, gives its minutes to the time in hand', () => {
    const matters = { ...full, barriers: { says: null, without: 'No barrier is open.' } };
    const items = composeAgenda(facts({ matters, hidden: new Map([['customers', 'Agreed to take it up in January.']]) }));
    expect(items.find(({ section }) => section === 'barriers')).toMatchObject({ state: 'nothing', minutes: 0, reason: 'No barrier is open.' });
    expect(items.find(({ section }) => section === 'customers')).toMatchObject({ state: 'hidden', minutes: 0, reason: 'Agreed to take it up in January.' });
    expect(items.at(-1)).toMatchObject({ section: 'reserve', minutes: 15 });
  });

  test('says where a decision is asked for, but not of a section that is left out', () => {
    const items = composeAgenda(facts({ deciding: new Set(['decisions', 'barriers', 'customers']), hidden: new Map([['customers', 'Not now.']]) }));
    expect(items.filter(({ asksDecision }) => asksDecision).map(({ section }) => section)).toEqual(['decisions', 'barriers']);
  });

  test('adds up to the minutes planned, whatever there is to say', () => {
    const some = fc.subarray([...SECTIONS]);
    fc.assert(
      fc.property(some, some, fc.constantFrom(90 as const, 60 as const), fc.boolean(), fc.boolean(), (silent, hidden, minutes, isFirst, isFourthQuarter) => {
        const matters = { ...full, ...Object.fromEntries(silent.map((id) => [id, { says: null, without: 'Nothing.' }])) };
        const items = composeAgenda(facts({ matters, hidden: new Map(hidden.map((id) => [id, 'Why not'])), minutes, edition: { isFirst, isFourthQuarter } }));
        expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
        expect(items.filter(({ state }) => state !== 'reserve').map(({ section }) => section)).toEqual(agendaSections({ isFirst, isFourthQuarter }).map(({ id }) => id));
      }),
    );
  });

  test('the hour’s sections are sections', () => {
    expect([...CUT_SECTIONS].every((id) => agendaSections({ isFirst: false, isFourthQuarter: false }).some((section) => section.id === id))).toBe(true);
  });
});
