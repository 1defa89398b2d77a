import type { Command } from 'commander';
import { type Answer, done } from './answer.ts';
import { portfolioJson, traceJson, triggersJson } from './portfolioJson.ts';
import { portfolioText, traceText, triggersText } from './portfolioText.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

interface Asked {
  readonly quarter?: string;
  readonly partner?: string;
}

const QUARTER = ['--quarter <quarter>', 'such as 2026-Q3; the last complete one where not given'] as const;

/** portfolio, triggers, trace: how the programme stands, what calls for a status review, and the rows behind a figure. */
export function addPortfolioCommands(program: Command): void {
  program
    .command('portfolio')
    .description('programme metrics and the three failure checks')
    .option(...QUARTER)
    .action((options: Asked, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => portfolio(session, options)));
  program
    .command('triggers')
    .description('what calls for a status review, with its evidence')
    .requiredOption('--partner <name>', 'name, alias or number of the partner')
    .option(...QUARTER)
    .action((options: Asked & { partner: string }, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => triggers(session, options)));
  program
    .command('trace')
    .description('the rows behind a figure')
    .requiredOption('--metric <name>', 'such as M1.both, or M2')
    .option('--partner <name>', 'of this partner; of the portfolio where not given')
    .option(...QUARTER)
    .action((options: Asked & { metric: string }, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => trace(session, options)));
}

async function portfolio({ client, asOf }: Session, { quarter }: Asked): Promise<Answer> {
  const result = await client['programme.metrics']({ quarter: quarter ?? null, asOf });
  return answerWith(result, (metrics) => done(portfolioJson(metrics), portfolioText(metrics)));
}

async function triggers({ client, asOf }: Session, options: Asked & { partner: string }): Promise<Answer> {
  const found = await client['partner.find']({ name: options.partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const result = await client['partner.triggers']({ partnerId: found.value.partnerId, quarter: options.quarter ?? null, asOf });
  return answerWith(result, (answer) => done(triggersJson(answer), triggersText(answer)));
}

async function trace({ client, asOf }: Session, options: Asked & { metric: string }): Promise<Answer> {
  const found = options.partner === undefined ? null : await client['partner.find']({ name: options.partner });
  if (found !== null && !found.ok) return answerWith(found, () => done({}, ''));
  const dot = options.metric.indexOf('.');
  const result = await client['figure.trace']({
    metric: dot < 0 ? options.metric : options.metric.slice(0, dot),
    part: dot < 0 ? null : options.metric.slice(dot + 1),
    partnerId: found === null ? null : found.value.partnerId,
    quarter: options.quarter ?? null,
    asOf,
    limit: null,
  });
  return answerWith(result, (traced) => done(traceJson(traced), traceText(traced)));
}
