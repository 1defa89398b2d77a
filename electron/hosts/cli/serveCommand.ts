import type { Command } from 'commander';
import { openBrowserHost } from '../browser.ts';
import { type CommonOptions, openService } from './run.ts';

/** serve: the browser host on 127.0.0.1, until it is stopped. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('the same program in the browser, on this computer only')
    .option('--port <number>', 'the port; a free one where not given', '0')
    .action(async (options: { port: string }, command: Command) => {
      const { db } = command.optsWithGlobals<CommonOptions>();
      const service = openService(db);
      const host = await openBrowserHost({ port: Number(options.port), service });
      process.stdout.write(`${host.address}\n`);
      process.stderr.write('Open this address in a browser on this computer. It works once. Stop with Ctrl C.\n');
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await host.close();
      service.close();
    });
}
