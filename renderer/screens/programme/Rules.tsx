import type { PolicyView, ShownPolicy, ShownThreshold } from '../../../shared/contract/policy.ts';
import { Button } from '../../components/Button.tsx';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { day } from '../../format/text.ts';
import { useProgrammePage } from '../../stores/StoresProvider.tsx';
import { ruleText, typedRule } from './ruleText.ts';

/** Every rule the figures are judged by: its value, its default, why, and where it comes from. Changing one is a change of the definitions that read it. */
export function Rules({ policy }: { policy: PolicyView }) {
  return (
    <section className="card rules" aria-labelledby="rules-title">
      <h2 id="rules-title">The rules and why they are so</h2>
      <p className="muted">They hold for both sides alike. A rule that is changed moves the definitions that read it on to their next version, so that older figures can be told from newer ones.</p>
      <RuleGroup title="Policies">
        {policy.policies.map((rule) => (
          <Policy key={rule.name} rule={rule} />
        ))}
      </RuleGroup>
      {policy.groups.map(({ title, thresholds }) => (
        <RuleGroup key={title} title={title}>
          {thresholds.map((rule) => (
            <Threshold key={rule.name} rule={rule} />
          ))}
        </RuleGroup>
      ))}
      <Changes changes={policy.changes} />
    </section>
  );
}

function RuleGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="rule-group">
      <summary>
        <h3>{title}</h3>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function Threshold({ rule }: { rule: ShownThreshold }) {
  const setThreshold = useProgrammePage((state) => state.setThreshold);
  const { name, label, unit, value, standard, reason, source } = rule;
  const isChanged = value !== standard;
  return (
    <li className="rule">
      <SavedText
        label={`${label}${unit === 'ratio' || unit === 'points' ? ', in %' : unit === 'days' || unit === 'months' || unit === 'quarters' ? `, in ${unit}` : ''}`}
        value={ruleText(value, unit)}
        onSave={async (text) => {
          const typed = typedRule(text, unit);
          if (typed === null) return { type: 'invalid-input', message: `“${text}” is no number. Nothing was changed.` };
          return setThreshold({ name, value: typed, reason: null });
        }}
      />
      <Why reason={reason} source={source} standard={ruleText(standard, unit)} isChanged={isChanged} label={label} onReset={() => void setThreshold({ name, value: null, reason: null })} />
    </li>
  );
}

function Policy({ rule }: { rule: ShownPolicy }) {
  const choose = useProgrammePage((state) => state.choose);
  const { name, label, value, standard, options, reason, source } = rule;
  return (
    <li className="rule">
      <SavedChoice label={label} value={value} options={options} onSave={(chosen) => choose({ name, value: chosen, reason: null })} />
      <Why
        reason={reason}
        source={source}
        standard={options.find((option) => option.value === standard)?.label ?? standard}
        isChanged={value !== standard}
        label={label}
        onReset={() => void choose({ name, value: null, reason: null })}
      />
    </li>
  );
}

function Why({ reason, source, standard, isChanged, label, onReset }: { reason: string; source: readonly string[]; standard: string; isChanged: boolean; label: string; onReset: () => void }) {
  return (
    <div className="rule-why">
      <p>
        {reason} <span className="muted">({source.join(', ')})</span>
      </p>
      <p className="muted">
        Default: {standard}.{' '}
        {isChanged && (
          <Button size="small" className="no-print" onClick={onReset}>
            Back to the default<span className="only-read"> of {label}</span>
          </Button>
        )}
      </p>
    </div>
  );
}

function Changes({ changes }: { changes: PolicyView['changes'] }) {
  if (changes.length === 0) return <p className="muted">Every rule stands at its default; changes will be listed here.</p>;
  return (
    <details className="rule-group" open>
      <summary>
        <h3>What was changed</h3>
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            {day(change.changedOn)}: {change.label}, from {change.fromValue} to {change.toValue}
            {change.enteredBy !== null && <span className="muted"> by {change.enteredBy}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
