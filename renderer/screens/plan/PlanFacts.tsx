import type { Comparison, PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import type { ChangeKind } from '../../../shared/domain/planDiff.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { SavedText } from '../../components/SavedField.tsx';
import { changeWords, versionTitle } from '../../format/plan.ts';
import { counted, day, days } from '../../format/text.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly partner: string;
}

/** Which wording this is, what it aims at, and what it is compared with. */
export function PlanFacts({ plan, shown, partner }: Props) {
  const { card } = shown;
  const opened = card.baseNumber === null ? '' : `, opened from version ${card.baseNumber}`;
  return (
    <section className="plan-facts" aria-label="About this version">
      <p className="muted">
        Joint business plan FY{String(plan.fiscalYear).slice(2)}, {days({ start: card.validFrom, end: card.validTo })}
        {opened}. {card.note !== null && !shown.isEditable && `${card.note}.`}
      </p>
      {shown.isEditable ? <DraftWords shown={shown} /> : shown.objectives !== null && <p className="plan-objectives">{shown.objectives}</p>}
      {shown.isEditable && <OpenTargets shown={shown} partner={partner} />}
      <Compared plan={plan} shown={shown} />
    </section>
  );
}

function DraftWords({ shown: { card, objectives } }: { shown: ShownVersion }) {
  const describe = usePlan((state) => state.describe);
  const now = { versionId: card.id, objectives, note: card.note, validFrom: card.validFrom };
  return (
    <div className="plan-words">
      <SavedText label="What both sides aim at" isLong value={objectives ?? ''} onSave={(text) => describe({ ...now, objectives: text })} />
      <SavedText label="In force from" type="date" value={card.validFrom} onSave={(validFrom) => describe({ ...now, validFrom })} />
      <SavedText label="Our note on this draft" value={card.note ?? ''} onSave={(note) => describe({ ...now, note })} hint="Only we read it; it is not part of what is approved." />
    </div>
  );
}

/** What stands between the draft and its proposal. */
function OpenTargets({ shown: { card, commitments, notProposed } }: { shown: ShownVersion; partner: string }) {
  const confirm = usePlan((state) => state.confirm);
  const open = commitments.filter(({ suggestedBy }) => suggestedBy === 'template' || suggestedBy === 'last_year');
  if (notProposed === null) return null;
  return (
    <p className="plan-open">
      {notProposed}{' '}
      {open.length > 1 && (
        <Button size="small" onClick={() => void confirm({ versionId: card.id, commitmentIds: open.map(({ id }) => id) }, `${open.length} targets confirmed.`)}>
          Confirm all {open.length} as they stand
        </Button>
      )}
    </p>
  );
}

function Compared({ plan, shown: { card, comparison } }: { plan: PlanView; shown: ShownVersion }) {
  const show = usePlan((state) => state.show);
  const others = plan.versions.filter(({ id }) => id !== card.id);
  if (others.length === 0) return null;
  return (
    <div className="plan-compared">
      <span className="muted">Compared with</span>
      <Choice
        label="Version to compare with"
        value={comparison?.from.id ?? 'none'}
        options={[{ value: 'none', label: 'nothing' }, ...others.map((other) => ({ value: other.id, label: versionTitle(other) }))]}
        onChoose={(against) => void show({ versionId: card.id, against })}
        isInline
      />
      {comparison !== null && <Summary comparison={comparison} />}
    </div>
  );
}

const ORDER: readonly ChangeKind[] = ['dropped', 'softened', 'tightened', 'added', 'moved', 'reweighted', 'reworded'];

function Summary({ comparison }: { comparison: Comparison }) {
  const counts = ORDER.flatMap((kind) => {
    const count = comparison.changes.filter(({ kinds }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [`${count} ${changeWords[kind]}`];
  });
  const words = [
    ...counts,
    ...(comparison.objectives === null ? [] : ['other objectives']),
    ...(comparison.validFrom === null ? [] : [`in force from ${day(comparison.validFrom.after)}, not ${day(comparison.validFrom.before)}`]),
  ];
  if (words.length === 0) return <span>They say the same.</span>;
  const count = comparison.changes.length;
  return <span>{`${count === 0 ? 'Every promise is the same' : counted(count, 'promise differs', 'promises differ')}: ${words.join(', ')}.`}</span>;
}
