import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';

/** How an answer goes out wrongly. */
export interface TransportFaults {
  /** Reset the connection after so many bytes of the body; `half` of it. */
  readonly resetAfter?: number | 'half' | undefined;
  readonly drip?: { readonly bytes: number; readonly everyMs: number } | undefined;
}

/** Sends an answer as it is, streaming its body. Rejects when the caller goes away before the end. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) outgoing.end();
  else await pipeline(response.body, outgoing);
}

/** Sends an answer under the faults that strike it: as slowly as `drip` says, up to where it is reset. */
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

function written(outgoing: ServerResponse, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
