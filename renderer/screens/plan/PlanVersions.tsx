import type { PlanView } from '../../../shared/contract/plan.ts';
import { Choice } from '../../components/Choice.tsx';
import { stateWord, versionFacts, versionTitle } from '../../format/plan.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';

/** The years of the partnership's plans, and the versions of the one that is open. */
export function PlanVersions({ plan, partner }: { plan: PlanView; partner: string }) {
  const show = usePlan((state) => state.show);
  return (
    <nav className="plan-versions no-print" aria-label="Versions of the plan">
      <Choice
        label="Fiscal year of the plan"
        value={String(plan.fiscalYear)}
        options={plan.years.map(({ year, hasPlan }) => ({ value: String(year), label: `Plan FY${String(year).slice(2)}${hasPlan ? '' : ', none yet'}` }))}
        onChoose={(year) => void show({ fiscalYear: Number(year), versionId: null, against: 'base' })}
      />
      <ul>
        {plan.versions.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              className="plan-version"
              aria-current={card.id === plan.shown?.card.id ? 'true' : undefined}
              onClick={() => void show({ versionId: card.id, against: 'base' })}
            >
              <span className="plan-version-name">
                <b>{versionTitle(card)}</b> {card.state !== 'draft' && <span className="chip">{stateWord(card.state, partner)}</span>}
              </span>
              <span className="muted">{versionFacts(card, partner)}</span>
            </button>
          </li>
        ))}
      </ul>
      {plan.versions.length === 0 && <p className="muted">Its versions will stand here: drafts, proposals, and what both sides approved.</p>}
    </nav>
  );
}
