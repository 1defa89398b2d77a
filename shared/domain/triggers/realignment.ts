import { dayText } from '../../quantity.ts';
import type { Day } from '../../time.ts';
import { type AccessGrant, isGrantActive } from '../accessGrant.ts';
import type { Commitment } from '../commitment.ts';
import { eventNames, eventsAbout, type OrganisationEvent } from '../organisationEvent.ts';
import type { Solution } from '../solution.ts';
import { anyOf, type Verdict } from '../verdict.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/** What T3 reads: events, and what of the partnership they may collide with. `commitments` are those of the plan in force. */
export interface RealignmentFacts {
  readonly events: readonly OrganisationEvent[];
  readonly grants: readonly AccessGrant[];
  readonly solutions: readonly Solution[];
  readonly commitments: readonly Commitment[];
}

/** One thing an event collides with, by name. */
interface Collision {
  readonly id: string;
  readonly text: string;
}

/**
 * T3: a new vendor alliance, a competing product direction or a shift of segment was logged since the
 * last status review, and it collides with an active grant, a solution or a line of the plan.
 *
 * A collision is named by whoever logged the event, or follows from the same segment. Source:
 * metrics T3. Null when an event is logged and nobody has said what it collides with.
 */
export function realignmentTrigger(facts: RealignmentFacts, partnerId: string, since: Day | null, asOf: Day, names: Names): TriggerCheck {
  const events = eventsAbout(facts.events, partnerId, ['new_vendor_alliance', 'competing_product', 'segment_shift'], since, asOf);
  if (events.length === 0) return check('T3', false, ['No alliance, product direction or segment shift is logged.']);
  const judged = events.map((event) => ({ event, collisions: collisionsOf(event, facts, partnerId, asOf) }));
  const fired = anyOf(judged.map(({ event, collisions }) => verdictOf(event, collisions)));
  const evidence = judged.map(({ event, collisions }) => {
    const what = `${dayText(event.on, names.locale)}: ${eventNames[event.kind]} of ${names[event.side]}`;
    if (collisions.length > 0) return `${what}; it collides with ${collisions.map((one) => one.text).join(', ')}.`;
    return verdictOf(event, collisions) === null ? `${what}; nobody has said what it collides with.` : `${what}; it collides with nothing active.`;
  });
  return check('T3', fired, evidence, judged.flatMap(({ event, collisions }) => [event.id, ...collisions.map((one) => one.id)]));
}

function verdictOf(event: OrganisationEvent, collisions: readonly Collision[]): Verdict {
  if (collisions.length > 0) return true;
  return event.overlaps === null && event.segment === null ? null : false;
}

function collisionsOf(event: OrganisationEvent, facts: RealignmentFacts, partnerId: string, asOf: Day): Collision[] {
  const named = new Set((event.overlaps ?? []).map((one) => one.id));
  const isHit = (id: string, segment: string | null) => named.has(id) || isSameSegment(event.segment, segment);
  const grants = facts.grants.filter((one) => one.partnerId === partnerId && isGrantActive(one, asOf) && isHit(one.id, one.segment));
  const solutions = facts.solutions.filter(
    (one) => one.partnerIds.includes(partnerId) && one.stage !== 'paused' && one.stage !== 'retired' && isHit(one.id, null),
  );
  const commitments = facts.commitments.filter((one) => isHit(one.id, one.segment));
  return [
    ...grants.map((one) => ({ id: one.id, text: `the ${one.exclusivity} access${one.segment === null ? '' : ` in ${one.segment}`}` })),
    ...solutions.map((one) => ({ id: one.id, text: `the solution ${one.name}` })),
    ...commitments.map((one) => ({ id: one.id, text: `the commitment “${one.title}”` })),
  ].toSorted((a, b) => a.id.localeCompare(b.id));
}

function isSameSegment(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
}
