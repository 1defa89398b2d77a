import { routeHash, type Place } from '../../stores/route.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';

/** A partner's name, leading to its scorecard. */
export function PartnerLink({ partnerId, name }: { partnerId: string; name: string }) {
  const quarter = useRoute((state) => state.quarter);
  const go = useRoute((state) => state.go);
  const place: Place = { name: 'scorecard', partnerId, commitmentId: null };
  return (
    <a
      className="partner-link"
      href={routeHash({ place, quarter })}
      onClick={(event) => {
        event.preventDefault();
        // The row opens by a click as well; one step in the history is enough.
        event.stopPropagation();
        go(place);
      }}
    >
      {name}
    </a>
  );
}
