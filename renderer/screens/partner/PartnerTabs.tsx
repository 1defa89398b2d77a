import { partnerPageNames, partnerPages, routeHash, type Place } from '../../stores/route.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';
import './PartnerTabs.css';

/** The pages of one partnership. */
export function PartnerTabs({ partnerId }: { partnerId: string }) {
  return (
    <nav className="partner-tabs no-print" aria-label="Partner">
      <Tab place={{ name: 'scorecard', partnerId, commitmentId: null }}>Scorecard</Tab>
      {partnerPages.map((name) => (
        <Tab key={name} place={{ name, partnerId }}>
          {partnerPageNames[name]}
        </Tab>
      ))}
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
