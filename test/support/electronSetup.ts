import { buildProducts } from '../../build/bundle.ts';
import { hasDesktopTools, prepareTestElectron } from '../../build/testElectron.ts';

/** Before the suites that drive a real browser or window: everything built, and the tests' Electron in its place. */
export async function setup(): Promise<void> {
  await buildProducts();
  if (hasDesktopTools()) prepareTestElectron();
}
