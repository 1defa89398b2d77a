import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { useActivity, useImports } from '../../stores/StoresProvider.tsx';
import { FilePreview } from './FilePreview.tsx';
import { FileRows } from './FileRows.tsx';
import { ImportChooser } from './ImportChooser.tsx';
import { ImportHeader } from './ImportHeader.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import './ImportsScreen.css';
import { MendPanel } from './MendPanel.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';

/** Files on their way into the store: what each was understood as, what would happen, and what happened. */
export function ImportsScreen() {
  const phase = useImports((state) => state.phase);
  const files = useImports((state) => state.files);
  const error = useImports((state) => state.error);
  const selectedId = useImports((state) => state.selectedId);
  const selected = files.find(({ id }) => id === selectedId) ?? null;
  const isLookedAt = phase === 'ready' || phase === 'reading';
  // What the first rows say stands there until all of them are read.
  const shown = selected?.report ?? selected?.head ?? null;
  return (
    <>
      <ImportHeader />
      {phase === 'waiting' && <ProgrammeForm />}
      {phase === 'choosing' ? <ImportChooser /> : <FileRows />}
      <ImportProgress />
      {error !== null && <ErrorNote error={error} title="Nothing was imported" />}
      {isLookedAt && selected !== null && shown !== null && (
        <div className="import-detail">
          <FilePreview file={selected} report={shown} />
          <MendPanel report={selected.report} />
        </div>
      )}
      {(phase === 'choosing' || phase === 'done') && <ImportHistory />}
    </>
  );
}

function ImportProgress() {
  const phase = useImports((state) => state.phase);
  const callId = useImports((state) => state.callId);
  const cancel = useImports((state) => state.cancel);
  const progress = useActivity((state) => (callId === null ? null : (state.progress[callId] ?? null)));
  if (callId === null) return null;
  if (phase === 'stopping') return <p role="status">Stopping. What was written of the file is being taken back.</p>;
  return <ProgressLine what={phase === 'reading' ? 'Reading' : 'Storing'} progress={progress} onCancel={cancel} />;
}
