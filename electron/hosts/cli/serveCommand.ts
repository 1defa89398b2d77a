import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { openBrowserHost } from '../browser.ts';
import { failed } from './answer.ts';
import { type CommonOptions, openService } from './run.ts';

/** The built page, which `npm run build` or `npm start` makes. */
const RENDERER = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

/** serve: the browser host on 127.0.0.1, until it is stopped. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('the same program in the browser, on this computer only')
    .option('--port <number>', 'the port; a free one where not given', '0')
    .action((options: { port: string }, command: Command) => serve(command.optsWithGlobals<CommonOptions>(), Number(options.port)));
}

async function serve({ db }: CommonOptions, port: number): Promise<void> {
  if (!existsSync(RENDERER)) {
    const answer = failed({ type: 'refused', code: 'not-built', message: 'The pages are not built yet.', advice: 'Run "npm run build" once, or "npm start".' });
    process.stderr.write(`${answer.text}\n`);
    process.exitCode = answer.status;
    return;
  }
  const service = openService(db);
  const host = await openBrowserHost({ port, service, rendererFolder: RENDERER, log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${host.address}\n`);
  process.stderr.write('Open this address in a browser on this computer. It works once. Stop with Ctrl C.\n');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await host.close();
  service.close();
}
