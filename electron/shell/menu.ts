import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandName, commandNames, type CommandWords, commandWords, type Keys, type MenuName } from '../../shared/contract/commands.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Sets the menus that people expect on their system; each command of ours is told to the page. */
export function setMenu(run: (command: CommandName) => void): void {
  const of = (menu: MenuName): MenuItemConstructorOptions[] =>
    commandNames.filter((name) => commandWords[name].menu === menu).map((name) => item(name, commandWords[name], run));
  const isMac = process.platform === 'darwin';

  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...of('File'), separator, isMac ? { role: 'close' } : { role: 'quit' }] },
    { label: '&Edit', submenu: [...of('Edit'), separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: '&View', submenu: [...of('View'), separator, ...zoom(), separator, { role: 'togglefullscreen' }] },
    { role: 'windowMenu' },
    { role: 'help', submenu: [...of('Help'), ...(isMac ? [] : [separator, { role: 'about' as const }])] },
  ];
  // A way into the developer tools for us; the packaged program has none.
  if (!app.isPackaged) template.push({ label: 'Develop', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function item(id: CommandName, { menuLabel, keys }: CommandWords, run: (command: CommandName) => void): MenuItemConstructorOptions {
  // A key on its own would be taken from whoever types, except F1 and its like.
  const shortcut = keys.find((each) => each.includes('+') || /^F\d+$/.test(each));
  return { id, label: menuLabel, click: () => run(id), ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut) }) };
}

function acceleratorOf(keys: Keys): string {
  return keys.replace('Mod', 'CmdOrCtrl');
}

function zoom(): MenuItemConstructorOptions[] {
  return [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
}
