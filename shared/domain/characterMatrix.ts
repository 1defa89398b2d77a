import { z } from 'zod';
import type { QuarterLabel } from '../fiscal.ts';
import type { Window } from '../time.ts';
import { AnchorScore, CharacteristicId, type CharacteristicRating } from './characteristic.ts';
import { characteristicLevels } from './metrics/characterLevels.ts';
import { Side, type Side as SideName } from './party.ts';

/** What a side says of one side's duty: the score and what it rests on. Null while it has not said. */
const Said = z.strictObject({ score: AnchorScore, evidence: z.string().nullable() }).nullable();

/** What one side says of a characteristic: of its own duty, of the other's, or of the whole where it does not tell them apart. */
const View = z.strictObject({ vendor: Said, partner: Said, whole: Said, score: z.number().nullable() });

/** One characteristic as both sides see it in a period, with its level and the change since the period before. */
export const CharacterRow = z.strictObject({
  characteristic: CharacteristicId,
  views: z.strictObject({ vendor: View, partner: View }),
  level: z.number().nullable(),
  gap: z.number().nullable(),
  change: z.number().nullable(),
  isOnAgenda: z.boolean(),
  /** Levels of the periods looked back on, the oldest first. */
  trend: z.array(z.number().nullable()),
});
export type CharacterRow = z.infer<typeof CharacterRow>;

/**
 * The six characteristics in a period. `rated` counts those each side has scored; `isRevealed` when
 * both have scored all six. Until the viewer has, the other side's scores are not in here at all.
 */
export const CharacterMatrix = z.strictObject({
  viewer: Side,
  rated: z.strictObject({ vendor: z.int(), partner: z.int() }),
  isRevealed: z.boolean(),
  periods: z.array(z.string()),
  rows: z.array(CharacterRow),
});
export type CharacterMatrix = z.infer<typeof CharacterMatrix>;

/** A period with the name it goes by. */
export interface LabelledPeriod {
  readonly label: QuarterLabel;
  readonly window: Window;
}

/**
 * The matrix of a partnership for the last of the periods, as `viewer` may see it.
 *
 * Each side scores without knowing what the other says: what the other says is left out until the
 * viewer has scored all six, level and gap until both have. Earlier periods show what both said then.
 * Source: metrics M17; the review's calendar, T-16. `gap` from `ratingGap` goes on the agenda. The
 * same for either viewer.
 */
export function characterMatrix(ratings: readonly CharacteristicRating[], partnerId: string, periods: readonly LabelledPeriod[], ratingGap: number, viewer: SideName): CharacterMatrix {
  const levels = periods.map(({ window }) => characteristicLevels(ratings, partnerId, window));
  const now = levels.at(-1) ?? [];
  const period = periods.at(-1)?.window ?? null;
  const rated = { vendor: now.filter((one) => one.vendor !== null).length, partner: now.filter((one) => one.partner !== null).length };
  const isRevealed = rated.vendor === CharacteristicId.options.length && rated.partner === CharacteristicId.options.length;
  const own = ratings.filter((one) => one.partnerId === partnerId && period !== null && one.period.start === period.start && one.period.end === period.end);
  const sees = (rater: SideName) => rater === viewer || rated[viewer] === CharacteristicId.options.length;
  return {
    viewer,
    rated,
    isRevealed,
    periods: periods.map(({ label }) => label),
    rows: CharacteristicId.options.map((characteristic, index) => {
      const trend = levels.map((level, at) => (at < levels.length - 1 || isRevealed ? (level[index]?.level ?? null) : null));
      const level = trend.at(-1) ?? null;
      const before = trend.at(-2) ?? null;
      const gap = isRevealed ? (now[index]?.gap ?? null) : null;
      const view = (rater: SideName) => viewOf(own.filter((one) => one.characteristic === characteristic && one.raterParty === rater), sees(rater) ? (now[index]?.[rater] ?? null) : null, sees(rater));
      return {
        characteristic,
        views: { vendor: view('vendor'), partner: view('partner') },
        level,
        gap,
        change: level === null || before === null ? null : level - before,
        isOnAgenda: gap !== null && gap >= ratingGap,
        trend,
      };
    }),
  };
}

function viewOf(ratings: readonly CharacteristicRating[], score: number | null, isSeen: boolean): z.infer<typeof View> {
  const said = (dutyOf: SideName | null) => {
    const found = isSeen ? ratings.find((one) => one.dutyOf === dutyOf) : undefined;
    return found === undefined ? null : { score: found.score, evidence: found.evidence };
  };
  return { vendor: said('vendor'), partner: said('partner'), whole: said(null), score };
}
