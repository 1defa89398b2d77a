/**
 * A process to be killed: `node killChild.ts DATABASE apply|undo EXPORT|BATCH`. Says `ready`, begins
 * when it is told anything, says `done` when the operation was answered.
 */
import { once } from 'node:events';
import { newId, systemActor, systemClock } from '../../electron/ids.ts';
import { startService } from '../../electron/service.ts';
import { createClient } from '../../shared/contract/client.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';

const [dbPath = '', what = '', subject = ''] = process.argv.slice(2);
const service = startService({
  dbPath,
  host: { printToPdf: () => Promise.reject(new Error('no printer')), reveal: () => Promise.resolve() },
  clock: systemClock,
  newId,
  actor: systemActor,
  log: (line) => process.stderr.write(`${line}\n`),
});
const client = createClient((operation, input, callId) => service.call(operation, input, callId));
const { fileId } = service.grants.grantRead(what === 'apply' ? subject : import.meta.filename);
// By then the thread is there, so that the kill falls into the work itself.
await client['import.rows']({ fileId, options: noImportOptions, limit: 1 });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const result = what === 'apply' ? await client['import.apply']({ files: [{ fileId, options: noImportOptions }] }) : await client['import.undo']({ batchId: subject });
process.stdout.write(result.ok ? 'done\n' : `failed ${JSON.stringify(result.error)}\n`);
await once(process.stdin, 'end');
service.close();
