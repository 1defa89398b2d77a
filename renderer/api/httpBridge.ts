import type { Bridge } from '../../shared/contract/bridge.ts';
import { AppEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';

/** The bridge for a page in a browser: the same calls, carried over loopback HTTP. */
export function createHttpBridge(): Bridge {
  return {
    host: 'browser',
    call: (operation, input, callId) => postJson('call', { operation, input, callId }),
    cancel: (callId) => void postJson('cancel', { callId }),
    onEvent: listen,
    async chooseFiles() {
      const files = await pickFiles();
      return files === null ? null : uploadAll(files);
    },
    // A browser has no folder to write to: files are written beside the service and downloaded.
    chooseFolder: () => postJson('folder', {}) as Promise<GrantedFile>,
    chooseSave: (name) => postJson('save', { name }) as Promise<GrantedFile>,
    grantFiles: (files) => uploadAll(files as readonly File[]),
    reveal: (fileId) => download(fileId),
  };
}

async function postJson(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return answerOf(response);
}

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** One after the other: they end up on the same disk, and the first error stops the rest. */
async function uploadAll(files: readonly File[]): Promise<GrantedFile[]> {
  const granted: GrantedFile[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- see above
    const response = await fetch(`files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    // oxlint-disable-next-line no-await-in-loop -- see above
    granted.push((await answerOf(response)) as GrantedFile);
  }
  return granted;
}

function pickFiles(): Promise<readonly File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function listen(listener: (event: AppEvent) => void): () => void {
  const source = new EventSource('events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = AppEvent.safeParse(JSON.parse(data));
    if (event.success) listener(event.data);
  });
  return () => source.close();
}

function download(fileId: string): Promise<void> {
  const link = document.createElement('a');
  link.href = `files/${encodeURIComponent(fileId)}`;
  link.download = '';
  link.click();
  return Promise.resolve();
}
