import type { PlanView } from '../../../shared/contract/plan.ts';
import { type Commitment, Measure, Phasing, Unit } from '../../../shared/domain/commitment.ts';
import { type AppError, refused } from '../../../shared/errors.ts';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { measureNames, phasingNames, suggestionWords, unitNames } from '../../format/plan.ts';
import { amount, count, locale } from '../../format/text.ts';
import { parseTyped, typedText } from '../../format/typedAmount.ts';
import type { Word } from './planTypes.ts';

interface Props {
  readonly plan: PlanView;
  readonly commitment: Commitment;
  readonly word: Word;
}

/** How keeping it is measured, how much is promised, and by when. */
export function HowMuch({ plan, commitment, word }: Props) {
  const isMilestone = commitment.measure === 'milestone';
  const hint = commitment.suggestedBy === null ? undefined : `Now ${suggestionWords[commitment.suggestedBy]}; it counts nowhere yet.`;
  return (
    <div className="plan-fields">
      <SavedChoice label="Measure" value={commitment.measure} options={Measure.options.map((value) => ({ value, label: measureNames[value] }))} onSave={(measure) => word({ measure })} />
      {!isMilestone && <Amount plan={plan} commitment={commitment} word={word} hint={hint} />}
      {commitment.phasing !== 'explicit' && (
        <SavedText label="Due" type="date" value={commitment.dueOn} onSave={(dueOn) => word({ dueOn })} {...(isMilestone && hint !== undefined ? { hint } : {})} />
      )}
      <SavedText label="Weight" value={count(commitment.weight)} onSave={(text) => withNumber(text, commitment, (weight) => word({ weight }), true)} />
      {!isMilestone && <Spread plan={plan} commitment={commitment} word={word} />}
    </div>
  );
}

function Amount({ plan, commitment, word, hint }: Props & { hint: string | undefined }) {
  // A limit that holds in each quarter has no sum worth typing.
  const isLimitPerQuarter = commitment.measure === 'at_most' && commitment.phasing === 'explicit';
  const units = Unit.options.filter((unit) => unit !== 'date');
  return (
    <>
      {!isLimitPerQuarter && (
        <SavedText
          label="Target"
          value={commitment.target === null ? '' : shownNumber(commitment.target, commitment)}
          onSave={(text) => withNumber(text, commitment, (target) => word({ target }))}
          {...(hint === undefined ? {} : { hint })}
        />
      )}
      <SavedChoice
        label="Unit"
        value={commitment.unit}
        options={units.map((value) => ({ value, label: unitNames[value] }))}
        onSave={(unit) => word(unit === 'money' ? { unit, currency: commitment.currency ?? plan.currency } : { unit })}
      />
      {commitment.unit === 'money' && <SavedText label="Currency" value={commitment.currency ?? ''} onSave={(text) => withCurrency(text, word)} />}
    </>
  );
}

function Spread({ plan, commitment, word }: Props) {
  const set = (start: string, target: number | null) => {
    const others = commitment.phases.filter(({ window }) => window.start !== start);
    const quarter = plan.quarters.find(({ window }) => window.start === start);
    return word({ phases: target === null || quarter === undefined ? others : [...others, { window: quarter.window, target }] });
  };
  return (
    <>
      <SavedChoice label="Spread" value={commitment.phasing} options={Phasing.options.map((value) => ({ value, label: phasingNames[value] }))} onSave={(phasing) => word({ phasing })} />
      {commitment.phasing === 'explicit' && (
        <div className="plan-editor-quarters" role="group" aria-label="Quarter by quarter">
          {plan.quarters.map(({ label, window }) => {
            const target = commitment.phases.find((phase) => phase.window.start === window.start)?.target;
            return (
              <SavedText
                key={label}
                label={label.slice(-2)}
                value={target === undefined ? '' : shownNumber(target, commitment)}
                onSave={(text) => (text.trim() === '' ? set(window.start, null) : withNumber(text, commitment, (value) => set(window.start, value)))}
              />
            );
          })}
        </div>
      )}
    </>
  );
}

/** A share is typed as a percentage and kept as a ratio. */
function shownNumber(value: number, commitment: Commitment): string {
  return typedText(commitment.unit === 'percent' ? value * 100 : value, commitment, locale);
}

function withNumber(text: string, commitment: Commitment, then: (value: number) => Promise<AppError | null>, isPlain = false): Promise<AppError | null> {
  const value = parseTyped(text, isPlain ? { unit: 'count', currency: null } : commitment, locale);
  if (value === null) {
    const example = isPlain ? '1' : amount(commitment.target, commitment);
    return Promise.resolve(refused('unreadable', `“${text}” cannot be read for certain. Nothing was stored.`, `Write it as ${example}.`));
  }
  return then(!isPlain && commitment.unit === 'percent' ? value / 100 : value);
}

function withCurrency(text: string, word: Word): Promise<AppError | null> {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return word({ currency: code });
  return Promise.resolve(refused('currency', `“${text}” is no currency. Nothing was stored.`, 'Write its three letters, such as USD.'));
}
