import { app, BrowserWindow, session, shell } from 'electron';
import { createLog } from './log.ts';
import { setMenu } from './shell/menu.ts';
import { filesInArguments, OpenedFiles } from './shell/openedFiles.ts';
import { isOurPage } from './shell/origin.ts';
import { findPlaces } from './shell/places.ts';
import { createPrinter } from './shell/printing.ts';
import { registerScheme, servePage } from './shell/protocol.ts';
import { closeEveryPage, closeSession } from './shell/security.ts';
import { serveBridge, tellPage } from './shell/serveBridge.ts';
import { ServiceLink } from './shell/serviceLink.ts';
import { startServiceProcess } from './shell/startServiceProcess.ts';
import { sayUnusable } from './shell/unusable.ts';
import { openWindow } from './shell/window.ts';

registerScheme();
// Chromium's sandbox does not start for root; anybody else gets it for every page.
if (process.getuid?.() !== 0) app.enableSandbox();

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const places = findPlaces();
  const log = createLog(places.logPath, () => new Date().toISOString());
  let window: BrowserWindow | null = null;
  let link: ServiceLink | null = null;

  const tell = (event: Parameters<typeof tellPage>[1]): void => tellPage(window, event);
  const opened = new OpenedFiles({
    grantRead: (path) => (link === null ? Promise.reject(new Error('not started')) : link.grant('read', path)),
    tell,
  });

  function showWindow(): void {
    window = openWindow({ preload: places.preload, statePath: places.windowState });
    window.on('closed', () => (window = null));
  }

  // Electron would stop everything with a dialog of its own; a defect is logged and the work goes on.
  process.on('uncaughtException', (defect) => {
    log(`main: ${defect.stack ?? defect.message}`);
    tell({ type: 'notice', message: 'Something went wrong that should not have. What you saved is safe. The log has the details.' });
  });

  // macOS may ask to open a file before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void opened.open([path]);
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    void opened.open(filesInArguments(argv, folder));
  });
  closeEveryPage(log);
  stopTidily(() => link);

  void app.whenReady().then(() => {
    link = new ServiceLink({
      start: () => startServiceProcess({ bundle: places.service, dbPath: places.dbPath, logPath: places.logPath }),
      host: { printToPdf: createPrinter(log), reveal: async (path) => shell.showItemInFolder(path) },
      onEvent: tell,
      onUnusable: (failure) => void sayUnusable(failure, places.dbPath, places.logPath),
      log,
    });
    closeSession(session.defaultSession, isOurPage, log);
    servePage(session.defaultSession, places.renderer);
    serveBridge({ window: () => window, link, opened });
    setMenu((command) => tell({ type: 'command', command }));
    showWindow();
    void opened.open(filesInArguments(process.argv, process.cwd()));
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) showWindow();
    });
  });
}

/** The store is closed in order before the program goes. */
function stopTidily(link: () => ServiceLink | null): void {
  let isClosed = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    const gone = link()?.close() ?? Promise.resolve();
    // A service that hangs must not keep the program from closing; SQLite recovers from its log.
    const enough = new Promise<void>((resolve) => setTimeout(resolve, 3000));
    void Promise.race([gone, enough]).then(() => app.quit());
  });
}
