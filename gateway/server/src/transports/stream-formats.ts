import type { WireFormat } from '../streams/answered-page.ts';

/** How answers are written into a response that goes on. */
export interface StreamFormat {
  readonly transport: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly begin: string;
  readonly heartbeat: string;
  readonly answer: WireFormat;
  readonly end: string;
}

const HEADERS = {
  'cache-control': 'no-store',
  // Proxies of the nginx kind hold answers back otherwise.
  'x-accel-buffering': 'no',
};

export const SSE_HEADERS = { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' };
export const SSE_HEARTBEAT = ':\n\n';

/** An event of Server-Sent Events. `data` is JSON, which has no line breaks. */
export function sseEvent(event: string, data: string, id?: string | null): string {
  return `event: ${event}\n${id == null ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}

/**
 * Server-Sent Events as graphql-sse writes them in distinct connections mode, and with the cursor as the event's id: a
 * client that connects again sends it as `Last-Event-ID`.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
const SERVER_SENT_EVENTS: StreamFormat = {
  transport: 'sse',
  headers: SSE_HEADERS,
  begin: SSE_HEARTBEAT,
  heartbeat: SSE_HEARTBEAT,
  answer: ({ json, cursor }) => sseEvent('next', json, cursor),
  end: 'event: complete\ndata: \n\n',
};

const BOUNDARY = 'graphql';
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--${BOUNDARY}`;

/** Subscriptions over multipart HTTP, version 1.0, as Apollo's clients read them. */
const MULTIPART: StreamFormat = {
  transport: 'multipart',
  headers: { ...HEADERS, 'content-type': `multipart/mixed;boundary="${BOUNDARY}";subscriptionSpec=1.0` },
  begin: `--${BOUNDARY}`,
  heartbeat: part('{}'),
  answer: ({ json }) => part(`{"payload":${json}}`),
  end: '--\r\n',
};

/** The format that an `accept` header asks for; null for one answer in JSON. */
export function streamFormat(accept: string | undefined): StreamFormat | null {
  if (accept === undefined) return null;
  if (/^\s*text\/event-stream\b/iu.test(accept)) return SERVER_SENT_EVENTS;
  return /multipart\/mixed[^,]*;\s*subscriptionSpec\s*=\s*"?1\.0/iu.test(accept) ? MULTIPART : null;
}
