import { useState } from 'react';
import type { PlanView } from '../../../shared/contract/plan.ts';
import type { Industry } from '../../../shared/domain/party.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { usePlan } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly plan: PlanView;
  readonly partner: string;
}

/** Where no plan was begun: what would stand here, and what it can be begun from. */
export function PlanBegin({ plan, partner }: Props) {
  const begin = usePlan((state) => state.begin);
  const [error, setError] = useState<AppError | null>(null);
  const year = `FY${String(plan.fiscalYear).slice(2)}`;
  const start = (from: 'nothing' | 'template' | 'last-year', industry: Industry | null) =>
    void begin({ partnerId: plan.partnerId, fiscalYear: plan.fiscalYear, from, industry }, `The ${year} plan is begun.`).then(setError);
  const { industry, lastYear, templates } = plan.begin;
  const inOrder = templates.toSorted((a, b) => Number(b.industry === industry) - Number(a.industry === industry));
  return (
    <section className="plan-begin" aria-label={`Begin the ${year} plan`}>
      <h2>Begin the {year} plan</h2>
      <p className="muted">
        What we promise would stand on the left, what {partner} promises on the right, and between them what one is given for. A template and last year’s plan bring
        targets as suggestions; they count nowhere until you type or confirm them.
      </p>
      {error !== null && <ErrorNote error={error} />}
      <ul>
        {lastYear !== null && (
          <Beginning name={`Last year’s plan, FY${String(lastYear).slice(2)}`} about="Every promise a year later, milestones that were reached left out." onBegin={() => start('last-year', null)} />
        )}
        {inOrder.map((template) => (
          <Beginning
            key={template.industry}
            name={template.name}
            mark={template.industry === industry ? `${partner}’s industry` : null}
            about={`${template.summary} ${template.promises.vendor} promises of ours, ${template.promises.partner} of theirs.`}
            onBegin={() => start('template', template.industry)}
          />
        ))}
        <Beginning name="An empty plan" about="Both sides write every promise themselves." onBegin={() => start('nothing', null)} />
      </ul>
    </section>
  );
}

function Beginning({ name, about, mark = null, onBegin }: { name: string; about: string; mark?: string | null; onBegin: () => void }) {
  return (
    <li>
      <div>
        <h3>
          {name} {mark !== null && <span className="chip">{mark}</span>}
        </h3>
        <p className="muted">{about}</p>
      </div>
      <Button onClick={onBegin} aria-label={`Begin from this: ${name}`}>
        Begin from this
      </Button>
    </li>
  );
}
