import type { Command } from 'commander';
import { designationNames, DesignationStatus } from '../../../shared/domain/designation.ts';
import { refused } from '../../../shared/errors.ts';
import { err } from '../../../shared/result.ts';
import { type Answer, done } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

interface Designate {
  readonly partner: string;
  readonly status: string;
  readonly reason: string;
  readonly effective: string;
  readonly by?: string;
}

/** designate: gives a partner a standing from a day on; what speaks against it is said and stops nothing. */
export function addStatusCommands(program: Command): void {
  program
    .command('designate')
    .description('give a partner a standing in the strategic programme from a day on')
    .requiredOption('--partner <name>', 'name, alias or number of the partner')
    .requiredOption('--status <status>', DesignationStatus.options.join(', '))
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--effective <day>', 'such as 2026-11-14')
    .option('--by <name>', 'who decided')
    .action((options: Designate, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => designate(session, options)));
}

async function designate({ client }: Session, { partner, status, reason, effective, by }: Designate): Promise<Answer> {
  const wanted = DesignationStatus.safeParse(status);
  if (!wanted.success) {
    return answerWith(err(refused('no-such-status', `There is no standing “${status}”. Nothing was changed.`, `Give one of: ${DesignationStatus.options.join(', ')}.`)), () => done({}, ''));
  }
  const found = await client['partner.find']({ name: partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const { partnerId, name } = found.value;
  const result = await client['designation.record']({ partnerId, status: wanted.data, effectiveFrom: effective, reason, decidedBy: by ?? null, exitKind: null });
  return answerWith(result, ({ findings }) =>
    done(
      { partner: name, status: wanted.data, effective, reason, findings },
      [`${name} is ${designationNames[wanted.data].toLowerCase()} from ${effective}.`, ...findings.map((finding) => `  ${finding}`)].join('\n'),
    ),
  );
}
