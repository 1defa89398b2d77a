import type { Bridge } from '../../shared/contract/bridge.ts';
import { quarterName } from '../../shared/fiscal.ts';
import { valueOf } from '../stores/load.ts';
import type { Stores } from '../stores/createStores.ts';
import type { Notify } from '../stores/notices.ts';
import { partnerOf } from '../stores/route.ts';
import type { Keys } from './keys.ts';

/** Something that can be done from anywhere: in a menu, by a shortcut, in the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The first is the one that is shown; the others do the same. */
  readonly keys: readonly Keys[];
  readonly run: () => void;
  /** False where it has no meaning just now; it is then not offered. */
  readonly isOffered?: () => boolean;
  /** What exactly it would do just now. */
  readonly about?: () => string | null;
}

interface Needs {
  readonly stores: Stores;
  readonly bridge: Bridge;
  readonly notify: Notify;
}

/** The one registry that feeds shortcuts, their overview, the palette and the host's menu. */
export function createCommands(needs: Needs): readonly Command[] {
  return [...placeCommands(needs), ...workCommands(needs), ...viewCommands(needs)];
}

function placeCommands({ stores, bridge }: Needs): Command[] {
  // A browser keeps Control with a digit for its own tabs.
  const digit = bridge.host === 'desktop' ? 'Mod' : 'Alt';
  const { go } = stores.route.getState();
  return [
    { id: 'open-palette', label: 'Find or do anything', keys: ['Mod+K'], run: () => stores.overlay.getState().show('palette') },
    { id: 'go-portfolio', label: 'Go to the portfolio', keys: [`${digit}+1`], run: () => go({ name: 'portfolio' }) },
    { id: 'go-imports', label: 'Go to imports', keys: [`${digit}+2`], run: () => go({ name: 'imports' }) },
  ];
}

function workCommands({ stores, bridge, notify }: Needs): Command[] {
  const programme = () => valueOf(stores.programme.getState().programme);
  const { undo, redo, loadSample, removeSample } = stores.programme.getState();
  return [
    { id: 'import-files', label: 'Import files', keys: ['Mod+O'], run: () => void importFiles(stores, bridge) },
    {
      id: 'export-pack',
      label: 'Export the review pack',
      keys: ['Mod+E'],
      run: () => exportPack(stores, notify),
      isOffered: () => partnerOf(stores.route.getState().place) !== null,
    },
    {
      id: 'undo',
      label: 'Take back the last change',
      keys: ['Mod+Z'],
      run: () => void undo(),
      isOffered: () => programme()?.undo != null,
      about: () => programme()?.undo?.label ?? null,
    },
    {
      id: 'redo',
      label: 'Do it again',
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      run: () => void redo(),
      isOffered: () => programme()?.redo != null,
      about: () => programme()?.redo?.label ?? null,
    },
    { id: 'load-sample', label: 'Open the sample portfolio', keys: [], run: () => void loadSample(), isOffered: () => programme()?.isEmpty === true },
    { id: 'remove-sample', label: 'Remove the sample', keys: [], run: () => void removeSample(), isOffered: () => programme()?.isSample === true },
  ];
}

function viewCommands({ stores, notify }: Needs): Command[] {
  const hasQuarters = () => (valueOf(stores.programme.getState().programme)?.quarters.length ?? 0) > 1;
  return [
    { id: 'earlier-quarter', label: 'Go to the quarter before', keys: ['Alt+,'], run: () => stepQuarter(stores, 1, notify), isOffered: hasQuarters },
    { id: 'later-quarter', label: 'Go to the quarter after', keys: ['Alt+.'], run: () => stepQuarter(stores, -1, notify), isOffered: hasQuarters },
    { id: 'toggle-theme', label: 'Change between light, dark and the system’s own', keys: ['Mod+Shift+L'], run: () => toggleTheme(stores, notify) },
    { id: 'show-shortcuts', label: 'Show keyboard shortcuts', keys: ['?', 'Mod+/'], run: () => stores.overlay.getState().show('shortcuts') },
  ];
}

async function importFiles(stores: Stores, bridge: Bridge): Promise<void> {
  const files = await bridge.chooseFiles();
  if (files === null || files.length === 0) return;
  stores.route.getState().go({ name: 'imports' });
  await stores.imports.getState().add(files);
}

function exportPack(stores: Stores, notify: Notify): void {
  const { place, go } = stores.route.getState();
  const partnerId = partnerOf(place);
  if (place.name === 'pack') void stores.pack.getState().write();
  else if (partnerId !== null) go({ name: 'pack', partnerId });
  else notify({ text: 'A review pack is for one partner. Open a partner first.' });
}

/** The list of quarters runs from the newest, so one further is one earlier. */
function stepQuarter(stores: Stores, step: 1 | -1, notify: Notify): void {
  const programme = valueOf(stores.programme.getState().programme);
  if (programme === null) return;
  const { quarter, chooseQuarter } = stores.route.getState();
  const found = programme.quarters[programme.quarters.indexOf(quarter ?? programme.quarter ?? '') + step];
  if (found === undefined) return notify({ text: step === 1 ? 'There is no earlier quarter.' : 'There is no later quarter.' });
  chooseQuarter(found === programme.quarter ? null : found);
  notify({ text: `Now showing ${quarterName(found)}.` });
}

function toggleTheme(stores: Stores, notify: Notify): void {
  stores.theme.getState().toggle();
  const words = { system: 'Light or dark as the system is.', light: 'Light.', dark: 'Dark.' };
  notify({ text: words[stores.theme.getState().theme] });
}
