import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/client.ts';
import { createActivityStore, watchCalls } from './activityStore.ts';
import { createAgreementStore } from './agreementStore.ts';
import { createBareKeysStore } from './bareKeysStore.ts';
import { createGovernanceStore } from './governanceStore.ts';
import { createHelpStore } from './helpStore.ts';
import { createImportStore } from './importStore.ts';
import { createIncentivesStore } from './incentivesStore.ts';
import { createEnablementStore } from './enablementStore.ts';
import { createMarketingStore } from './marketingStore.ts';
import { createAccountsStore } from './accountsStore.ts';
import { createSolutionsStore } from './solutionsStore.ts';
import { createPipelineStore } from './pipelineStore.ts';
import type { Notify } from './notices.ts';
import { createOverlayStore } from './overlayStore.ts';
import { createPackStore } from './packStore.ts';
import { createPlanStore } from './planStore.ts';
import { createPortfolioStore } from './portfolioStore.ts';
import { createProgrammePageStore } from './programmePageStore.ts';
import { createProgrammeStore } from './programmeStore.ts';
import type { PartnerPage } from './route.ts';
import { createRouteStore, type Address } from './routeStore.ts';
import { createScorecardStore } from './scorecardStore.ts';
import { createSearchStore } from './searchStore.ts';
import { createSettingsStore } from './settingsStore.ts';
import { createStatusStore } from './statusStore.ts';
import { createThemeStore } from './themeStore.ts';

/** A store that reads what one partner's page shows; `refresh` reads the same again. */
interface FollowedStore {
  getState(): { open(partnerId: string, quarter: string | null): Promise<void>; refresh(): Promise<void> };
}

interface Needs {
  readonly client: Client;
  readonly bridge: Bridge;
  readonly address: Address;
  readonly root: HTMLElement;
  readonly memory: Storage;
  readonly notify: Notify;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Every store of the page, each for one subject, made once. */
export function createStores({ client: bare, bridge, address, root, memory, notify, now, newId }: Needs) {
  const activity = createActivityStore();
  const client = watchCalls(bare, activity, now);
  const programme = createProgrammeStore(client, notify, newId);
  const undo = () => void programme.getState().undo();
  const pack = createPackStore(client, bridge, newId);
  const plan = createPlanStore(client, notify, undo);
  const pageNeeds = { client, notify, undo };
  const pipeline = createPipelineStore(pageNeeds);
  const solutions = createSolutionsStore(pageNeeds);
  const accounts = createAccountsStore(pageNeeds);
  const marketing = createMarketingStore(pageNeeds);
  const enablement = createEnablementStore(pageNeeds);
  const incentives = createIncentivesStore(pageNeeds);
  const agreement = createAgreementStore(pageNeeds);
  const status = createStatusStore({ ...pageNeeds, bridge });
  const governance = createGovernanceStore(pageNeeds);
  return {
    activity,
    programme,
    route: createRouteStore(address),
    overlay: createOverlayStore(),
    theme: createThemeStore(root, memory),
    bareKeys: createBareKeysStore(memory),
    portfolio: createPortfolioStore(client),
    scorecard: createScorecardStore(client, notify, undo),
    search: createSearchStore(client),
    imports: createImportStore({ client, bridge, notify, newId }),
    settings: createSettingsStore({ client, bridge, notify, undo }),
    help: createHelpStore(),
    programmePage: createProgrammePageStore(pageNeeds),
    pack,
    plan,
    status,
    pipeline,
    solutions,
    accounts,
    marketing,
    enablement,
    incentives,
    agreement,
    governance,
    ofPartnerPage: { plan, pipeline, solutions, accounts, marketing, enablement, incentives, agreement, governance, status, pack } satisfies Record<PartnerPage, FollowedStore>,
  };
}

export type Stores = ReturnType<typeof createStores>;
