import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CommandName } from '../../shared/contract/commands.ts';
import type { Stores } from './createStores.ts';
import { valueOf } from './load.ts';
import { partnerOf } from './route.ts';

/** Long enough for several changes of one act to arrive, short enough not to be noticed. */
const SETTLE_MS = 40;

/** Keeps what is on screen in step with the place, the store behind the service, and the host. */
export function follow(stores: Stores, bridge: Bridge, run: (command: CommandName) => void): void {
  followPlace(stores);
  followService(stores, bridge, run);
}

/** Reads what the place shows whenever the place or the quarter becomes another, or there first is something to show. */
function followPlace(stores: Stores): void {
  let shown = '';
  const look = () => {
    const vendor = valueOf(stores.programme.getState().programme)?.vendor ?? null;
    const { place, quarter } = stores.route.getState();
    const wanted = `${place.name} ${partnerOf(place)} ${quarter} ${vendor?.id}`;
    if (wanted === shown) return;
    shown = wanted;
    if (place.name === 'imports') void stores.imports.getState().refresh();
    if (vendor === null) return;
    if (place.name === 'settings') void stores.settings.getState().open();
    if (place.name === 'portfolio') void stores.portfolio.getState().open(quarter);
    if (place.name === 'programme') void stores.programmePage.getState().open(quarter);
    if (!('partnerId' in place)) return;
    // Every page of a partner stands under its message, which comes with the scorecard.
    void stores.scorecard.getState().open(place.partnerId, quarter);
    if (place.name !== 'scorecard') void stores.ofPartnerPage[place.name].getState().open(place.partnerId, quarter);
  };
  stores.route.subscribe(look);
  stores.programme.subscribe(look);
  look();
}

function followService(stores: Stores, bridge: Bridge, run: (command: CommandName) => void): void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  bridge.onEvent((event) => {
    switch (event.type) {
      case 'changed':
        waiting ??= setTimeout(() => {
          waiting = null;
          readAgain(stores);
        }, SETTLE_MS);
        return;
      case 'progress':
        return stores.activity.getState().report(event.callId, event);
      case 'command':
        return run(event.command);
      case 'files-opened':
        stores.route.getState().go({ name: 'imports' });
        return void stores.imports.getState().add(event.files);
      case 'notice':
        return stores.imports.getState().notify({ text: event.message });
    }
  });
}

/** Only what is on screen is read at once; the rest is read when it is gone to. */
function readAgain(stores: Stores): void {
  void stores.programme.getState().refresh();
  const { place } = stores.route.getState();
  // What every screen reads of the programme is another store than the page about it.
  if (!('partnerId' in place)) return void stores[place.name === 'programme' ? 'programmePage' : place.name].getState().refresh();
  void stores.scorecard.getState().refresh();
  if (place.name !== 'scorecard') void stores.ofPartnerPage[place.name].getState().refresh();
}
