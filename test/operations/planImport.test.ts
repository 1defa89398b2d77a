import { expect, test } from 'vitest';
import { applyPath, csvFile } from '../support/imports.ts';
import { HALDEN, proposed } from './planApp.ts';

test('an import never words a proposal anew: it opens a draft from it', async () => {
  const { app, versionId, contentHash } = await proposed();
  const before = app.store.plans.version(versionId);
  await applyPath(app, csvFile('plan.csv', ['Partner,Side,Category,Commitment,Measure,Unit,Target,Due', `${HALDEN},partner,pipeline,Register deals,at_least,count,50,2026-12-31`]));
  expect(app.store.plans.version(versionId)).toEqual(before);
  const newest = app.store.plans.versions(before?.planId ?? '').at(-1);
  expect(newest).toMatchObject({ number: 5, state: 'draft', baseVersionId: versionId, contentHash: null });
  expect(newest?.commitments).toHaveLength((before?.commitments.length ?? 0) + 1);
  expect(before?.contentHash).toBe(contentHash);
});
