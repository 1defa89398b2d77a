import { join } from 'node:path';
import { expect } from 'vitest';
import { scorecardJson, partnersJson } from '../../electron/hosts/cli/scorecardJson.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/errors.ts';

/** A door as the journey uses it: carries calls, and lets a person hand over a file. */
export interface JourneyDoor {
  call(operation: string, input: unknown, callId: string): Promise<unknown>;
  giveFile(path: string): Promise<GrantedFile>;
}

/** The day the journey is looked at from, so that its figures never change. */
export const JOURNEY_DAY = '2026-11-14';

export const JOURNEY_FILES = ['dataloader-partner-accounts.csv', 'gsheets-joint-plan.csv'].map((name) =>
  join(import.meta.dirname, '../fixtures/prm-exports', name),
);

export const JOURNEY_SCORECARDS = ['Brackenfold GmbH', 'Quillmark Systems, Inc.', 'Oakrune Consulting Ltd'].flatMap((partner) =>
  ['2026-Q1', '2026-Q3'].map((quarter) => ({ partner, quarter })),
);

/** What the journey's figures are: the portfolio and the scorecards, in the shape scripts rely on. */
export interface JourneyFigures {
  readonly rows: unknown;
  readonly partners: unknown;
  readonly scorecards: unknown;
}

/** A new programme, two exports imported, and the scorecards that come of them, through whatever door. */
export async function takeJourney(door: JourneyDoor): Promise<JourneyFigures> {
  const client = createClient((operation, input, callId) => door.call(operation, input, callId));
  valueOf(await client['programme.begin']({ vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  const rows: unknown[] = [];
  for (const path of JOURNEY_FILES) {
    const { fileId } = await door.giveFile(path);
    const report = valueOf(await client['import.apply']({ files: [{ fileId, options: noImportOptions }] }));
    rows.push(report.files[0]?.rows);
  }
  return { rows, ...(await readFigures(client)) };
}

async function readFigures(client: Client): Promise<Omit<JourneyFigures, 'rows'>> {
  const lens = { quarter: '2026-Q3', asOf: JOURNEY_DAY };
  const { partners } = valueOf(await client['partner.list'](lens));
  const scorecards: unknown[] = [];
  for (const { partner, quarter } of JOURNEY_SCORECARDS) {
    const { partnerId } = valueOf(await client['partner.find']({ name: partner }));
    const view = valueOf(await client['scorecard.forPartner']({ partnerId, quarter, asOf: JOURNEY_DAY }));
    scorecards.push(scorecardJson(view));
  }
  return { partners: withoutIds(partnersJson(partners).partners), scorecards: withoutIds(scorecards) };
}

/** Ids are made anew in every database; which row refers to which is still told by their order. */
export function withoutIds(value: unknown): unknown {
  const seen = new Map<string, string>();
  const text = JSON.stringify(value).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    if (!seen.has(id)) seen.set(id, `id-${seen.size + 1}`);
    return seen.get(id) ?? id;
  });
  return JSON.parse(text);
}

/** The value of an answer that has to be good. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) expect.fail(`${result.error.type}: ${result.error.message}`);
  return result.value;
}
