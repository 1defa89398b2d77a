import type { AppEvent } from './events.ts';
import type { GrantedFile } from './files.ts';

/**
 * All that a page can reach, the same on the desktop (preload) and in the browser (HTTP).
 *
 * `call` answers a Result of the operation's output. Files are granted, never named: the
 * choosers answer handles, or null when the person closed them; dropped files arrive as a
 * `files-opened` event on the desktop and through `grantFiles` in the browser.
 */
/** A file as a page holds it; structurally the DOM File, named here because shared code knows no DOM. */
export interface BridgeFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Bridge {
  readonly host: 'desktop' | 'browser';
  call(operation: string, input: unknown, callId: string): Promise<unknown>;
  cancel(callId: string): void;
  onEvent(listener: (event: AppEvent) => void): () => void;
  chooseFiles(): Promise<GrantedFile[] | null>;
  chooseFolder(): Promise<GrantedFile | null>;
  chooseSave(suggestedName: string): Promise<GrantedFile | null>;
  /** Browser only: hands files the page holds to the service. Answers none on the desktop, where drops are granted by the host. */
  grantFiles(files: readonly BridgeFile[]): Promise<GrantedFile[]>;
  /** Shows a written file in the system's file manager, or downloads it. */
  reveal(fileId: string): Promise<void>;
}
