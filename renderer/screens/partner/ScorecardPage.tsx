import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { QuarterPicker } from '../../frame/QuarterPicker.tsx';
import { ScorecardWords } from '../narrative/ScorecardWords.tsx';
import { PartnerHeader } from './PartnerHeader.tsx';
import { ScorecardTab } from './ScorecardTab.tsx';

/** Both sides' commitments side by side. */
export function ScorecardPage({ view }: { view: ScorecardView }) {
  const run = useRun();
  return (
    <>
      <PartnerHeader
        view={view}
        title={view.title}
        actions={
          <>
            <QuarterPicker />
            <Button look="primary" onClick={() => run('export-pack')}>
              Review pack
            </Button>
          </>
        }
      />
      <ScorecardWords view={view} />
      <ScorecardTab view={view} />
    </>
  );
}
