import { Suspense } from 'react';
import { Loaded } from '../../components/Loaded.tsx';
import { useRoute, useScorecard } from '../../stores/StoresProvider.tsx';
import { pages } from './pages.ts';
import { ScorecardPage } from './ScorecardPage.tsx';

/** One partnership: its scorecard, or another of its pages. Each stands under a message of its own. */
export function PartnerScreen() {
  const view = useScorecard((state) => state.view);
  const refresh = useScorecard((state) => state.refresh);
  const place = useRoute((state) => state.place);
  const Page = 'partnerId' in place && place.name !== 'scorecard' ? pages[place.name] : ScorecardPage;
  return (
    <Loaded load={view} what="the partnership" onRetry={() => void refresh()}>
      {(shown) => (
        <Suspense fallback={<p className="loading">Opening …</p>}>
          <Page view={shown} />
        </Suspense>
      )}
    </Loaded>
  );
}
