import type { Side } from '../../shared/domain/party.ts';
import { isDay } from '../../shared/time.ts';
import { locale } from '../format/text.ts';
import { parseTyped, typedText } from '../format/typedAmount.ts';

/** Whose a field is: one side's, or both sides'. It decides the column it stands in. */
export type FieldPlace = Side | 'both';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One field of a record: how it is shown, and what typing into it sets. */
export interface RecordField<R, W> {
  readonly label: string;
  readonly place: FieldPlace;
  readonly input: 'text' | 'long' | 'day' | 'choice';
  readonly options: readonly FieldOption[];
  readonly hint: string | undefined;
  readonly read: (record: R) => string;
  /** What the text sets; null where it cannot be read for certain. */
  readonly write: (text: string, record: R) => Partial<W> | null;
  /** What can be typed, for when it could not be read. */
  readonly wanted: string;
}

type KeysOf<W, V> = { readonly [K in keyof W]-?: W[K] extends V ? K : never }[keyof W] & string;
/** Keys whose value may be null: an empty field is "not known". */
type NullableKeys<W, V> = { readonly [K in keyof W]-?: null extends W[K] ? (W[K] extends V | null ? K : never) : never }[keyof W] & string;

interface Words {
  readonly hint?: string;
}

/** A decimal of money with its currency; which one a record's amounts are in. */
type CurrencyOf<R> = (record: R) => string;

const NUMBER = { unit: 'count', currency: null } as const;

/** Builds the fields of one kind of record, whose written part is `W`. */
export function fieldsOf<R extends W, W extends object>() {
  return { ...textFields<R, W>(), ...choiceFields<R, W>(), ...numberFields<R, W>() };
}

const plain = { options: [], hint: undefined, wanted: '' } as const;

// The key decides the type of the value; TypeScript does not follow that through a computed key.
function setting<W extends object>() {
  return (key: string, value: unknown) => ({ [key]: value }) as Partial<W>;
}

function textOf<R extends object>(record: R, key: keyof R): string {
  return String(record[key] ?? '');
}

function textFields<R extends W, W extends object>() {
  type Field = RecordField<R, W>;
  const set = setting<W>();
  return {
    /** A text that must not be empty. */
    text: (key: KeysOf<W, string>, label: string, place: FieldPlace, words: Words & { readonly isLong?: true } = {}): Field => ({
      ...plain, ...words, hint: words.hint, label, place, input: words.isLong === true ? 'long' : 'text', wanted: 'Type something.',
      read: (record) => textOf(record, key), write: (text) => (text.trim() === '' ? null : set(key, text.trim())),
    }),
    /** A text that may be left empty: then nothing is known. */
    optional: (key: NullableKeys<W, string>, label: string, place: FieldPlace, words: Words & { readonly isLong?: true } = {}): Field => ({
      ...plain, ...words, hint: words.hint, label, place, input: words.isLong === true ? 'long' : 'text',
      read: (record) => textOf(record, key), write: (text) => set(key, text.trim() === '' ? null : text.trim()),
    }),
    /** A text that may be empty and then says so. */
    remark: (key: KeysOf<W, string>, label: string, place: FieldPlace): Field => ({
      ...plain, label, place, input: 'long', read: (record) => textOf(record, key), write: (text) => set(key, text.trim()),
    }),
    day: (key: KeysOf<W, string | null>, label: string, place: FieldPlace, words: Words & { readonly isNeeded?: true } = {}): Field => ({
      ...plain, hint: words.hint, label, place, input: 'day', wanted: 'Choose a day.',
      read: (record) => textOf(record, key),
      write: (text) => (isDay(text) ? set(key, text) : text === '' && words.isNeeded !== true ? set(key, null) : null),
    }),
    /** Several names, one per line. */
    names: (key: KeysOf<W, readonly string[]>, label: string, place: FieldPlace): Field => ({
      ...plain, hint: 'One per line', label, place, input: 'long',
      read: (record) => (record[key] as readonly string[]).join('\n'),
      write: (text) => set(key, [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]),
    }),
  };
}

function choiceFields<R extends W, W extends object>() {
  type Field = RecordField<R, W>;
  const set = setting<W>();
  return {
    choice: (key: KeysOf<W, string>, label: string, place: FieldPlace, names: Readonly<Record<string, string>>, words: Words = {}): Field => ({
      ...plain, hint: words.hint, label, place, input: 'choice', options: Object.entries(names).map(([value, name]) => ({ value, label: name })),
      read: (record) => textOf(record, key), write: (text) => set(key, text),
    }),
    /** One of several, or nothing known. */
    maybe: (key: NullableKeys<W, string>, label: string, place: FieldPlace, names: Readonly<Record<string, string>>): Field => ({
      ...plain, label, place, input: 'choice', options: [{ value: '', label: 'Not known' }, ...Object.entries(names).map(([value, name]) => ({ value, label: name }))],
      read: (record) => textOf(record, key), write: (text) => set(key, text === '' ? null : text),
    }),
    flag: (key: KeysOf<W, boolean | null>, label: string, place: FieldPlace, names: { readonly yes: string; readonly no: string; readonly unknown?: string }): Field => ({
      ...plain, label, place, input: 'choice',
      options: [...(names.unknown === undefined ? [] : [{ value: '', label: names.unknown }]), { value: 'yes', label: names.yes }, { value: 'no', label: names.no }],
      read: (record) => (record[key] === null ? '' : record[key] === true ? 'yes' : 'no'), write: (text) => set(key, text === '' ? null : text === 'yes'),
    }),
  };
}

function numberFields<R extends W, W extends object>() {
  type Field = RecordField<R, W>;
  const set = setting<W>();
  return {
    number: (key: NullableKeys<W, number>, label: string, place: FieldPlace, words: Words = {}): Field => ({
      ...plain, hint: words.hint, label, place, input: 'text', wanted: 'Type a number.',
      read: (record) => (typeof record[key] === 'number' ? typedText(record[key], NUMBER, locale) : ''),
      write: (text) => typedNumber(text, (value) => set(key, value)),
    }),
    /** A ratio, typed as a percentage. */
    percent: (key: NullableKeys<W, number>, label: string, place: FieldPlace, words: Words = {}): Field => ({
      ...plain, hint: words.hint ?? 'In percent', label, place, input: 'text', wanted: 'Type a percentage from 0 to 100.',
      read: (record) => (typeof record[key] === 'number' ? typedText(Number((record[key] * 100).toPrecision(12)), NUMBER, locale) : ''),
      write: (text) => typedNumber(text, (value) => (value !== null && (value < 0 || value > 100) ? null : set(key, value === null ? null : value / 100))),
    }),
    /** Money, typed as people write it; with the first amount of a record its currency is set. */
    money: (key: NullableKeys<W, number>, label: string, place: FieldPlace, currencyOf: CurrencyOf<R>): Field => ({
      ...plain, label, place, input: 'text', wanted: 'Type an amount, such as 250,000 or 1.2M.',
      read: (record) => (typeof record[key] === 'number' ? typedText(record[key], { unit: 'money', currency: currencyOf(record) }, locale) : ''),
      write: (text, record) => {
        if (text.trim() === '') return set(key, null);
        const currency = currencyOf(record);
        const minor = parseTyped(text, { unit: 'money', currency }, locale);
        return minor === null ? null : { ...set(key, minor), ...('currency' in record ? set('currency', currency) : {}) };
      },
    }),
  };
}

function typedNumber<T>(text: string, then: (value: number | null) => T | null): T | null {
  if (text.trim() === '') return then(null);
  const value = parseTyped(text, NUMBER, locale);
  return value === null ? null : then(value);
}
