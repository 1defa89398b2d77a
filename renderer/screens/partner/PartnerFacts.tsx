import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { designationNames } from '../../../shared/domain/designation.ts';
import { day, monthOf } from '../../format/text.ts';
import { industryNames } from '../../format/industry.ts';

/** Who this is, since when, and which plan is being counted. */
export function PartnerFacts({ view }: { view: ScorecardView }) {
  const { partner, designation, strategicSince, scorecard } = view;
  const standing = strategicSince !== null ? `${designation === 'under_review' ? 'Under review, s' : 'S'}trategic since ${monthOf(strategicSince)}` : null;
  const facts = [standing ?? (designation === null ? partner.tier : designationNames[designation]), industryNames[partner.industry], planText(scorecard.plan)];
  return (
    <>
      <b>{partner.name}</b>
      {facts.filter((fact) => fact !== null).map((fact) => ` · ${fact}`)}
    </>
  );
}

function planText(plan: ScorecardView['scorecard']['plan']): string {
  if (plan === null) return 'No plan in this quarter';
  const name = `${plan.name}, version ${plan.version}`;
  if (!plan.isApproved) return `${name}, not approved by both sides`;
  return plan.approvedOn === null ? `${name}, approved by both sides` : `${name}, approved by both sides ${day(plan.approvedOn)}`;
}
