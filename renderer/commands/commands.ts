import type { Bridge } from '../../shared/contract/bridge.ts';
import { type CommandName, commandNames, type CommandWords, commandWords, type Keys } from '../../shared/contract/commands.ts';
import { quarterName } from '../../shared/fiscal.ts';
import { valueOf } from '../stores/load.ts';
import type { Stores } from '../stores/createStores.ts';
import type { Notify } from '../stores/notices.ts';
import { partnerOf } from '../stores/route.ts';

/** Something that can be done from anywhere: in a menu, by a shortcut, in the palette. */
export interface Command {
  readonly id: CommandName;
  readonly label: string;
  /** The first is the one that is shown; the others do the same. */
  readonly keys: readonly Keys[];
  readonly run: () => void;
  /** False where it has no meaning just now; it is then not offered. */
  readonly isOffered: () => boolean;
  /** What exactly it would do just now. */
  readonly about: () => string | null;
}

/** What a command does; it is offered always and says nothing more where that is left out. */
type Deed = Pick<Command, 'run'> & Partial<Pick<Command, 'isOffered' | 'about'>>;

interface Needs {
  readonly stores: Stores;
  readonly bridge: Bridge;
  readonly notify: Notify;
}

/** Every command in the order of the menus, with what it does here. The compiler refuses one that does nothing. */
export function createCommands(needs: Needs): readonly Command[] {
  const deeds: Readonly<Record<CommandName, Deed>> = { ...placeDeeds(needs), ...workDeeds(needs), ...viewDeeds(needs) };
  return commandNames.map((id) => ({
    isOffered: () => true,
    about: () => null,
    ...deeds[id],
    id,
    label: commandWords[id].label,
    keys: keysOn(needs.bridge.host, commandWords[id]),
  }));
}

function keysOn(host: Bridge['host'], { keys, browserKeys }: CommandWords): readonly Keys[] {
  return host === 'browser' ? (browserKeys ?? keys) : keys;
}

function placeDeeds({ stores }: Needs) {
  const { go } = stores.route.getState();
  return {
    'open-palette': { run: () => stores.overlay.getState().show('palette') },
    'go-portfolio': { run: () => go({ name: 'portfolio' }) },
    'go-programme': { run: () => go({ name: 'programme' }) },
    'go-imports': { run: () => go({ name: 'imports' }) },
    'go-settings': { run: () => go({ name: 'settings' }) },
    'go-help': { run: () => go({ name: 'help' }) },
  } satisfies Partial<Record<CommandName, Deed>>;
}

function workDeeds({ stores, bridge, notify }: Needs) {
  const programme = () => valueOf(stores.programme.getState().programme);
  const { undo, redo, loadSample, removeSample } = stores.programme.getState();
  return {
    'import-files': { run: () => void importFiles(stores, bridge) },
    'export-pack': { run: () => exportPack(stores, notify), isOffered: () => partnerOf(stores.route.getState().place) !== null },
    undo: { run: () => void undo(), isOffered: () => programme()?.undo != null, about: () => programme()?.undo?.label ?? null },
    redo: { run: () => void redo(), isOffered: () => programme()?.redo != null, about: () => programme()?.redo?.label ?? null },
    'load-sample': { run: () => void loadSample(), isOffered: () => programme()?.isEmpty === true },
    'remove-sample': { run: () => void removeSample(), isOffered: () => programme()?.isSample === true },
  } satisfies Partial<Record<CommandName, Deed>>;
}

function viewDeeds({ stores, notify }: Needs) {
  const hasQuarters = () => (valueOf(stores.programme.getState().programme)?.quarters.length ?? 0) > 1;
  return {
    'earlier-quarter': { run: () => stepQuarter(stores, 1, notify), isOffered: hasQuarters },
    'later-quarter': { run: () => stepQuarter(stores, -1, notify), isOffered: hasQuarters },
    'toggle-theme': { run: () => toggleTheme(stores, notify) },
    'show-shortcuts': { run: () => stores.overlay.getState().show('shortcuts') },
  } satisfies Partial<Record<CommandName, Deed>>;
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
