import type { PackFormat } from '../../../shared/contract/pack.ts';
import type { Audience } from '../../../shared/domain/reviewPack.ts';
import { Button } from '../../components/Button.tsx';
import { KeysOf } from '../../commands/CommandsProvider.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { useActivity, usePack } from '../../stores/StoresProvider.tsx';

const FORMATS: readonly { readonly format: PackFormat; readonly word: string; readonly note: string }[] = [
  { format: 'pptx', word: 'PowerPoint', note: 'charts and tables that can be edited' },
  { format: 'pdf', word: 'PDF', note: 'to read and to print' },
  { format: 'html', word: 'Web page', note: 'one file, opens anywhere' },
];

/** Who the pack is for, in which forms, and the button that writes it. */
export function PackForm({ partner }: { partner: string }) {
  return (
    <section className="card pack-form" aria-label="Export">
      <AudienceField partner={partner} />
      <FormatField />
      <WriteButton />
    </section>
  );
}

function AudienceField({ partner }: { partner: string }) {
  const chosen = usePack((state) => state.audience);
  const chooseAudience = usePack((state) => state.chooseAudience);
  const audiences: readonly { readonly audience: Audience; readonly word: string; readonly note: string }[] = [
    { audience: 'partner', word: `For ${partner} and us`, note: 'nothing internal' },
    { audience: 'internal', word: 'For us only', note: 'with internal notes' },
  ];
  return (
    <fieldset>
      <legend>Who reads it</legend>
      {audiences.map(({ audience, word, note }) => (
        <label key={audience} className="pack-choice">
          <input type="radio" name="audience" checked={chosen === audience} onChange={() => void chooseAudience(audience)} />
          <span>
            {word} <span className="muted">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function FormatField() {
  const formats = usePack((state) => state.formats);
  const chooseFormat = usePack((state) => state.chooseFormat);
  return (
    <fieldset>
      <legend>Written as</legend>
      {FORMATS.map(({ format, word, note }) => (
        <label key={format} className="pack-choice">
          <input type="checkbox" checked={formats.includes(format)} onChange={(event) => chooseFormat(format, event.target.checked)} />
          <span>
            {word} <span className="muted">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function WriteButton() {
  const formats = usePack((state) => state.formats);
  const callId = usePack((state) => state.callId);
  const error = usePack((state) => state.error);
  const write = usePack((state) => state.write);
  const cancel = usePack((state) => state.cancel);
  const progress = useActivity((state) => (callId === null ? null : (state.progress[callId] ?? null)));
  if (callId !== null) return <ProgressLine what="Writing" progress={progress} onCancel={cancel} />;
  return (
    <>
      <Button look="primary" disabled={formats.length === 0} onClick={() => void write()}>
        Write the pack
      </Button>
      <p className="muted">
        {formats.length === 0 ? 'Choose at least one form.' : 'You choose the folder next.'} <KeysOf id="export-pack" />
      </p>
      {error !== null && <ErrorNote title="The pack was not written" error={error} />}
    </>
  );
}
