import { createContext, use, type ReactNode } from 'react';
import type { CommandName } from '../../shared/contract/commands.ts';
import type { Command } from './commands.ts';
import { keysText } from './keys.ts';

interface Registry {
  readonly commands: readonly Command[];
  readonly isMac: boolean;
}

const Context = createContext<Registry>({ commands: [], isMac: false });

export function CommandsProvider({ commands, isMac, children }: Registry & { children: ReactNode }) {
  return <Context value={{ commands, isMac }}>{children}</Context>;
}

export function useCommands(): readonly Command[] {
  return use(Context).commands;
}

/** Runs the command with the id. */
export function useRun(): (id: CommandName) => void {
  const { commands } = use(Context);
  return (id) => commands.find((command) => command.id === id)?.run();
}

/** The shortcut of a command, as printed on this computer's keyboard. */
export function KeysOf({ id }: { id: CommandName }) {
  const { commands, isMac } = use(Context);
  const keys = commands.find((command) => command.id === id)?.keys[0];
  return keys === undefined ? null : <kbd>{keysText(keys, isMac)}</kbd>;
}
