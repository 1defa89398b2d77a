import { membership } from '../../../shared/domain/metrics/membership.ts';
import type { ProgrammeFacts, ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import type { Question, Scope } from '../../../shared/domain/metrics/result.ts';
import { fiscalYearOf } from '../../../shared/fiscal.ts';
import { rateBook } from '../../../shared/fx.ts';
import { addMonths } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import { allPlansOfAYear, type PlanBook } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { gatherReviews } from './gatherReviews.ts';
import { gatherActive, gatherAllRoutes, gatherDeals, gatherRevenue, plannedCustomers } from './gatherTrade.ts';
import { metricRules, type MetricRules, quartersAround, windowsOf } from './metricRules.ts';

/** What does not need the trade: standing, people, plans, reviews, access, judgements. Enough for the failure checks. */
export type GovernanceFacts = Omit<ProgrammeFacts, 'deals' | 'revenue' | 'revenueType' | 'activeIds' | 'scorecards' | 'responses' | 'invitations'>;

/** A programme as it is looked at: its facts, the windows, the rules, and the names of partners. */
export interface Gathered<F> {
  readonly lens: Lens;
  readonly facts: F;
  readonly windows: ProgrammeWindows;
  readonly rules: MetricRules;
  readonly names: ReadonlyMap<string, string>;
  readonly book: PlanBook;
  asked(scope: Scope): Omit<Question, 'window'>;
}

export type GatheredProgramme = Gathered<ProgrammeFacts>;

/** Months of answers read, so that an old one can be shown as such. */
const SURVEY_MONTHS = 24;

/**
 * Reads how the programme is governed, each noun in one query for its window: of the partners strategic
 * on the day, and of the one it is `about` where that is none of them.
 */
export function gatherGovernance(store: Store, lens: Lens, book: PlanBook, about: string | null = null): Gathered<GovernanceFacts> {
  const windows = windowsOf(lens);
  const rules = metricRules(store);
  const { asOf } = lens;
  const { standing, judgements } = store.facts;
  const asked = (scope: Scope) => ({ scope, asOf, ...rules });
  const members = membership(store.designations.list());
  const partnerIds = [...new Set([...members.idsOn(asOf), ...(about === null ? [] : [about])])];
  const assignments = store.people.listRoles();
  const grants = standing.grants();
  const facts: GovernanceFacts = {
    members,
    assignments,
    sponsors: assignments,
    partnerIds,
    viewer: 'vendor',
    currency: lens.vendor.currency,
    rates: rateBook(judgements.rates()),
    grants,
    planned: plannedCustomers(grants),
    customers: [],
    orders: null,
    allRoutes: null,
    quarters: quartersAround(lens),
    ...gatherReviews(store, windows, asked({ kind: 'portfolio' }), { members, partnerIds, sponsors: assignments }),
    ...gatherPlans(store, lens, rules),
    ratings: partnerIds.flatMap((id) => judgements.ratingsOf(id, asOf)),
    assessments: partnerIds.flatMap((id) => judgements.assessmentsOf(id, asOf)),
    solutions: standing.solutions(),
    exitKinds: standing.exitKinds(),
    successorOf: standing.successorOf(),
  };
  return { lens, facts, windows, rules, names: new Map(store.partners.list().map(({ id, name }) => [id, name])), book, asked };
}

/** Reads everything the metrics need. */
export function gatherProgramme(store: Store, lens: Lens, about: string | null = null): GatheredProgramme {
  const governed = gatherGovernance(store, lens, allPlansOfAYear(store, lens), about);
  const { facts, windows, rules, names, book } = governed;
  const { asOf } = lens;
  const answered = { start: addMonths(asOf, -SURVEY_MONTHS), end: asOf };
  return {
    ...governed,
    facts: {
      ...facts,
      deals: gatherDeals(store, windows, asOf, facts.grants, rules),
      allRoutes: gatherAllRoutes(store, windows, facts.grants, rules),
      ...gatherRevenue(store, windows),
      activeIds: gatherActive(store, asOf, facts.members),
      scorecards: facts.partnerIds.map((id) => book.scorecard(lens, { id, name: names.get(id) ?? '' })),
      responses: store.facts.judgements.responsesBetween(answered),
      invitations: store.facts.judgements.invitationsBetween(answered),
    },
  };
}

/** Plans around the day with their approvals, and what was invested this fiscal year and the one before. */
function gatherPlans({ facts, settings }: Store, { quarter, calendar, asOf }: Lens, { policies }: MetricRules): Pick<ProgrammeFacts, 'plans' | 'versions' | 'investments' | 'dayRate'> {
  const year = Number(quarter.slice(0, 4));
  const dayYear = fiscalYearOf(calendar, asOf);
  const years = [...new Set([year - 1, year, dayYear - 1, dayYear])];
  const found = years.flatMap((one) => facts.yearPlans.headersOf(one));
  return {
    plans: found.map(({ plan }) => plan),
    versions: found.flatMap(({ versions }) => versions),
    investments: [year - 1, year].flatMap((one) => facts.investments.ofYear(one, policies.requireAcceptance)),
    dayRate: settings.get('metrics.day-rate') ?? { vendor: null, partner: null },
  };
}
