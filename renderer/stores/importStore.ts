import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';
import type { ImportSummary } from '../../shared/contract/imports.ts';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import { type FileKind, type FileReport, type FileOptions, noOptions } from '../format/importReport.ts';
import type { AppError } from '../../shared/errors.ts';
import { counted } from '../format/text.ts';
import { describeError } from '../format/describeError.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';
import type { Notify } from './notices.ts';

/** A file the person brought, the answers given to what it left open, and how it was understood. */
export interface ImportFile {
  readonly file: GrantedFile;
  readonly options: FileOptions;
  /** Null while it is being read. */
  readonly report: FileReport | null;
}

export type ImportRows = OperationOutput<'import.rows'>['rows'];

/**
 * Where the import is between choosing files and looking at what was stored; `waiting` is for
 * whose programme it is, without which quarters and currencies cannot be read.
 */
export type ImportPhase = 'choosing' | 'waiting' | 'reading' | 'ready' | 'importing' | 'done';

export interface ImportState {
  readonly phase: ImportPhase;
  readonly files: readonly ImportFile[];
  readonly selectedId: string | null;
  readonly rows: Load<ImportRows>;
  /** What columns can be taken for, for the kinds of files that were looked at. */
  readonly fields: Readonly<Partial<Record<FileKind, readonly string[]>>>;
  readonly callId: string | null;
  readonly error: AppError | null;
  readonly history: Load<readonly ImportSummary[]>;
  readonly notify: Notify;
  add(files: readonly GrantedFile[]): Promise<void>;
  choose(): Promise<void>;
  /** Reads the files that waited. */
  read(): Promise<void>;
  answer(fileId: string, options: FileOptions): Promise<void>;
  leaveOut(fileId: string): Promise<void>;
  select(fileId: string): Promise<void>;
  apply(): Promise<void>;
  cancel(): void;
  clear(): void;
  undo(batchId: string): Promise<void>;
  saveRejects(batchId: string, fileName: string): Promise<void>;
  refresh(): Promise<void>;
}

interface Needs {
  readonly client: Client;
  readonly bridge: Bridge;
  readonly notify: Notify;
  readonly newId: () => string;
}

/** As many rows of a file as the preview shows. */
const PREVIEW_ROWS = 50;

/** True when the file would be stored as it stands: read, understood, and nothing left open. */
export function isImportable({ report }: ImportFile): boolean {
  return report?.status === 'dry-run' && (report.outcome === 'import' || report.outcome === 'import-with-issues');
}

/** Files on their way into the store: read, asked about, shown, then stored in one go. */
export function createImportStore(needs: Needs) {
  return createStore<ImportState>()((set, get) => ({
    phase: 'choosing',
    files: [],
    selectedId: null,
    rows: idle,
    fields: {},
    callId: null,
    error: null,
    history: idle,
    notify: needs.notify,
    ...readingActions(needs, set, get),
    ...storingActions(needs, set, get),
  }));
}

export type ImportStore = ReturnType<typeof createImportStore>;

type Set = (state: Partial<ImportState>) => void;
type Get = () => ImportState;

function readingActions({ client, bridge, newId }: Needs, set: Set, get: Get) {
  /** All files are read together, because what one adds another may speak of. */
  const read = async () => {
    const { files } = get();
    if (files.length === 0) return set({ phase: 'choosing', rows: idle, selectedId: null, error: null });
    const callId = newId();
    set({ phase: 'reading', callId, error: null });
    const preview = await client['import.preview']({ files: requestsOf(files) }, callId);
    if (get().callId !== callId) return;
    if (!preview.ok && preview.error.type === 'refused' && preview.error.code === 'no-programme') return set({ phase: 'waiting', callId: null });
    if (!preview.ok) return set({ phase: 'ready', callId: null, error: preview.error });
    const understood = withReports(get().files, preview.value.files);
    const selected = understood.find(({ file }) => file.fileId === get().selectedId) ?? understood.find(isImportable) ?? understood[0];
    set({ phase: 'ready', callId: null, files: understood, selectedId: selected?.file.fileId ?? null });
    await readRows();
  };
  const readRows = async () => {
    const selected = get().files.find(({ file }) => file.fileId === get().selectedId);
    if (selected === undefined || selected.report === null || selected.report.error !== null) return set({ rows: idle });
    set({ rows: reloading(get().rows) });
    await readFields(selected.report.kind);
    const rows = await client['import.rows']({ fileId: selected.file.fileId, options: selected.options, limit: PREVIEW_ROWS });
    if (get().selectedId !== selected.file.fileId) return;
    set({ rows: rows.ok ? { status: 'ready', value: rows.value.rows } : settled(rows) });
  };
  const readFields = async (kind: FileKind | null) => {
    if (kind === null || get().fields[kind] !== undefined) return;
    const answer = await client['import.fields']({ kind });
    if (answer.ok) set({ fields: { ...get().fields, [kind]: answer.value.fields } });
  };
  return {
    read,
    async add(files: readonly GrantedFile[]) {
      const before = get().phase === 'done' ? [] : get().files;
      const added = files.map((file) => ({ file, options: noOptions, report: null }));
      set({ files: [...before, ...added] });
      await read();
    },
    async choose() {
      const files = await bridge.chooseFiles();
      if (files !== null && files.length > 0) await get().add(files);
    },
    async answer(fileId: string, options: FileOptions) {
      set({ files: get().files.map((each) => (each.file.fileId === fileId ? { ...each, options } : each)), selectedId: fileId });
      await read();
    },
    async leaveOut(fileId: string) {
      set({ files: get().files.filter(({ file }) => file.fileId !== fileId) });
      await read();
    },
    async select(fileId: string) {
      set({ selectedId: fileId, rows: loading });
      await readRows();
    },
  };
}

function storingActions({ client, bridge, notify, newId }: Needs, set: Set, get: Get) {
  const takeBack = async (batchId: string) => {
    const undone = await client['import.undo']({ batchId }, newId());
    if (!undone.ok) return notify({ text: describeError(undone.error), isUrgent: true });
    const { takenBack, keptEdited, couldNot } = undone.value;
    const kept = keptEdited > 0 ? ` ${counted(keptEdited, 'row', 'rows')} kept, because they were edited since.` : '';
    const failed = couldNot.length > 0 ? ` Could not: ${couldNot.join('; ')}.` : '';
    notify({ text: `Import taken back: ${counted(takenBack, 'row', 'rows')}.${kept}${failed}` });
    await get().refresh();
  };
  return {
    async apply() {
      const chosen = get().files.filter(isImportable);
      if (chosen.length === 0 || get().phase !== 'ready') return;
      const callId = newId();
      set({ phase: 'importing', callId, error: null });
      const applied = await client['import.apply']({ files: requestsOf(chosen) }, callId);
      if (!applied.ok) return set({ phase: 'ready', callId: null, error: applied.error });
      set({ phase: 'done', callId: null, files: withReports(chosen, applied.value.files), rows: idle });
      await get().refresh();
    },
    cancel() {
      const { callId, phase } = get();
      if (callId !== null) bridge.cancel(callId);
      if (phase === 'reading') set({ callId: null, phase: 'choosing', files: [] });
    },
    clear: () => set({ phase: 'choosing', files: [], selectedId: null, rows: idle, error: null, callId: null }),
    undo: takeBack,
    async saveRejects(batchId: string, fileName: string) {
      const target = await bridge.chooseSave(`refused rows of ${fileName}`);
      if (target === null) return;
      const saved = await client['import.saveRejects']({ batchId, fileId: target.fileId });
      if (!saved.ok) return notify({ text: describeError(saved.error), isUrgent: true });
      const show = { label: bridge.host === 'desktop' ? 'Show in folder' : 'Download', run: () => void bridge.reveal(target.fileId) };
      notify({ text: `${counted(saved.value.rows, 'refused row', 'refused rows')} written to ${target.name}.`, action: show });
    },
    async refresh() {
      set({ history: reloading(get().history) });
      set({ history: settled(await client['import.list']({})) });
    },
  };
}

function requestsOf(files: readonly ImportFile[]) {
  return files.map(({ file, options }) => ({ fileId: file.fileId, options }));
}

/** Reports come in the order in which the files are best stored, so each is found by its file's name. */
function withReports(files: readonly ImportFile[], reports: readonly FileReport[]): ImportFile[] {
  const left = [...reports];
  return files.map((file) => {
    const index = left.findIndex((report) => report.file === file.file.name);
    const [report = null] = index < 0 ? [] : left.splice(index, 1);
    return { ...file, report };
  });
}
