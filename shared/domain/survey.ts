import { z } from 'zod';
import { Day } from '../time.ts';
import { Side } from './party.ts';

/** Who answered; sponsors, C and VP level are executives. */
export const RespondentLevel = z.enum(['sponsor', 'c_level', 'vp', 'director', 'other']);
export type RespondentLevel = z.infer<typeof RespondentLevel>;

/** What was asked with: five-point satisfaction, the eleven-point recommendation question, or the programme's own. Never converted into one another. */
export const Instrument = z.enum(['csat5', 'nps', 'custom']);
export type Instrument = z.infer<typeof Instrument>;

/** One score of one respondent about the other side. `respondent` is null where the answer came without a name. */
export const SurveyResponse = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  raterParty: Side,
  respondent: z.string().nullable(),
  level: RespondentLevel,
  instrument: Instrument,
  instrumentName: z.string(),
  item: z.string(),
  score: z.number(),
  scaleMin: z.number(),
  scaleMax: z.number(),
  comment: z.string().nullable(),
  answeredOn: Day,
  isAnonymous: z.boolean(),
});
export type SurveyResponse = z.infer<typeof SurveyResponse>;

/** How many executives of a side were asked, for the response rate. */
export const SurveyInvitation = z.strictObject({ partnerId: z.uuid(), raterParty: Side, sentOn: Day, invited: z.int().nonnegative() });
export type SurveyInvitation = z.infer<typeof SurveyInvitation>;

/** True for the levels whose answers count as executive satisfaction. Source: metrics M9. */
export function isExecutive(level: RespondentLevel): boolean {
  return level === 'sponsor' || level === 'c_level' || level === 'vp';
}

/** How many people answered: named ones once; nameless ones as many as answered the most answered item. */
export function respondentCount(responses: readonly SurveyResponse[]): number {
  const named = new Set(responses.flatMap(({ respondent }) => respondent ?? []));
  const nameless = Map.groupBy(
    responses.filter(({ respondent }) => respondent === null),
    ({ item }) => item,
  );
  return named.size + Math.max(0, ...[...nameless.values()].map((answers) => answers.length));
}
