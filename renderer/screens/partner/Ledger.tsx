import { Fragment } from 'react';
import { shortName } from '../../../shared/domain/partner.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import './Ledger.css';
import { LedgerCells } from './LedgerCells.tsx';
import { RowDetail } from './RowDetail.tsx';
import { useLedger } from './useLedger.ts';

/**
 * What we promised, what stands between, what they promised: a grid of one tab stop.
 *
 * Arrows move, Enter opens a commitment below its row, `a` or a digit types what was reached.
 */
export function Ledger({ scorecard }: { scorecard: Scorecard }) {
  const { table, lines, tabStop, openId, openRow, typing, focus, toggle, close, done, press } = useLedger(scorecard);
  const lineById = new Map(scorecard.lines.map((line) => [line.commitment.id, line]));
  return (
    <div className="ledger-box">
      <table ref={table} className="ledger" role="grid" aria-label="Commitments of both sides" onKeyDown={press}>
        <Head partner={shortName(scorecard.partnerName)} />
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Fragment key={line.key}>
              <LedgerCells line={line} scorecard={scorecard} lineById={lineById} tabStop={tabStop} openId={openId} onFocus={focus} onToggle={toggle} />
              {line.isLastOfRow && line.rowIndex === openRow && openId !== null && (
                <RowDetail
                  key={openId}
                  scorecard={scorecard}
                  row={scorecard.rows[line.rowIndex]}
                  openId={openId}
                  lineById={lineById}
                  typing={typing}
                  onClose={close}
                  onDone={done}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ partner }: { partner: string }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="ledger-vendor">
          What we promised
        </th>
        <th role="columnheader" scope="col" className="ledger-spine">
          Given for
        </th>
        <th role="columnheader" scope="col" className="ledger-partner">
          What {partner} promised
        </th>
      </tr>
    </thead>
  );
}
