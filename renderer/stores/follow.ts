import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CommandName } from '../../shared/contract/events.ts';
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
    if (place.name === 'portfolio') void stores.portfolio.getState().open(quarter);
    // The pack's page stands under the partner's message, which comes with the scorecard.
    if (place.name === 'scorecard' || place.name === 'pack') void stores.scorecard.getState().open(place.partnerId, quarter);
    if (place.name === 'pack') void stores.pack.getState().open(place.partnerId, quarter);
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
  const { name } = stores.route.getState().place;
  const subject = { portfolio: stores.portfolio, scorecard: stores.scorecard, imports: stores.imports, pack: stores.pack };
  void subject[name].getState().refresh();
  if (name === 'pack') void stores.scorecard.getState().refresh();
}
