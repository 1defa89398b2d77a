import { createContext, use, type ReactNode } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Stores } from './createStores.ts';

const Context = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <Context value={stores}>{children}</Context>;
}

function useStores(): Stores {
  const stores = use(Context);
  if (stores === null) throw new Error('StoresProvider is missing above this component');
  return stores;
}

/** A hook on one of the stores; a selector returns a stored value, never a fresh object. */
function hookOn<State>(pick: (stores: Stores) => StoreApi<State>) {
  return function useSlice<T>(select: (state: State) => T): T {
    return useStore(pick(useStores()), select);
  };
}

export const useActivity = hookOn(({ activity }) => activity);
export const useProgramme = hookOn(({ programme }) => programme);
export const useRoute = hookOn(({ route }) => route);
export const useOverlay = hookOn(({ overlay }) => overlay);
export const useTheme = hookOn(({ theme }) => theme);
export const useBareKeys = hookOn(({ bareKeys }) => bareKeys);
export const usePortfolio = hookOn(({ portfolio }) => portfolio);
export const useScorecard = hookOn(({ scorecard }) => scorecard);
export const useSearch = hookOn(({ search }) => search);
export const useImports = hookOn(({ imports }) => imports);
export const usePlan = hookOn(({ plan }) => plan);
export const useSettings = hookOn(({ settings }) => settings);
export const useHelp = hookOn(({ help }) => help);
export const useProgrammePage = hookOn(({ programmePage }) => programmePage);
export const useStatus = hookOn(({ status }) => status);
export const usePack = hookOn(({ pack }) => pack);
export const useIncentives = hookOn(({ incentives }) => incentives);
export const useGovernance = hookOn(({ governance }) => governance);
export const useAgreement = hookOn(({ agreement }) => agreement);
export const usePipeline = hookOn(({ pipeline }) => pipeline);
export const useSolutions = hookOn(({ solutions }) => solutions);
export const useAccounts = hookOn(({ accounts }) => accounts);
export const useMarketing = hookOn(({ marketing }) => marketing);
export const useEnablement = hookOn(({ enablement }) => enablement);
