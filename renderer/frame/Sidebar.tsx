import type { PortfolioRow } from '../../shared/domain/portfolio.ts';
import { KeysOf, useRun } from '../commands/CommandsProvider.tsx';
import { clock, momentDay } from '../format/text.ts';
import { valueOf } from '../stores/load.ts';
import { isSameScreen, partnerOf, routeHash, type Place } from '../stores/route.ts';
import { useActivity, useProgramme, useRoute } from '../stores/StoresProvider.tsx';
import { Brand } from './Brand.tsx';
import './Sidebar.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The way around: the portfolio, the imports, and each strategic partner. */
export function Sidebar() {
  const strategic = valueOf(useProgramme((state) => state.partners))?.strategic ?? [];
  return (
    <header className="sidebar no-print">
      <Brand />
      <nav aria-label="Main">
        <ul className="sidebar-places">
          <PlaceLink place={{ name: 'portfolio' }}>Portfolio</PlaceLink>
          <PlaceLink place={{ name: 'programme' }}>Programme</PlaceLink>
          <PlaceLink place={{ name: 'imports' }}>Imports</PlaceLink>
          <PlaceLink place={{ name: 'settings' }}>Settings</PlaceLink>
          <PlaceLink place={{ name: 'help' }}>Help</PlaceLink>
        </ul>
        {strategic.length > 0 && (
          <>
            <h2 className="sidebar-heading" id="sidebar-strategic">
              Strategic partners
            </h2>
            <ul className="sidebar-places" aria-labelledby="sidebar-strategic">
              {strategic.map((row) => (
                <PartnerLink key={row.summary.partner.id} row={row} />
              ))}
            </ul>
          </>
        )}
      </nav>
      <Foot />
    </header>
  );
}

function PlaceLink({ place, children }: { place: Place; children: React.ReactNode }) {
  const here = useRoute((state) => state.place);
  const quarter = useRoute((state) => state.quarter);
  const go = useRoute((state) => state.go);
  return (
    <li>
      <a
        className="sidebar-link"
        href={routeHash({ place, quarter })}
        aria-current={isHere(place, here) ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          go(place);
        }}
      >
        {children}
      </a>
    </li>
  );
}

/** A partner is current on each of its pages. */
function isHere(place: Place, here: Place): boolean {
  return 'partnerId' in place ? place.partnerId === partnerOf(here) : isSameScreen(place, here);
}

function PartnerLink({ row }: { row: PortfolioRow }) {
  const { id, name } = row.summary.partner;
  return (
    <PlaceLink place={{ name: 'scorecard', partnerId: id, commitmentId: null }}>
      <span className="sidebar-name" title={name}>
        {name}
      </span>
      {row.status === 'review' && (
        <span className="sidebar-mark" title={row.because ?? undefined}>
          <span aria-hidden="true">!</span>
          <span className="only-read">, needs a decision</span>
        </span>
      )}
    </PlaceLink>
  );
}

function Foot() {
  const programme = valueOf(useProgramme((state) => state.programme));
  const run = useRun();
  return (
    <div className="sidebar-foot">
      <p>All data on this computer</p>
      {programme?.lastImport != null && <p title={programme.lastImport.fileName}>Last import {momentDay(programme.lastImport.importedAt)}</p>}
      <SaveState />
      <p>
        <button type="button" className="sidebar-palette" onClick={() => run('open-palette')}>
          <KeysOf id="open-palette" /> find or do anything
        </button>
      </p>
      <ThemeSwitch />
    </div>
  );
}

/** Quiet news of saving; nothing here ever asks to be saved. */
function SaveState() {
  const saving = useActivity((state) => state.saving);
  const savedAt = useActivity((state) => state.savedAt);
  const text = saving > 0 ? 'Saving …' : savedAt === null ? '' : `Saved ${clock(savedAt)}`;
  return <p role="status">{text}</p>;
}
