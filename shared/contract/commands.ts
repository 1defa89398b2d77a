/** A key with its modifiers, `Mod+Shift+Z`; `Mod` is Command on a Mac and Control elsewhere. */
export type Keys = string;

/** The menus of the desktop window, in their order. */
export type MenuName = 'File' | 'Edit' | 'View' | 'Help';

/**
 * A command as people meet it: its words in the palette, its words and place in the desktop's
 * menu, and its keys, the first of which is shown. A menu's ellipsis says that more is asked
 * before anything happens.
 */
export interface CommandWords {
  readonly label: string;
  readonly menu: MenuName;
  readonly menuLabel: string;
  readonly keys: readonly Keys[];
  /** Where a browser keeps the usual keys for itself. */
  readonly browserKeys?: readonly Keys[];
}

/**
 * Everything that can be done from anywhere, in the order of the menus.
 *
 * The only list: the menu, the shortcuts with their overview, and the palette derive from it;
 * what each command does is the page's.
 */
export const commandWords = {
  'import-files': { label: 'Import files', menu: 'File', menuLabel: 'Import Exports…', keys: ['Mod+O'] },
  'export-pack': { label: 'Export the review pack', menu: 'File', menuLabel: 'Export Review Pack…', keys: ['Mod+E'] },
  'load-sample': { label: 'Open the sample portfolio', menu: 'File', menuLabel: 'Open Sample Portfolio', keys: [] },
  'remove-sample': { label: 'Remove the sample', menu: 'File', menuLabel: 'Remove Sample Portfolio', keys: [] },
  undo: { label: 'Take back the last change', menu: 'Edit', menuLabel: 'Undo', keys: ['Mod+Z'] },
  redo: { label: 'Do it again', menu: 'Edit', menuLabel: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'open-palette': { label: 'Find or do anything', menu: 'View', menuLabel: 'Find or Do Anything…', keys: ['Mod+K'] },
  'go-portfolio': { label: 'Go to the portfolio', menu: 'View', menuLabel: 'Portfolio', keys: ['Mod+1'], browserKeys: ['Alt+1'] },
  'go-imports': { label: 'Go to imports', menu: 'View', menuLabel: 'Imports', keys: ['Mod+2'], browserKeys: ['Alt+2'] },
  'go-settings': { label: 'Go to settings', menu: 'View', menuLabel: 'Settings', keys: ['Mod+,'] },
  'go-programme': { label: 'Go to the programme and its rules', menu: 'View', menuLabel: 'Programme', keys: ['Mod+3'], browserKeys: ['Alt+3'] },
  'earlier-quarter': { label: 'Go to the quarter before', menu: 'View', menuLabel: 'Earlier Quarter', keys: ['Alt+,'] },
  'later-quarter': { label: 'Go to the quarter after', menu: 'View', menuLabel: 'Later Quarter', keys: ['Alt+.'] },
  'toggle-theme': { label: 'Change between light, dark and the system’s own', menu: 'View', menuLabel: 'Light or Dark', keys: ['Mod+Shift+L'] },
  'go-help': { label: 'Read how it works', menu: 'Help', menuLabel: 'Help', keys: ['F1'] },
  'show-shortcuts': { label: 'Show keyboard shortcuts', menu: 'Help', menuLabel: 'Keyboard Shortcuts', keys: ['?', 'Mod+/'] },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof commandWords;

/** All commands, in the order of the menus. */
export const commandNames = Object.keys(commandWords) as CommandName[];
