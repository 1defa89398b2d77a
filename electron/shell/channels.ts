/** The channels between a page's preload and the main process; each is registered through `ipc.ts`. */
export const channels = {
  call: 'counterpart:call',
  cancel: 'counterpart:cancel',
  event: 'counterpart:event',
  chooseFiles: 'counterpart:choose-files',
  chooseFolder: 'counterpart:choose-folder',
  chooseSave: 'counterpart:choose-save',
  reveal: 'counterpart:reveal',
  dropped: 'counterpart:dropped',
  ready: 'counterpart:ready',
} as const;

/** A channel that a page may use towards the main process. */
export type Channel = Exclude<(typeof channels)[keyof typeof channels], 'counterpart:event'>;
