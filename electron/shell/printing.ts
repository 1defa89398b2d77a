import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, session, type Session } from 'electron';
import { CannotPrintError, type HostCapabilities, type Paper } from '../host.ts';
import type { Log } from '../log.ts';
import { isPrintPage, PRINT_HOST, SCHEME } from './origin.ts';
import { closeSession } from './security.ts';

/** From this Chromium on, page numbers come from the document's own CSS margin boxes. */
const CHROME_WITH_MARGIN_BOXES = 131;

const PAGE_NUMBERS =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#555"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** A document to print may draw what it carries; it runs nothing and fetches nothing. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Prints an HTML document to a tagged PDF with an outline, in a window that is never shown. */
export function createPrinter(log: Log): HostCapabilities['printToPdf'] {
  const documents = new Map<string, string>();
  let printSession: Session | null = null;

  function sessionForPrinting(): Session {
    if (printSession !== null) return printSession;
    // No "persist:", so nothing of a printed document is ever kept on disk.
    printSession = session.fromPartition('print');
    closeSession(printSession, isPrintPage, log);
    printSession.protocol.handle(SCHEME, (request) => {
      const html = documents.get(new URL(request.url).pathname.slice(1));
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY };
      return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers });
    });
    return printSession;
  }

  return async (html, { paper }) => {
    const id = randomUUID();
    documents.set(id, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: sessionForPrinting(), sandbox: true, javascript: false, contextIsolation: true },
    });
    try {
      await window.loadURL(`${SCHEME}://${PRINT_HOST}/${id}`);
      return new Uint8Array(await window.webContents.printToPDF(printOptions(paper)));
    } catch (error) {
      log(`printing failed: ${String(error)}`);
      throw new CannotPrintError('The PDF could not be printed, and no PDF was written. Try again; the other formats do not need the printer.');
    } finally {
      documents.delete(id);
      window.destroy();
    }
  };
}

function printOptions(paper: Paper): PrintToPDFOptions {
  const chrome = Number.parseInt(process.versions.chrome, 10);
  const footer = { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: PAGE_NUMBERS };
  return {
    pageSize: paper,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...(chrome < CHROME_WITH_MARGIN_BOXES ? footer : {}),
  };
}
