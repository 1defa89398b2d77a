import { lazy, Suspense } from 'react';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Button } from '../../components/Button.tsx';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { QuarterPicker } from '../../frame/QuarterPicker.tsx';
import { useRoute, useScorecard } from '../../stores/StoresProvider.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { PartnerTabs } from './PartnerTabs.tsx';
import { ScorecardTab } from './ScorecardTab.tsx';

const PackTab = lazy(() => import('../pack/PackTab.tsx').then((module) => ({ default: module.PackTab })));

/** One partnership: its message, its scorecard, and the pack for its review. */
export function PartnerScreen() {
  const view = useScorecard((state) => state.view);
  const refresh = useScorecard((state) => state.refresh);
  const place = useRoute((state) => state.place);
  const run = useRun();
  return (
    <Loaded load={view} what="the partnership" onRetry={() => void refresh()}>
      {(shown) => (
        <>
          <ScreenHeader
            title={shown.title}
            actions={
              <>
                <QuarterPicker />
                {place.name === 'scorecard' && (
                  <Button look="primary" onClick={() => run('export-pack')}>
                    Review pack
                  </Button>
                )}
              </>
            }
          >
            <PartnerFacts view={shown} />
          </ScreenHeader>
          <PartnerTabs partnerId={shown.partner.id} />
          {place.name === 'pack' ? (
            <Suspense fallback={<p className="loading">Opening …</p>}>
              <PackTab partnerName={shown.partner.name} />
            </Suspense>
          ) : (
            <ScorecardTab view={shown} />
          )}
        </>
      )}
    </Loaded>
  );
}
