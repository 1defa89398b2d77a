import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { ProgrammeState as Programme } from '../../shared/contract/programme.ts';
import type { PartnerSummary } from '../../shared/domain/partner.ts';
import type { PortfolioRow } from '../../shared/domain/portfolio.ts';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../format/describeError.ts';
import { idle, reloading, settled, type Load } from './load.ts';
import type { Notify } from './notices.ts';

/** The long work this store may be at, with the call its progress is reported under. */
export interface ProgrammeJob {
  readonly kind: 'load-sample' | 'remove-sample';
  readonly callId: string;
}

export interface Partners {
  readonly strategic: readonly PortfolioRow[];
  readonly others: readonly PartnerSummary[];
}

export interface ProgrammeStoreState {
  readonly programme: Load<Programme>;
  /** All partners, for the sidebar and the palette, as they stand in the programme's own quarter. */
  readonly partners: Load<Partners>;
  readonly job: ProgrammeJob | null;
  readonly error: AppError | null;
  refresh(): Promise<void>;
  begin(input: OperationInput<'programme.begin'>): Promise<AppError | null>;
  loadSample(): Promise<void>;
  removeSample(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Whose programme this is, how fresh it is, and the way back and forth through its changes. */
export function createProgrammeStore(client: Client, notify: Notify, newId: () => string) {
  return createStore<ProgrammeStoreState>()((set, get) => {
    const runJob = async (kind: ProgrammeJob['kind']) => {
      if (get().job !== null) return;
      const job = { kind, callId: newId() };
      set({ job, error: null });
      const operation = kind === 'load-sample' ? 'sample.load' : 'sample.remove';
      const result = await client[operation]({}, job.callId);
      set({ job: null, error: result.ok ? null : result.error });
      await get().refresh();
      if (!result.ok && kind === 'remove-sample') notify({ text: describeError(result.error), isUrgent: true });
    };
    const step = async (direction: 'undo' | 'redo') => {
      const result = await client[`history.${direction}`]({});
      notify(result.ok ? stepNotice(direction, result.value, () => void get().redo()) : { text: describeError(result.error), isUrgent: true });
      await get().refresh();
    };
    return {
      programme: idle,
      partners: idle,
      job: null,
      error: null,
      async refresh() {
        set({ programme: reloading(get().programme), partners: reloading(get().partners) });
        const programme = settled(await client['programme.state']({}));
        // One answer that did not come must not take away the screen somebody works on.
        if (programme.status === 'failed' && get().programme.status === 'ready') return notify({ text: describeError(programme.error), isUrgent: true });
        set({ programme });
        if (programme.status !== 'ready' || programme.value.vendor === null) return set({ partners: { status: 'ready', value: { strategic: [], others: [] } } });
        set({ partners: settled(await client['portfolio.overview']({ quarter: null, asOf: null })) });
      },
      async begin(input) {
        const begun = await client['programme.begin'](input);
        if (!begun.ok) return begun.error;
        await get().refresh();
        return null;
      },
      loadSample: () => runJob('load-sample'),
      removeSample: () => runJob('remove-sample'),
      undo: () => step('undo'),
      redo: () => step('redo'),
    };
  });
}

export type ProgrammeStore = ReturnType<typeof createProgrammeStore>;

function stepNotice(
  direction: 'undo' | 'redo',
  report: { readonly label: string | null; readonly keptEdited: number; readonly couldNot: readonly string[] },
  redo: () => void,
) {
  if (report.label === null) return { text: direction === 'undo' ? 'There is nothing to take back.' : 'There is nothing to do again.' };
  const done = direction === 'undo' ? `Taken back: ${report.label}.` : `Done again: ${report.label}.`;
  const kept = report.keptEdited > 0 ? ` ${report.keptEdited} kept, because they were edited since.` : '';
  const failed = report.couldNot.length > 0 ? ` Could not: ${report.couldNot.join('; ')}.` : '';
  const text = `${done}${kept}${failed}`;
  return direction === 'undo' ? { text, action: { label: 'Do it again', run: redo } } : { text };
}
