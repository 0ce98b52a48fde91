import type { Dispatcher } from 'undici';
import { ContractBreach, UpstreamFault } from './fault.ts';
import type { UpstreamObserver } from './observer.ts';
import type { RawAnswer } from './types.ts';
import type { WireRequest } from './wire-request.ts';

/** Sends one request of the named call and reads its answer whole. */
export type Transport = (
  call: string,
  request: WireRequest,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<RawAnswer>;

/** Bytes of a body at most; more is no answer of these platforms. */
const LARGEST_BODY = 32 * 1024 * 1024;

async function readBody(body: Dispatcher.ResponseData['body']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw new ContractBreach(`the body is larger than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

export interface TransportParts {
  readonly system: string;
  readonly origin: string;
  readonly dispatcher: Dispatcher;
  readonly observer: UpstreamObserver;
}

/**
 * A transport over an undici dispatcher. Refused connections, resets and broken HTTP become `UpstreamFault('fault')`;
 * what the signal ended is thrown as it is.
 */
export function createTransport({ system, origin, dispatcher, observer }: TransportParts): Transport {
  return async (call, request, headers, signal) => {
    const began = performance.now();
    let status: number | null = null;
    try {
      const answer = await dispatcher.request({
        origin,
        method: request.method,
        path: request.query === '' ? request.path : `${request.path}?${request.query}`,
        headers: { ...request.headers, ...headers },
        body: request.body.byteLength === 0 ? null : request.body,
        signal,
      });
      const body = await readBody(answer.body);
      status = answer.statusCode;
      return {
        status,
        headers: Object.fromEntries(
          Object.entries(answer.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : value,
          ]),
        ),
        body,
      };
    } catch (error) {
      if (signal.aborted || error instanceof ContractBreach) throw error;
      // Two copies of undici may live in one process (Node carries its own), so errors are told apart by code.
      throw new UpstreamFault('fault', { detail: `no HTTP answer: ${codeOf(error)}` });
    } finally {
      observer.attempted?.({ system, call }, { status, ms: performance.now() - began });
    }
  };
}
