import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';

/** What opening needs: how a path becomes a grant, and how the page is told. */
export interface OpenedFilesNeeds {
  readonly grantRead: (path: string) => Promise<GrantedFile>;
  readonly tell: (event: AppEvent) => void;
}

/**
 * Files that came without a dialog: dropped on the window, named on the command line, or opened
 * from the file manager. They wait until the page can hear of them.
 */
export class OpenedFiles {
  readonly #needs: OpenedFilesNeeds;
  #waiting: string[] | null = [];

  constructor(needs: OpenedFilesNeeds) {
    this.#needs = needs;
  }

  /** The page listens now. */
  async pageIsReady(): Promise<void> {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    await this.open(waiting);
  }

  async open(paths: readonly string[]): Promise<void> {
    if (this.#waiting !== null) {
      this.#waiting.push(...paths);
      return;
    }
    const readable = paths.filter(isFile);
    if (readable.length === 0) return;
    const files = await Promise.all(readable.map((path) => this.#needs.grantRead(path)));
    this.#needs.tell({ type: 'files-opened', files });
  }
}

/** The files named on a command line; switches and the program's own folder are none. */
export function filesInArguments(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .filter(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
