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

/** A table the person brought, a file or one sheet of a workbook; the answers given to what it left open, and how it was understood. */
export interface ImportFile {
  readonly id: string;
  readonly fileId: string;
  /** `deals.csv`, `book.xlsx › Deals`. */
  readonly name: string;
  /** Null for a file that is a table itself. */
  readonly sheet: string | null;
  /** Reading all of it takes a while. */
  readonly isLong: boolean;
  readonly options: FileOptions;
  /** What its first rows say of it, which is there at once; its counts are those of these rows alone. Null before. */
  readonly head: FileReport | null;
  /** What all of it says; null while it is being read. */
  readonly report: FileReport | null;
}

export type ImportRows = OperationOutput<'import.rows'>['rows'];

/**
 * Where the import is between choosing files and looking at what was stored; `waiting` is for
 * whose programme it is, without which quarters and currencies cannot be read. `stopping`: cancelled, and what was written is being taken back.
 */
export type ImportPhase = 'choosing' | 'waiting' | 'reading' | 'ready' | 'importing' | 'stopping' | 'done';

/** Rows that somebody wants to see, by the lines they begin on, and why. */
export interface ShownRows {
  readonly what: string;
  readonly lines: readonly number[];
}

export interface ImportState {
  readonly phase: ImportPhase;
  readonly files: readonly ImportFile[];
  readonly selectedId: string | null;
  readonly rows: Load<ImportRows>;
  /** Null for the first rows. */
  readonly shown: ShownRows | null;
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
  answer(id: string, options: FileOptions): Promise<void>;
  leaveOut(id: string): Promise<void>;
  select(id: string): Promise<void>;
  /** Shows some rows of the file that is looked at; null for its first ones. */
  show(rows: ShownRows | null): Promise<void>;
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
export const PREVIEW_ROWS = 50;

/** A file of more bytes than this takes longer to read than a person notices. */
const LONG_BYTES = 1_000_000;

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
    shown: null,
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

/** Reads the first rows of files, which are there at once however long a file is. */
function headReading({ client }: Needs, set: Set, get: Get) {
  /** The file that is looked at first, then those that take long. */
  const readHeads = async (callId: string) => {
    const { files, selectedId } = get();
    const looked = files.find(({ id }) => id === selectedId);
    const long = files.filter((file) => file !== looked && file.head === null && file.isLong);
    for (const file of looked === undefined ? long : [looked, ...long]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are shown
      if (get().callId === callId) await readHead(file);
    }
  };
  const readHead = async (file: ImportFile) => {
    if (get().selectedId === file.id) set({ rows: reloading(get().rows) });
    const { shown } = get();
    const answer = await client['import.rows']({ ...requestOf(file), ...(shown === null ? {} : { lines: shown.lines.slice(0, PREVIEW_ROWS) }), limit: PREVIEW_ROWS });
    const stands = get().files.find(({ id }) => id === file.id);
    // Answered meanwhile, what came is of an earlier reading.
    if (stands?.options !== file.options || get().shown !== shown) return;
    if (answer.ok && shown === null) set({ files: get().files.map((each) => (each.id === file.id ? { ...each, head: answer.value.report } : each)) });
    if (get().selectedId !== file.id) return;
    set({ rows: answer.ok ? { status: 'ready', value: answer.value.rows } : settled(answer) });
    if (answer.ok) await readFields(answer.value.report.kind);
  };
  const readRows = async () => {
    const selected = get().files.find(({ id }) => id === get().selectedId);
    if (selected === undefined || (selected.report?.error ?? null) !== null) return set({ rows: idle });
    await readHead(selected);
  };
  const readFields = async (kind: FileKind | null) => {
    if (kind === null || get().fields[kind] !== undefined) return;
    const answer = await client['import.fields']({ kind });
    if (answer.ok) set({ fields: { ...get().fields, [kind]: answer.value.fields } });
  };
  return { readHeads, readRows };
}

function readingActions(needs: Needs, set: Set, get: Get) {
  const { client, bridge, newId } = needs;
  const { readHeads, readRows } = headReading(needs, set, get);
  /** All files are read together, because what one adds another may speak of; their first rows come before. */
  const read = async () => {
    const { files } = get();
    if (files.length === 0) return set({ phase: 'choosing', rows: idle, selectedId: null, error: null });
    stopReading({ bridge }, get);
    const callId = newId();
    set({ phase: 'reading', callId, error: null, shown: null });
    await readHeads(callId);
    if (get().callId !== callId) return;
    const preview = await client['import.preview']({ files: requestsOf(files) }, callId);
    if (get().callId !== callId) return;
    if (!preview.ok && preview.error.type === 'refused' && preview.error.code === 'no-programme') return set({ phase: 'waiting', callId: null });
    if (!preview.ok) return set({ phase: 'ready', callId: null, error: preview.error });
    const understood = withReports(get().files, preview.value.files);
    const before = get().selectedId;
    const selected = understood.find(({ id }) => id === before) ?? understood.find(isImportable) ?? understood[0];
    set({ phase: 'ready', callId: null, files: understood, selectedId: selected?.id ?? null });
    if (selected?.id !== before) await readRows();
  };
  const tablesOf = async (file: GrantedFile): Promise<ImportFile[]> => {
    const answer = await client['import.tables']({ fileId: file.fileId });
    const tables = answer.ok ? answer.value.tables : [{ name: file.name, sheet: null }];
    const isLong = (file.bytes ?? 0) > LONG_BYTES;
    return tables.map(({ name, sheet }) => ({ id: `${file.fileId} ${sheet ?? ''}`, fileId: file.fileId, name, sheet, isLong, options: noOptions, head: null, report: null }));
  };
  return {
    read,
    async add(files: readonly GrantedFile[]) {
      const before = get().phase === 'done' ? [] : get().files;
      const added = await Promise.all(files.map(tablesOf));
      const all = [...before, ...added.flat()];
      const first = all.length === 1 ? all[0] : all.find(({ isLong }) => isLong);
      set({ files: all, selectedId: before.length === 0 ? (first?.id ?? null) : get().selectedId });
      await read();
    },
    async choose() {
      const files = await bridge.chooseFiles();
      if (files !== null && files.length > 0) await get().add(files);
    },
    async answer(id: string, options: FileOptions) {
      set({ files: get().files.map((each) => (each.id === id ? { ...each, options, report: null } : each)), selectedId: id });
      await read();
    },
    async leaveOut(id: string) {
      set({ files: get().files.filter((each) => each.id !== id) });
      await read();
    },
    async select(id: string) {
      set({ selectedId: id, rows: loading, shown: null });
      await readRows();
    },
    async show(shown: ShownRows | null) {
      set({ shown });
      await readRows();
    },
  };
}

/** Nobody waits any more for what is being read: another answer was given, or the reading was stopped. */
function stopReading({ bridge }: Pick<Needs, 'bridge'>, get: Get): void {
  const { callId, phase } = get();
  if (callId !== null && phase === 'reading') bridge.cancel(callId);
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
      stopReading({ bridge }, get);
      if (phase === 'reading') return set({ callId: null, phase: 'choosing', files: [], selectedId: null, rows: idle });
      if (callId === null) return;
      bridge.cancel(callId);
      set({ phase: 'stopping' });
    },
    clear: () => {
      stopReading({ bridge }, get);
      set({ phase: 'choosing', files: [], selectedId: null, rows: idle, error: null, callId: null });
    },
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

function requestOf({ fileId, sheet, options }: ImportFile) {
  return sheet === null ? { fileId, options } : { fileId, sheet, options };
}

function requestsOf(files: readonly ImportFile[]) {
  return files.map(requestOf);
}

/** Reports come in the order in which the files are best stored, so each is found by its file's name. */
function withReports(files: readonly ImportFile[], reports: readonly FileReport[]): ImportFile[] {
  const left = [...reports];
  return files.map((file) => {
    const index = left.findIndex((report) => report.file === file.name);
    const [report = null] = index < 0 ? [] : left.splice(index, 1);
    return { ...file, report };
  });
}
