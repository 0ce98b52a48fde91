import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';

/** How a response is sent wrongly. */
export interface TransportFaults {
  /** Reset the connection after this many bytes of the body; `half`: after half of it. */
  readonly resetAfter?: number | 'half' | undefined;
  readonly drip?: { readonly bytes: number; readonly everyMs: number } | undefined;
}

/** Sends a response unchanged, streaming its body. Rejects when the client disconnects before the end. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) outgoing.end();
  else await pipeline(response.body, outgoing);
}

/** Sends a response with its transport faults: as slowly as `drip` says, up to the point where it is reset. */
export async function sendWithFaults(
  response: Response,
  outgoing: ServerResponse,
  { resetAfter, drip }: TransportFaults,
  gone: AbortSignal,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].filter(([name]) => name !== 'content-length').flat();
  outgoing.writeHead(response.status, [...headers, 'content-length', String(body.length)]);
  outgoing.flushHeaders();
  const end = resetAfter === 'half' ? Math.floor(body.length / 2) : Math.min(resetAfter ?? body.length, body.length);
  const step = drip?.bytes ?? Math.max(end, 1);
  for (let at = 0; at < end; at += step) {
    if (drip !== undefined) await delay(drip.everyMs, undefined, { signal: gone });
    await written(outgoing, body.subarray(at, Math.min(at + step, end)));
  }
  if (resetAfter === undefined) outgoing.end();
  else outgoing.socket?.resetAndDestroy();
}

/** Sends a response whose body continues with blanks while the client stays connected. */
export async function sendEndlessBody(
  response: Response,
  outgoing: ServerResponse,
  { bytes, everyMs }: { readonly bytes: number; readonly everyMs: number },
  gone: AbortSignal,
): Promise<void> {
  const headers = [...response.headers].filter(([name]) => name !== 'content-length').flat();
  outgoing.writeHead(response.status, headers);
  await written(outgoing, Buffer.from(await response.arrayBuffer()));
  const blanks = Buffer.alloc(bytes, ' ');
  while (!gone.aborted) {
    if (everyMs > 0) await delay(everyMs, undefined, { signal: gone });
    await written(outgoing, blanks);
  }
}

/** Sends headers while the client stays connected, and nothing else. */
export async function sendEndlessHeaders(
  outgoing: ServerResponse,
  { everyMs }: { readonly everyMs: number },
  gone: AbortSignal,
): Promise<void> {
  const { socket } = outgoing;
  socket?.write('HTTP/1.1 200 OK\r\n');
  // oxlint-disable-next-line no-unmodified-loop-condition -- the socket changes by itself
  for (let number = 0; !gone.aborted && socket?.destroyed === false; number += 1) {
    if (everyMs > 0) await delay(everyMs, undefined, { signal: gone });
    if (!socket.write(`x-header-${number}: ${'x'.repeat(100)}\r\n`)) await once(socket, 'drain', { signal: gone });
  }
}

function written(outgoing: ServerResponse, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
