import type { Bridge } from '../../shared/contract/bridge.ts';
import { createHttpBridge } from './httpBridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly counterpart?: Bridge;
  }
}

/** The way to the service, whichever door this page was opened through. */
export const bridge: Bridge = window.counterpart ?? createHttpBridge();
