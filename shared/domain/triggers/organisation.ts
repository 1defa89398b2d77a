import { dayText } from '../../quantity.ts';
import { addMonths, type Day } from '../../time.ts';
import { sponsorReplacements, vacancyDays } from '../metrics/sponsorContinuity.ts';
import type { Membership } from '../metrics/membership.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { eventNames, eventsAbout, type OrganisationEvent } from '../organisationEvent.ts';
import type { Side } from '../party.ts';
import type { RoleAssignment } from '../person.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/** What T2 reads. */
export interface OrganisationFacts {
  readonly events: readonly OrganisationEvent[];
  readonly sponsors: readonly RoleAssignment[];
  readonly members: Membership;
}

/**
 * T2: a change of ownership, leadership or strategy logged since the last status review; a sponsor
 * missing for more than `sponsorVacancyDays`; or a sponsor replaced `sponsorReplacements` times in
 * twelve months. Both sides are judged alike. Source: metrics T2.
 */
export function organisationTrigger(facts: OrganisationFacts, partnerId: string, since: Day | null, asOf: Day, thresholds: Thresholds, names: Names): TriggerCheck {
  const logged = eventsAbout(facts.events, partnerId, ['ownership_change', 'leadership_change', 'strategy_change'], since, asOf);
  const sides = (['vendor', 'partner'] as const).map((side) => sponsorFindings(facts, partnerId, side, asOf, thresholds, names));
  const evidence = [
    ...logged.map((event) => `${dayText(event.on, names.locale)}: ${eventNames[event.kind]} at ${names[event.side]}. ${event.note}`.trim()),
    ...sides.flatMap((one) => one.evidence),
  ];
  const rowIds = [...logged.map((event) => event.id), ...sides.flatMap((one) => one.rowIds)];
  return check('T2', evidence.length > 0, evidence.length > 0 ? evidence : ['No change logged; sponsors of both sides in place.'], rowIds);
}

function sponsorFindings(facts: OrganisationFacts, partnerId: string, side: Side, asOf: Day, thresholds: Thresholds, names: Names): { evidence: string[]; rowIds: string[] } {
  const vacancy = vacancyDays(facts, partnerId, side, asOf);
  const replaced = sponsorReplacements(facts.sponsors, partnerId, side, addMonths(asOf, -12), asOf);
  const isVacant = vacancy !== null && vacancy > thresholds.sponsorVacancyDays;
  const isReplaced = replaced.length >= thresholds.sponsorReplacements;
  return {
    evidence: [
      ...(isVacant ? [`${names[side]} has named no sponsor for ${vacancy} days.`] : []),
      ...(isReplaced ? [`${names[side]} replaced its sponsor ${replaced.length} times in twelve months.`] : []),
    ],
    rowIds: isReplaced ? replaced.map((one) => one.id) : [],
  };
}
