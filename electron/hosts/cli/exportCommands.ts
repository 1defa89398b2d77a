import { resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import { ImportKind } from '../../../shared/domain/importReport.ts';
import { type Answer, done } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

/** template, export: the program's own form of a kind, empty and filled. */
export function addExportCommands(program: Command): void {
  program
    .command('template')
    .description("an empty CSV with the program's own headers for a kind")
    .addArgument(kindArgument())
    .action((kind: ImportKind, _: object, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => template(session, kind)),
    );
  program
    .command('export')
    .description("a kind's records in that form, which import takes back without a loss")
    .addArgument(kindArgument())
    .option('--out <file>', 'where to write them; they are printed where not given')
    .action((kind: ImportKind, options: { out?: string }, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => exportKind(session, kind, options.out)),
    );
}

function kindArgument(): Argument {
  return new Argument('<kind>', 'what the rows are').choices(ImportKind.options);
}

async function template({ client }: Session, kind: ImportKind): Promise<Answer> {
  return answerWith(await client['export.template']({ kind }), ({ headers, csv }) => done({ kind, headers, csv }, printed(csv)));
}

async function exportKind({ client, service }: Session, kind: ImportKind, out: string | undefined): Promise<Answer> {
  const file = out === undefined ? null : resolve(out);
  const fileId = file === null ? null : service.grants.grantWrite(file).fileId;
  return answerWith(await client['export.kind']({ kind, fileId }), ({ rows, csv }) =>
    done({ kind, rows, file, csv }, csv === null ? `Wrote ${rows} ${rows === 1 ? 'row' : 'rows'} to ${file ?? ''}.` : printed(csv)),
  );
}

/** The line end after the last row is printed anyway. */
function printed(csv: string): string {
  return csv.replace(/\r\n$/, '');
}
