import type { DateOrder } from './dateText.ts';
import { profileOf, type SourceProfile } from './profiles.ts';
import type { ReadOptions } from './question.ts';

/** How a file of the same source was read before. */
export interface Recalled {
  readonly name: string;
  readonly options: ReadOptions;
  /** What the dates of the last file proved; this file's own evidence goes before it. */
  readonly dateOrder: DateOrder | null;
}

/** Finds by its header how a file was read before; null for one never seen. */
export type Recall = (header: readonly string[]) => Recalled | null;

/** The answers to read a file with: those given now, before those of the last time. */
export function withRecalled(given: ReadOptions, recalled: Recalled | null): ReadOptions {
  if (recalled === null) return given;
  const { map = {}, unit = {} } = given;
  const bare = (field: string | null): string | undefined => field?.split('.').at(-1);
  const taken = new Set(Object.values(map).map(bare));
  // A field given to another column now is free of the one it had.
  const kept = Object.entries(recalled.options.map ?? {}).filter(([, field]) => field === null || !taken.has(bare(field)));
  return { ...recalled.options, ...given, map: { ...Object.fromEntries(kept), ...map }, unit: { ...recalled.options.unit, ...unit } };
}

/** The source of a file: as it was called the last time, with what its documentation and its last file say. */
export function sourceOf(header: readonly string[], recalled: Recalled | null): SourceProfile | null {
  const documented = profileOf(header);
  if (recalled === null) return documented;
  return { signature: [], unit: null, ...documented, name: recalled.name, dateOrder: recalled.dateOrder ?? documented?.dateOrder ?? null };
}
