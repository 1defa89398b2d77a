import type { SettingsView } from '../../../shared/contract/settings.ts';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { count, counted, fileSize } from '../../format/text.ts';
import { useSettings } from '../../stores/StoresProvider.tsx';

/** Where everything is kept, whether it is sound, and the way out of the sample. */
export function DataSettings({ view: { file, isSample } }: { view: SettingsView }) {
  const check = useSettings((state) => state.check);
  const run = useRun();
  return (
    <section className="card settings-part" aria-labelledby="settings-data">
      <h2 id="settings-data">Data</h2>
      {file === null ? (
        <p>The database is in memory and goes when the program ends.</p>
      ) : (
        <p>
          One file on this computer holds everything: <code className="settings-path">{file.path}</code>, {fileSize(file.bytes)}.
        </p>
      )}
      <div className="settings-actions">
        <Button onClick={() => void check()}>Check the database</Button>
        {isSample && <Button onClick={() => run('remove-sample')}>Remove the sample</Button>}
      </div>
      <Findings />
    </section>
  );
}

function Findings() {
  const soundness = useSettings((state) => state.soundness);
  if (soundness.status === 'idle') return null;
  if (soundness.status === 'failed') return <ErrorNote error={soundness.error} />;
  if (soundness.status !== 'ready') return <p role="status">Checking …</p>;
  const { ok, findings, counts, schema } = soundness.value;
  const rows = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return (
    <div role="status">
      <p>{ok ? `Sound: ${count(rows)} rows looked at, schema ${schema}, nothing found.` : `${counted(findings.length, 'finding', 'findings')}. Restore a backup, or send this list to whoever looks after the program.`}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
