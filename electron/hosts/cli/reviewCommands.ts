import type { Command } from 'commander';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { stateNames } from '../../../shared/domain/reviewMoves.ts';
import { isWaiting, type ReadinessStep } from '../../../shared/domain/readiness.ts';
import { type Answer, done } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';
import { columns } from './text.ts';

interface Asked {
  readonly partner: string;
  readonly quarter?: string;
}

/** prepare: opens the quarter's review, or goes on with it. */
export function addReviewCommands(program: Command): void {
  program
    .command('prepare')
    .description('opens (or goes on with) the review: agenda, readiness list, what is missing')
    .requiredOption('--partner <name>', 'name, alias or number of the partner')
    .option('--quarter <quarter>', 'such as 2026-Q3; the last complete one where not given')
    .action((options: Asked, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => prepare(session, options)));
}

async function prepare({ client, asOf }: Session, options: Asked): Promise<Answer> {
  const found = await client['partner.find']({ name: options.partner });
  if (!found.ok) return answerWith(found, () => done({}, ''));
  const result = await client['review.prepare']({ partnerId: found.value.partnerId, quarter: options.quarter ?? null, asOf });
  return answerWith(result, (view) => done(reviewJson(view), reviewText(view)));
}

/** The review in the shape scripts rely on. `missing` lists what waits by now, each with the side it waits for. */
export function reviewJson(view: ReviewView) {
  const { review } = view;
  return {
    partner: view.partnerName,
    quarter: view.quarter,
    asOf: view.asOf,
    title: view.title,
    review: review && {
      id: review.id,
      state: review.state,
      dueOn: review.dueOn,
      scheduledOn: review.scheduledOn,
      heldOn: review.heldOn,
      missedBy: review.missedBy,
      plannedMinutes: review.plannedMinutes,
      sealed: view.seal === null ? null : { sha256: view.seal.sha256, restatements: view.seal.restatements.length },
    },
    agenda: view.agenda.map(({ section, name, minutes, state, reason, asksDecision }) => ({ section, name, minutes, state, reason, asksDecision })),
    readiness: view.readiness.map((step) => ({
      step: step.step,
      name: step.name,
      when: whenText(step.offsetDays),
      on: step.on,
      who: step.who,
      state: step.state,
      missing: [...new Set([...(step.sides.vendor?.missing ?? []), ...(step.sides.partner?.missing ?? [])])],
      sides: step.sides,
    })),
    missing: missingOf(view),
  };
}

function missingOf({ readiness }: ReviewView) {
  return readiness.flatMap(({ step, on, sides }) =>
    (['vendor', 'partner'] as const).flatMap((side) => {
      const part = sides[side];
      return part === null || !isWaiting(part) ? [] : part.missing.map((what) => ({ step, side, on, what }));
    }),
  );
}

/** `T-30`, `T-0`, `T+7`. */
function whenText(offsetDays: number): string {
  return offsetDays > 0 ? `T+${offsetDays}` : `T-${-offsetDays}`;
}

const STATE_WORDS: Readonly<Record<ReadinessStep['state'], string>> = {
  done: '● done',
  open: '◐ open',
  late: '✕ late',
  notDue: '◌ not due',
  unknown: '– cannot be told',
};

function reviewText(view: ReviewView): string {
  const { review } = view;
  return [
    view.title,
    ...(review === null ? [] : [`${stateNames[review.state]}, due ${review.dueOn}${review.scheduledOn === null ? '' : `, planned for ${review.scheduledOn}`}`]),
    '',
    columns(view.agenda.map(({ name, minutes, state, reason }) => [state === 'shown' || state === 'reserve' ? `${minutes} min` : '–', name, reason])),
    '',
    columns(view.readiness.map((step) => [whenText(step.offsetDays), step.on, STATE_WORDS[step.state], step.name])),
    '',
    ...missingOf(view).map(({ side, what }) => `${side === 'vendor' ? view.vendorName : view.partnerName}: ${what}`),
  ].join('\n');
}
