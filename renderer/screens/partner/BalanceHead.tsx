import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import type { SideScore } from '../../../shared/domain/scorecard.ts';
import { Beam } from '../../charts/Beam.tsx';
import { count, counted, percent } from '../../format/text.ts';
import './BalanceHead.css';

/** What each side has kept, and how far the two are out of balance. */
export function BalanceHead({ view }: { view: ScorecardView }) {
  const { sides, gap } = view.scorecard;
  const name = shortName(view.partner.name);
  return (
    <section className="balance" aria-label="Balance">
      <SideKept side="vendor" title="We have kept" score={sides.vendor} sponsors={view.sponsors.vendor} />
      <Beam gap={gap} says={balanceText(gap)} />
      <SideKept side="partner" title={`${name} has kept`} score={sides.partner} sponsors={view.sponsors.partner} />
    </section>
  );
}

function balanceText(gap: number | null): string {
  if (gap === null) return 'One side cannot be judged yet';
  const points = Math.round(Math.abs(gap) * 100);
  if (points === 0) return 'In balance';
  return `${counted(points, 'point', 'points')} ${Math.abs(gap) >= defaultThresholds.reciprocityGap ? 'out of balance' : 'apart'}`;
}

interface SideKeptProps {
  readonly side: Side;
  readonly title: string;
  readonly score: SideScore;
  readonly sponsors: readonly string[];
}

function SideKept({ side, title, score, sponsors }: SideKeptProps) {
  return (
    <div className={`balance-side balance-${side}`}>
      <h2 className={`balance-title side-${side}`}>{title}</h2>
      <p className={`balance-figure side-${side}`}>{percent(score.fulfilment)}</p>
      <p className="muted">{keptText(score)}</p>
      <p className="muted">
        {sponsors.length === 0 ? <span className="balance-absent">No executive sponsor named</span> : `Sponsor ${sponsors.join(', ')}`}
        {agreedText(score)}
      </p>
    </div>
  );
}

/** `5 of 9 due kept, 2 at risk, 2 missed`. */
function keptText(score: SideScore): string {
  if (score.due === 0) return score.notDue > 0 ? `Nothing due yet, ${count(score.notDue)} to come` : 'Nothing promised for this quarter';
  const rest = named([
    [score.atRisk, 'at risk'],
    [score.missed, 'missed'],
    [score.noData, 'without data'],
  ]);
  return [`${count(score.kept)} of ${count(score.due)} due kept`, ...rest].join(', ');
}

/** How far the figures are agreed between the sides; nothing where they are. */
function agreedText(score: SideScore): string {
  const open = named([
    [score.disputed, 'disputed'],
    [score.unconfirmed, 'unconfirmed'],
  ]);
  return open.length === 0 ? '' : ` · ${open.join(', ')}`;
}

function named(counts: readonly (readonly [number, string])[]): string[] {
  return counts.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`);
}
