import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { defaultDatabase } from '../dataFolder.ts';
import { exitStatus } from './cli/answer.ts';
import { addExportCommands } from './cli/exportCommands.ts';
import { addImportCommands } from './cli/importCommands.ts';
import { addInitCommand } from './cli/initCommand.ts';
import { addPackCommands } from './cli/packCommands.ts';
import { addPlanCommands } from './cli/planCommands.ts';
import { addPortfolioCommands } from './cli/portfolioCommands.ts';
import { addProgrammeCommands } from './cli/programmeCommands.ts';
import { addRatesCommand } from './cli/ratesCommand.ts';
import { addReviewCommands } from './cli/reviewCommands.ts';
import { addServeCommand } from './cli/serveCommand.ts';
import { addStatusCommands } from './cli/statusCommands.ts';

/** The command line: the same operations as the windows, for scripts and for looking at the program without a screen. */
function createProgram(): Command {
  const program = new Command('counterpart')
    .description('Both sides of a partnership, held to their word. Works on one local database, without a network.')
    .version(packageJson.version)
    .addOption(new Option('--db <file>', 'the database').default(defaultDatabase(), "the desktop app's own"))
    .option('--json', 'one JSON document on standard output and nothing else')
    .option('--as-of <day>', 'the day it is looked at from, such as 2026-11-14')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  addInitCommand(program);
  addProgrammeCommands(program);
  addPortfolioCommands(program);
  addStatusCommands(program);
  addRatesCommand(program);
  addReviewCommands(program);
  addPlanCommands(program);
  addImportCommands(program);
  addExportCommands(program);
  addPackCommands(program);
  addServeCommand(program);
  // exitOverride is not inherited by commands that exist already.
  for (const command of program.commands) command.exitOverride();
  return program;
}

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version end the same way as errors, with exit code 0.
  process.exitCode = error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
}
