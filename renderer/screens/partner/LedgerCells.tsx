import type { ComponentProps, ReactNode } from 'react';
import type { Side } from '../../../shared/domain/party.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { SpineRow } from '../../../shared/domain/spine.ts';
import { exchangeText } from '../../format/commitment.ts';
import { AskButton } from './AskButton.tsx';
import { CommitmentCell } from './CommitmentCell.tsx';
import type { LineById } from './ledgerTypes.ts';
import type { LedgerCell, LedgerLine } from './ledgerGrid.ts';

interface LedgerCellsProps {
  readonly line: LedgerLine;
  readonly scorecard: Scorecard;
  readonly lineById: LineById;
  readonly tabStop: string | null;
  readonly openId: string | null;
  readonly onFocus: (key: string) => void;
  readonly onToggle: (cell: LedgerCell) => void;
}

/** One line of the grid; cells that span from above are not repeated. */
export function LedgerCells(props: LedgerCellsProps) {
  const { line, scorecard, lineById } = props;
  const row = scorecard.rows[line.rowIndex];
  const { vendor, spine, partner } = line.cells;
  if (row === undefined) return null;
  return (
    <tr role="row" className={line.isLastOfRow ? 'ledger-row is-last-of-row' : 'ledger-row'}>
      {vendor !== null && <SideCell {...props} cell={vendor} side="vendor" row={row} />}
      {spine !== null && (
        <GridCell {...props} cell={spine} className={row.isAnswered ? 'ledger-spine' : 'ledger-spine is-unanswered'}>
          <Spine row={row} lineById={lineById} />
        </GridCell>
      )}
      {partner !== null && <SideCell {...props} cell={partner} side="partner" row={row} />}
    </tr>
  );
}

function SideCell(props: LedgerCellsProps & { cell: LedgerCell; side: Side; row: SpineRow }) {
  const { cell, side, row, lineById, scorecard } = props;
  const line = cell.commitmentId === null ? undefined : lineById.get(cell.commitmentId);
  if (line === undefined) {
    const unanswered = side === 'partner' ? row.vendor[0] : row.partner[0];
    return (
      <td role="gridcell" rowSpan={cell.span} className={`ledger-${side} ledger-nothing`}>
        {unanswered !== undefined && (
          <AskButton commitmentId={unanswered} side={side} cellKey={cell.key} isTabStop={cell.key === props.tabStop} onFocus={props.onFocus} />
        )}
      </td>
    );
  }
  return (
    <GridCell {...props} cell={cell} className={`ledger-${side} ledger-commitment`} aria-expanded={line.commitment.id === props.openId}>
      <CommitmentCell line={line} side={side} scorecard={scorecard} />
    </GridCell>
  );
}

interface GridCellProps extends LedgerCellsProps, Pick<ComponentProps<'td'>, 'aria-expanded'> {
  readonly cell: LedgerCell;
  readonly className: string;
  readonly children: ReactNode;
}

function GridCell({ cell, className, tabStop, onFocus, onToggle, children, ...rest }: GridCellProps) {
  return (
    <td
      role="gridcell"
      className={className}
      rowSpan={cell.span}
      data-cell={cell.key}
      tabIndex={cell.key === tabStop ? 0 : -1}
      onFocus={() => onFocus(cell.key)}
      onClick={() => onToggle(cell)}
      aria-expanded={rest['aria-expanded']}
    >
      {children}
    </td>
  );
}

function Spine({ row, lineById }: { row: SpineRow; lineById: LineById }) {
  if (!row.isAnswered) {
    return (
      <>
        <b>Nothing given in return</b>
        <small>{row.vendor.length > 0 ? 'investment without accountability' : 'they give, we do not answer'}</small>
      </>
    );
  }
  const exchange = exchangeText(lineById.get(row.vendor[0] ?? '')?.commitment, lineById.get(row.partner[0] ?? '')?.commitment);
  return (
    <>
      <b>{row.heading}</b>
      {exchange !== null && <small>{exchange}</small>}
    </>
  );
}
