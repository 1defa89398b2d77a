import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { PackFormat } from '../../../shared/contract/pack.ts';
import { type Answer, done } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

interface PackOptions {
  readonly partner: string;
  readonly quarter?: string;
  readonly format: PackFormat[];
  readonly audience: 'internal' | 'partner';
  readonly out: string;
}

/** pack: writes the review pack. */
export function addPackCommands(program: Command): void {
  program
    .command('pack')
    .description('write the review pack')
    .requiredOption('--partner <name>', 'name, alias or number of the partner')
    .option('--quarter <quarter>', 'such as 2026-Q3; the last complete one where not given')
    .option('--format <list>', 'pptx, pdf, html, separated by commas', parseFormats, ['pptx'] satisfies PackFormat[])
    .addOption(new Option('--audience <who>', 'whose copy it is').choices(['internal', 'partner']).default('internal'))
    .option('--out <folder>', 'where the files go', '.')
    .action((options: PackOptions, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => pack(session, options)),
    );
}

function parseFormats(text: string): PackFormat[] {
  return text.split(',').map((name) => {
    const format = PackFormat.safeParse(name.trim());
    if (!format.success) throw new InvalidArgumentError(`"${name}" is none of ${PackFormat.options.join(', ')}.`);
    return format.data;
  });
}

async function pack(session: Session, options: PackOptions): Promise<Answer> {
  const { client, service, asOf } = session;
  const found = await client['partner.find']({ name: options.partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const folder = resolve(options.out);
  mkdirSync(folder, { recursive: true });
  const result = await client['pack.export']({
    partnerId: found.value.partnerId,
    quarter: options.quarter ?? null,
    asOf,
    audience: options.audience,
    formats: options.format,
    folderId: service.grants.grantFolder(folder).fileId,
  });
  return answerWith(result, ({ files, heldBack, leftOut }) =>
    done(
      { files: files.map(({ fileId, ...file }) => ({ ...file, path: resolve(folder, file.fileName) })), heldBack, leftOut },
      [
        ...files.map((file) => `Wrote ${resolve(folder, file.fileName)}`),
        ...(heldBack > 0 ? [`Held back from this copy: ${heldBack} items.`] : []),
        ...leftOut.map(({ section, reason }) => `Left out: ${section}. ${reason}`),
      ].join('\n'),
    ),
  );
}
