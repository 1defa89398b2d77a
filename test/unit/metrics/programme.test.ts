import { describe, expect, test } from 'vitest';
import { AnchorScore, type CharacteristicRating } from '../../../shared/domain/characteristic.ts';
import { characteristicLevels, characterResults } from '../../../shared/domain/metrics/characterLevels.ts';
import { activePartners, concentration, type ConcentrationFacts, topShare, zonesOf } from '../../../shared/domain/metrics/concentration.ts';
import { dictionaryLines, metricDefinitions } from '../../../shared/domain/metrics/dictionary.ts';
import { investmentReturn } from '../../../shared/domain/metrics/investmentReturn.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { portfolioSize, sizeBand } from '../../../shared/domain/metrics/portfolioSize.ts';
import { MetricResult } from '../../../shared/domain/metrics/result.ts';
import { type HygieneFacts, reviewHygiene } from '../../../shared/domain/metrics/reviewHygiene.ts';
import { ragOf, rollUp, weightOn } from '../../../shared/domain/metrics/score.ts';
import { judgeSelection, selectionScore } from '../../../shared/domain/metrics/selectionScore.ts';
import { defaultThresholds, thresholdTable, withDefaults } from '../../../shared/domain/metrics/thresholds.ts';
import type { Criterion, CriterionScore, SelectionAssessment } from '../../../shared/domain/selection.ts';
import { noRates } from '../../../shared/fx.ts';
import { ask, badgesOf, event, named, Q3, Q3_BEFORE, revenue, review, role, strategic } from './facts.ts';

describe('M13', () => {
  test.for([
    [0.02, 0.3, ['concentrated']], [0.08, 0.5, ['concentrated']], [0.081, 0.4, ['too broad']], [0.019, 0.4, ['narrow']], [0.04, 0.29, ['label without weight']],
    [0.04, 0.51, ['dependence risk']], [0.2, 0.1, ['too broad', 'label without weight']], [null, 0.4, []], [0.04, null, []],
  ] as const)('%d of partners with %d of revenue: %o', ([partners, share, zones]) => {
    expect(zonesOf(partners, share, defaultThresholds)).toEqual(zones);
  });

  const facts: ConcentrationFacts = {
    revenueType: 'bookings', currency: 'USD', rates: noRates, members: strategic('a', 'b'), activeIds: new Set(['a', 'b', 'c', 'd']),
    revenue: [revenue('a', 400, '2026-07-31'), revenue('c', 300, '2026-08-31'), revenue('b', 200, '2026-09-30'), revenue('d', 100, '2026-09-30')],
  };

  test('few active partners make the band information only; no partner list makes no share', () => {
    expect(concentration(facts, ask()).isInformationOnly).toBe(true);
    const { results, zones } = concentration({ ...facts, activeIds: null }, ask());
    expect([named(results, 'M13.partners').status, zones]).toEqual(['no_data', []]);
  });

  test('overlap with as many largest partners; the curve of the largest', () => {
    expect(named(concentration(facts, ask()).results, 'M13.overlap').value).toBe(0.5);
    expect([0, 0.25, 0.26, 0.5, 1].map((k) => topShare(facts, ask(), k).value)).toEqual([0, 0.4, 0.7, 0.7, 1]);
    expect(named(concentration({ ...facts, members: membership([]) }, ask()).results, 'M13.overlap').status).toBe('zero_denominator');
  });

  test('active is any activity in the twelve months before', () => {
    const activity = [{ partnerId: 'a', on: '2025-11-14' }, { partnerId: 'b', on: '2025-11-15' }, { partnerId: 'c', on: '2026-11-15' }];
    expect([...activePartners(activity, '2026-11-14')]).toEqual(['b']);
  });
});

describe('M14', () => {
  test.for([
    [2, 'mid-size', 'info'], [3, 'mid-size', 'green'], [15, 'mid-size', 'green'], [16, 'mid-size', 'amber'], [25, 'mid-size', 'amber'], [26, 'mid-size', 'red'],
    [2, 'large-platform', 'green'], [25, 'large-platform', 'green'], [26, 'large-platform', 'amber'], [30, 'large-platform', 'amber'], [31, 'large-platform', 'red'], [50, 'large-platform', 'red'],
  ] as const)('%d partners of a %s vendor are %s', ([count, size, band]) => {
    expect(sizeBand(count, defaultThresholds, size)).toBe(band);
  });

  test('the load of the busiest sponsor, and who carries too many', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const assignments = ids.map((id) => role(id, 'vendor', { personId: 'busy', personName: 'Busy' }));
    const results = portfolioSize({ members: strategic(...ids), assignments }, ask());
    expect([named(results, 'M14').value, named(results, 'M14.perSponsor').value, named(results, 'M14.perCam').status]).toEqual([4, 4, 'no_data']);
    expect(badgesOf(named(results, 'M14.perSponsor'))).toEqual(['overloaded']);
  });
});

describe('M17', () => {
  const rating = (raterParty: 'vendor' | 'partner', score: number, given: Partial<CharacteristicRating> = {}): CharacteristicRating => ({
    id: `${raterParty}-${score}-${given.dutyOf}`, partnerId: 'p1', period: Q3, characteristic: 'C1', raterParty, dutyOf: null, score: AnchorScore.parse(score), evidence: null, comment: null, ...given,
  });

  test('level is the mean of both sides, the gap their difference; one side alone makes neither', () => {
    expect(characteristicLevels([rating('vendor', 75), rating('partner', 25)], 'p1', Q3)[0]).toMatchObject({ level: 50, gap: 50 });
    expect(characteristicLevels([rating('vendor', 75)], 'p1', Q3)[0]).toMatchObject({ vendor: 75, partner: null, level: null, gap: null });
  });

  test('each duty is seen by both', () => {
    const level = characteristicLevels([rating('vendor', 100, { dutyOf: 'vendor' }), rating('vendor', 50, { dutyOf: 'partner' }), rating('partner', 25, { dutyOf: 'vendor' })], 'p1', Q3)[0];
    expect(level).toMatchObject({ vendor: 75, partner: 25, duties: { vendor: { own: 100, other: 25 }, partner: { own: null, other: 50 } } });
  });

  test('25 apart goes on the agenda; the trend is over what both rated in both periods', () => {
    const before = [rating('vendor', 50, { period: Q3_BEFORE }), rating('partner', 50, { period: Q3_BEFORE })];
    const results = characterResults([rating('vendor', 75), rating('partner', 50), ...before], 'p1', Q3_BEFORE, ask());
    expect(['M17.level', 'M17.gap', 'M17.trend', 'M17.C1', 'M17.C2'].map((name) => named(results, name).value)).toEqual([62.5, 25, 12.5, 62.5, null]);
    expect(badgesOf(named(results, 'M17.gap'))).toEqual(['on-agenda', 'low-confidence']);
    expect(named(characterResults([], 'p1', null, ask()), 'M17.level')).toMatchObject({ value: null, status: 'no_data' });
  });
});

describe('M18', () => {
  const score = (criterion: Criterion, value: number, given: Partial<CriterionScore> = {}): CriterionScore => ({ criterion, score: value, evidence: 'x', evidenceOn: '2026-05-01', expiresOn: null, ...given });
  const assessment = (scores: CriterionScore[]): SelectionAssessment => ({ id: 's', partnerId: 'p1', assessedOn: '2026-05-01', scores, lossTest: 'structural', isReplicable: null, revenueShown: { minor: 9e9, currency: 'USD' } });
  const judge = (scores: CriterionScore[], asOf = '2026-11-14') => judgeSelection(assessment(scores), asOf, defaultThresholds);
  const strong = [score('access', 4), score('solution', 4), score('commitment', 4)];

  test('a weak criterion fails whatever the total; 70 is enough', () => {
    expect(judge([score('access', 4), score('solution', 4), score('commitment', 1)])).toMatchObject({ total: 77.5, isPassed: false });
    expect(judge([score('access', 3), score('solution', 3), score('commitment', 2)])).toMatchObject({ total: 67.5, isPassed: false });
  });

  test('evidence counts for twelve months; an expired criterion leaves the total and fails the test', () => {
    expect(judge(strong, '2027-05-01').isPassed).toBe(true);
    expect(judge(strong, '2027-05-02')).toMatchObject({ total: null, isPassed: false });
    expect(judge([score('access', 4, { expiresOn: '2026-06-01' }), score('solution', 4), score('commitment', 2)])).toMatchObject({ coverage: 0.65, isPassed: false, expired: ['access'] });
    expect(selectionScore([assessment(strong)], 'p1', ask({ asOf: '2027-06-01' }))).toMatchObject({ value: null, status: 'no_data' });
    expect(selectionScore([], 'p1', ask()).note).toBe('The partner has not been assessed.');
  });
});

describe('M19', () => {
  const facts: HygieneFacts = {
    members: strategic('p1'),
    reviews: [review({ id: 'r' })],
    decisions: [{ id: 'd', reviewId: 'r', kind: null, title: 'x', options: [], recommendation: null, vendorDecider: 'a', partnerDecider: 'b', outcome: 'yes', decidedOn: '2026-09-15', carriedFrom: null, visibility: 'shared' }],
    agenda: [{ id: 'i1', reviewId: 'r', asksDecision: true }, { id: 'i2', reviewId: 'r', asksDecision: false }],
    actions: ['2026-09-20', '2026-09-21', null].map((doneOn, index) => ({ id: `a${index}`, reviewId: 'r', side: 'vendor', title: 'x', ownerName: 'x', dueOn: '2026-09-20', doneOn, carriedFrom: null, visibility: 'shared' })),
    carried: new Set(['a1']),
    preReads: [{ reviewId: 'r', sentAt: '2026-09-10T09:00:00.000Z', startsAt: '2026-09-15T09:00:00.000Z', attendees: 6, confirmed: 3 }],
    barriers: ['2026-08-13', '2026-08-14'].map((firstRaisedOn) => ({ id: firstRaisedOn, partnerId: 'p1', side: 'vendor', type: 'x', title: 'x', cause: null, removal: null, ownerName: null, firstRaisedOn, timesRaised: 1, resolvedOn: null, resolution: null, blocks: [], visibility: 'shared' })),
  };

  test('decisions, agenda, actions, pre-read and old barriers', () => {
    const results = reviewHygiene(facts, ask());
    const parts = ['decisions', 'agenda', 'actions', 'carried', 'preRead', 'read', 'barriers'];
    expect(parts.map((part) => named(results, `M19.${part}`).value)).toEqual([1, 0.5, 1 / 3, 1, 120, 0.5, 1]);
  });

  test('without a review held there is nothing to judge', () => {
    const results = reviewHygiene({ ...facts, reviews: [], barriers: [] }, ask());
    expect(results.map((one) => one.value)).toEqual([null, null, null, null, null, null, 0]);
  });
});

test('M20: no data where a side shares none, nothing invested is no multiple', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const vendor = { incremental: usd(300), invested: usd(200), rowIds: [], excluded: [] };
  const results = investmentReturn({ vendor, partner: { incremental: null, invested: null, rowIds: [], excluded: [] } }, ask());
  expect([named(results, 'M20.vendor').value, named(results, 'M20.partner').status]).toEqual([1.5, 'no_data']);
  expect(named(investmentReturn({ vendor: { ...vendor, invested: usd(0) }, partner: vendor }, ask()), 'M20.vendor').status).toBe('zero_denominator');
});

describe('scores and settings', () => {
  test('a roll-up leaves out what has no score, renormalises and says how much is covered', () => {
    expect(rollUp([{ score: 8, weight: 1 }, { score: null, weight: 3 }, { score: 4, weight: 1 }])).toEqual({ score: 6, coverage: 0.4 });
    expect(rollUp([{ score: null, weight: 1 }])).toEqual({ score: null, coverage: 0 });
    expect(weightOn([{ from: '2026-01-01', weight: 2 }, { from: '2025-01-01', weight: 1 }], '2025-12-31')).toBe(1);
  });

  test('red below the red flag, green from the goal', () => {
    expect([3.33, 10 / 3, 6.66, 20 / 3, null].map(ragOf)).toEqual(['red', 'amber', 'amber', 'green', null]);
  });

  test('a setting is laid over the default; every threshold says why', () => {
    expect(withDefaults({ smallSample: 9 })).toEqual({ ...defaultThresholds, smallSample: 9 });
    expect(Object.values(thresholdTable).every(({ reason, source }) => reason.endsWith('.') && source.length > 0)).toBe(true);
  });

  test('the dictionary names every metric, and hides internal figures from a partner', () => {
    const ids = new Set(dictionaryLines('internal').map((line) => line.metricId));
    const wanted = Array.from({ length: 20 }, (_, index) => `M${index + 1}`).filter((id) => id !== 'M15' && id !== 'M16');
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(dictionaryLines('partner').some((line) => line.metricId === 'M20' || line.metricId === 'M13')).toBe(false);
    expect(Object.values(metricDefinitions).every(({ sentence, name }) => sentence.endsWith('.') && name.length <= 60)).toBe(true);
  });

  test('a result is plain data that fits its schema', () => {
    const results = portfolioSize({ members: membership([event('a', 'strategic', '2026-01-01')]), assignments: [] }, ask());
    expect(results.map((one) => MetricResult.parse(structuredClone(one)))).toEqual(results);
  });
});
