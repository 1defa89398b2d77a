import { z } from 'zod';

/** A handle on a file or folder that the person chose; the page never sees or names a path. */
export const FileId = z.string().regex(/^file-[0-9a-f-]{36}$/);
export type FileId = z.infer<typeof FileId>;

/** A file the person chose, as the page may know it: its handle, its bare name, and its size where there is one. */
export const GrantedFile = z.strictObject({ fileId: FileId, name: z.string(), bytes: z.int().nullable() });
export type GrantedFile = z.infer<typeof GrantedFile>;
