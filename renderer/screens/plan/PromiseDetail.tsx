import { useEffect, useRef } from 'react';
import { categoryNames } from '../../../shared/domain/commitment.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import { Button } from '../../components/Button.tsx';
import { changeText, fieldNames, measureNames, phasingNames, promisedText, sideName } from '../../format/plan.ts';
import { amount, count, day } from '../../format/text.ts';
import { AskedBy } from './AskedBy.tsx';
import type { DetailProps } from './planTypes.ts';
import { PromiseEditor } from './PromiseEditor.tsx';

/** A promise in full: its fields in a draft, its words in any other version, and what is different. */
export function PromiseDetail(props: DetailProps) {
  const { shown, commitment, change, partner, onClose } = props;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise here, which is no way to clean up.
    void section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isEditable = shown.isEditable && change?.after !== null;
  return (
    <section
      ref={section}
      className="plan-detail"
      aria-label={commitment.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {change !== null && <Difference change={change} partner={partner} />}
      {shown.isEditable && change !== null && <AskedBy key={commitment.id} versionId={shown.card.id} change={change} partner={partner} />}
      {isEditable ? <PromiseEditor {...props} /> : <PromiseWords {...props} />}
      <div className="plan-detail-end">
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}

function Difference({ change, partner }: { change: PlanChange; partner: string }) {
  const { before, after, fields, request } = change;
  const words = fields.map((field) => fieldNames[field] ?? field);
  return (
    <p className="plan-difference">
      <b className="plan-change">{changeText(change, partner)}</b>
      {before !== null && after !== null && ` ${promisedText(before)} before, ${promisedText(after)} now.`}
      {words.length > 0 && ` Different: ${[...new Set(words)].join(', ')}.`}
      {request?.reason != null && ` Reason: ${request.reason}`}
    </p>
  );
}

function PromiseWords({ plan, shown, commitment, partner }: DetailProps) {
  const given = shown.commitments.filter(({ id, answers }) => commitment.answers.includes(id) || answers.includes(commitment.id)).map(({ title }) => title);
  const solution = plan.solutions.find(({ id }) => id === commitment.solutionId)?.name ?? null;
  const words: readonly (readonly [string, string | null])[] = [
    ['Promised by', sideName(commitment.ownerParty, partner)],
    ['Category', commitment.categoryLabel ?? categoryNames[commitment.category]],
    ['Measure', `${measureNames[commitment.measure]} · ${promisedText(commitment)}`],
    ['Spread', commitment.phasing === 'explicit' ? commitment.phases.map(({ target }) => amount(target, commitment)).join(', ') : phasingNames[commitment.phasing]],
    ['Due', day(commitment.dueOn)],
    ['Weight', count(commitment.weight)],
    ['Owner', commitment.ownerName],
    ['Product line', commitment.productLine],
    ['Segment', commitment.segment],
    ['Geography', commitment.geography],
    ['Joint solution', solution],
    ['Given for', given.length === 0 ? 'nothing in return' : given.join('; ')],
    ['Notes', commitment.notes],
  ];
  return (
    <dl className="plan-terms">
      {words.map(([name, text]) =>
        text === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
