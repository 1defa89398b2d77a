import { Fragment, useRef, useState } from 'react';
import type { PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import { exchangeText } from '../../format/commitment.ts';
import { type LedgerLine, ledgerLines, rowOfCommitment } from '../partner/ledgerGrid.ts';
import { AddPromise } from './AddPromise.tsx';
import { PlanPromise } from './PlanPromise.tsx';
import './PlanLedger.css';
import { PromiseDetail } from './PromiseDetail.tsx';

interface Props {
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly partner: string;
}

/** What the rows are drawn from: every promise by its id, dropped ones included, and what became of each. */
interface Drawn {
  readonly byId: ReadonlyMap<string, Commitment>;
  readonly changes: ReadonlyMap<string, PlanChange>;
}

/** What we promise, what one is given for, what they promise; a promise opens below its row and is edited there. */
export function PlanLedger({ plan, shown, partner }: Props) {
  const [openId, setOpen] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const drawn = drawnFrom(shown);
  const openRow = rowOfCommitment(shown.rows, openId);
  const open = openId === null ? undefined : drawn.byId.get(openId);
  const close = () => {
    if (openId !== null) table.current?.querySelector<HTMLElement>(`[data-promise="${openId}"]`)?.focus();
    setOpen(null);
  };
  const toggle = (id: string) => setOpen((now) => (now === id ? null : id));
  return (
    <div className="plan-ledger-box">
      <table ref={table} className="plan-ledger" aria-label="Promises of both sides">
        <Head partner={partner} isPast={shown.card.state === 'superseded' || shown.card.state === 'expired' || shown.card.state === 'withdrawn'} />
        <tbody>
          {ledgerLines(shown.rows).map((line) => (
            <Fragment key={line.key}>
              <Row line={line} plan={plan} shown={shown} drawn={drawn} partner={partner} openId={openId} onToggle={toggle} />
              {line.isLastOfRow && line.rowIndex === openRow && open !== undefined && (
                <tr className="is-last-of-row">
                  <td colSpan={3} className="plan-open-cell">
                    <PromiseDetail key={open.id} plan={plan} shown={shown} commitment={open} change={drawn.changes.get(open.id) ?? null} partner={partner} onClose={close} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
          {shown.rows.length === 0 && !shown.isEditable && (
            <tr>
              <td colSpan={3} className="muted">
                Neither side promised anything in this version.
              </td>
            </tr>
          )}
        </tbody>
        {shown.isEditable && <AddRow versionId={shown.card.id} partner={partner} onAdded={setOpen} />}
      </table>
    </div>
  );
}

function drawnFrom({ commitments, comparison }: ShownVersion): Drawn {
  const changes = new Map((comparison?.changes ?? []).map((change) => [change.commitmentId, change]));
  const dropped = [...changes.values()].flatMap(({ before, after }) => (after === null && before !== null ? [before] : []));
  return { byId: new Map([...commitments, ...dropped].map((one) => [one.id, one])), changes };
}

function Head({ partner, isPast }: { partner: string; isPast: boolean }) {
  const verb = isPast ? ['promised', 'promised'] : ['promise', 'promises'];
  return (
    <thead>
      <tr>
        <th scope="col" className="side-vendor">
          What we {verb[0]}
        </th>
        <th scope="col" className="plan-spine">
          Given for
        </th>
        <th scope="col" className="side-partner">
          What {partner} {verb[1]}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly line: LedgerLine;
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly drawn: Drawn;
  readonly partner: string;
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
}

function Row(props: RowProps) {
  const { line, shown, drawn } = props;
  const row = shown.rows[line.rowIndex];
  const { vendor, spine, partner } = line.cells;
  if (row === undefined) return null;
  const exchange = row.isAnswered ? exchangeText(drawn.byId.get(row.vendor[0] ?? ''), drawn.byId.get(row.partner[0] ?? '')) : null;
  return (
    <tr className={line.isLastOfRow ? 'is-last-of-row' : undefined}>
      {vendor !== null && <Cell {...props} id={vendor.commitmentId} span={vendor.span} side="vendor" />}
      {spine !== null && (
        <td rowSpan={spine.span} className={row.isAnswered ? 'plan-spine' : 'plan-spine is-unanswered'}>
          {row.isAnswered ? (
            <>
              <span aria-hidden="true">⇄</span>
              {exchange !== null && <small>{exchange}</small>}
            </>
          ) : (
            <small>nothing given in return</small>
          )}
        </td>
      )}
      {partner !== null && <Cell {...props} id={partner.commitmentId} span={partner.span} side="partner" />}
    </tr>
  );
}

function Cell({ id, span, side, plan, drawn, partner, openId, onToggle }: RowProps & { id: string | null; span: number; side: Side }) {
  const commitment = id === null ? undefined : drawn.byId.get(id);
  if (commitment === undefined) return <td rowSpan={span} className={`plan-${side} plan-nothing`} />;
  const change = drawn.changes.get(commitment.id) ?? null;
  const isSofter = change?.kinds.some((kind) => kind === 'softened' || kind === 'dropped') === true;
  return (
    <td rowSpan={span} className={`plan-${side}${isSofter ? ' is-softer' : ''}${commitment.id === openId ? ' is-open' : ''}`}>
      <PlanPromise quarters={plan.quarters} commitment={commitment} change={change} partner={partner} isOpen={commitment.id === openId} onToggle={() => onToggle(commitment.id)} />
    </td>
  );
}

function AddRow({ versionId, partner, onAdded }: { versionId: string; partner: string; onAdded: (id: string | null) => void }) {
  return (
    <tfoot className="no-print">
      <tr>
        <td>
          <AddPromise versionId={versionId} owner="vendor" label="Add what we promise" onAdded={onAdded} />
        </td>
        <td className="plan-spine">
          <AddPromise versionId={versionId} owner="joint" label="Add what both promise" onAdded={onAdded} />
        </td>
        <td>
          <AddPromise versionId={versionId} owner="partner" label={`Add what ${partner} promises`} onAdded={onAdded} />
        </td>
      </tr>
    </tfoot>
  );
}
