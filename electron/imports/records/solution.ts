import type { SolutionKind, SolutionStage } from '../../../shared/domain/solution.ts';
import type { Day } from '../../../shared/time.ts';
import { derivedColumn, idColumn, moneyColumns, numberColumn, textColumn } from './columns.ts';
import { type ReadField, type Target, textOf } from './target.ts';

/** Words by which a stage is known, the first that fits; checked in order. */
const STAGE_WORDS: readonly (readonly [RegExp, SolutionStage])[] = [
  [/retire|sunset|end.of.(life|sale)|withdrawn|discontinu|decommission/i, 'retired'],
  [/pause|hold|suspend|stalled/i, 'paused'],
  [/pilot|beta|poc|proof.of|trial|early.access|preview/i, 'pilot'],
  [/production|live|launch|\bga\b|generally|active|published|available|released|shipping/i, 'in_production'],
  [/develop|build|design|in.progress|under.way|implement|integrat/i, 'in_development'],
  [/idea|concept|propos|plan|draft|scop|explor/i, 'idea'],
];

const KIND_WORDS: readonly (readonly [RegExp, SolutionKind])[] = [
  [/reference architecture|blueprint|validated design/i, 'reference_architecture'],
  [/method|framework|playbook|assessment|workshop/i, 'methodology'],
  [/package|bundle|offer|accelerator|managed service/i, 'package'],
];

/** Joint solutions of one or more partners. Investments of both sides stand in a table of their own. */
export const solutionTarget: Target = {
  table: 'solution',
  columns: [
    idColumn('external_id', 'externalId'),
    { ...textColumn('name', 'name'), read: (get) => textOf(get('name')) ?? textOf(get('externalId')), isRequired: true },
    { ...derivedColumn('kind', ['name', 'description'], kindOf), isRequired: true },
    textColumn('status', 'status'),
    textColumn('launched_on', 'launchDate'),
    textColumn('verticals', 'verticals'),
    textColumn('products', 'products'),
    numberColumn('reference_count', 'references'),
    ...moneyColumns({ column: 'pipeline_currency', field: null }, { pipeline: 'pipeline_minor' }),
    textColumn('vendor_owner', 'vendorOwner'),
    textColumn('partner_owner', 'partnerOwner'),
    textColumn('description', 'description'),
    textColumn('next_gate', 'nextGate'),
    textColumn('next_gate_on', 'nextGateOn'),
  ],
};

/** How far a solution is: as its status says, else by its launch; without either it is being built. */
export function stageOf(get: ReadField, asOf: Day): SolutionStage {
  const status = textOf(get('status'));
  const said = status === null ? undefined : STAGE_WORDS.find(([words]) => words.test(status))?.[1];
  if (said !== undefined) return said;
  const launched = textOf(get('launchDate'));
  return launched !== null && launched <= asOf ? 'in_production' : 'in_development';
}

/** Since when it is in that stage: its launch for one in production, else the day we heard of it. */
export function stageSince(stage: SolutionStage, get: ReadField, asOf: Day): Day {
  const launched = textOf(get('launchDate'));
  return stage === 'in_production' && launched !== null && launched <= asOf ? launched : asOf;
}

function kindOf(get: ReadField): SolutionKind {
  const text = `${textOf(get('name')) ?? ''} ${textOf(get('description')) ?? ''}`;
  return KIND_WORDS.find(([words]) => words.test(text))?.[1] ?? 'integration';
}
