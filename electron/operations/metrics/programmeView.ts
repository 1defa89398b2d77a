import type { PolicyView, ProgrammeView } from '../../../shared/contract/policy.ts';
import { loadsOf, policyBand, sizeBand } from '../../../shared/domain/metrics/portfolioSize.ts';
import { metricName } from '../../../shared/domain/metrics/result.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { programmeTitle } from '../../../shared/domain/programmeTitle.ts';
import { isEscalated, isOpenCase, opensCase } from '../../../shared/domain/statusCase.ts';
import { daysBetween } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Lens } from '../lens.ts';
import { portfolioFigures } from './figures.ts';
import { gatherFailures } from './gatherFailures.ts';
import { gatherProgramme, type GatheredProgramme } from './gatherProgramme.ts';
import { gatherTriggers } from './gatherTriggers.ts';
import { figureNaming, toAnswer } from './shown.ts';

/** Everything the programme page shows. */
export function gatherProgrammeView(store: Store, lens: Lens, policy: PolicyView): ProgrammeView {
  const programme = gatherProgramme(store, lens);
  const results = portfolioFigures(programme);
  const overlap = results.find((one) => metricName(one) === 'M13.overlap')?.value ?? null;
  const { checks } = gatherFailures({ ...programme, terms: store.facts.standing.terms(), overlap });
  const size = sizeOf(programme);
  const reviews = reviewsOf(store, programme);
  return {
    quarter: lens.quarter,
    asOf: lens.asOf,
    title: programmeTitle({ size, failures: checks, calls: reviews.calls.length, escalated: reviews.waiting.filter((one) => one.isEscalated).length }),
    size,
    figures: results.map(figureNaming(programme.names)),
    failures: checks.map((check) => toAnswer(check, programme.names)),
    ...reviews,
    policy,
  };
}

function sizeOf({ facts, lens, rules, names }: GatheredProgramme): ProgrammeView['size'] {
  const { thresholds, policies } = rules;
  const count = facts.members.idsOn(lens.asOf).length;
  const loads = (role: 'sponsor' | 'cam') =>
    // Only our own people: the partner's carry one partnership each.
    loadsOf(role, { members: facts.members, assignments: facts.assignments.filter(({ side }) => side === 'vendor') }, lens.asOf).map(({ name, partnerIds }) => ({
      name,
      partners: partnerIds.map((id) => shortName(names.get(id) ?? '')).toSorted(),
    }));
  return {
    count,
    band: sizeBand(count, thresholds, policies.vendorSize),
    allowed: policyBand(thresholds, policies.vendorSize),
    sponsors: loads('sponsor'),
    managers: loads('cam'),
    perSponsor: thresholds.partnershipsPerSponsor,
    perManager: thresholds.partnershipsPerCam,
  };
}

/** Which partnerships call for a status review, and which reviews wait for a decision. */
function reviewsOf(store: Store, { facts, lens, rules, names }: GatheredProgramme): Pick<ProgrammeView, 'calls' | 'waiting'> {
  const { asOf } = lens;
  const strategic = facts.members.idsOn(asOf).map((partnerId) => ({ partnerId, partner: names.get(partnerId) ?? '', cases: store.facts.judgements.casesOf(partnerId, asOf) }));
  return {
    calls: strategic.flatMap(({ partnerId, partner, cases }) => {
      const known = store.partners.get(partnerId);
      const kinds = known === null ? [] : opensCase(gatherTriggers(store, lens, known).triggers, cases, partnerId, asOf, rules.thresholds);
      return kinds.length === 0 ? [] : [{ partnerId, partner, kinds }];
    }),
    waiting: strategic.flatMap(({ partnerId, partner, cases }) =>
      cases.filter((one) => isOpenCase(one, asOf)).map((one) => ({ partnerId, partner, days: daysBetween(one.openedOn, asOf), isEscalated: isEscalated(one, asOf, rules.thresholds) })),
    ),
  };
}
