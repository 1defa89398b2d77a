import type { CommandName } from '../../shared/contract/commands.ts';
import type { Command } from './commands.ts';
import { arePressed } from './keys.ts';

/** Fields that were typed in since they got the focus; each has an undo of its own for that. */
const edited = new WeakSet<EventTarget>();

function isEditedField(element: Element | null): boolean {
  return element !== null && edited.has(element);
}

function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** Runs a command by its id, where it has a meaning just now; undo and redo of a field that is being typed in are that field's. */
export function runCommand(commands: readonly Command[], id: CommandName, view: Document): void {
  if ((id === 'undo' || id === 'redo') && isEditedField(view.activeElement)) {
    view.execCommand(id);
    return;
  }
  const command = commands.find((one) => one.id === id);
  if (command?.isOffered() === true) command.run();
}

interface Listening {
  readonly view: Document;
  readonly commands: readonly Command[];
  readonly isMac: boolean;
  readonly areBareKeysOn: () => boolean;
}

/** Gives every shortcut of the registry to its command. */
export function listenForKeys({ view, commands, isMac, areBareKeysOn }: Listening): void {
  view.addEventListener('input', ({ target }) => target !== null && edited.add(target));
  view.addEventListener('focusout', ({ target }) => target !== null && edited.delete(target));
  view.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const command = commands.find(({ keys }) => keys.some((each) => arePressed(each, event, isMac)));
    if (command === undefined) return;
    // A key without a modifier is a letter to somebody who types; F1 is none to anybody.
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
    if (isBare && (isTyping(view.activeElement) || !areBareKeysOn())) return;
    // The field takes back its own typing before the program takes back a change.
    if ((command.id === 'undo' || command.id === 'redo') && isEditedField(view.activeElement)) return;
    event.preventDefault();
    command.run();
  });
}
