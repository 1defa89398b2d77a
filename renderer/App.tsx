import { lazy, Suspense } from 'react';
import { FirstRunScreen } from './screens/firstRun/FirstRunScreen.tsx';
import { ImportsScreen } from './screens/imports/ImportsScreen.tsx';
import { PartnerScreen } from './screens/partner/PartnerScreen.tsx';
import { PortfolioScreen } from './screens/portfolio/PortfolioScreen.tsx';
import { Loaded } from './components/Loaded.tsx';
import { Brand } from './frame/Brand.tsx';
import { Frame } from './frame/Frame.tsx';
import { ScreenBoundary } from './frame/ScreenBoundary.tsx';
import './App.css';
import { partnerOf, type Place } from './stores/route.ts';
import { useProgramme, useRoute } from './stores/StoresProvider.tsx';

const ProgrammeScreen = lazy(() => import('./screens/programme/ProgrammeScreen.tsx').then((screen) => ({ default: screen.ProgrammeScreen })));
const SettingsScreen = lazy(() => import('./screens/settings/SettingsScreen.tsx').then((screen) => ({ default: screen.SettingsScreen })));
const HelpScreen = lazy(() => import('./screens/help/HelpScreen.tsx').then((screen) => ({ default: screen.HelpScreen })));

/** Screens that have something to show before there are partners. */
const WITHOUT_PARTNERS: readonly Place['name'][] = ['imports', 'settings', 'help'];

/** The screen that belongs to the place, or the ways in while there is nothing yet. */
export function App() {
  const programme = useProgramme((state) => state.programme);
  const refresh = useProgramme((state) => state.refresh);
  const place = useRoute((state) => state.place);
  if (programme.status !== 'ready') {
    return (
      <main className="app-alone">
        <Loaded load={programme} what="your data" onRetry={() => void refresh()}>
          {() => null}
        </Loaded>
      </main>
    );
  }
  if (programme.value.isEmpty && !WITHOUT_PARTNERS.includes(place.name)) {
    return (
      <main className="app-alone">
        <Brand />
        <FirstRunScreen />
      </main>
    );
  }
  return (
    <Frame>
      <ScreenBoundary key={`${place.name} ${partnerOf(place)}`}>
        <Suspense fallback={<p className="loading">Opening …</p>}>{screenOf(place.name)}</Suspense>
      </ScreenBoundary>
    </Frame>
  );
}

function screenOf(name: Place['name']) {
  switch (name) {
    case 'portfolio':
      return <PortfolioScreen />;
    case 'programme':
      return <ProgrammeScreen />;
    case 'imports':
      return <ImportsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen />;
    default:
      return <PartnerScreen />;
  }
}
