import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { designationNames } from '../../../shared/domain/designation.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { bothNamesText, sharedDaysText, type WindowNames } from '../../../shared/windowNames.ts';
import { day, monthOf } from '../../format/text.ts';
import { industryNames } from '../../format/industry.ts';

/** Who this is, since when, and which plan is being counted. */
export function PartnerFacts({ view }: { view: ScorecardView }) {
  const { partner, designation, strategicSince, scorecard, names } = view;
  const standing = strategicSince !== null ? `${designation === 'under_review' ? 'Under review, s' : 'S'}trategic since ${monthOf(strategicSince)}` : null;
  const facts = [standing ?? (designation === null ? partner.tier : designationNames[designation]), industryNames[partner.industry], planText(scorecard.plan), quarterText(names, shortName(partner.name))];
  return (
    <>
      <b>{partner.name}</b>
      {facts.filter((fact) => fact !== null).map((fact) => ` · ${fact}`)}
    </>
  );
}

/** The quarter in the partner's own words, and whose quarters share how many of its days; nothing where both call it the same. */
function quarterText(names: WindowNames, partner: string): string | null {
  if (names.vendor === names.partner) return null;
  const shared = sharedDaysText(names.partnerQuarters);
  return `${bothNamesText(names, partner)}${shared === null ? '' : ` (${shared})`}`;
}

function planText(plan: ScorecardView['scorecard']['plan']): string {
  if (plan === null) return 'No plan in this quarter';
  const name = `${plan.name}, version ${plan.version}`;
  if (!plan.isApproved) return `${name}, not approved by both sides`;
  return plan.approvedOn === null ? `${name}, approved by both sides` : `${name}, approved by both sides ${day(plan.approvedOn)}`;
}
