import { createStore } from 'zustand/vanilla';
import { isSameScreen, parseRoute, routeHash, type Place, type Route } from './route.ts';

/** The part of the window that keeps an address; given, so that nothing here reaches for globals. */
export interface Address {
  read(): string;
  push(hash: string): void;
  replace(hash: string): void;
  onChange(listener: () => void): void;
}

export interface RouteState extends Route {
  /** Counts arrivals on a screen; its title takes the focus each time, the first excepted. */
  readonly arrivals: number;
  go(place: Place): void;
  /** Goes to the place as it stands in a quarter. */
  openIn(place: Place, quarter: string | null): void;
  chooseQuarter(quarter: string | null): void;
  /** Opens or closes a commitment without a step in the history of places. */
  openCommitment(commitmentId: string | null): void;
}

/** Where the person is, mirrored in the address. */
export function createRouteStore(address: Address) {
  const store = createStore<RouteState>()((set, get) => {
    const arrive = (route: Route) => {
      const isNew = !isSameScreen(get().place, route.place);
      set({ ...route, arrivals: get().arrivals + (isNew ? 1 : 0) });
    };
    return {
      ...parseRoute(address.read()),
      arrivals: 0,
      go: (place) => get().openIn(place, get().quarter),
      openIn(place, quarter) {
        const route = { place, quarter };
        address.push(routeHash(route));
        arrive(route);
      },
      chooseQuarter(quarter) {
        const route = { place: get().place, quarter };
        address.replace(routeHash(route));
        arrive(route);
      },
      openCommitment(commitmentId) {
        const { place, quarter } = get();
        if (place.name !== 'scorecard') return;
        const route = { place: { ...place, commitmentId }, quarter };
        address.replace(routeHash(route));
        arrive(route);
      },
    };
  });
  address.onChange(() => {
    const route = parseRoute(address.read());
    const { place, quarter, arrivals } = store.getState();
    if (routeHash(route) === routeHash({ place, quarter })) return;
    store.setState({ ...route, arrivals: arrivals + (isSameScreen(place, route.place) ? 0 : 1) });
  });
  return store;
}

export type RouteStore = ReturnType<typeof createRouteStore>;

/** The window's own address bar. */
export function windowAddress(view: Window): Address {
  return {
    read: () => view.location.hash,
    push: (hash) => view.history.pushState(null, '', hash),
    replace: (hash) => view.history.replaceState(null, '', hash),
    onChange: (listener) => {
      view.addEventListener('hashchange', listener);
      view.addEventListener('popstate', listener);
    },
  };
}
