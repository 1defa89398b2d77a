import { expect } from 'vitest';
import type { PlanVersion } from '../../shared/domain/plan.ts';
import { startApp } from '../support/app.ts';

export type App = ReturnType<typeof startApp>;

/** The whole program with the sample in it. */
export async function loaded(options: Parameters<typeof startApp>[0] = {}): Promise<App> {
  const app = startApp(options);
  expect(await app.client['sample.load']({})).toEqual({ ok: true, value: {} });
  return app;
}

export interface PlanOfSample {
  readonly partner: string;
  readonly planId: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly versions: readonly PlanVersion[];
}

/** Every plan with its versions, partners in the order of their names. */
export function plansOf({ store }: App): PlanOfSample[] {
  return store.partners.list().flatMap(({ id, name }) =>
    store.plans.listByPartner(id).map((plan) => ({ partner: name, planId: plan.id, window: plan.window, versions: store.plans.versions(plan.id) })),
  );
}
