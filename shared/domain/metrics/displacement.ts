import { type Day, isInWindow } from '../../time.ts';
import { closedBy, distinctDeals, type Opportunity } from '../opportunity.ts';
import { isJoint } from './attribution.ts';
import type { Membership } from './membership.ts';
import { absent, type Around, figure, isAsked, type MetricResult, type Question, rate } from './result.ts';

/** What M10 reads. */
export interface DisplacementFacts {
  readonly deals: readonly Opportunity[];
  readonly members: Membership;
}

/** What happened against one competitor; a deal against several counts once for each. */
export interface CompetitorLine {
  readonly competitor: string;
  readonly met: number;
  readonly won: number;
  readonly lost: number;
  readonly noDecision: number;
  readonly winVs: MetricResult;
}

const NONE_CLOSED = 'No joint deal closed in the window.';
const NONE_KNOWN = 'No closed joint deal says whether there was a competitor.';

/**
 * How often joint deals meet competitors and win against them: win rate (the headline), encounters,
 * competitors defeated, incumbents displaced, and how often the field is filled in.
 *
 * Unit: ratio; count for incumbents. Formula: winVs = won ÷ (won + lost) with a competitor;
 * encounter = with a competitor ÷ field known; displacement = won with a competitor ÷ field known;
 * coverage = field known ÷ closed. A deal without a decision is an encounter and neither win nor
 * loss. Cohort: sourced or co-sell with a partner strategic on the close date. Source: metrics M10.
 * Null (`zero_denominator`) where the denominator has no deal; incumbents are `no_data` where no closed deal
 * says whether there was a competitor. Representatives under-report
 * competitors: coverage stands beside every part.
 */
export function competitiveDisplacement(facts: DisplacementFacts, question: Question): MetricResult[] {
  const closed = closedJointDeals(facts, question);
  const known = closed.filter((deal) => deal.competitors !== null || deal.incumbentCompetitor !== null);
  const against = known.filter((deal) => competitorsOf(deal).length > 0);
  const won = against.filter((deal) => deal.outcome === 'won');
  const decided = against.filter((deal) => deal.outcome !== 'no_decision');
  const displaced = closed.filter((deal) => deal.outcome === 'won' && deal.incumbentCompetitor !== null);
  const around = (rows: readonly Opportunity[]): Around => ({
    coverage: closed.length === 0 ? null : known.length / closed.length,
    rowIds: rows.map((deal) => deal.id),
  });
  return [
    rate('M10.winVs', question, won.length, decided.length, 'No joint deal was won or lost against a competitor.', around(decided)),
    rate('M10.encounter', question, against.length, known.length, NONE_KNOWN, around(known)),
    rate('M10.displacement', question, won.length, known.length, NONE_KNOWN, around(known)),
    known.length === 0
      ? absent('M10.incumbents', question, 'no_data', closed.length === 0 ? NONE_CLOSED : NONE_KNOWN, around(closed))
      : figure('M10.incumbents', question, displaced.length, around(displaced)),
    rate('M10.coverage', question, known.length, closed.length, NONE_CLOSED, { rowIds: closed.map((deal) => deal.id) }),
  ];
}

/** The same against each competitor, the most often met first. */
export function displacementByCompetitor(facts: DisplacementFacts, question: Question): CompetitorLine[] {
  const met = new Map<string, { name: string; deals: Opportunity[] }>();
  for (const deal of closedJointDeals(facts, question)) {
    for (const name of competitorsOf(deal)) {
      const line = met.get(name.toLowerCase()) ?? { name, deals: [] };
      line.deals.push(deal);
      met.set(name.toLowerCase(), line);
    }
  }
  return [...met.values()].map(({ name, deals }) => lineOf(name, deals, question)).toSorted((a, b) => b.met - a.met || a.competitor.localeCompare(b.competitor));
}

function lineOf(competitor: string, deals: readonly Opportunity[], question: Question): CompetitorLine {
  const count = (outcome: Opportunity['outcome']) => deals.filter((deal) => deal.outcome === outcome).length;
  const decided = deals.filter((deal) => deal.outcome !== 'no_decision');
  return {
    competitor,
    met: deals.length,
    won: count('won'),
    lost: count('lost'),
    noDecision: count('no_decision'),
    winVs: rate('M10.winVs', question, count('won'), decided.length, 'No joint deal was won or lost against it.', { rowIds: decided.map((deal) => deal.id) }),
  };
}

function closedJointDeals(facts: DisplacementFacts, question: Question): Opportunity[] {
  const hasPartner = (deal: Opportunity, day: Day) => deal.partnerIds.some((id) => isAsked(question.scope, id) && facts.members.isOn(id, day));
  const closedInWindow = (deal: Opportunity) => {
    const on = closedBy(deal, question.asOf);
    return on !== null && isInWindow(on, question.window) ? on : null;
  };
  return distinctDeals(facts.deals.filter((deal) => closedInWindow(deal) !== null))
    .filter((deal) => hasPartner(deal, closedInWindow(deal) ?? question.asOf) && isJoint(deal, question))
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

/** The named competitors of a deal, each once; the incumbent is one of them. */
function competitorsOf(deal: Opportunity): string[] {
  const names = [...(deal.competitors ?? []), ...(deal.incumbentCompetitor === null ? [] : [deal.incumbentCompetitor])];
  const byFolded = new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]));
  byFolded.delete('');
  return [...byFolded.values()];
}
