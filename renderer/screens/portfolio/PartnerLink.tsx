import { type PartnerPage, routeHash, type Place } from '../../stores/route.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';

/** A partner's name, or what is said of it, leading to its scorecard or another of its pages. */
export function PartnerLink({ partnerId, name, page }: { partnerId: string; name: string; page?: PartnerPage }) {
  const quarter = useRoute((state) => state.quarter);
  const go = useRoute((state) => state.go);
  const place: Place = page === undefined ? { name: 'scorecard', partnerId, commitmentId: null } : { name: page, partnerId };
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
