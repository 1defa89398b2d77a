import { quarterName, yearFrom } from '../../../shared/fiscal.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { promiseText } from '../../format/commitment.ts';
import { amount, count } from '../../format/text.ts';
import { valueOf } from '../../stores/load.ts';
import { useProgramme } from '../../stores/StoresProvider.tsx';
import { ActualEntry } from './ActualEntry.tsx';
import { ActualItem } from './ActualItem.tsx';
import './CommitmentDetail.css';
import { quarterRows } from './quarterRows.ts';
import type { Typing } from './ledgerTypes.ts';
import { Waiving } from './Waiving.tsx';

interface CommitmentDetailProps {
  readonly line: ScorecardLine;
  readonly side: Side;
  readonly partner: string;
  readonly scorecard: Scorecard;
  readonly typing: Typing | null;
  readonly onDone: () => void;
}

/** A promise with its quarters, what was reported for each, where that came from, and what was noted. */
export function CommitmentDetail({ line, side, partner, scorecard, typing, onDone }: CommitmentDetailProps) {
  const { commitment } = line;
  const vendor = valueOf(useProgramme((state) => state.programme))?.vendor ?? null;
  const rows = quarterRows(line, vendor?.calendar ?? yearFrom(1), scorecard.quarter);
  const here = rows.find(({ quarter }) => quarter === scorecard.quarter);
  return (
    <section className="commitment-detail" aria-label={commitment.title}>
      <h3 className={`side-${side}`}>{commitment.title}</h3>
      <p className="commitment-detail-promise">
        {promiseText(commitment)}
        <span className="muted">
          {commitment.ownerName !== null && ` · ${commitment.ownerName}`} · weight {count(commitment.weight)}
        </span>{' '}
        <StatusMark standing={line.status} />
      </p>
      {line.note !== null && <p className="muted">{line.note}</p>}
      <ActualEntry
        key={`${scorecard.quarter} ${here?.actuals.at(-1)?.provenance.enteredAt}`}
        commitment={commitment}
        quarter={scorecard.quarter}
        before={here?.actuals.at(-1) ?? null}
        typing={typing}
        onDone={onDone}
      />
      <dl className="commitment-quarters">
        {rows.map(({ quarter, promised, actuals }) => (
          <div key={quarter} className={quarter === scorecard.quarter ? 'is-current' : undefined}>
            <dt>
              {quarterName(quarter)}
              {promised !== null && <span className="muted">of {amount(promised, commitment)}</span>}
            </dt>
            <dd>
              {actuals.length === 0 && <p className="muted">Nothing reported</p>}
              {actuals.map((actual) => (
                <ActualItem key={actual.id} actual={actual} commitment={commitment} partner={partner} quarter={quarter} />
              ))}
              {quarter === scorecard.quarter && (
                <Waiving
                  commitment={commitment}
                  quarter={quarter}
                  window={scorecard.window}
                  partner={partner}
                  isWaived={actuals.some(({ state }) => state === 'waived')}
                  isOffered={line.status !== 'notDue' && line.status !== 'kept'}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {commitment.notes !== null && <p className="commitment-detail-notes">{commitment.notes}</p>}
    </section>
  );
}
