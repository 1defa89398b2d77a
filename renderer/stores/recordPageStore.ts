import type { Client } from '../../shared/contract/client.ts';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Notify } from './notices.ts';
import { type Change, createPartnerPageStore } from './partnerPageStore.ts';

/** What a page of lists needs to read and change its records. */
export interface RecordPageNeeds {
  readonly client: Client;
  readonly notify: Notify;
  readonly undo: () => void;
}

/** Adds a record, reads the page again, and answers the record's id; or why it was refused. */
export type Add = (call: Promise<Result<{ readonly id: string }, AppError>>, said: string) => Promise<Result<string, AppError>>;

/** The rows behind a figure, as the service tells them. */
export type TracedRows = OperationOutput<'figure.trace'>['rows'];

interface Tracing {
  /** The first rows behind one of the page's figures. */
  trace(partnerId: string, quarter: string, key: string): Promise<Result<TracedRows, AppError>>;
}

/** So many rows behind a figure are listed; their number stands beside them. */
const TRACED = 200;

/** A store for a page of lists of one partnership. */
export function createRecordPageStore<View, Changes extends object>(
  { client, notify, undo }: RecordPageNeeds,
  read: (partnerId: string, quarter: string | null) => Promise<Result<View, AppError>>,
  changes: (change: Change, add: Add) => Changes,
) {
  return createPartnerPageStore<View, Changes & Tracing>({ read, notify, undo }, (change) => {
    const add: Add = async (call, said) => {
      let id = '';
      const refusal = await change(call, (stored) => {
        id = stored.id;
        return said;
      });
      return refusal === null ? ok(id) : err(refusal);
    };
    return {
      ...changes(change, add),
      trace: async (partnerId: string, quarter: string, key: string) => {
        const traced = await client['figure.trace']({ metric: key, part: null, partnerId, quarter, asOf: null, limit: TRACED });
        return traced.ok ? ok(traced.value.rows) : traced;
      },
    };
  });
}
