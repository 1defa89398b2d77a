import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ImportKind, ImportOptions, type ImportReport, noImportOptions } from '../../../shared/domain/importReport.ts';
import { notFound } from '../../../shared/errors.ts';
import { type Answer, done, exitStatus, failed } from './answer.ts';
import { importText } from './importText.ts';
import { ensureProgramme } from './programmeCommands.ts';
import { answerWith, type CommonOptions, grantFile, run, type Session } from './run.ts';

interface ImportArguments {
  readonly kind?: ImportKind;
  readonly dryRun?: boolean;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly map: Readonly<Record<string, string>>;
  readonly unit: Readonly<Record<string, string>>;
  readonly partner: Readonly<Record<string, string>>;
  readonly currency?: string;
  readonly mapping?: string;
  readonly rule: Readonly<Record<string, string>>;
}

/** import, undo, rejects: exports in, and back out again. */
export function addImportCommands(program: Command): void {
  program
    .command('import <files...>')
    .description('import PRM exports')
    .addOption(new Option('--kind <kind>', 'what the rows are; found from the header where not given').choices(ImportKind.options))
    .option('--dry-run', 'say what would happen and change nothing')
    .addOption(new Option('--date-order <order>', 'how dates in figures read').choices(['dmy', 'mdy', 'ymd']))
    .option('--map <header=field>', 'the field a column fills; "Header=" leaves it out; may be given again', pair, {})
    .option('--unit <field=unit>', 'minor, units, thousands, millions, percent or fraction; may be given again', pair, {})
    .option('--partner <name=partner>', 'whom an unsure name means, or "new"; may be given again', pair, {})
    .option('--mapping <name>', 'read it like the last import under this name; found by the header where not given')
    .option('--rule <field=rule>', 'file takes the file\'s values, ours keeps those there are, fill only fills blanks; may be given again', pair, {})
    .option('--currency <code>', 'the currency of amounts for which the file states none')
    .action((files: string[], options: ImportArguments, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => importFiles(session, files, options)),
    );
  program
    .command('undo <batch>')
    .description('take one import back, whole')
    .action((batch: string, _: object, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => undo(session, batch)),
    );
  program
    .command('rejects <batch>')
    .description('the refused rows as CSV with the reason beside each, ready to mend and import again')
    .option('--out <file>', 'where to write them', 'rejects.csv')
    .action((batch: string, options: { out: string }, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => rejects(session, batch, options.out)),
    );
}

/** `Header=field`, split at the last sign so that a header may hold one. */
function pair(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw new InvalidArgumentError(`"${text}" is not of the form NAME=VALUE.`);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function importOptions({ kind, dateOrder, map, unit, partner, currency, mapping, rule }: ImportArguments): ImportOptions {
  return ImportOptions.parse({
    ...noImportOptions,
    kind: kind ?? null,
    dateOrder: dateOrder ?? null,
    map: Object.fromEntries(Object.entries(map).map(([header, field]) => [header, field === '' ? null : field])),
    unit,
    partner,
    currency: currency ?? null,
    mapping: mapping ?? null,
    rules: rule,
  });
}

async function importFiles(session: Session, paths: readonly string[], options: ImportArguments): Promise<Answer> {
  const missing = paths.find((path) => !existsSync(resolve(path)));
  if (missing !== undefined) return failed(notFound('file', missing));
  await ensureProgramme(session);
  const files = paths.map((path) => ({ fileId: grantFile(session, path).fileId, options: importOptions(options) }));
  const result = await session.client[options.dryRun === true ? 'import.preview' : 'import.apply']({ files });
  return answerWith(result, ({ files: reports }) => ({
    json: { files: reports },
    text: reports.map(importText).join('\n\n'),
    status: reports.some(isHeldUp) ? exitStatus.refused : exitStatus.done,
  }));
}

function isHeldUp(report: ImportReport): boolean {
  return report.status === 'refused' || report.status === 'question';
}

async function undo({ client }: Session, batchId: string): Promise<Answer> {
  const list = await client['import.list']({});
  if (list.ok && !list.value.some((one) => one.batchId === batchId)) return failed(notFound('import', batchId));
  const result = await client['import.undo']({ batchId });
  return answerWith(result, (report) =>
    done(
      { batch: batchId, takenBack: report.takenBack, kept: report.keptEdited, couldNot: report.couldNot },
      [
        `Taken back: ${report.takenBack} rows.`,
        ...(report.keptEdited > 0 ? [`Kept, because they were edited since: ${report.keptEdited}.`] : []),
        ...report.couldNot.map((reason) => `Could not be taken back: ${reason}`),
      ].join('\n'),
    ),
  );
}

async function rejects({ client, service }: Session, batchId: string, out: string): Promise<Answer> {
  const list = await client['import.list']({});
  if (list.ok && !list.value.some((one) => one.batchId === batchId)) return failed(notFound('import', batchId));
  const { fileId } = service.grants.grantWrite(resolve(out));
  const result = await client['import.saveRejects']({ batchId, fileId });
  return answerWith(result, ({ rows }) => done({ batch: batchId, rows, file: resolve(out) }, `Wrote ${rows} refused rows to ${resolve(out)}.`));
}
