import { routeHash, type Place } from '../../stores/route.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';
import './PartnerTabs.css';

/** The pages of one partnership. */
export function PartnerTabs({ partnerId }: { partnerId: string }) {
  return (
    <nav className="partner-tabs no-print" aria-label="Partner">
      <Tab place={{ name: 'scorecard', partnerId, commitmentId: null }}>Scorecard</Tab>
      <Tab place={{ name: 'pack', partnerId }}>Review pack</Tab>
    </nav>
  );
}

function Tab({ place, children }: { place: Place; children: string }) {
  const here = useRoute((state) => state.place.name);
  const quarter = useRoute((state) => state.quarter);
  const go = useRoute((state) => state.go);
  return (
    <a
      href={routeHash({ place, quarter })}
      aria-current={here === place.name ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(place);
      }}
    >
      {children}
    </a>
  );
}
