import { expect } from 'vitest';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { PlanView, ShownVersion } from '../../shared/contract/plan.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { dump, valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

export const HALDEN = 'Halden Systems';

/** The sample with ways to look at Halden’s plan. */
export async function halden(): Promise<Plan> {
  const app = await loaded();
  const { partnerId } = valueOf(await app.client['partner.find']({ name: HALDEN }));
  const view = async (asked: Partial<OperationInput<'plan.forPartner'>> = {}) =>
    valueOf(await app.client['plan.forPartner']({ partnerId, quarter: null, asOf: null, fiscalYear: null, versionId: null, against: 'base', ...asked }));
  const shown = async (asked: Partial<OperationInput<'plan.forPartner'>> = {}) => {
    const found = (await view(asked)).shown;
    if (found === null) expect.fail('no version is shown');
    return found;
  };
  const titled = async (title: RegExp) => {
    const found = (await shown()).commitments.find((one) => title.test(one.title));
    if (found === undefined) expect.fail(`no commitment ${title}`);
    return found;
  };
  return { app, partnerId, view, shown, titled };
}

export interface Plan {
  readonly app: App;
  readonly partnerId: string;
  readonly view: (asked?: Partial<OperationInput<'plan.forPartner'>>) => Promise<PlanView>;
  readonly shown: (asked?: Partial<OperationInput<'plan.forPartner'>>) => Promise<ShownVersion>;
  readonly titled: (title: RegExp) => Promise<Commitment>;
}

/** A draft from the version in force. */
export async function drafted() {
  const plan = await halden();
  const inForce = (await plan.shown()).card;
  const draft = valueOf(await plan.app.client['plan.draft']({ versionId: inForce.id }));
  return { ...plan, inForce, versionId: draft.versionId, draft };
}

/** The draft, proposed; with the hash that approvals name. */
export async function proposed() {
  const plan = await drafted();
  const bookings = await plan.titled(/Bookings, public sector/);
  valueOf(await plan.app.client['commitment.change']({ versionId: plan.versionId, commitmentId: bookings.id, terms: { target: 820_000_000 } }));
  valueOf(await plan.app.client['plan.propose']({ versionId: plan.versionId }));
  const contentHash = (await plan.shown()).card.contentHash ?? '';
  const approve = (side: 'vendor' | 'partner', hash = contentHash) =>
    plan.app.client['plan.approve']({ versionId: plan.versionId, side, personName: side === 'vendor' ? 'A. Castellanos' : 'P. Halvorsen', contentHash: hash, comment: null });
  return { ...plan, contentHash, approve };
}

/** Does something, sees that undo takes exactly it back and redo does it again. */
export async function undoable({ client, store }: App, act: () => Promise<{ ok: boolean }>) {
  const before = dump({ store });
  expect(await act()).toMatchObject({ ok: true });
  const after = dump({ store });
  expect(after).not.toEqual(before);
  expect(valueOf(await client['history.undo']({}))).toMatchObject({ keptEdited: 0, couldNot: [] });
  expect(dump({ store })).toEqual(before);
  valueOf(await client['history.redo']({}));
  expect(dump({ store })).toEqual(after);
}
