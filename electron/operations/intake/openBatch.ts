import type { Vendor } from '../../../shared/domain/party.ts';
import { programmeDay } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import type { ApplyNeeds } from './applyImport.ts';
import type { ReadFile } from './readImport.ts';

/** The programme that a file is brought into. */
export type IntakeHome = OperationNeeds & { readonly vendor: Vendor };

/** What applying a file needs of it. */
export function applyNeedsOf(needs: IntakeHome): ApplyNeeds {
  const { store, vendor, newId, clock } = needs;
  return { store, vendor, newId, now: clock.now, asOf: programmeDay(needs) };
}

/** Opens the batch that the file's rows refer to, and answers its id. */
export function openBatch({ store, newId, clock }: IntakeHome, { name, file, fingerprint }: ReadFile, actId: number): string {
  const id = newId();
  store.batches.add({
    id,
    actId,
    fileName: name,
    sha256: file.sha256,
    kind: file.kind,
    headerFingerprint: fingerprint,
    importedAt: clock.now(),
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    report: '{}',
  });
  return id;
}
