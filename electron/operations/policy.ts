import type { PolicyView } from '../../shared/contract/policy.ts';
import { PolicyName, policyOptions, policyRules, policyValue, withPolicy } from '../../shared/domain/metrics/policyRules.ts';
import { defaultPolicies, isThresholdName, thresholdOf, type ThresholdName, type Thresholds } from '../../shared/domain/metrics/thresholds.ts';
import { thresholdGroups, thresholdProblem } from '../../shared/domain/metrics/thresholdWords.ts';
import { notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { openLens, programmeDay } from './lens.ts';
import { metricRules } from './metrics/metricRules.ts';
import { gatherProgrammeView } from './metrics/programmeView.ts';
import type { OperationNeeds } from './needs.ts';

/** The programme as a whole: its numbers, and the rules they are judged by. */
export function policyHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'programme.overview': (asked) => {
      const lens = openLens(needs, asked);
      return lens.ok ? ok(gatherProgrammeView(store, lens.value, policyView(store))) : lens;
    },

    'policy.get': () => ok(policyView(store)),

    'policy.setThreshold': ({ name, value, reason }) => {
      if (!isThresholdName(name)) return err(notFound('threshold', name));
      const { thresholds } = metricRules(store);
      const standard = thresholdOf(name).value;
      const wanted = value ?? standard;
      const problem = thresholdProblem(name, wanted, thresholds);
      if (problem !== null) return err(refused('threshold-out-of-bounds', `${problem}. Nothing was changed.`, `The default is ${standard}.`));
      store.acts.perform('policy.set', `Set “${labelOf(name)}”`, () => {
        if (wanted === thresholds[name]) return;
        const { [name]: _before, ...others } = store.settings.get('metrics.thresholds') ?? {};
        store.settings.set('metrics.thresholds', wanted === standard ? others : { ...others, [name]: wanted });
        addChange(needs, name, String(thresholds[name]), String(wanted), reason);
      });
      return ok({ rule: name });
    },

    'policy.choose': ({ name, value, reason }) => {
      const { policies } = metricRules(store);
      const wanted = value ?? policyValue(defaultPolicies, name);
      const changed = withPolicy(policies, name, wanted);
      if (changed === null) {
        return err(refused('no-such-choice', `“${policyRules[name].name}” cannot be “${wanted}”. Nothing was changed.`, `Choose one of: ${Object.keys(policyOptions(name)).join(', ')}.`));
      }
      const before = policyValue(policies, name);
      store.acts.perform('policy.set', `Set “${policyRules[name].name}”`, () => {
        if (wanted === before) return;
        // The scorecard reads the same rule, so it is kept in one place only.
        if (name === 'requireAcceptance') store.settings.set('fulfilment.require-acceptance', changed.requireAcceptance);
        else store.settings.set('metrics.policies', { ...changed, requireAcceptance: undefined });
        addChange(needs, name, before, wanted, reason);
      });
      return ok({ rule: name });
    },
  } satisfies Partial<Handlers>;
}

function addChange(needs: OperationNeeds, rule: string, fromValue: string, toValue: string, reason: string | null): void {
  const { store, newId, actor, clock } = needs;
  store.ruleChanges.add({ id: newId(), rule, fromValue, toValue, reason, changedOn: programmeDay(needs), enteredBy: actor(), enteredAt: clock.now() });
}

/** Every rule with its value, its default and its reason. */
export function policyView(store: Store): PolicyView {
  const { thresholds, policies } = metricRules(store);
  return {
    groups: thresholdGroups.map(({ title, thresholds: members }) => ({ title, thresholds: members.map(({ name, label }) => shownThreshold(name, label, thresholds)) })),
    policies: PolicyName.options.map((name) => ({
      name,
      label: policyRules[name].name,
      value: policyValue(policies, name),
      standard: policyValue(defaultPolicies, name),
      options: Object.entries(policyOptions(name)).map(([value, label]) => ({ value, label })),
      reason: policyRules[name].reason,
      source: [...policyRules[name].source],
    })),
    changes: store.ruleChanges.list().toReversed().map((change) => ({ ...change, label: labelOf(change.rule) })),
  };
}

function shownThreshold(name: ThresholdName, label: string, thresholds: Thresholds): PolicyView['groups'][number]['thresholds'][number] {
  const { unit, value, reason, source } = thresholdOf(name);
  return { name, label, unit, value: thresholds[name], standard: value, reason, source: [...source] };
}

/** A rule as people read it; its own name where the program no longer has it. */
function labelOf(rule: string): string {
  const policy = PolicyName.safeParse(rule);
  if (policy.success) return policyRules[policy.data].name;
  return thresholdGroups.flatMap((group) => group.thresholds).find(({ name }) => name === rule)?.label ?? rule;
}
