import { Button } from '../../components/Button.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { valueOf } from '../../stores/load.ts';
import { isImportable, type ImportPhase } from '../../stores/importStore.ts';
import { useImports, useProgramme } from '../../stores/StoresProvider.tsx';
import { importTitle } from './importTitle.ts';

const SUBS: Readonly<Record<ImportPhase, string>> = {
  waiting: 'Quarters and amounts can be read once that is known. Nothing is stored until you import.',
  choosing: 'Partners, deals, revenue, plans: any CSV as it comes. You see what was understood before anything is stored.',
  reading: 'Nothing is stored until you import.',
  ready: 'Nothing is stored until you import. What you see here is exactly what will happen.',
  importing: 'All of it is stored, or nothing.',
  stopping: 'Nothing of the file stays.',
  done: 'It can be taken back, now or later.',
};

/** What was read, and what to do with it. */
export function ImportHeader() {
  const phase = useImports((state) => state.phase);
  const files = useImports((state) => state.files);
  return (
    <ScreenHeader title={importTitle(phase, files)} actions={<Actions />}>
      {SUBS[phase]}
    </ScreenHeader>
  );
}

function Actions() {
  const phase = useImports((state) => state.phase);
  const files = useImports((state) => state.files);
  const choose = useImports((state) => state.choose);
  const clear = useImports((state) => state.clear);
  const apply = useImports((state) => state.apply);
  const programme = valueOf(useProgramme((state) => state.programme));
  if (phase === 'choosing' || phase === 'importing' || phase === 'stopping') return null;
  if (phase === 'done') return <Button onClick={clear}>Import more</Button>;
  if (phase === 'waiting') return <Button onClick={clear}>Cancel</Button>;
  const importable = files.filter(isImportable).length;
  const isReady = phase === 'ready' && importable > 0 && programme?.vendor != null;
  return (
    <>
      <Button onClick={() => void choose()}>Add files</Button>
      <Button onClick={clear}>Cancel</Button>
      <Button look="primary" disabled={!isReady} onClick={() => void apply()}>
        {importable === 1 ? 'Import 1 file' : `Import ${importable} files`}
      </Button>
    </>
  );
}
