/** Where the person is: what the address after `#` says, so that a reload keeps the place. */
export type Place =
  | { readonly name: ProgrammePage }
  | { readonly name: 'scorecard'; readonly partnerId: string; readonly commitmentId: string | null }
  | { readonly name: PartnerPage; readonly partnerId: string };

/** Screens of the whole programme. The first is where unknown addresses lead. */
export const programmePages = ['portfolio', 'programme', 'imports', 'settings', 'help'] as const;
export type ProgrammePage = (typeof programmePages)[number];

/** Screens of one partnership besides its scorecard, with their names, in the order of their tabs. */
export const partnerPageNames = {
  plan: 'Plan',
  pipeline: 'Pipeline',
  solutions: 'Joint solutions',
  accounts: 'Shared accounts',
  marketing: 'Marketing',
  enablement: 'Enablement',
  incentives: 'Incentives',
  agreement: 'Agreement',
  governance: 'Governance',
  status: 'Status',
  pack: 'Review pack',
} as const;
export type PartnerPage = keyof typeof partnerPageNames;
export const partnerPages = Object.keys(partnerPageNames) as PartnerPage[];

/** A place and the quarter it is looked at in; a null quarter is the programme's own. */
export interface Route {
  readonly place: Place;
  readonly quarter: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const QUARTER = /^\d{4}-Q[1-4]$/;

/** Anything unknown leads to the portfolio: an old or mistyped address is no error. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query).get('quarter');
  return { place: parsePlace(path), quarter: asked !== null && QUARTER.test(asked) ? asked : null };
}

function parsePlace(path: string): Place {
  const [, first, partnerId, tab, commitmentId] = path.split('/');
  if (first !== 'partner' || partnerId === undefined || !UUID.test(partnerId)) {
    return { name: programmePages.find((page) => page === first) ?? programmePages[0] };
  }
  const page = partnerPages.find((one) => one === tab);
  if (page !== undefined) return { name: page, partnerId };
  return { name: 'scorecard', partnerId, commitmentId: commitmentId !== undefined && UUID.test(commitmentId) ? commitmentId : null };
}

/** The address of a route; the inverse of `parseRoute`. */
export function routeHash({ place, quarter }: Route): string {
  return `#${pathOf(place)}${quarter === null ? '' : `?quarter=${quarter}`}`;
}

function pathOf(place: Place): string {
  if (!('partnerId' in place)) return `/${place.name}`;
  const commitment = place.name === 'scorecard' && place.commitmentId !== null ? `/${place.commitmentId}` : '';
  return `/partner/${place.partnerId}/${place.name}${commitment}`;
}

/** The partner the place belongs to, if any. */
export function partnerOf(place: Place): string | null {
  return 'partnerId' in place ? place.partnerId : null;
}

/** True when both are the same screen, whatever is open on it. */
export function isSameScreen(a: Place, b: Place): boolean {
  return a.name === b.name && partnerOf(a) === partnerOf(b);
}
