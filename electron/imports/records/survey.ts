import type { Instrument } from '../../../shared/domain/survey.ts';
import { seniorityOf } from './seniority.ts';
import { numberOf, type ReadField, textOf } from './target.ts';

/** One question of the survey and the scale it is answered on. */
interface Item {
  readonly field: string;
  readonly instrument: Instrument;
  readonly name: string;
  readonly scale: readonly [number, number];
}

/**
 * The questions an export may hold. What rates the other side is one instrument, whatever its
 * scales; recommendation and intention are others, since instruments never become one another.
 * Source: metrics M9.
 */
export const SURVEY_ITEMS: readonly Item[] = [
  { field: 'nps', instrument: 'nps', name: 'NPS', scale: [0, 10] },
  { field: 'wouldRenew', instrument: 'custom', name: 'Intention', scale: [0, 1] },
  { field: 'csat', instrument: 'custom', name: 'Partner survey', scale: [0, 1] },
  { field: 'overallSatisfaction', instrument: 'csat5', name: 'Partner survey', scale: [1, 5] },
  { field: 'executiveEngagement', instrument: 'csat5', name: 'Partner survey', scale: [1, 5] },
  { field: 'easeOfBusiness', instrument: 'csat5', name: 'Partner survey', scale: [1, 5] },
];

/** A response without a single score still says something. */
const COMMENT: Item = { field: 'comment', instrument: 'custom', name: 'Comment', scale: [0, 1] };

/** An answered item. */
export interface SurveyAnswer extends Item {
  readonly score: number | null;
}

/** Who answered, when, and what is the same for all items of the response. */
export interface SurveyRecord {
  readonly externalId: string | null;
  readonly respondent: string | null;
  readonly email: string | null;
  readonly role: string | null;
  readonly level: 'sponsor' | 'c_level' | 'vp' | 'director' | 'other';
  readonly answeredOn: string | null;
  readonly startedAt: string | null;
  readonly isFinished: boolean | null;
  readonly comment: string | null;
  readonly answers: readonly SurveyAnswer[];
}

/** Reads a row as a response; a day on which it was begun stands for a missing one on which it was given. */
export function surveyRecord(get: ReadField): SurveyRecord {
  const role = textOf(get('role'));
  const startedAt = textOf(get('startedAt'));
  const finished = get('finished');
  const scored = SURVEY_ITEMS.flatMap((item): SurveyAnswer[] => {
    const value = get(item.field);
    const score = typeof value === 'boolean' ? Number(value) : numberOf(value);
    return score === null || score < item.scale[0] || score > item.scale[1] ? [] : [{ ...item, score }];
  });
  return {
    externalId: textOf(get('externalId')),
    respondent: textOf(get('respondentName')),
    email: textOf(get('respondentEmail')),
    role,
    level: role !== null && /sponsor/i.test(role) ? 'sponsor' : seniorityOf(role),
    answeredOn: textOf(get('date')) ?? startedAt?.slice(0, 10) ?? null,
    startedAt,
    isFinished: typeof finished === 'boolean' ? finished : null,
    comment: textOf(get('comment')),
    answers: scored.length > 0 ? scored : [{ ...COMMENT, score: null }],
  };
}

/** By what a response is known again. Numbers of responses begin anew in the next survey, so partner and day belong to them. */
export function surveyKey({ externalId, respondent, email, answeredOn }: SurveyRecord, partnerId: string, ownKey: (name: string) => string): string {
  const place = [partnerId, answeredOn ?? ''];
  if (externalId !== null) return [externalId, ...place].join('|');
  return ownKey(['name:', ...place, email ?? respondent ?? ''].join('|'));
}
