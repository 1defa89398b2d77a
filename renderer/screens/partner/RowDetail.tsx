import { useEffect, useRef } from 'react';
import { shortName } from '../../../shared/domain/partner.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { SpineRow } from '../../../shared/domain/spine.ts';
import { Button } from '../../components/Button.tsx';
import { CommitmentDetail } from './CommitmentDetail.tsx';
import type { LineById, Typing } from './ledgerTypes.ts';
import './RowDetail.css';

interface RowDetailProps {
  readonly scorecard: Scorecard;
  readonly row: SpineRow | undefined;
  readonly openId: string;
  readonly lineById: LineById;
  readonly typing: Typing | null;
  readonly onClose: () => void;
  /** A field was stored or left. */
  readonly onDone: () => void;
}

/** Pixels of an opened commitment that are brought into the window. */
const SHOWN_AT_LEAST = 360;

/** The opened commitment in full, and across the spine all that is given for it. */
export function RowDetail({ scorecard, row, openId, lineById, typing, onClose, onDone }: RowDetailProps) {
  const cell = useRef<HTMLTableCellElement>(null);
  // Opened at the foot of the window it would be out of sight; the row it belongs to stays in sight with it.
  useEffect(() => {
    const below = (cell.current?.getBoundingClientRect().top ?? 0) - window.innerHeight + SHOWN_AT_LEAST;
    if (below > 0) window.scrollBy({ top: below });
  }, []);
  if (row === undefined) return null;
  const partner = shortName(scorecard.partnerName);
  const side = (of: Side) => (
    <div className={`row-detail-side row-detail-${of}`}>
      {shownOf(row[of], openId).map((id) => {
        const line = lineById.get(id);
        if (line === undefined) return null;
        const typed = typing?.commitmentId === id ? typing : null;
        return <CommitmentDetail key={id} line={line} side={of} partner={partner} scorecard={scorecard} typing={typed} onDone={onDone} />;
      })}
      {row[of].length === 0 && <p className="muted">{of === 'vendor' ? 'We give nothing for this.' : `${partner} gives nothing for this.`}</p>}
    </div>
  );
  return (
    <tr role="row" className="is-last-of-row">
      <td ref={cell} role="gridcell" colSpan={3} className="row-detail-cell">
        <div className="row-detail">
          {side('vendor')}
          <div className="row-detail-spine">
            <Button size="small" onClick={onClose}>
              Close
            </Button>
          </div>
          {side('partner')}
        </div>
      </td>
    </tr>
  );
}

/** Of the side of the opened commitment that one; of the other all that stand in the row. */
function shownOf(ids: readonly string[], openId: string): readonly string[] {
  return ids.includes(openId) ? [openId] : ids;
}
