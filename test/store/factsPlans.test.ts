import { afterAll, describe, expect, test } from 'vitest';
import { dealQueries } from '../../electron/store/facts/deals.ts';
import { investmentQuery } from '../../electron/store/facts/investments.ts';
import { judgementQueries } from '../../electron/store/facts/judgements.ts';
import { revenueQueries } from '../../electron/store/facts/revenue.ts';
import { reviewQueries } from '../../electron/store/facts/reviews.ts';
import { tracedQueries } from '../../electron/store/facts/tracedQueries.ts';
import { partnerPlanQueries, yearPlanQueries } from '../../electron/store/facts/yearPlans.ts';
import { openDatabase } from '../../electron/store/open.ts';

const db = openDatabase(':memory:');
afterAll(() => db.close());

function planOf(sql: string): string[] {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, "'2026-01-01'")}`).all() as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** Each question of the metrics with the index it goes by: the tables are large, and a partner is a small part of them. */
const EXPECTED: Readonly<Record<string, readonly [sql: string, ...indexes: string[]]>> = {
  'deals created in a window': [dealQueries.createdIn, 'opportunity_by_created'],
  'deals still open': [dealQueries.stillOpen, 'opportunity_open'],
  'deals closed later': [dealQueries.closedLater, 'opportunity_by_close'],
  'deals closed in a window': [dealQueries.closedIn, 'opportunity_by_close'],
  'deals won in a window': [dealQueries.wonIn, 'opportunity_by_close'],
  'earlier wins with the same customers': [dealQueries.wonBefore, 'opportunity_won_by_customer', 'opportunity_by_close'],
  'deals inside a grant': [dealQueries.inGrant, 'opportunity_by_partner'],
  'deals with a named customer': [dealQueries.ofCustomer, 'opportunity_by_partner'],
  'deals of several partners': [dealQueries.shared, 'opportunity_partner_by_partner'],
  'revenue of a window': [revenueQueries.endingIn, 'revenue_by_window'],
  'revenue added up': [revenueQueries.totalsIn, 'COVERING INDEX revenue_by_window'],
  'who was active': [revenueQueries.activeIn, 'revenue_by_partner', 'opportunity_by_partner', 'certification_by_partner'],
  'plans of a year': [yearPlanQueries.plans, 'plan_by_year'],
  'wordings of a year': [yearPlanQueries.terms, 'plan_by_year', 'sqlite_autoindex_commitment_term_2', 'commitment_phase_by_term'],
  'reports of a year': [yearPlanQueries.actuals, 'plan_by_year', 'commitment_by_plan', 'commitment_actual_by_commitment'],
  'one partner’s wordings': [partnerPlanQueries.terms, 'sqlite_autoindex_plan_2', 'sqlite_autoindex_commitment_term_2'],
  'one partner’s reports': [partnerPlanQueries.actuals, 'sqlite_autoindex_plan_2', 'commitment_actual_by_commitment'],
  'investments of a year': [investmentQuery, 'plan_by_year', 'commitment_actual_by_commitment'],
  'reviews due': [reviewQueries.dueIn, 'review_by_due'],
  'who was at them': [reviewQueries.attendanceDueIn, 'review_by_due', 'attendance_by_review'],
  'what they decided': [reviewQueries.decisionsDueIn, 'review_by_due', 'decision_by_review'],
  'what they agreed to do': [reviewQueries.actionsDueIn, 'review_by_due', 'action_by_review'],
  'barriers in the way': [reviewQueries.barriersOpenOn, 'barrier_by_partner'],
  'sponsors’ contacts': [reviewQueries.contactsOf, 'sponsor_contact_by_partner'],
  'answers of executives': [judgementQueries.responsesBetween, 'survey_response_by_answered'],
  'executives asked': [judgementQueries.invitationsBetween, 'survey_invitation_by_sent'],
  'ratings of a partnership': [judgementQueries.ratingsOf, 'characteristic_rating_once'],
  'assessments of a partner': [judgementQueries.assessmentsOf, 'selection_assessment_by_partner'],
  'status reviews of a partner': [judgementQueries.casesOf, 'status_case_by_partner'],
  'events about a partner': [judgementQueries.eventsAbout, 'organisation_event_by_partner'],
};

describe('the questions of the metrics go by an index', () => {
  test.each(Object.entries(EXPECTED))('%s', (_, [sql, ...indexes]) => {
    const plan = planOf(sql).join('; ');
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (opportunity|revenue|commitment|commitment_actual|commitment_term|commitment_phase|review|attendance)\b/);
  });

  test.each(Object.entries(tracedQueries))('rows of %s by their ids', (_, sql) => {
    const plan = planOf(`${sql} IN (SELECT value FROM json_each(?))`);
    expect(plan.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([]);
  });
});
