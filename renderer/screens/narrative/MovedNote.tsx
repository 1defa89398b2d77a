import type { SectionText } from '../../../shared/contract/narrative.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { placeOf } from './place.ts';

/** Says which figures moved since somebody wrote about them, with one action each way; nothing where none did. */
export function MovedNote({ view, text }: { view: ScorecardView; text: SectionText }) {
  const keepText = useScorecard((state) => state.keepText);
  const dropText = useScorecard((state) => state.dropText);
  const moved = text.written?.moved ?? [];
  if (moved.length === 0) return null;
  return (
    <div className="words-moved" role="note">
      <p>
        {moved.map(({ key, name, was, is }) => (
          <span key={key}>
            The figure “{name}” {is === null ? `was ${was} and is no more` : `moved from ${was} to ${is}`} since this was written.{' '}
          </span>
        ))}
      </p>
      <Button size="small" onClick={() => void keepText(placeOf(view, text))}>
        Keep the words
      </Button>
      <Button size="small" onClick={() => void dropText(placeOf(view, text))}>
        Take the program’s words
      </Button>
    </div>
  );
}
