/** What the first reading of a file found out about its records, so that the second need not: 4 bytes a record. */
export interface Recollection {
  readonly note: (record: number, mention: number, repeats: number | null) => void;
  /** Number of the mention of the record's partner, -1 without. */
  readonly mentionOf: (record: number) => number;
  /** The earlier record that it repeats exactly; null for all others. */
  readonly repeatsOf: (record: number) => number | null;
}

const FIRST_SIZE = 1 << 12;

/** Nothing yet. */
export function createRecollection(): Recollection {
  let mentions = new Int32Array(FIRST_SIZE);
  const repeated = new Map<number, number>();
  return {
    note: (record, mention, repeats) => {
      if (record >= mentions.length) {
        const longer = new Int32Array(mentions.length * 2);
        longer.set(mentions);
        mentions = longer;
      }
      mentions[record] = mention;
      if (repeats !== null) repeated.set(record, repeats);
    },
    mentionOf: (record) => mentions[record] ?? -1,
    repeatsOf: (record) => repeated.get(record) ?? null,
  };
}
