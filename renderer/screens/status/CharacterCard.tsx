import type { StatusView } from '../../../shared/contract/status.ts';
import { CharacterRadar } from '../../charts/CharacterRadar.tsx';
import { characterWords } from './characterWords.ts';

/** Six characteristics over each other, as far as both sides have said. */
export function CharacterCard({ view }: { view: StatusView }) {
  const { rows, rated } = view.character;
  const isEmpty = rated.vendor === 0 && rated.partner === 0;
  const says = sentence(view);
  return (
    <section className="card" aria-labelledby="character-title">
      <h2 id="character-title">Six characteristics, as each side sees them</h2>
      {!isEmpty && (
        <>
          <CharacterRadar
            axes={rows.map(({ characteristic }) => characterWords[characteristic])}
            vendor={rows.map(({ views }) => views.vendor.score)}
            partner={rows.map(({ views }) => views.partner.score)}
            says={says}
          />
          <p className="character-legend">
            <span className="side-vendor">We say, solid</span> <span className="side-partner">{view.shortName} says, dashed</span>
          </p>
        </>
      )}
      <p className="muted">{says}</p>
    </section>
  );
}

/** `Widest gap: sponsorship, we say 50, they say 75. It is on the agenda.` */
function sentence({ character, shortName }: StatusView): string {
  const { rows, rated, isRevealed } = character;
  const all = rows.length;
  if (rated.vendor === 0 && rated.partner === 0) return 'Neither side has scored this quarter. Both sides’ views will be drawn here.';
  if (rated.vendor < all) return `We have scored ${rated.vendor} of ${all}. What ${shortName} says is shown once we have scored all six.`;
  if (!isRevealed) return `${shortName} has scored ${rated.partner} of ${all}. Levels and gaps are shown once both have scored all six.`;
  const widest = rows.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  if (widest === undefined || (widest.gap ?? 0) === 0) return 'Both sides see all six alike.';
  const { vendor, partner } = widest.views;
  const agenda = widest.isOnAgenda ? ' It belongs on the agenda.' : '';
  return `Widest gap: ${characterWords[widest.characteristic].toLowerCase()}, we say ${vendor.score}, they say ${partner.score}.${agenda}`;
}
