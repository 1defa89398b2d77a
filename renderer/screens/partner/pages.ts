import { type ComponentType, lazy } from 'react';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import type { PartnerPage } from '../../stores/route.ts';

/** A page's code is loaded when it is first opened; it brings its own `PartnerHeader`. */
export const pages: Readonly<Record<PartnerPage, ComponentType<{ readonly view: ScorecardView }>>> = {
  plan: lazy(() => import('../plan/PlanPage.tsx').then(({ PlanPage }) => ({ default: PlanPage }))),
  pipeline: lazy(() => import('../pipeline/PipelinePage.tsx').then(({ PipelinePage }) => ({ default: PipelinePage }))),
  solutions: lazy(() => import('../solutions/SolutionsPage.tsx').then(({ SolutionsPage }) => ({ default: SolutionsPage }))),
  accounts: lazy(() => import('../accounts/AccountsPage.tsx').then(({ AccountsPage }) => ({ default: AccountsPage }))),
  marketing: lazy(() => import('../marketing/MarketingPage.tsx').then(({ MarketingPage }) => ({ default: MarketingPage }))),
  enablement: lazy(() => import('../enablement/EnablementPage.tsx').then(({ EnablementPage }) => ({ default: EnablementPage }))),
  incentives: lazy(() => import('../incentives/IncentivesPage.tsx').then(({ IncentivesPage }) => ({ default: IncentivesPage }))),
  agreement: lazy(() => import('../agreement/AgreementPage.tsx').then(({ AgreementPage }) => ({ default: AgreementPage }))),
  status: lazy(() => import('../status/StatusPage.tsx').then(({ StatusPage }) => ({ default: StatusPage }))),
  governance: lazy(() => import('../governance/GovernancePage.tsx').then(({ GovernancePage }) => ({ default: GovernancePage }))),
  pack: lazy(() => import('../pack/PackPage.tsx').then(({ PackPage }) => ({ default: PackPage }))),
};
