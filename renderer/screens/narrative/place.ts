import type { SectionText, TextPlace } from '../../../shared/contract/narrative.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';

/** Which words these are: of that partner and quarter, wherever the person has gone meanwhile. */
export function placeOf({ partner, scorecard }: ScorecardView, { section, kind }: SectionText): TextPlace {
  return { partnerId: partner.id, quarter: scorecard.quarter, section, kind };
}
