import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import type { SettingsView } from '../../shared/contract/settings.ts';
import type { AppError } from '../../shared/errors.ts';
import type { PartyCalendar } from '../../shared/fiscal.ts';
import type { Result } from '../../shared/result.ts';
import { idle, type Load, loading, reloading, settled } from './load.ts';
import type { Notify } from './notices.ts';

/** What a look at the database's soundness found. */
export type Soundness = OperationOutput<'store.check'>;

export interface SettingsState {
  readonly view: Load<SettingsView>;
  readonly soundness: Load<Soundness>;
  open(): Promise<void>;
  refresh(): Promise<void>;
  rename(name: string): Promise<AppError | null>;
  setCurrency(currency: string): Promise<AppError | null>;
  setCalendar(calendar: PartyCalendar): Promise<AppError | null>;
  setPartnerCalendar(partnerId: string, name: string, calendar: PartyCalendar | null): Promise<AppError | null>;
  addRate(rate: OperationInput<'rate.add'>): Promise<AppError | null>;
  editRate(rate: OperationInput<'rate.edit'>): Promise<AppError | null>;
  removeRate(rateId: string): Promise<AppError | null>;
  /** Asks for a file and brings its rates in; null also when nobody chose one. */
  importRates(): Promise<AppError | null>;
  check(): Promise<void>;
}

interface Needs {
  readonly client: Client;
  readonly bridge: Bridge;
  readonly notify: Notify;
  readonly undo: () => void;
}

/** The programme's settings; each change is stored when it is made and can be taken back. */
export function createSettingsStore({ client, bridge, notify, undo }: Needs) {
  return createStore<SettingsState>()((set, get) => {
    const change = async <T>(call: Promise<Result<T, AppError>>, said: string | ((value: T) => string)): Promise<AppError | null> => {
      const result = await call;
      if (!result.ok) return result.error;
      await get().refresh();
      notify({ text: typeof said === 'string' ? said : said(result.value), action: { label: 'Undo', run: undo } });
      return null;
    };
    return {
      view: idle,
      soundness: idle,
      async open() {
        set({ view: reloading(get().view) });
        set({ view: settled(await client['settings.view']({})) });
      },
      refresh: () => get().open(),
      rename: (name) => change(client['vendor.rename']({ name }), `Our company is called ${name}.`),
      setCurrency: (currency) => change(client['vendor.setCurrency']({ currency }), `Figures are shown in ${currency}.`),
      setCalendar: (calendar) => change(client['vendor.setCalendar']({ calendar }), 'Our fiscal year is stored.'),
      setPartnerCalendar: (partnerId, name, calendar) => change(client['partner.setCalendar']({ partnerId, calendar }), `The fiscal year of ${name} is stored.`),
      addRate: (rate) => change(client['rate.add'](rate), `The rate from ${rate.from} to ${rate.to} is stored.`),
      editRate: (rate) => change(client['rate.edit'](rate), `The rate from ${rate.from} to ${rate.to} is stored.`),
      removeRate: (rateId) => change(client['rate.remove']({ rateId }), 'The rate is removed.'),
      async importRates() {
        const [file] = (await bridge.chooseFiles()) ?? [];
        if (file === undefined) return null;
        return change(client['rates.import']({ fileId: file.fileId }), ({ added, changed, unchanged }) => `${file.name}: ${added} rates added, ${changed} changed, ${unchanged} as they were.`);
      },
      async check() {
        set({ soundness: loading });
        set({ soundness: settled(await client['store.check']({})) });
      },
    };
  });
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;
