import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** One thing that the build makes: the sources it depends on and the file written last. */
export interface Product {
  readonly name: string;
  readonly sources: readonly string[];
  readonly stamp: string;
}

const ALWAYS = ['package.json', 'package-lock.json', 'build/bundles.ts', 'build/bundle.ts', 'tsconfig.base.json'];

/** True when the product is missing or a source is newer than it. */
export function isStale(product: Product): boolean {
  if (!existsSync(product.stamp)) return true;
  const built = statSync(product.stamp).mtimeMs;
  const files = globSync([...ALWAYS, ...product.sources], { cwd: ROOT });
  return files.some((file) => statSync(join(ROOT, file)).mtimeMs > built);
}
