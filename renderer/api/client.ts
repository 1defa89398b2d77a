import { type Client, createClient } from '../../shared/contract/client.ts';
import { bridge } from './bridge.ts';

/** Several pages may be open on one service; a number counted per page is made unmistakable with this. */
const page = crypto.randomUUID().slice(0, 8);

/** A typed function per operation, over the bridge of this page. Give an id of your own to hear progress or to cancel. */
export const client: Client = createClient((operation, input, callId) =>
  bridge.call(operation, input, callId.startsWith('call-') ? `${page}-${callId}` : callId),
);
