import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { QuarterPicker } from '../../frame/QuarterPicker.tsx';
import { PartnerHeader } from '../partner/PartnerHeader.tsx';
import { PackTab } from './PackTab.tsx';

/** The pack for the partner's review. */
export function PackPage({ view }: { view: ScorecardView }) {
  return (
    <>
      <PartnerHeader view={view} title={view.title} actions={<QuarterPicker />} />
      <PackTab view={view} />
    </>
  );
}
