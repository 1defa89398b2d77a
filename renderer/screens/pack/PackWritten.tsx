import { Button } from '../../components/Button.tsx';
import { fileSize } from '../../format/text.ts';
import { usePack } from '../../stores/StoresProvider.tsx';

/** The files that were written, each one click from the hand that sends it. */
export function PackWritten() {
  const written = usePack((state) => state.written);
  const reveal = usePack((state) => state.reveal);
  const host = usePack((state) => state.host);
  if (written === null) return null;
  return (
    <section className="card pack-written" role="status" aria-labelledby="pack-written-title">
      <h2 id="pack-written-title">Written</h2>
      <ul>
        {written.files.map(({ fileId, fileName, bytes }) => (
          <li key={fileId}>
            <span className="pack-file">
              {fileName} <span className="muted">{fileSize(bytes)}</span>
            </span>
            <Button size="small" aria-label={`${host === 'desktop' ? 'Show in folder' : 'Download'} ${fileName}`} onClick={() => void reveal(fileId)}>
              {host === 'desktop' ? 'Show in folder' : 'Download'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
