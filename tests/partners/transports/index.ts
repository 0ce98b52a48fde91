import { pullFeed } from './pull-feed.ts';
import { curl, distinctEvents, multipart, singleConnection, webSocket } from './streams.ts';
import type { Transport } from './transport.ts';
import { webhook } from './webhook.ts';

/** Those by which a subscription streams. */
export const STREAMS: readonly Transport[] = [webSocket, distinctEvents, singleConnection, multipart, curl];
/** All by which any subscription comes. */
export const TRANSPORTS: readonly Transport[] = [...STREAMS, webhook];
/** All by which changes come: their feed can be read too. */
export const CHANGE_TRANSPORTS: readonly Transport[] = [...TRANSPORTS, pullFeed];
export { webSocket } from './streams.ts';
export type { StreamAnswer, Transport } from './transport.ts';
