import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandName } from '../../shared/contract/events.ts';
import { menuCommands, type MenuCommand } from './commands.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Sets the menus that people expect on their system; each command of ours is told to the page. */
export function setMenu(run: (command: CommandName) => void): void {
  const of = (menu: MenuCommand['menu']): MenuItemConstructorOptions[] =>
    menuCommands
      .filter((entry) => entry.menu === menu)
      .map(({ command, label, accelerator }) => ({ id: command, label, accelerator, click: () => run(command) }));
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

function zoom(): MenuItemConstructorOptions[] {
  return [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
}
