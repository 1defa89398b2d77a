import { type PartnerPage, routeHash, type Place } from '../../stores/route.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';
import './PartnerTabs.css';

/** The pages beside the scorecard, in the order of their tabs. */
const TABS: readonly { readonly name: PartnerPage; readonly label: string }[] = [
  { name: 'plan', label: 'Plan' },
  { name: 'pipeline', label: 'Pipeline' },
  { name: 'solutions', label: 'Joint solutions' },
  { name: 'accounts', label: 'Shared accounts' },
  { name: 'marketing', label: 'Marketing' },
  { name: 'enablement', label: 'Enablement' },
  { name: 'incentives', label: 'Incentives' },
  { name: 'agreement', label: 'Agreement' },
  { name: 'governance', label: 'Governance' },
  { name: 'status', label: 'Status' },
  { name: 'pack', label: 'Review pack' },
];

/** The pages of one partnership. */
export function PartnerTabs({ partnerId }: { partnerId: string }) {
  return (
    <nav className="partner-tabs no-print" aria-label="Partner">
      <Tab place={{ name: 'scorecard', partnerId, commitmentId: null }}>Scorecard</Tab>
      {TABS.map(({ name, label }) => (
        <Tab key={name} place={{ name, partnerId }}>
          {label}
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
