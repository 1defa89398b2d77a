/**
 * A process to be killed: `node killChild.ts`. Says `loaded`; takes `DATABASE apply|undo EXPORT|ACT`, a
 * tab between, as a line of its input, says `ready`, begins with the next line, and says `done` when
 * the job was answered. The job runs on a connection of its own, as it does in the import thread.
 */
import { createInterface } from 'node:readline';
import { newId, systemActor, systemClock } from '../../electron/ids.ts';
import { type ImportJob, runImportJob } from '../../electron/operations/importJobs.ts';
import { connectForBulk } from '../../electron/store/connectForBulk.ts';
import { createStore } from '../../electron/store/store.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const nextLine = async (): Promise<string> => String((await input.next()).value ?? '');

process.stdout.write('loaded\n');
const [dbPath = '', what = '', subject = ''] = (await nextLine()).split('\t');
const connection = connectForBulk(dbPath);
const store = createStore(connection.db, { now: systemClock.now, actor: systemActor, newId });
process.stdout.write('ready\n');
await nextLine();
const job: ImportJob = what === 'apply' ? { type: 'apply', files: [{ path: subject, sheet: null, options: noImportOptions }] } : { type: 'undo', actId: Number(subject) };
const result = runImportJob({ store, clock: systemClock, newId, actor: systemActor }, job, { isCancelled: () => false, progress: () => undefined });
process.stdout.write(result.ok ? 'done\n' : `failed ${JSON.stringify(result.error)}\n`);
connection.settle();
await nextLine();
