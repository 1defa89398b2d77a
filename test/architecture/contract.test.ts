import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '../../shared/contract/operations.ts';

describe('the table of operations', () => {
  test('names read noun.verb', () => {
    const odd = Object.keys(operations).filter((name) => !/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(name));
    expect(odd).toEqual([]);
  });

  test('every input is a strict object, so that nothing unnamed crosses', () => {
    const loose = Object.entries(operations).filter(([, { input }]) => {
      const parsed = input.safeParse({ somethingUnnamed: true });
      return parsed.success || !parsed.error.issues.some((issue) => issue.code === 'unrecognized_keys');
    });
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  test('nothing is transformed or filled in at the boundary', () => {
    const schemas = Object.entries(operations).flatMap(([name, { input, output }]) => [[name, input], [name, output]] as const);
    const changing = schemas.filter(([, schema]) => /"(pipe|transform|default|prefault|catch)"/.test(kindsOf(schema)));
    expect(changing.map(([name]) => name)).toEqual([]);
  });

  test('no input names a path', () => {
    const inputs = Object.entries(operations).map(([name, { input }]) => [name, JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any' }))] as const);
    expect(inputs.filter(([, schema]) => /"[a-zA-Z]*[pP]ath"/.test(schema)).map(([name]) => name)).toEqual([]);
  });
});

/** The kinds of all schemas inside one, as text. */
function kindsOf(schema: z.ZodType): string {
  const seen = new Set<unknown>();
  // oxlint-disable-next-line no-underscore-dangle -- zod's own public name for a schema's insides
  return JSON.stringify(schema._zod.def, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    // oxlint-disable-next-line no-underscore-dangle -- as above
    return '_zod' in value ? (value as z.ZodType)._zod.def : value;
  });
}
