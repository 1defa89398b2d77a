import { describe, expect, test } from 'vitest';
import { PolicyName, policyOptions } from '../../shared/domain/metrics/policyRules.ts';
import { thresholdTable } from '../../shared/domain/metrics/thresholds.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { programmeOf } from './metricsStore.ts';
import { loaded, type App } from './sampleApp.ts';

const LENS = { quarter: '2026-Q3', asOf: null };

const policy = async (app: App) => valueOf(await app.client['policy.get']({}));
const threshold = async (app: App, name: string) => (await policy(app)).groups.flatMap((group) => group.thresholds).find((one) => one.name === name);
const versions = async (app: App) => {
  const { figures } = valueOf(await app.client['programme.metrics'](LENS));
  return Object.fromEntries(figures.map(({ key, definitionVersion }) => [key, definitionVersion]));
};

describe('the rules', () => {
  test('are all there once, each with default, reason and source', async () => {
    const app = await programmeOf('Acme');
    const { groups, policies, changes } = await policy(app);
    const names = groups.flatMap((group) => group.thresholds.map(({ name }) => name));
    expect(names.toSorted()).toEqual(Object.keys(thresholdTable).toSorted());
    expect(groups.flatMap((group) => group.thresholds).every(({ value, standard, source, reason }) => value === standard && source.length > 0 && reason.endsWith('.'))).toBe(true);
    expect(policies.map(({ name }) => name)).toEqual(PolicyName.options);
    expect(changes).toEqual([]);
  });

  test('a threshold is set, counts at once, and its definitions go on to the next version; undo takes all back', async () => {
    const app = await loaded();
    const before = { dump: dump(app), versions: await versions(app) };
    valueOf(await app.client['policy.setThreshold']({ name: 'sizeGreenToMid', value: 5, reason: 'We are small.' }));
    expect(await threshold(app, 'sizeGreenToMid')).toMatchObject({ value: 5, standard: 15 });
    const { figures } = valueOf(await app.client['programme.metrics'](LENS));
    expect(figures.find(({ key }) => key === 'M14')).toMatchObject({ definitionVersion: 2, badges: [{ kind: 'size', text: 'amber' }] });
    expect((await versions(app))['M1.both']).toBe(before.versions['M1.both']);
    expect((await policy(app)).changes).toMatchObject([{ rule: 'sizeGreenToMid', fromValue: '15', toValue: '5', reason: 'We are small.', changedOn: '2026-11-14', enteredBy: 'tester', label: 'Mid-size vendor: most that are well governed' }]);
    valueOf(await app.client['history.undo']({}));
    expect(dump(app)).toEqual(before.dump);
    expect(await versions(app)).toEqual(before.versions);
  });

  test('going back to the default is a change of its own; setting what stands is none', async () => {
    const app = await programmeOf('Acme');
    const clean = dump(app);
    valueOf(await app.client['policy.setThreshold']({ name: 'selectionPass', value: 70, reason: null }));
    expect(dump(app)).toEqual(clean);
    valueOf(await app.client['policy.setThreshold']({ name: 'selectionPass', value: 80, reason: null }));
    valueOf(await app.client['policy.setThreshold']({ name: 'selectionPass', value: null, reason: null }));
    expect(await threshold(app, 'selectionPass')).toMatchObject({ value: 70 });
    expect((await policy(app)).changes.map(({ fromValue, toValue }) => `${fromValue} to ${toValue}`)).toEqual(['80 to 70', '70 to 80']);
    expect((await versions(app))['M18']).toBe(3);
  });

  test('a convention that belongs to every metric moves every definition', async () => {
    const app = await programmeOf('Acme');
    const before = await versions(app);
    valueOf(await app.client['policy.setThreshold']({ name: 'lowCoverage', value: 0.5, reason: null }));
    const after = await versions(app);
    for (const [key, version] of Object.entries(before)) expect([key, after[key]]).toEqual([key, version + 1]);
  });

  test.for([
    { name: 'sizeGreenToMid', value: 2, says: 'The lower bound would lie above the upper one' },
    { name: 'bandRevenueFrom', value: 0.6, says: 'The lower bound would lie above the upper one' },
    { name: 'presentShare', value: 1.5, says: 'A share cannot be more than 100%' },
    { name: 'sponsorVacancyDays', value: 1.5, says: 'It has to be a whole number' },
    { name: 'sponsorVacancyDays', value: -1, says: 'It has to be 0 or more' },
    { name: 'selectionPass', value: 101, says: 'A score cannot be more than 100' },
  ])('$name cannot be $value', async ({ name, value, says }) => {
    const app = await programmeOf('Acme');
    expect(errorOf(await app.client['policy.setThreshold']({ name, value, reason: null }))).toMatchObject({ code: 'threshold-out-of-bounds', message: `${says}. Nothing was changed.` });
  });

  test('every policy takes each of its choices and no other, and undo takes it back', async () => {
    const app = await programmeOf('Acme');
    for (const name of PolicyName.options) {
      for (const value of Object.keys(policyOptions(name))) {
        // oxlint-disable no-await-in-loop -- one after the other, as a person would
        const before = dump(app);
        valueOf(await app.client['policy.choose']({ name, value, reason: null }));
        expect((await policy(app)).policies.find((one) => one.name === name)?.value).toBe(value);
        valueOf(await app.client['policy.choose']({ name, value: null, reason: null }));
        const shown = (await policy(app)).policies.find((one) => one.name === name);
        expect(shown?.value).toBe(shown?.standard);
        while (JSON.stringify(dump(app)) !== JSON.stringify(before)) expect(valueOf(await app.client['history.undo']({})).label).not.toBeNull();
        // oxlint-enable no-await-in-loop
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(errorOf(await app.client['policy.choose']({ name, value: 'whatever', reason: null }))).toMatchObject({ code: 'no-such-choice' });
    }
    expect(errorOf(await app.client['policy.setThreshold']({ name: 'nothing', value: 1, reason: null }))).toMatchObject({ type: 'not-found' });
  });
});

describe('the programme page', () => {
  test('says how many, who carries them, what is unsound and what calls for a review', async () => {
    const app = await loaded();
    const view = valueOf(await app.client['programme.overview'](LENS));
    expect(view.size).toMatchObject({ count: 6, band: 'green', allowed: { from: 3, to: 15 }, perSponsor: 3, perManager: 8 });
    expect(view.size.sponsors.reduce((sum, { partners }) => sum + partners.length, 0)).toBe(6);
    expect(view.title).toMatch(/^6 strategic partners; /);
    expect(view.failures.map(({ check }) => check)).toEqual(['F1', 'F2', 'F2-mirror', 'F3']);
    expect(view.figures.map(({ key }) => key)).toEqual(valueOf(await app.client['programme.metrics'](LENS)).figures.map(({ key }) => key));
    const called = view.calls.map(({ partner }) => partner);
    valueOf(await app.client['statusCase.openDue']({}));
    const after = valueOf(await app.client['programme.overview'](LENS));
    expect(after.calls).toEqual([]);
    expect(after.waiting.map(({ partner }) => partner)).toEqual(called);
  });

  test('an empty programme says so, with no figure that reads 0 where nothing is known', async () => {
    const app = await programmeOf();
    const view = valueOf(await app.client['programme.overview'](LENS));
    expect(view.title).toBe('No partner is strategic yet');
    expect(view.figures.filter(({ value, unit }) => value === 0 && (unit === 'ratio' || unit === 'score')).map(({ key }) => key)).toEqual([]);
  });
});
