import { z } from 'zod';
import { GrantedFile } from './files.ts';

/** Commands that a door's menu or a shortcut can give the page; one registry for all. */
export const CommandName = z.enum([
  'go-portfolio',
  'go-imports',
  'import-files',
  'export-pack',
  'undo',
  'redo',
  'toggle-theme',
  'show-shortcuts',
]);
export type CommandName = z.infer<typeof CommandName>;

/**
 * What the service or the host tells the page without being asked.
 *
 * `progress` belongs to the call with that id (`total` null when not known); `changed` says
 * that the store changed, so that what is on screen is read again.
 */
export const AppEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), callId: z.string(), phase: z.string(), done: z.number(), total: z.number().nullable() }),
  z.strictObject({ type: z.literal('changed') }),
  z.strictObject({ type: z.literal('command'), command: CommandName }),
  z.strictObject({ type: z.literal('files-opened'), files: z.array(GrantedFile) }),
  z.strictObject({ type: z.literal('notice'), message: z.string() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
