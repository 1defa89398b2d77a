import { defineConfig } from 'vitest/config';

const PROJECTS = ['unit', 'store', 'operations', 'imports', 'packs', 'screens', 'architecture', 'e2e'] as const;

/** These drive real browsers: slower, and two at once are as many as a small machine carries. */
const IN_A_BROWSER: readonly string[] = ['screens', 'e2e'];

export default defineConfig({
  test: {
    projects: PROJECTS.map((name) => ({
      test: {
        name,
        environment: 'node' as const,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        ...(IN_A_BROWSER.includes(name) ? inABrowser(name) : {}),
      },
    })),
  },
});

function inABrowser(name: string) {
  return {
    globalSetup: ['test/support/electronSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One window at a time has the display and the keyboard.
    fileParallelism: name !== 'e2e',
  };
}
