import { composePack } from '../../shared/domain/pack/compose.ts';
import { redact } from '../../shared/domain/redaction.ts';
import type { Audience, ReviewPack } from '../../shared/domain/reviewPack.ts';
import { type AppError, cancelled, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Day } from '../../shared/time.ts';
import type { GrantedPaths } from '../grants.ts';
import { CannotPrintError, type HostCapabilities } from '../host.ts';
import { packFileName } from '../packs/fileName.ts';
import { renderHtml } from '../packs/html/renderHtml.ts';
import { renderPack } from '../packs/renderPack.ts';
import type { Handlers } from './dispatch.ts';
import { openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { gatherPackSource } from './packSource.ts';
import { writeFiles } from './writeFiles.ts';

/** What writing packs needs besides the store. */
export interface PackNeeds extends OperationNeeds {
  readonly version: string;
  readonly grants: GrantedPaths;
  readonly host: Pick<HostCapabilities, 'printToPdf'>;
}

interface PackAsked {
  readonly partnerId: string;
  readonly audience: Audience;
  readonly quarter: string | null;
  readonly asOf: Day | null;
}

/** The pack to look at, and the pack as files. */
export function packHandlers(needs: PackNeeds) {
  return {
    'pack.preview': (asked) => {
      const pack = composed(needs, asked);
      if (!pack.ok) return pack;
      const { heldBack, leftOut } = pack.value;
      return ok({ html: renderHtml(pack.value), heldBack, leftOut });
    },
    'pack.export': async ({ formats, folderId, ...asked }, { signal, progress }) => {
      const folder = needs.grants.folderPath(folderId);
      if (folder === null) return err(refused('folder-not-granted', 'That folder was not chosen in this session. Nothing was written.', 'Choose the folder again.'));
      const pack = composed(needs, asked);
      if (!pack.ok) return pack;
      const wanted = [...new Set(formats)];
      const steps = wanted.length + 1;
      const rendered = [];
      for (const [index, format] of wanted.entries()) {
        if (signal.aborted) return err(cancelled);
        progress(`Building ${format.toUpperCase()}`, index, steps);
        const bytes = await orRefused(() => renderPack(pack.value, format, needs.host));
        if (!bytes.ok) return bytes;
        rendered.push({ format, name: packFileName(pack.value, format), bytes: bytes.value });
      }
      if (signal.aborted) return err(cancelled);
      progress('Writing', wanted.length, steps);
      const written = await writeFiles(folder, rendered);
      if (!written.ok) return written;
      progress('Done', steps, steps);
      return ok({
        files: written.value.map(({ name, format, bytes, sha256 }) => ({ fileName: name, format, bytes, sha256, fileId: grantOf(needs.grants, folderId, name) })),
        heldBack: pack.value.heldBack,
        leftOut: pack.value.leftOut,
      });
    },
  } satisfies Partial<Handlers>;
}

function composed(needs: PackNeeds, { partnerId, audience, quarter, asOf }: PackAsked): Result<ReviewPack, AppError> {
  const lens = openLens(needs, { quarter, asOf });
  if (!lens.ok) return lens;
  const partner = needs.store.partners.get(partnerId);
  if (partner === null) return err(notFound('partner', partnerId));
  return ok(composePack(redact(gatherPackSource(needs.store, lens.value, partner, needs.version), audience)));
}

/** A host that cannot print is told to the person; anything else is a defect. */
async function orRefused(render: () => Promise<Uint8Array>): Promise<Result<Uint8Array, AppError>> {
  try {
    return ok(await render());
  } catch (error) {
    if (!(error instanceof CannotPrintError)) throw error;
    return err(refused('cannot-print', error.message, 'Choose PPTX or HTML, which need no printer.'));
  }
}

function grantOf(grants: GrantedPaths, folderId: string, name: string): string {
  const granted = grants.fileInFolder(folderId, name);
  if (granted === null) throw new Error('A written file has a name that leaves its folder');
  return granted.fileId;
}
