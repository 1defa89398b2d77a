import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recoveryGaps, stepProgress } from '../../shared/domain/caseStep.ts';
import { AnchorScore, CharacteristicId, type CharacteristicRating } from '../../shared/domain/characteristic.ts';
import { characterMatrix } from '../../shared/domain/characterMatrix.ts';
import { DesignationStatus, designationOn } from '../../shared/domain/designation.ts';
import { standingFindings, type StandingFacts } from '../../shared/domain/designationFindings.ts';
import { definitionRevisions, metricsOf } from '../../shared/domain/metrics/ruleChange.ts';
import { thresholdTable, defaultThresholds } from '../../shared/domain/metrics/thresholds.ts';
import { thresholdGroups, thresholdProblem } from '../../shared/domain/metrics/thresholdWords.ts';
import { otherSide } from '../../shared/domain/party.ts';
import { programmeTitle } from '../../shared/domain/programmeTitle.ts';
import type { StatusCase } from '../../shared/domain/statusCase.ts';
import { statusTitle, type StatusTitleFacts } from '../../shared/domain/statusTitle.ts';
import { check } from '../../shared/domain/triggers/check.ts';
import { byUrgency, triggerHeadline } from '../../shared/domain/triggers/headline.ts';
import { ruleText, typedRule } from '../../renderer/screens/programme/ruleText.ts';
import { idOf } from './make.ts';

const Q3 = { start: '2026-07-01', end: '2026-09-30' };
const Q2 = { start: '2026-04-01', end: '2026-06-30' };
const PERIODS = [{ label: '2026-Q2', window: Q2 }, { label: '2026-Q3', window: Q3 }];

const ratings = fc.array(
  fc.record({
    period: fc.constantFrom(Q2, Q3),
    characteristic: fc.constantFrom(...CharacteristicId.options),
    raterParty: fc.constantFrom('vendor' as const, 'partner' as const),
    dutyOf: fc.constantFrom('vendor' as const, 'partner' as const),
    score: fc.constantFrom<AnchorScore>(0, 25, 50, 75, 100),
  }),
  { maxLength: 60 },
);

/** Each side says one thing of each duty, as the store holds it. */
function stored(drawn: readonly Pick<CharacteristicRating, 'period' | 'characteristic' | 'raterParty' | 'dutyOf' | 'score'>[]): CharacteristicRating[] {
  const once = new Map(drawn.map((one) => [`${one.period.end} ${one.characteristic} ${one.raterParty} ${one.dutyOf}`, one]));
  return [...once.values()].map((one, index) => ({ ...one, id: idOf(index + 1), partnerId: idOf(0), evidence: null, comment: null }));
}

describe('the matrix of characteristics', () => {
  test('the order of ratings does not matter', () => {
    fc.assert(
      fc.property(ratings, (drawn) => {
        const all = stored(drawn);
        expect(characterMatrix(all.toReversed(), idOf(0), PERIODS, 25, 'vendor')).toEqual(characterMatrix(all, idOf(0), PERIODS, 25, 'vendor'));
      }),
    );
  });

  test('parties swapped, what is seen is swapped', () => {
    fc.assert(
      fc.property(ratings, (drawn) => {
        const all = stored(drawn);
        const swapped = all.map((one) => ({ ...one, raterParty: otherSide(one.raterParty), dutyOf: one.dutyOf === null ? null : otherSide(one.dutyOf) }));
        const ours = characterMatrix(all, idOf(0), PERIODS, 25, 'vendor');
        const theirs = characterMatrix(swapped, idOf(0), PERIODS, 25, 'partner');
        expect(theirs.rows.map(({ level, gap, change, isOnAgenda }) => ({ level, gap, change, isOnAgenda }))).toEqual(ours.rows.map(({ level, gap, change, isOnAgenda }) => ({ level, gap, change, isOnAgenda })));
        for (const [index, row] of ours.rows.entries()) {
          expect(theirs.rows[index]?.views.partner).toMatchObject({ vendor: row.views.vendor.partner, partner: row.views.vendor.vendor, score: row.views.vendor.score });
        }
      }),
    );
  });

  test('what the other side says is not there before the viewer has said all six; a level without both is null, never 0', () => {
    fc.assert(
      fc.property(ratings, (drawn) => {
        const { rated, rows, isRevealed } = characterMatrix(stored(drawn), idOf(0), PERIODS, 25, 'vendor');
        if (rated.vendor < 6) expect(rows.every(({ views }) => views.partner.score === null && views.partner.vendor === null && views.partner.partner === null)).toBe(true);
        if (!isRevealed) expect(rows.every(({ level, gap }) => level === null && gap === null)).toBe(true);
      }),
    );
  });
});

describe('a standing on a day', () => {
  test('the order of events does not matter', () => {
    const events = fc.uniqueArray(fc.record({ day: fc.integer({ min: 1, max: 28 }), status: fc.constantFrom(...DesignationStatus.options), id: fc.integer({ min: 1, max: 999 }) }), { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 28 }), (drawn, on) => {
        const list = drawn.map(({ day, status, id }) => ({ id: idOf(id), partnerId: idOf(0), status, effectiveFrom: `2026-01-${String(day).padStart(2, '0')}`, reason: 'x' }));
        const day = `2026-01-${String(on).padStart(2, '0')}`;
        expect(designationOn(list.toReversed(), day)).toBe(designationOn(list, day));
      }),
    );
  });

  const facts: StandingFacts = { name: 'Acme', current: null, count: 6, allowed: { from: 3, to: 15 }, assessment: null, verdict: null, decidedOn: null, locale: 'en' };
  const assessment = { id: idOf(1), partnerId: idOf(0), assessedOn: '2026-11-02', scores: [], lossTest: 'structural' as const, isReplicable: null, revenueShown: null };
  const judged = (isPassed: boolean | null, ...because: string[]) => ({ assessment, verdict: { isPassed, because } });
  test.for([
    { name: 'not assessed', status: 'strategic', given: {}, expected: ['Acme has not been assessed on market access, joint solutions and commitment.'] },
    { name: 'passed', status: 'strategic', given: judged(true), expected: [] },
    { name: 'failed', status: 'strategic', given: judged(false, 'total 40 below 70'), expected: ['The assessment of 2 Nov 2026 does not pass: total 40 below 70.'] },
    { name: 'loss test open', status: 'strategic', given: judged(null), expected: ['The assessment of 2 Nov 2026 leaves open what losing Acme would mean.'] },
    { name: 'the last place', status: 'strategic', given: { ...judged(true), count: 14 }, expected: [] },
    { name: 'one too many', status: 'strategic', given: { ...judged(true), count: 15 }, expected: ['There would be 16 strategic partners; the policy allows 15.'] },
    { name: 'strategic already', status: 'under_review', given: { current: 'strategic', count: 20 }, expected: [] },
    { name: 'only a candidate', status: 'candidate', given: {}, expected: [] },
    { name: 'leaving by a decided review', status: 'premier', given: { current: 'strategic', decidedOn: '2026-11-01' }, expected: [] },
    { name: 'leaving too few behind', status: 'exited', given: { current: 'strategic', decidedOn: '2026-11-01', count: 3 }, expected: ['There would be 2 strategic partners; the policy has at least 3.'] },
  ] as { name: string; status: DesignationStatus; given: Partial<StandingFacts>; expected: string[] }[])('$name', ({ status, given, expected }) => {
    expect(standingFindings(status, { ...facts, ...given })).toEqual(expected);
  });
});

describe('the message of the status page', () => {
  const base: StatusTitleFacts = { name: 'Acme', current: 'strategic', verdict: null, triggers: [], callsFor: [], cases: [], isEscalated: false, asOf: '2026-11-14', locale: 'en' };
  const open: StatusCase = {
    id: idOf(1), partnerId: idOf(0), triggers: ['T1'], openedOn: '2026-09-01', evidence: [], recommendation: 'retain', decision: null, decidedOn: null, effectiveOn: null, vendorDecider: null,
    partnerDecider: null, partnerHeard: null, dismissedOn: null, dismissedBecause: null, letter: null,
  };
  const t1 = check('T1', true, ['Both below.']);
  test.for([
    { given: {}, says: 'Acme stays strategic; nothing calls for a review' },
    { given: { triggers: [t1], callsFor: ['T1'] }, says: 'Acme is up for review: both sides are behind their promises' },
    { given: { triggers: [t1] }, says: 'Acme stays strategic; nothing calls for a review' },
    { given: { triggers: [check('T0', true, ['Due.']), check('T2', true, ['Acme has named no sponsor for 45 days.'])], callsFor: ['T0', 'T2'] }, says: 'Acme is up for review: a sponsor’s seat is empty and the annual review is due' },
    { given: { triggers: [check('T1w', true, ['x'])] }, says: 'Nothing calls for a review of Acme yet; one side stays behind' },
    { given: { cases: [open] }, says: 'Acme’s status review is open and waits for a decision' },
    { given: { cases: [open], isEscalated: true }, says: 'Acme’s case has waited 74 days for a decision' },
    { given: { cases: [{ ...open, decision: 'exit', decidedOn: '2026-11-01', effectiveOn: '2026-12-31' }] }, says: 'Acme leaves the strategic programme on 31 Dec 2026' },
    { given: { cases: [{ ...open, decision: 'recover', decidedOn: '2026-11-01', effectiveOn: '2026-11-01' }] }, says: 'Acme stays strategic on a recovery plan of both sides' },
    { given: { current: 'premier' }, says: 'Acme is a premier partner and no longer strategic' },
    { given: { current: 'exited' }, says: 'Acme has left the strategic programme' },
    { given: { current: null }, says: 'Acme is not in the strategic programme' },
    { given: { current: 'candidate', verdict: { isPassed: null } }, says: 'Acme is a candidate and waits for the loss test' },
    { given: { current: null, verdict: { isPassed: false } }, says: 'Acme does not pass the selection test' },
  ] as { given: Partial<StatusTitleFacts>; says: string }[])('$says', ({ given, says }) => {
    expect(statusTitle({ ...base, ...given })).toBe(says);
  });

  test('triggers: what fired first, the watch after, then what is not known, then what is quiet', () => {
    const checks = [check('T0', false, []), check('T1', null, []), check('T1w', true, []), check('T3', true, []), check('T4', false, [])];
    expect(byUrgency(checks).map(({ kind }) => kind)).toEqual(['T3', 'T1w', 'T1', 'T4', 'T0']);
    expect(triggerHeadline(check('T2', true, ['Acme has named no sponsor for 45 days.', 'Acme replaced its sponsor 2 times in twelve months.']))).toBe('The organisation changed');
    expect(triggerHeadline(check('T1', null, []))).toBe('Cannot judge whether both sides under-perform');
  });
});

describe('the message of the programme page', () => {
  const size = (count: number) => ({ count, band: 'green' as const, allowed: { from: 3, to: 15 } });
  const failure = (kind: 'F1' | 'F2' | 'F2-mirror' | 'F3', found: boolean | null, count = 1) => ({ check: kind, found, partnerIds: Array.from({ length: count }, (_, index) => idOf(index)) });
  test.for([
    { facts: { size: size(0), failures: [], calls: 0, escalated: 0 }, says: 'No partner is strategic yet' },
    { facts: { size: size(6), failures: [], calls: 0, escalated: 0 }, says: '6 strategic partners; the programme is sound' },
    { facts: { size: size(16), failures: [failure('F2', true)], calls: 0, escalated: 0 }, says: '16 strategic partners, more than the 15 the policy allows; in one partnership our investment is not answered' },
    { facts: { size: size(2), failures: [failure('F2-mirror', true, 2)], calls: 0, escalated: 0 }, says: '2 strategic partners, fewer than the policy’s 3; 2 partnerships we do not answer' },
    { facts: { size: size(6), failures: [failure('F3', null)], calls: 0, escalated: 2 }, says: '6 strategic partners; 2 status reviews wait for both sponsors' },
    { facts: { size: size(6), failures: [failure('F3', null)], calls: 1, escalated: 0 }, says: '6 strategic partners; one is up for a status review' },
    { facts: { size: size(6), failures: [failure('F3', null)], calls: 0, escalated: 0 }, says: '6 strategic partners; no failure found, though not everything can be judged' },
  ])('$says', ({ facts, says }) => {
    expect(programmeTitle(facts)).toBe(says);
  });
});

describe('steps and rules', () => {
  const step = (given: object) => ({ id: idOf(1), caseId: idOf(2), kind: 'recovery' as const, position: 0, side: 'vendor' as const, text: 'x', owner: null, dueOn: null, doneOn: null, ...given });
  test('a step without a day is never late; one done later than its day is done', () => {
    expect(stepProgress([step({}), step({ dueOn: '2026-11-13' }), step({ dueOn: '2026-11-14' }), step({ dueOn: '2026-10-01', doneOn: '2026-11-14' })], '2026-11-14')).toEqual({ done: 1, late: 1 });
  });

  test.for([
    { lines: [], gaps: ['no line of ours', 'no line of the partner'] },
    { lines: [{ side: 'vendor' as const, dueOn: '2026-12-01' }, { side: 'partner' as const, dueOn: null }], gaps: ['a line without a day'] },
    { lines: [{ side: 'vendor' as const, dueOn: '2026-12-01' }, { side: 'partner' as const, dueOn: '2026-12-01' }], gaps: [] },
  ])('a recovery plan lacks $gaps', ({ lines, gaps }) => {
    expect(recoveryGaps(lines)).toEqual(gaps);
  });

  test('every threshold has words once, and its default is allowed', () => {
    const names = thresholdGroups.flatMap((group) => group.thresholds.map(({ name }) => name));
    expect(names.toSorted()).toEqual(Object.keys(thresholdTable).toSorted());
    expect(names.filter((name) => thresholdProblem(name, thresholdTable[name].value, defaultThresholds) !== null)).toEqual([]);
  });

  test('a change counts for the metrics it names; a convention alone for every one; an unknown rule for none', () => {
    expect(metricsOf('presentShare')).toEqual(['M1']);
    expect(metricsOf('vendorSize')).toEqual(['M14']);
    expect(metricsOf('lowCoverage')).toHaveLength(21);
    expect(metricsOf('gone')).toEqual([]);
    const change = (rule: string) => ({ id: idOf(1), rule, fromValue: '1', toValue: '2', reason: null, changedOn: '2026-11-14', enteredBy: null });
    expect(definitionRevisions([change('presentShare'), change('lateReviewDays'), change('vendorSize')])).toEqual({ M1: 2, M14: 1 });
  });

  test.for([
    { text: '60', unit: 'ratio' as const, value: 0.6 }, { text: '62,5 %', unit: 'ratio' as const, value: 0.625 }, { text: '45', unit: 'days' as const, value: 45 },
    { text: 'many', unit: 'days' as const, value: null }, { text: '', unit: 'ratio' as const, value: null },
  ])('“$text” is typed for $value', ({ text, unit, value }) => {
    expect(typedRule(text, unit)).toBe(value);
  });

  test('what is shown is what is typed', () => {
    for (const { value, unit } of Object.values(thresholdTable)) expect(typedRule(ruleText(value, unit), unit)).toBe(value);
  });
});
