/** Paper sizes a pack is printed on. */
export type Paper = 'A4' | 'Letter';

/**
 * What the service needs from whatever runs it, beyond files: one implementation per host.
 *
 * `printToPdf` turns a whole HTML document into a tagged PDF; it throws
 * `CannotPrintError` where the host has nothing to print with. `reveal` shows a file in the
 * system's file manager, where there is one.
 */
export interface HostCapabilities {
  printToPdf(html: string, options: { readonly paper: Paper }): Promise<Uint8Array>;
  reveal(path: string): Promise<void>;
}

/** The host has no browser engine to print with; the message says what to install. */
export class CannotPrintError extends Error {
  override readonly name = 'CannotPrintError';
}
