import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { ScreenTitle } from '../../components/ScreenTitle.tsx';
import { useActivity, useImports, useProgramme, useRoute } from '../../stores/StoresProvider.tsx';
import './FirstRunScreen.css';

/** The ways in, before there is anything; nothing is asked that can be asked later. */
export function FirstRunScreen() {
  return (
    <div className="first-run">
      <header>
        <ScreenTitle>Hold both sides of a partnership to their word</ScreenTitle>
        <p className="first-run-sub">
          Prepare the quarterly review, see each side’s promises beside the other’s, and send the deck. Everything stays on this computer; nothing needs a network.
        </p>
      </header>
      <div className="first-run-ways">
        <SampleWay />
        <ImportWay />
      </div>
    </div>
  );
}

function SampleWay() {
  const loadSample = useProgramme((state) => state.loadSample);
  const job = useProgramme((state) => state.job);
  const error = useProgramme((state) => state.error);
  const progress = useActivity((state) => (job === null ? null : (state.progress[job.callId] ?? null)));
  return (
    <section className="card first-run-way">
      <div>
        <h2>Look around first</h2>
        <p className="muted">Six strategic partners, two years, one of them in trouble. Removed with one click.</p>
      </div>
      {error !== null && <ErrorNote error={error} />}
      {job?.kind === 'load-sample' ? (
        <ProgressLine what="Opening the sample" progress={progress} />
      ) : (
        <Button look="primary" onClick={() => void loadSample()}>
          Open the sample
        </Button>
      )}
    </section>
  );
}

function ImportWay() {
  const choose = useImports((state) => state.choose);
  const go = useRoute((state) => state.go);
  return (
    <section className="card first-run-way">
      <div>
        <h2>Start from your PRM</h2>
        <p className="muted">Drop any exports here: partners, deals, revenue, plans. You see what was understood before anything is stored.</p>
      </div>
      <Button
        onClick={() => {
          go({ name: 'imports' });
          void choose();
        }}
      >
        Choose files
      </Button>
    </section>
  );
}
