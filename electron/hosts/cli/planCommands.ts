import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PlanView } from '../../../shared/contract/plan.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { type AppError, notFound } from '../../../shared/errors.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { type Answer, done } from './answer.ts';
import { diffJson, planJson } from './planJson.ts';
import { diffText, planText } from './planText.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

interface Asked {
  readonly partner: string;
  readonly year?: number;
  readonly from?: number;
  readonly to?: number;
  readonly number?: number;
}

type Approving = Asked & { readonly side: Side; readonly name: string; readonly hash?: string; readonly comment?: string };

const PARTNER = ['--partner <name>', 'name, alias or number of the partner'] as const;
const YEAR = ['--year <year>', 'fiscal year of the plan; the one running where not given', whole] as const;
const NUMBER = ['--number <version>', 'the version; the newest where not given', whole] as const;

/** plan show, plan diff, plan approve: the joint business plan and its versions. */
export function addPlanCommands(program: Command): void {
  const plan = program.command('plan').description('the joint business plan: its versions, their difference, both sides’ approval');
  plan
    .command('show')
    .description('the versions of a plan, and one of them in full')
    .requiredOption(...PARTNER)
    .option(...YEAR)
    .option(...NUMBER)
    .action((options: Asked, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => show(session, options)));
  plan
    .command('diff')
    .description('what one version says differently from another, and who asked for it')
    .requiredOption(...PARTNER)
    .option(...YEAR)
    .option('--from <version>', 'the earlier version; the one the later was opened from where not given', whole)
    .option('--to <version>', 'the later version; the newest where not given', whole)
    .action((options: Asked, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => diff(session, options)));
  plan
    .command('approve')
    .description('one side’s yes to a proposed version, by its hash')
    .requiredOption(...PARTNER)
    .addOption(new Option('--side <side>', 'for whom').choices(['vendor', 'partner']).makeOptionMandatory())
    .requiredOption('--name <name>', 'the person who approves')
    .option('--hash <hash>', 'the hash that is approved; refused where the version has another')
    .option('--comment <text>', 'what the person says with it')
    .option(...YEAR)
    .option(...NUMBER)
    .action((options: Approving, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => approve(session, options)));
  for (const command of plan.commands) command.exitOverride();
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`"${text}" is no whole number.`);
  return Number(text);
}

async function show(session: Session, asked: Asked): Promise<Answer> {
  return answerWith(await readPlan(session, asked), (view) => done(planJson(view), planText(view)));
}

async function diff({ client, asOf }: Session, { partner, year, from, to }: Asked): Promise<Answer> {
  const found = await client['partner.find']({ name: partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const result = await client['plan.diff']({ partnerId: found.value.partnerId, fiscalYear: year ?? null, from: from ?? null, to: to ?? null, asOf });
  return answerWith(result, (answer) => done(diffJson(answer), diffText(answer)));
}

async function approve(session: Session, asked: Approving): Promise<Answer> {
  const view = await readPlan(session, asked);
  if (!view.ok) return answerWith(view, () => done({}, ''));
  const card = view.value.shown?.card;
  if (card === undefined) return answerWith(err(notFound('plan version', `${view.value.partnerName}, fiscal year ${view.value.fiscalYear}`)), () => done({}, ''));
  const result = await session.client['plan.approve']({
    versionId: card.id,
    side: asked.side,
    personName: asked.name,
    contentHash: asked.hash ?? card.contentHash ?? '',
    comment: asked.comment ?? null,
  });
  if (!result.ok) return answerWith(result, () => done({}, ''));
  return show(session, { ...asked, number: card.number });
}

/** The plan with the version that is asked for by its number. */
async function readPlan({ client, asOf }: Session, { partner, year, number }: Asked): Promise<Result<PlanView, AppError>> {
  const found = await client['partner.find']({ name: partner });
  if (!found.ok) return found;
  const asked = { partnerId: found.value.partnerId, quarter: null, asOf, fiscalYear: year ?? null, against: 'base' as const };
  const view = await client['plan.forPartner']({ ...asked, versionId: null });
  if (!view.ok) return view;
  if (view.value.plan === null) return err(notFound('plan', `${view.value.partnerName}, fiscal year ${view.value.fiscalYear}`));
  if (number === undefined) return ok(view.value);
  const version = view.value.versions.find((card) => card.number === number);
  return version === undefined ? err(notFound('plan version', String(number))) : client['plan.forPartner']({ ...asked, versionId: version.id });
}
