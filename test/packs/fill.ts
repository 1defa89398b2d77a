import type { z } from 'zod';
import { idOf } from './sample.ts';

/** What makes a text field's content out of its path in the record. */
export type Word = (path: string) => string;

/**
 * A record that has something in every field its schema knows, found by walking the schema:
 * a field added tomorrow is filled tomorrow.
 *
 * Every list whose items are shared or internal holds both kinds. `word` makes the free texts;
 * `number` the numbers, told apart by whether they belong to an internal item.
 */
export function filled<T>(schema: z.ZodType<T>, word: Word, number: (isInternal: boolean) => number): T {
  let ids = 0;
  const nextId = () => idOf((ids += 1));
  return value(schema as unknown as Schema, { path: '', visibility: 'shared', word, number, nextId }) as T;
}

interface Schema {
  readonly def: {
    readonly type: string;
    readonly format?: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly options?: readonly Schema[];
    readonly entries?: Readonly<Record<string, string>>;
    readonly values?: readonly unknown[];
  };
  safeParse(input: unknown): { readonly success: boolean };
}

interface Place {
  readonly path: string;
  readonly visibility: 'shared' | 'internal';
  readonly word: Word;
  readonly number: (isInternal: boolean) => number;
  readonly nextId: () => string;
}

function value(schema: Schema, place: Place): unknown {
  const { def } = schema;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, value(inner, { ...place, path: place.path === '' ? key : `${place.path}.${key}` })]));
    case 'array':
      return items(required(def.element, place), place);
    case 'nullable':
    case 'optional':
      return value(required(def.innerType, place), place);
    case 'union':
      return value(required(def.options?.[0], place), place);
    case 'string':
      return text(schema, place);
    case 'number':
      return schema.safeParse(place.number(place.visibility === 'internal')).success ? place.number(place.visibility === 'internal') : 1;
    case 'boolean':
      return true;
    case 'literal':
      return def.values?.[0];
    case 'enum':
      return choice(Object.values(def.entries ?? {}), place);
    default:
      throw new Error(`${place.path}: do not know how to fill a ${def.type}`);
  }
}

function required(schema: Schema | undefined, { path }: Place): Schema {
  if (schema === undefined) throw new Error(`${path}: the schema does not say what is inside`);
  return schema;
}

function items(element: Schema, place: Place): unknown[] {
  const kinds = hasVisibility(element) ? (['shared', 'internal'] as const) : [place.visibility];
  // Two of each, so that what depends on the first or the last is seen in both.
  return kinds.flatMap((visibility) => [1, 2].map(() => value(element, { ...place, visibility, path: `${place.path}[]${visibility === 'internal' ? '#internal' : ''}` })));
}

function hasVisibility(schema: Schema): boolean {
  const shape = schema.def.shape ?? {};
  return 'visibility' in shape || Object.values(shape).some((inner) => inner.def.type === 'object' && hasVisibility(inner));
}

const FORMATTED = ['USD', '2026-Q3'];

function text(schema: Schema, place: Place): string {
  const { format } = schema.def;
  if (format === 'uuid' || format === 'guid') return place.nextId();
  if (format === 'date') return '2026-09-30';
  if (format === 'datetime') return '2026-11-14T09:00:00.000Z';
  const free = place.word(place.path);
  if (schema.safeParse(free).success) return free;
  const known = FORMATTED.find((candidate) => schema.safeParse(candidate).success);
  if (known === undefined) throw new Error(`${place.path}: no text known for ${format ?? 'this schema'}`);
  return known;
}

function choice(values: readonly string[], { visibility }: Place): string {
  if (values.includes('internal') && values.includes('shared')) return visibility;
  // What shows most: owed by both sides, and missed.
  return values.find((one) => one === 'joint' || one === 'missed') ?? values[0] ?? '';
}
