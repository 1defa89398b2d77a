import { RECORD_IDS } from './fieldTypes.ts';
import type { Kind } from './kinds.ts';
import type { Value } from './reading.ts';
import { sameIdKey } from './salesforceId.ts';
import { createSeenTable, hashText, hashTexts } from './seenTable.ts';
import type { RawRecord } from './tokenise.ts';

/** How a record repeats an earlier one. */
export interface Repeat {
  /** Number of the earlier record. */
  readonly of: number;
  /** All cells are the same. */
  readonly isExact: boolean;
  /** The field and value that are shared; null for rows that are known by nothing but themselves. */
  readonly field: string | null;
  readonly value: string | null;
  readonly detail: string | null;
}

/** Finds records that were there before, one after the other. */
export type DuplicateFinder = (values: readonly Value[], raw: Pick<RawRecord, 'cells' | 'hash'>, record: number) => Repeat | null;

/** E-mail addresses that are compared; a list of people is not longer than this. */
const ADDRESS_LIMIT = 200_000;

/** Compares by the kind's ids, Salesforce ids in both lengths as one; rows without an id as a whole. */
export function createDuplicateFinder(kind: Kind, fields: readonly string[]): DuplicateFinder {
  const ids = RECORD_IDS[kind].map((field) => ({ field, at: fields.indexOf(field) })).filter(({ at }) => at !== -1);
  const seen = createSeenTable();
  const sameAddress = createAddressBook(fields);
  return (values, { cells, hash: row }, record) => {
    const id = firstFilled(ids, values);
    const value = id === null ? null : String(values[id.at]);
    const key = value === null || id === null ? hashTexts(cells) : hashText(sameIdKey(value), id.at);
    const slot = seen.seenAt(key, record, row);
    if (slot === -1) return kind === 'contact' && id?.field !== 'email' ? sameAddress(values, value, record) : null;
    const isExact = seen.rowAt(slot) === row;
    const of = seen.recordAt(slot);
    const detail = isExact ? null : `the same id as record ${of}, with other values`;
    return { of, isExact, field: isExact ? null : (id?.field ?? null), value, detail };
  };
}

function firstFilled<T extends { readonly at: number }>(ids: readonly T[], values: readonly Value[]): T | null {
  for (const id of ids) if (typeof values[id.at] === 'string') return id;
  return null;
}

function createAddressBook(fields: readonly string[]): (values: readonly Value[], id: string | null, record: number) => Repeat | null {
  const at = fields.indexOf('email');
  const known = new Map<string, { readonly id: string | null; readonly record: number }>();
  return (values, id, record) => {
    const address = values[at];
    if (typeof address !== 'string') return null;
    const first = known.get(address.toLowerCase());
    if (first !== undefined) {
      const detail = `same e-mail address as ${first.id ?? `record ${first.record}`}; another id, so it is kept and flagged`;
      return { of: first.record, isExact: false, field: 'email', value: address, detail };
    }
    if (known.size < ADDRESS_LIMIT) known.set(address.toLowerCase(), { id, record });
    return null;
  };
}
