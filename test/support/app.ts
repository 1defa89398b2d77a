import type { ServiceNeeds } from '../../electron/service.ts';
import { startService } from '../../electron/service.ts';
import { createClient } from '../../shared/contract/client.ts';

/** The day on which tests happen, unless they say otherwise: the sample's own. */
export const TEST_DAY = '2026-11-14';

/** Valid UUIDs in order, so that what a test makes is the same on every run. */
export function sequentialIds(prefix = '00000000'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
}

/**
 * The whole program but its doors: real store in memory (or at `dbPath`), real handlers, real client.
 * structuredClone is what a port does to a message: what could not cross fails here too. A defect fails the test.
 */
export function startApp(options: Partial<ServiceNeeds> = {}) {
  let tick = 0;
  const service = startService({
    dbPath: ':memory:',
    host: {
      printToPdf: () => Promise.reject(new Error('This test gave no printer')),
      reveal: () => Promise.resolve(),
    },
    clock: {
      now: () => new Date(Date.UTC(2026, 10, 14, 9) + 1000 * (tick += 1)).toISOString(),
      today: () => TEST_DAY,
    },
    newId: sequentialIds(),
    actor: () => 'tester',
    log: (line) => {
      throw new Error(`A defect was logged: ${line}`);
    },
    ...options,
  });
  const client = createClient(async (operation, input, callId) =>
    structuredClone(await service.call(operation, structuredClone(input), callId)),
  );
  return { service, client, store: service.store };
}
