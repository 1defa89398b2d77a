import type { CommandName } from '../../shared/contract/events.ts';

/** A command as the menu shows it. An ellipsis says that more is asked before anything happens. */
export interface MenuCommand {
  readonly command: CommandName;
  readonly label: string;
  readonly accelerator: string;
  readonly menu: 'File' | 'Edit' | 'View' | 'Help';
}

/** Every command of the page that stands in a menu, in the order shown. */
export const menuCommands: readonly MenuCommand[] = [
  { command: 'import-files', label: 'Import Exports…', accelerator: 'CmdOrCtrl+O', menu: 'File' },
  { command: 'export-pack', label: 'Export Review Pack…', accelerator: 'CmdOrCtrl+E', menu: 'File' },
  { command: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z', menu: 'Edit' },
  { command: 'redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', menu: 'Edit' },
  { command: 'go-portfolio', label: 'Portfolio', accelerator: 'CmdOrCtrl+1', menu: 'View' },
  { command: 'go-imports', label: 'Imports', accelerator: 'CmdOrCtrl+2', menu: 'View' },
  { command: 'toggle-theme', label: 'Light or Dark', accelerator: 'CmdOrCtrl+Shift+L', menu: 'View' },
  { command: 'show-shortcuts', label: 'Keyboard Shortcuts', accelerator: 'CmdOrCtrl+/', menu: 'Help' },
];
