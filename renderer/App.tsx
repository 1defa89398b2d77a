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
  if (programme.value.isEmpty && place.name !== 'imports') {
    return (
      <main className="app-alone">
        <Brand />
        <FirstRunScreen />
      </main>
    );
  }
  return (
    <Frame>
      <ScreenBoundary key={`${place.name} ${partnerOf(place)}`}>{screenOf(place.name)}</ScreenBoundary>
    </Frame>
  );
}

function screenOf(name: Place['name']) {
  switch (name) {
    case 'portfolio':
      return <PortfolioScreen />;
    case 'imports':
      return <ImportsScreen />;
    default:
      return <PartnerScreen />;
  }
}
