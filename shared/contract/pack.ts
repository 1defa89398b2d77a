import { z } from 'zod';
import { Audience } from '../domain/reviewPack.ts';
import { FileId } from './files.ts';
import { Lens } from './partner.ts';
import type { OperationSpec } from './operation.ts';

/** The forms a pack can be written in. */
export const PackFormat = z.enum(['pptx', 'pdf', 'html']);
export type PackFormat = z.infer<typeof PackFormat>;

/** One written file: its name, size and SHA-256. */
export const WrittenFile = z.strictObject({ fileName: z.string(), format: PackFormat, bytes: z.int(), sha256: z.string(), fileId: FileId });

/** What was written, what was left out and why, and how many items were held back from the partner's copy. */
export const PackExport = z.strictObject({
  files: z.array(WrittenFile),
  heldBack: z.int(),
  leftOut: z.array(z.strictObject({ section: z.string(), reason: z.string() })),
});
export type PackExport = z.infer<typeof PackExport>;

const PackRequest = Lens.extend({ partnerId: z.uuid(), audience: Audience });

export const packOperations = {
  /** The pack as one HTML page, to look at before anything is written. */
  'pack.preview': {
    input: PackRequest,
    output: z.strictObject({ html: z.string(), heldBack: z.int(), leftOut: PackExport.shape.leftOut }),
  },
  /** Writes the pack into a folder the person chose. */
  'pack.export': {
    input: PackRequest.extend({ formats: z.array(PackFormat).min(1), folderId: FileId }),
    output: PackExport,
    long: true,
  },
} as const satisfies Record<string, OperationSpec>;
