import type { Dispatcher } from 'undici';
import { decodeContent } from './content-coding.ts';
import { ContractBreach, UpstreamFault } from './fault.ts';
import type { UpstreamObserver } from './observer.ts';
import type { RawAnswer } from './types.ts';
import type { WireRequest } from './wire-request.ts';

/** Sends one request of the named call and reads its whole answer. */
export type Transport = (
  call: string,
  request: WireRequest,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<RawAnswer>;

/** The initial size of a body's buffer in bytes; doubled each time it is too small. */
const FIRST_BYTES = 64 * 1024;

/**
 * Reads a body into one buffer: a body that arrives byte by byte must not be held as a million chunks. Throws ContractBreach
 * as soon as there are more bytes than `largest`.
 */
async function readBody(body: Dispatcher.ResponseData['body'], largest: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(Math.min(FIRST_BYTES, largest));
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    const end = size + chunk.byteLength;
    if (end > largest) throw new ContractBreach(`the body is larger than ${largest} bytes`);
    if (end > bytes.byteLength) {
      const larger = new Uint8Array(Math.min(largest, Math.max(end, bytes.byteLength * 2)));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    bytes.set(chunk, size);
    size = end;
  }
  return bytes.subarray(0, size);
}

const NO_BODY = new Uint8Array();

/** Whether the status alone determines the outcome, so that an unreadable body does not matter. */
function speaksForItself(status: number): boolean {
  return status === 429 || status >= 500;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

export interface TransportParts {
  readonly system: string;
  readonly origin: string;
  readonly dispatcher: Dispatcher;
  readonly observer: UpstreamObserver;
  /** The most bytes of a body, before and after decoding. */
  readonly maxBodyBytes: number;
}

/** The whole decoded body of an answer; empty for an error status with an unreadable body. */
async function bodyOf({ statusCode, headers, body }: Dispatcher.ResponseData, largest: number): Promise<Uint8Array> {
  try {
    const coding = headers['content-encoding'];
    return await decodeContent(
      await readBody(body, largest),
      Array.isArray(coding) ? coding.join(',') : coding,
      largest,
    );
  } catch (error) {
    if (error instanceof ContractBreach && speaksForItself(statusCode)) return NO_BODY;
    throw error;
  }
}

/**
 * A transport over an undici dispatcher. Refused connections, resets and invalid HTTP become `UpstreamFault('fault')`, a
 * body that is too large or cannot be decoded becomes `ContractBreach`; the signal's reason is thrown unchanged.
 */
export function createTransport(parts: TransportParts): Transport {
  const { system, origin, dispatcher, observer, maxBodyBytes } = parts;
  return async (call, request, headers, signal) => {
    const began = performance.now();
    let status: number | null = null;
    try {
      const answer = await dispatcher.request({
        origin,
        method: request.method,
        path: request.query === '' ? request.path : `${request.path}?${request.query}`,
        headers: { ...request.headers, ...headers, 'accept-encoding': 'identity' },
        body: request.body.byteLength === 0 ? null : request.body,
        signal,
      });
      const body = await bodyOf(answer, maxBodyBytes);
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
      // Two copies of undici may exist in one process (Node has its own), so errors are distinguished by code.
      throw new UpstreamFault('fault', { detail: `no HTTP answer: ${codeOf(error)}` });
    } finally {
      observer.attempted?.({ system, call }, { status, ms: performance.now() - began });
    }
  };
}
