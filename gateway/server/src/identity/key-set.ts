import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';
import { z } from 'zod';

/** A key set could not be read, so nobody can say whether a token is good. For the log only. */
export class KeySetUnavailable extends Error {
  /** Seconds after which it is tried again. */
  readonly retryAfter: number;

  constructor(cause: unknown, retryAfter: number) {
    super(`The key set cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'KeySetUnavailable';
    this.retryAfter = retryAfter;
  }
}

/** How a key set that is fetched is kept, in ms. Defaults suit production; tests shorten them. */
export interface KeySetTimes {
  /** How long a request for it may take. Default: 3000. */
  readonly timeoutMs?: number;
  /** How long it is used before it is read again. Default: ten minutes. */
  readonly maxAgeMs?: number;
  /** How soon a key that it does not have may lead to another reading. Default: 30 s. */
  readonly cooldownMs?: number;
  /** How soon it is tried again after it could not be read. Default: 5 s. */
  readonly retryMs?: number;
}

const MAX_BYTES = 1_048_576;
const MAX_KEYS = 100;
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(MAX_KEYS) });

/**
 * A key set by URL or from a file: read when it is first needed, and again when it is old or has not the key of a token
 * (a key was added), but no more often than `times` say. The keys it gives reject with `KeySetUnavailable` while it
 * cannot be read: unreachable, slow, huge, or no key set.
 */
export function keySetFrom(source: URL | string, times: KeySetTimes = {}): RemoteJWKSet {
  const { timeoutMs = 3_000, maxAgeMs = 600_000, cooldownMs = 30_000, retryMs = 5_000 } = times;
  const read = source instanceof URL ? bytesFromUrl : () => bytesFromFile(source);
  let failure: KeySetUnavailable | undefined;
  let retryAt = 0;
  const fetchKeySet: FetchImplementation = async (url, options) => {
    // Whoever sends tokens must not be able to make the hub ask for keys again and again.
    if (failure && performance.now() < retryAt) throw failure;
    try {
      const found = keySet.parse(JSON.parse(await read(url, options.signal)));
      failure = undefined;
      return Response.json(found);
    } catch (error) {
      failure = new KeySetUnavailable(error, Math.ceil(retryMs / 1000));
      retryAt = performance.now() + retryMs;
      throw failure;
    }
  };
  return createRemoteJWKSet(source instanceof URL ? source : pathToFileURL(source), {
    timeoutDuration: timeoutMs,
    cacheMaxAge: maxAgeMs,
    cooldownDuration: cooldownMs,
    [customFetch]: fetchKeySet,
  });
}

async function bytesFromUrl(url: string, signal: AbortSignal): Promise<string> {
  const { status, body } = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
  if (status !== 200 || !body) throw new Error(`status ${status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new Error(`longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function bytesFromFile(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`longer than ${MAX_BYTES} bytes`);
  return readFile(path, 'utf8');
}
