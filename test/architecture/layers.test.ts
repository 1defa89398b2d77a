import { describe, expect, test } from 'vitest';
import { forbiddenImports } from './layers.ts';
import { importsOf, sourceFiles } from './sources.ts';

describe('import directions', () => {
  test('every import of the program goes in an allowed direction', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(forbiddenImports(files.flatMap((file) => importsOf(file)))).toEqual([]);
  });

  test.for([
    ['shared/domain/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/domain/planted.ts', "import { operations } from '../contract/operations.ts';"],
    ['electron/operations/planted.ts', "import Database from 'better-sqlite3';"],
    ['electron/operations/planted.ts', "import { app } from 'electron';"],
    ['electron/store/planted.ts', "import { dispatch } from '../operations/dispatch.ts';"],
    ['renderer/screens/planted.tsx', "import { openDatabase } from '../../electron/store/open.ts';"],
    ['renderer/screens/planted.tsx', "import fs from 'node:fs';"],
    ['electron/shell/planted.ts', "import { createStore } from '../store/store.ts';"],
    ['electron/packs/planted.ts', "import { createStore } from '../store/store.ts';"],
    ['electron/planted.ts', "import { ok } from '../shared/result.ts';"],
  ] as const)('a planted import is found: %s %s', ([file, source]) => {
    expect(forbiddenImports(importsOf(file, source))).toHaveLength(1);
  });
});

describe('cycles', () => {
  test('no file of the program imports itself through others', () => {
    const graph = new Map(sourceFiles().map((file) => [file, importsOf(file).map(({ target }) => target)]));
    expect(findCycle(graph)).toBeNull();
  });

  test('a planted cycle is found', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
    ]);
    expect(findCycle(graph)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  });
});

/** The files of the first ring of imports, or null where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
