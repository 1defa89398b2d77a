import { basename } from 'node:path';
import type { Command } from 'commander';
import { policyNames } from '../../../shared/domain/rateBook.ts';
import { type Answer, done, failed } from './answer.ts';
import { refused } from '../../../shared/errors.ts';
import { ensureProgramme } from './programmeCommands.ts';
import { answerWith, type CommonOptions, grantFile, run, type Session } from './run.ts';
import { columns } from './text.ts';

/** rates: the exchange rates by policy and period, listed or brought in from a file. */
export function addRatesCommand(program: Command): void {
  program
    .command('rates')
    .description('exchange rates by policy and period')
    .option('--import <file>', 'a CSV of rates: policy, from, to, start, end, rate')
    .option('--list', 'the rates there are')
    .action((options: { import?: string; list?: boolean }, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => {
        if (options.import !== undefined) return bringIn(session, options.import);
        return options.list === true ? list(session) : Promise.resolve(failed(refused('rates', 'Neither --import nor --list was given. Nothing was changed.', 'Give one of them.')));
      }),
    );
}

async function bringIn(session: Session, path: string): Promise<Answer> {
  await ensureProgramme(session);
  const result = await session.client['rates.import']({ fileId: grantFile(session, path).fileId });
  return answerWith(result, (report) =>
    done({ file: basename(path), ...report }, `${report.read} read: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged.`),
  );
}

async function list({ client }: Session): Promise<Answer> {
  return answerWith(await client['rates.list']({}), ({ rates }) => {
    const json = rates.map(({ policy, from, to, window, rate }) => ({ policy, from, to, start: window.start, end: window.end, rate }));
    const rows = rates.map(({ policy, from, to, window, rate }) => [`1 ${from}`, `${rate} ${to}`, policyNames[policy], `${window.start} to ${window.end}`]);
    return done({ rates: json }, rows.length === 0 ? 'There are no rates.' : columns(rows));
  });
}
