import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';

/** What became of a file, or would become of it, as the operations answer it. */
export type FileReport = OperationOutput<'import.preview'>['files'][number];
export type FileOptions = OperationInput<'import.preview'>['files'][number]['options'];
export type FileQuestion = FileReport['questions'][number];
export type FileKind = NonNullable<FileReport['kind']>;

/** Options that leave everything to what the file says. */
export const noOptions: FileOptions = { kind: null, dateOrder: null, map: {}, unit: {}, currency: null, partner: {}, mapping: null, rules: {} };
