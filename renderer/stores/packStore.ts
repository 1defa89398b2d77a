import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { PackExport, PackFormat } from '../../shared/contract/pack.ts';
import type { Audience } from '../../shared/domain/reviewPack.ts';
import type { AppError } from '../../shared/errors.ts';
import { idle, loading, settled, type Load } from './load.ts';

export interface PackState {
  /** A browser downloads what the desktop shows in its folder. */
  readonly host: Bridge['host'];
  readonly partnerId: string | null;
  readonly quarter: string | null;
  readonly audience: Audience;
  readonly formats: readonly PackFormat[];
  readonly preview: Load<OperationOutput<'pack.preview'>>;
  /** The call that is writing, while it is. */
  readonly callId: string | null;
  readonly written: PackExport | null;
  readonly error: AppError | null;
  open(partnerId: string, quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
  chooseAudience(audience: Audience): Promise<void>;
  chooseFormat(format: PackFormat, isWanted: boolean): void;
  write(): Promise<void>;
  cancel(): void;
  reveal(fileId: string): Promise<void>;
}

/** A partner's review pack: who it is for, in which forms, how it will look, and what was written. */
export function createPackStore(client: Client, bridge: Bridge, newId: () => string) {
  return createStore<PackState>()((set, get) => {
    const read = async () => {
      const { partnerId, quarter, audience } = get();
      if (partnerId === null) return;
      const preview = await client['pack.preview']({ partnerId, quarter, audience, asOf: null });
      const now = get();
      // Another pack may have been asked for meanwhile; its answer is the one to keep.
      if (now.partnerId === partnerId && now.quarter === quarter && now.audience === audience) set({ preview: settled(preview) });
    };
    return {
      host: bridge.host,
      partnerId: null,
      quarter: null,
      audience: 'partner',
      formats: ['pptx', 'pdf'],
      preview: idle,
      callId: null,
      written: null,
      error: null,
      async open(partnerId, quarter) {
        const isSame = get().partnerId === partnerId && get().quarter === quarter;
        if (!isSame) set({ partnerId, quarter, preview: loading, written: null, error: null });
        await read();
      },
      refresh: read,
      async chooseAudience(audience) {
        set({ audience, preview: loading, written: null, error: null });
        await read();
      },
      chooseFormat(format, isWanted) {
        const others = get().formats.filter((chosen) => chosen !== format);
        set({ formats: isWanted ? [...others, format] : others });
      },
      async write() {
        const { partnerId, quarter, audience, formats, callId } = get();
        if (partnerId === null || callId !== null || formats.length === 0) return;
        const folder = await bridge.chooseFolder();
        if (folder === null) return;
        const id = newId();
        set({ callId: id, written: null, error: null });
        const request = { partnerId, quarter, asOf: null, audience, formats: [...formats], folderId: folder.fileId };
        const written = await client['pack.export'](request, id);
        set({ callId: null, ...(written.ok ? { written: written.value } : { error: written.error }) });
      },
      cancel() {
        const { callId } = get();
        if (callId !== null) bridge.cancel(callId);
      },
      reveal: (fileId) => bridge.reveal(fileId),
    };
  });
}

export type PackStore = ReturnType<typeof createPackStore>;
