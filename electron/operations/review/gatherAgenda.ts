import { type AgendaItem, composeAgenda, type SectionMatter } from '../../../shared/domain/agenda.ts';
import { type SectionId, sectionOfDecision } from '../../../shared/domain/agendaSections.ts';
import { isSealed } from '../../../shared/domain/plan.ts';
import type { Decision } from '../../../shared/domain/review.ts';
import { countText } from '../../../shared/quantity.ts';
import type { ReviewPlace } from './reviewPlace.ts';

/** The agenda of the quarter's review: as it was held, or as the data make it today. */
export function gatherAgenda(place: ReviewPlace): AgendaItem[] {
  const { store, review, lens, all } = place;
  const held = review === null ? [] : store.reviews.listHeldItems(review.id);
  if (held.length > 0) return held;
  const decisions = review === null ? [] : store.reviews.listDecisions(review.id);
  const hidden = review === null ? [] : store.reviews.listHiddenItems(review.id);
  return composeAgenda({
    edition: {
      isFirst: !all.some((one) => one.heldOn !== null && one.window.end < lens.window.end),
      isFourthQuarter: lens.quarter.endsWith('Q4'),
    },
    minutes: review?.plannedMinutes ?? 90,
    matters: mattersOf(place, decisions),
    hidden: new Map(hidden.map(({ section, reason }) => [section, reason])),
    deciding: decidingSections(decisions),
  });
}

function decidingSections(decisions: readonly Decision[]): ReadonlySet<SectionId> {
  const sections = decisions.flatMap(({ kind }) => (kind === null ? [] : [sectionOfDecision[kind]]));
  return new Set(decisions.length === 0 ? [] : ['decisions', ...sections]);
}

function mattersOf(place: ReviewPlace, decisions: readonly Decision[]): Partial<Record<SectionId, SectionMatter>> {
  const { store, lens, partner, book } = place;
  const scorecard = book.scorecard(lens, partner);
  const promises = scorecard.lines.length;
  const barriers = store.reviews.listOpenBarriers(partner.id, lens.asOf).length;
  const found = store.reviews.matters({ partnerId: partner.id, ...lens.window, asOf: lens.asOf });
  const changes = decisions.filter(({ kind }) => kind === 'plan_adjustment' || kind === 'resource_reallocation').length;
  const versions = book.plan(partner.id, Number(lens.quarter.slice(0, 4)))?.versions ?? [];
  const isAmending = versions.length > 1 && !isSealed(versions.at(-1) ?? { contentHash: null, approvals: [] });
  return {
    decisions: matter(decisions.length, 'decision is sought', 'decisions are sought', 'No decision is sought.'),
    'side-by-side': matter(promises, 'promise of both sides', 'promises of both sides', 'No joint plan covers the quarter.'),
    commitments: matter(promises, 'promise to go through', 'promises to go through', 'Nothing was promised for the quarter.'),
    barriers: matter(barriers, 'barrier is open', 'barriers are open', 'No barrier is open.'),
    results: matter(found.revenueRows, 'line of revenue', 'lines of revenue', 'No revenue of the quarter is known.'),
    pipeline: matter(found.deals, 'joint deal', 'joint deals', 'No joint deal is known.'),
    solutions: matter(found.solutions, 'joint solution', 'joint solutions', 'There is no joint solution.'),
    access: matter(found.grants, 'grant of market access', 'grants of market access', 'No market access is granted.'),
    marketing: activities(found.activities, found.certifications),
    customers: matter(found.accounts, 'shared account', 'shared accounts', 'No account is shared.'),
    relationship: relation(found.ratings, found.answers),
    adjustments: adjustments(changes, isAmending),
  };
}

function matter(count: number, one: string, many: string, without: string): SectionMatter {
  return { says: count === 0 ? null : `${countText(count, one, many, 'en')}.`, without };
}

function activities(events: number, certifications: number): SectionMatter {
  const told = [
    ...(events === 0 ? [] : [countText(events, 'activity', 'activities', 'en')]),
    ...(certifications === 0 ? [] : [countText(certifications, 'certification', 'certifications', 'en')]),
  ];
  return { says: told.length === 0 ? null : `${told.join(', ')}.`, without: 'No activity or certification fell into the quarter.' };
}

function relation(ratings: number, answers: number): SectionMatter {
  const told = [
    ...(ratings === 0 ? [] : [countText(ratings, 'rating of the six characteristics', 'ratings of the six characteristics', 'en')]),
    ...(answers === 0 ? [] : [countText(answers, 'answer of executives', 'answers of executives', 'en')]),
  ];
  return { says: told.length === 0 ? null : `${told.join(', ')}.`, without: 'Neither side has rated the partnership for the quarter.' };
}

function adjustments(changes: number, isAmending: boolean): SectionMatter {
  const told = [
    ...(changes === 0 ? [] : [`${countText(changes, 'change is', 'changes are', 'en')} to be decided.`]),
    ...(isAmending ? ['The plan’s newest wording is not approved by both sides.'] : []),
  ];
  return { says: told.length === 0 ? null : told.join(' '), without: 'Nobody asks to change the plan.' };
}
