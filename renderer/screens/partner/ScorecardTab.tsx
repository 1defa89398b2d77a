import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { day } from '../../format/text.ts';
import { BalanceHead } from './BalanceHead.tsx';
import { Ledger } from './Ledger.tsx';
import { PastQuarters } from './PastQuarters.tsx';

/** The mirror ledger of the quarter, what it adds up to, and the quarters before. */
export function ScorecardTab({ view }: { view: ScorecardView }) {
  const { scorecard } = view;
  if (scorecard.lines.length === 0) return <NoCommitments view={view} />;
  return (
    <>
      <BalanceHead view={view} />
      {scorecard.isPartial && <p className="muted">The quarter is still running. Figures to {day(scorecard.asOf)}.</p>}
      <Ledger scorecard={scorecard} />
      <PastQuarters view={view} />
    </>
  );
}

function NoCommitments({ view }: { view: ScorecardView }) {
  const run = useRun();
  return (
    <div className="card scorecard-empty">
      <h2>Nothing is promised for {quarterName(view.scorecard.quarter)}</h2>
      <p className="muted">
        What each side promised would stand here, ours on the left and {view.partner.name}’s on the right. Import a joint plan or a list of commitments to fill it.
      </p>
      <Button onClick={() => run('import-files')}>Import a plan</Button>
    </div>
  );
}
