import { addDays, type Day, type Window } from '../../time.ts';
import { type DesignationEvent, isStrategic } from '../designation.ts';

/** A stretch of days; `to` is null while it lasts. */
interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
}

/** Who was strategic when: every metric states its cohort in these words. Source: metrics K5. */
export interface Membership {
  /** Every partner that was ever strategic, in order of id. */
  readonly partnerIds: readonly string[];
  /** Strategic on that day. */
  isOn(partnerId: string, day: Day): boolean;
  /** The partners strategic on that day. */
  idsOn(day: Day): string[];
  /** Strategic on every day of the window. */
  isThroughout(partnerId: string, window: Window): boolean;
  /** Strategic on at least one day of the window. */
  isEverIn(partnerId: string, window: Window): boolean;
  /** Since when without a break, for a partner strategic on the day; otherwise null. */
  since(partnerId: string, day: Day): Day | null;
  /** The event that ended the strategic standing held on the day, by `until`; null when it held. */
  endedBy(partnerId: string, day: Day, until: Day): DesignationEvent | null;
}

/** Reads the dated events once. Partners under review keep their standing; the order of the events does not matter. */
export function membership(events: readonly DesignationEvent[]): Membership {
  const eventsOf = Map.groupBy(
    events.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.id.localeCompare(b.id)),
    (event) => event.partnerId,
  );
  const stretchesOf = new Map([...eventsOf].map(([id, own]) => [id, stretches(own)]));
  const partnerIds = [...stretchesOf].flatMap(([id, own]) => (own.length === 0 ? [] : [id])).toSorted();
  const holding = (partnerId: string, day: Day) => stretchesOf.get(partnerId)?.find((one) => holds(one, day)) ?? null;
  return {
    partnerIds,
    isOn: (partnerId, day) => holding(partnerId, day) !== null,
    idsOn: (day) => partnerIds.filter((id) => holding(id, day) !== null),
    isThroughout(partnerId, window) {
      const stretch = holding(partnerId, window.start);
      return stretch !== null && holds(stretch, window.end);
    },
    isEverIn: (partnerId, window) =>
      (stretchesOf.get(partnerId) ?? []).some(({ from, to }) => from <= window.end && (to === null || to >= window.start)),
    since: (partnerId, day) => holding(partnerId, day)?.from ?? null,
    endedBy(partnerId, day, until) {
      const to = holding(partnerId, day)?.to ?? null;
      if (to === null || to >= until) return null;
      return eventsOf.get(partnerId)?.findLast((event) => event.effectiveFrom === addDays(to, 1)) ?? null;
    },
  };
}

function holds({ from, to }: Stretch, day: Day): boolean {
  return from <= day && (to === null || to >= day);
}

/** The events of one partner, in order, as stretches; of several on one day the last decides. */
function stretches(events: readonly DesignationEvent[]): Stretch[] {
  const found: Stretch[] = [];
  let from: Day | null = null;
  for (const [index, event] of events.entries()) {
    if (events[index + 1]?.effectiveFrom === event.effectiveFrom) continue;
    if (isStrategic(event.status)) from ??= event.effectiveFrom;
    else if (from !== null) {
      found.push({ from, to: addDays(event.effectiveFrom, -1) });
      from = null;
    }
  }
  return from === null ? found : [...found, { from, to: null }];
}
