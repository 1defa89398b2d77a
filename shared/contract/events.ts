import { z } from 'zod';
import { commandNames } from './commands.ts';
import { GrantedFile } from './files.ts';

/**
 * What the service or the host tells the page without being asked.
 *
 * `progress` belongs to the call with that id (`total` null when not known); `changed` says
 * that the store changed, so that what is on screen is read again.
 */
export const AppEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), callId: z.string(), phase: z.string(), done: z.number(), total: z.number().nullable() }),
  z.strictObject({ type: z.literal('changed') }),
  z.strictObject({ type: z.literal('command'), command: z.enum(commandNames) }),
  z.strictObject({ type: z.literal('files-opened'), files: z.array(GrantedFile) }),
  z.strictObject({ type: z.literal('notice'), message: z.string() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
