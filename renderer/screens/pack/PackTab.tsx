import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { shortName } from '../../../shared/domain/partner.ts';
import { counted } from '../../format/text.ts';
import { usePack } from '../../stores/StoresProvider.tsx';
import { PackWords } from '../narrative/PackWords.tsx';
import { PackForm } from './PackForm.tsx';
import './PackTab.css';
import { PackWritten } from './PackWritten.tsx';

/** The review pack: who it is for and in which forms on the left, and beside it the page they will get. */
export function PackTab({ view }: { view: ScorecardView }) {
  const partner = shortName(view.partner.name);
  return (
    <div className="pack">
      <div className="pack-side">
        <PackForm partner={partner} />
        <HeldBack partner={partner} />
        <PackWritten />
        <PackWords view={view} />
      </div>
      <Preview />
    </div>
  );
}

/** What the partner's copy leaves out, said before anything is written. */
function HeldBack({ partner }: { partner: string }) {
  const preview = usePack((state) => state.preview);
  const audience = usePack((state) => state.audience);
  if (preview.status !== 'ready') return null;
  const { heldBack, leftOut } = preview.value;
  return (
    <section className="pack-held" aria-labelledby="pack-held-title">
      <h2 id="pack-held-title">Held back</h2>
      <p className="muted">
        {audience === 'internal'
          ? 'Nothing. This copy is for our eyes only.'
          : heldBack === 0
            ? `Nothing. There is nothing internal in this quarter.`
            : `${counted(heldBack, 'internal item stays', 'internal items stay')} out of ${partner}’s copy.`}
      </p>
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ section, reason }) => (
            <li key={section}>
              <b>{section}</b> <span className="muted">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Preview() {
  const preview = usePack((state) => state.preview);
  const refresh = usePack((state) => state.refresh);
  if (preview.status === 'failed') return <ErrorNote title="Could not lay out the pack" error={preview.error} onRetry={() => void refresh()} />;
  if (preview.status !== 'ready') {
    return (
      <div className="pack-page pack-page-waiting">
        <p className="loading" role="status">
          Laying out the pack …
        </p>
      </div>
    );
  }
  // Sandboxed without scripts and without an origin: it is text out of files that others wrote.
  return <iframe className="pack-page" title="Preview of the pack" sandbox="" srcDoc={preview.value.html} />;
}
