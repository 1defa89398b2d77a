import { basename, join } from 'node:path';
import { createClient } from '../../shared/contract/client.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { newId, systemClock } from '../../electron/ids.ts';
import { startService } from '../../electron/service.ts';

/**
 * Imports files one after the other into one store, and prints for each what became of it, how
 * long it took, and the most memory the process ever had: they are made elsewhere.
 */
const [folder = '.', ...paths] = process.argv.slice(2);
const service = startService({
  dbPath: join(folder, 'hostile.db'),
  host: { printToPdf: () => Promise.reject(new Error('There is no printer')), reveal: () => Promise.resolve() },
  clock: systemClock, newId, actor: () => 'tester', log: (line) => process.stderr.write(`${line}\n`),
});
const client = createClient((operation, input, callId) => service.call(operation, input, callId));
await client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
say({ file: 'nothing yet' });
for (const path of paths) {
  const start = performance.now();
  const result = await client['import.apply']({ files: [{ fileId: service.grants.grantRead(path).fileId, options: noImportOptions }] });
  const milliseconds = Math.round(performance.now() - start);
  const report = result.ok ? result.value.files[0] : undefined;
  const { status = null, error = null, rows = null, lines = null } = report ?? {};
  say({ file: basename(path), status, code: error?.code ?? null, message: error?.message ?? null, rows, lines, failure: result.ok ? null : result.error, milliseconds });
}
service.close();

function say(line: object): void {
  process.stdout.write(`${JSON.stringify({ ...line, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000) })}\n`);
}
