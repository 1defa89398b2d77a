import { useRef, useState, type KeyboardEvent } from 'react';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import { useBareKeys, useRoute } from '../../stores/StoresProvider.tsx';
import { isEntryKey } from './entryKeys.ts';
import { ledgerLines, moveInLedger, rowOfCommitment, type LedgerCell } from './ledgerGrid.ts';
import type { Typing } from './ledgerTypes.ts';

/** Where the focus is in the ledger, what is open in it, and what its keys do. */
export function useLedger(scorecard: Scorecard) {
  const table = useRef<HTMLTableElement>(null);
  const openId = useRoute((state) => (state.place.name === 'scorecard' ? state.place.commitmentId : null));
  const openCommitment = useRoute((state) => state.openCommitment);
  const areBareKeysOn = useBareKeys((state) => state.isOn);
  const [focused, focus] = useState<string | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const lines = ledgerLines(scorecard.rows);
  const cells = lines.flatMap(({ cells: each }) => Object.values(each).filter((cell) => cell !== null));
  const openRow = rowOfCommitment(scorecard.rows, openId);
  const tabStop = cells.find(({ key }) => key === focused)?.key ?? cells[0]?.key ?? null;

  const back = () => cellElement(table.current, tabStop)?.focus();
  const open = (commitmentId: string | null, typed: Typing | null) => {
    setTyping(typed);
    openCommitment(commitmentId);
  };
  const close = () => {
    open(null, null);
    back();
  };
  const toggle = (cell: LedgerCell) => {
    const id = commitmentOf(scorecard, cell);
    if (id !== null) open(id === openId ? null : id, null);
  };
  /** True when the key did something in the cell. */
  const act = (cell: LedgerCell, event: KeyboardEvent): boolean => {
    const next = moveInLedger(lines, cell.key, event);
    if (next !== null) cellElement(table.current, next)?.focus();
    // Where a side gives nothing the cell is its button, which answers Enter itself.
    else if (cell.column !== 'spine' && cell.commitmentId === null) return false;
    else if (event.key === 'Enter' || event.key === ' ') toggle(cell);
    else if (areBareKeysOn && isEntryKey(event) && cell.commitmentId !== null) {
      open(cell.commitmentId, { commitmentId: cell.commitmentId, text: /\d/.test(event.key) ? event.key : '' });
    } else return false;
    return true;
  };
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && openRow !== null) return close();
    const key = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    const cell = cells.find((each) => each.key === key);
    if (cell !== undefined && act(cell, event)) event.preventDefault();
  };
  // Who typed straight into the ledger goes on there; who had opened the commitment keeps it open.
  const done = typing === null ? back : close;
  return { table, lines, tabStop, openId, openRow, typing, focus, toggle, close, done, press };
}

/** The spine opens the first commitment of its row. */
function commitmentOf(scorecard: Scorecard, cell: LedgerCell): string | null {
  if (cell.column !== 'spine') return cell.commitmentId;
  const row = scorecard.rows[cell.rowIndex];
  return row?.vendor[0] ?? row?.partner[0] ?? null;
}

function cellElement(table: HTMLTableElement | null, key: string | null): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-cell="${key}"]`) ?? null;
}
