import { useState } from 'react';
import type { StatusView } from '../../../shared/contract/status.ts';
import { anchors, characteristics } from '../../../shared/domain/characteristic.ts';
import type { CharacterRow } from '../../../shared/domain/characterMatrix.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { CharacterDetail } from './CharacterDetail.tsx';

/** The six characteristics as a ledger: what we say on the left, what they say on the right, what follows between. */
export function CharacterTable({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const { character, shortName, quarter } = view;
  return (
    <section className="card character-table" aria-labelledby="matrix-title">
      <h2 id="matrix-title">Six characteristics in {quarterName(quarter)}: each side on its own duty and the other’s</h2>
      <p className="muted">
        {anchors.map(({ score, meaning }) => `${score} ${meaning.replace(/\.$/, '').toLowerCase()}`).join(' · ')}
      </p>
      <div className="character-scroll" role="region" aria-label="Scores of both sides" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="number side-vendor">We on ours</th>
              <th scope="col" className="number side-vendor">We on theirs</th>
              <th scope="col" className="character-spine">Characteristic</th>
              <th scope="col" className="number">Level</th>
              <th scope="col" className="number">Gap</th>
              <th scope="col" className="number">Change</th>
              <th scope="col" className="side-partner number">{shortName} on ours</th>
              <th scope="col" className="side-partner number">{shortName} on theirs</th>
            </tr>
          </thead>
          <tbody>
            {character.rows.map((row) => (
              <Row key={row.characteristic} row={row} isOpen={open === row.characteristic} onToggle={() => setOpen(open === row.characteristic ? null : row.characteristic)} view={view} partnerId={partnerId} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: CharacterRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly view: StatusView;
  readonly partnerId: string;
}

function Row({ row, isOpen, onToggle, view, partnerId }: RowProps) {
  const { characteristic, views, level, gap, change, isOnAgenda } = row;
  return (
    <>
      <tr>
        <Score view={views.vendor} dutyOf="vendor" />
        <Score view={views.vendor} dutyOf="partner" />
        <th scope="row" className="character-spine">
          <Button size="small" look="quiet" aria-expanded={isOpen} onClick={onToggle}>
            {characteristics[characteristic].name}
          </Button>
        </th>
        <td className="number">{level ?? '–'}</td>
        <td className="number">{isOnAgenda ? <StatusMark standing="atRisk" word={`${gap}, talk about it`} /> : (gap ?? '–')}</td>
        <td className="number">{change === null ? '–' : `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}`}</td>
        <Score view={views.partner} dutyOf="vendor" />
        <Score view={views.partner} dutyOf="partner" />
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={8} className="character-detail-cell">
            <CharacterDetail row={row} view={view} partnerId={partnerId} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A side that does not tell the duties apart has said the same of both. */
function Score({ view, dutyOf }: { view: CharacterRow['views']['vendor']; dutyOf: Side }) {
  const said = view[dutyOf] ?? view.whole;
  return <td className="number">{said === null ? '–' : said.score}</td>;
}
