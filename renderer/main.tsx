import './api/noEval.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './api/bridge.ts';
import { client } from './api/client.ts';
import { App } from './App.tsx';
import { createCommands } from './commands/commands.ts';
import { CommandsProvider } from './commands/CommandsProvider.tsx';
import { listenForKeys, runCommand } from './commands/listenForKeys.ts';
import { DropZone } from './frame/DropZone.tsx';
import { Palette } from './frame/Palette.tsx';
import { Shortcuts } from './frame/Shortcuts.tsx';
import { createNotices, Toaster } from './frame/Toaster.tsx';
import { createStores } from './stores/createStores.ts';
import { follow } from './stores/follow.ts';
import { windowAddress } from './stores/routeStore.ts';
import { StoresProvider } from './stores/StoresProvider.tsx';

// The composition root of the page: everything is made here, once, and handed down.
const { manager, notify } = createNotices();
const stores = createStores({
  client,
  bridge,
  notify,
  address: windowAddress(window),
  root: document.documentElement,
  memory: window.localStorage,
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
});
const isMac = /mac/i.test(navigator.platform);
const commands = createCommands({ stores, bridge, notify });

listenForKeys({ view: document, commands, isMac, areBareKeysOn: () => stores.bareKeys.getState().isOn });
follow(stores, bridge, (command) => runCommand(commands, command, document));
void stores.programme.getState().refresh();

async function bringFiles(files: readonly File[]): Promise<void> {
  const granted = await bridge.grantFiles(files);
  // On the desktop the host grants dropped files itself and tells of them in an event.
  if (granted.length === 0) return;
  stores.route.getState().go({ name: 'imports' });
  await stores.imports.getState().add(granted);
}

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no place for the program');
createRoot(container).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <StoresProvider stores={stores}>
        <CommandsProvider commands={commands} isMac={isMac}>
          <App />
          <Palette />
          <Shortcuts />
          <DropZone onFiles={bringFiles} />
          <Toaster manager={manager} />
        </CommandsProvider>
      </StoresProvider>
    </CSPProvider>
  </StrictMode>,
);
