import { CharacteristicId, type CharacteristicRating, characteristics } from '../characteristic.ts';
import type { Side } from '../party.ts';
import type { Window } from '../../time.ts';
import { absent, badgeOn, figure, meanFigure, type MetricResult, type Question } from './result.ts';

/**
 * A characteristic in a period: each side's score, the level and the difference, null without a rating
 * of both. `duties` compares, for each side's duty, what the side says of itself with what the other says.
 */
export interface CharacteristicLevel {
  readonly characteristic: CharacteristicId;
  readonly vendor: number | null;
  readonly partner: number | null;
  readonly level: number | null;
  readonly gap: number | null;
  readonly duties: Readonly<Record<Side, { readonly own: number | null; readonly other: number | null }>>;
  readonly ratingIds: readonly string[];
}

/**
 * The six characteristics of a partnership in a period.
 *
 * Unit: score 0 to 100. Formula: a side's score is the mean of its ratings (its own duty, the other's);
 * level = mean of both sides, gap = |difference|. Source: metrics M17.
 * Null level and gap without a rating of each side.
 */
export function characteristicLevels(ratings: readonly CharacteristicRating[], partnerId: string, period: Window): CharacteristicLevel[] {
  const own = ratings.filter((one) => one.partnerId === partnerId && one.period.start === period.start && one.period.end === period.end);
  return CharacteristicId.options.map((characteristic) => {
    const of = own.filter((one) => one.characteristic === characteristic);
    const score = (side: Side) => mean(of.filter((one) => one.raterParty === side));
    const vendor = score('vendor');
    const partner = score('partner');
    const duty = (side: Side) => ({
      own: mean(of.filter((one) => one.dutyOf === side && one.raterParty === side)),
      other: mean(of.filter((one) => one.dutyOf === side && one.raterParty !== side)),
    });
    return {
      characteristic,
      vendor,
      partner,
      level: vendor === null || partner === null ? null : (vendor + partner) / 2,
      gap: vendor === null || partner === null ? null : Math.abs(vendor - partner),
      duties: { vendor: duty('vendor'), partner: duty('partner') },
      ratingIds: of.map((one) => one.id).toSorted(),
    };
  });
}

/**
 * The figures of M17 for one partnership: the mean level, the widest gap, the change since the period
 * before, and each level.
 *
 * Characteristics that both sides rated `ratingGap` or more apart are named: they go on the agenda.
 * Source: metrics M17. Null (`no_data`) where no characteristic was rated by both sides.
 */
export function characterResults(ratings: readonly CharacteristicRating[], partnerId: string, before: Window | null, asked: Question): MetricResult[] {
  const question: Question = { ...asked, scope: { kind: 'partner', partnerId } };
  const levels = characteristicLevels(ratings, partnerId, question.window);
  const earlier = before === null ? [] : characteristicLevels(ratings, partnerId, before);
  const rated = levels.flatMap((one) => (one.level === null || one.gap === null ? [] : [{ ...one, level: one.level, gap: one.gap }]));
  const around = { rowIds: rated.flatMap((one) => one.ratingIds), coverage: rated.length / levels.length };
  const wide = rated.filter((one) => one.gap >= question.thresholds.ratingGap);
  const none = 'No characteristic was rated by both sides.';
  const changes = rated.flatMap((one) => {
    const past = earlier.find((old) => old.characteristic === one.characteristic);
    return past === undefined || past.level === null ? [] : [{ change: one.level - past.level, ratingIds: [...one.ratingIds, ...past.ratingIds] }];
  });
  return [
    rated.length === 0 ? absent('M17.level', question, 'no_data', none, around) : meanFigure('M17.level', question, rated.map((one) => one.level), around),
    rated.length === 0
      ? absent('M17.gap', question, 'no_data', none, around)
      : figure('M17.gap', question, Math.max(...rated.map((one) => one.gap)), {
          ...around,
          badges: badgeOn('on-agenda', wide.map((one) => one.characteristic), () => `To be talked about: ${wide.map((one) => characteristics[one.characteristic].name).join(', ')}.`),
        }),
    changes.length === 0
      ? absent('M17.trend', question, 'no_data', 'No characteristic was rated by both sides in both periods.', around)
      : meanFigure('M17.trend', question, changes.map(({ change }) => change), { ...around, rowIds: changes.flatMap(({ ratingIds }) => ratingIds) }),
    ...levels.map((one) => levelResult(one, question)),
  ];
}

function levelResult(one: CharacteristicLevel, question: Question): MetricResult {
  const key = `M17.${one.characteristic}` as const;
  if (one.level !== null) return figure(key, question, one.level, { rowIds: one.ratingIds });
  const missing = one.vendor === null && one.partner === null ? 'Neither side has rated it.' : one.vendor === null ? 'We have not rated it.' : 'The partner has not rated it.';
  return absent(key, question, 'no_data', missing, { rowIds: one.ratingIds });
}

function mean(ratings: readonly CharacteristicRating[]): number | null {
  return ratings.length === 0 ? null : average(ratings.map((one) => one.score));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
