import type { Command } from 'commander';
import { yearFrom } from '../../../shared/fiscal.ts';
import { type Answer, done, exitStatus } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';
import { partnersJson, scorecardJson } from './scorecardJson.ts';
import { partnersText, scorecardText } from './text.ts';

/** The programme's own defaults where a command needs a database and there is none yet. */
export const defaultProgramme = { vendorName: 'Our company', currency: 'USD', calendar: yearFrom(1) };

/** Makes sure there is a vendor, with defaults where `init` was never run. */
export async function ensureProgramme({ client }: Session): Promise<void> {
  const state = await client['programme.state']({});
  if (state.ok && state.value.vendor === null) await client['programme.begin'](defaultProgramme);
}

/** sample, partners, scorecard, check: setting up and asking. */
export function addProgrammeCommands(program: Command): void {
  program
    .command('sample')
    .description('load the embedded sample portfolio')
    .action((_: object, command: Command) => run(command.optsWithGlobals<CommonOptions>(), sample));
  program
    .command('partners')
    .description('the portfolio: designation, tier, sponsors, balance')
    .option('--quarter <quarter>', 'such as 2026-Q3; the last complete one where not given')
    .action((options: { quarter?: string }, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => partners(session, options.quarter ?? null)),
    );
  program
    .command('scorecard')
    .description("both sides' commitments side by side")
    .requiredOption('--partner <name>', 'name, alias or number of the partner')
    .option('--quarter <quarter>', 'such as 2026-Q3; the last complete one where not given')
    .action((options: { partner: string; quarter?: string }, command: Command) =>
      run(command.optsWithGlobals<CommonOptions>(), (session) => scorecard(session, options)),
    );
  program
    .command('check')
    .description('an integrity report of the database')
    .action((_: object, command: Command) => run(command.optsWithGlobals<CommonOptions>(), check));
}

async function sample({ client }: Session): Promise<Answer> {
  const loaded = await client['sample.load']({});
  if (!loaded.ok) return answerWith(loaded, () => done({}, ''));
  const state = await client['programme.state']({});
  return answerWith(state, ({ vendor, asOf, quarter }) =>
    done({ vendor: vendor?.name ?? null, asOf, quarter }, `The sample portfolio of ${vendor?.name} is open, as of ${asOf}.`),
  );
}

async function partners({ client, asOf }: Session, quarter: string | null): Promise<Answer> {
  const result = await client['partner.list']({ quarter, asOf });
  return answerWith(result, ({ partners: list, quarter: shown, asOf: day }) =>
    done({ quarter: shown, asOf: day, ...partnersJson(list) }, partnersText(list)),
  );
}

async function scorecard({ client, asOf }: Session, options: { partner: string; quarter?: string }): Promise<Answer> {
  const found = await client['partner.find']({ name: options.partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const result = await client['scorecard.forPartner']({ partnerId: found.value.partnerId, quarter: options.quarter ?? null, asOf });
  return answerWith(result, (view) => done(scorecardJson(view), scorecardText(view)));
}

async function check({ client }: Session): Promise<Answer> {
  const result = await client['store.check']({});
  return answerWith(result, (report) => ({
    json: report,
    text: report.ok ? `The database is sound: schema ${report.schema}, no findings.` : report.findings.join('\n'),
    status: report.ok ? exitStatus.done : exitStatus.fault,
  }));
}
