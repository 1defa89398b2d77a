import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** One import of a file: a path from the project's folder, `npm:name` or `node:name`. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every source file of the program, as paths from the project's folder. */
export function sourceFiles(): string[] {
  return globSync('{shared,electron,renderer,build}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** What a file imports, whether for values or types. */
export function importsOf(file: string, source: string = readFileSync(join(ROOT, file), 'utf8')): Import[] {
  const found = source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, named, bare, dynamic]) => ({ file, target: resolved(file, named ?? bare ?? dynamic ?? '') }));
}

function resolved(file: string, path: string): string {
  if (path.startsWith('.')) return join(dirname(file), path).replaceAll('\\', '/');
  if (path.startsWith('node:')) return path;
  const [scope, name] = path.split('/');
  return `npm:${path.startsWith('@') ? `${scope}/${name}` : scope}`;
}
