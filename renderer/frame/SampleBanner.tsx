import { Button } from '../components/Button.tsx';
import { ProgressLine } from '../components/ProgressLine.tsx';
import { day } from '../format/text.ts';
import { valueOf } from '../stores/load.ts';
import { useActivity, useProgramme } from '../stores/StoresProvider.tsx';
import './SampleBanner.css';

/** Says on every screen that these are not the person's own partners, and takes them away in one click. */
export function SampleBanner() {
  const programme = valueOf(useProgramme((state) => state.programme));
  const job = useProgramme((state) => state.job);
  const removeSample = useProgramme((state) => state.removeSample);
  const progress = useActivity((state) => (job === null ? null : (state.progress[job.callId] ?? null)));
  if (programme === null || !programme.isSample) return null;
  if (job?.kind === 'remove-sample') {
    return (
      <div className="sample-banner">
        <ProgressLine what="Removing the sample" progress={progress} />
      </div>
    );
  }
  return (
    <aside className="sample-banner no-print" aria-label="Sample">
      <p>
        <b>Sample portfolio</b>, as of {day(programme.asOf)}. All names are invented.
      </p>
      <Button size="small" onClick={() => void removeSample()}>
        Remove the sample
      </Button>
    </aside>
  );
}
