import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';
import { z } from 'zod';

/** A key set could not be read, so tokens cannot be verified. For the log only. */
export class KeySetUnavailable extends Error {
  /** Seconds until the next attempt. */
  readonly retryAfter: number;

  constructor(cause: unknown, retryAfter: number) {
    super(`The key set cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'KeySetUnavailable';
    this.retryAfter = retryAfter;
  }
}

/** The cache times of a fetched key set, in ms. The defaults suit production; tests shorten them. */
export interface KeySetTimes {
  /** The timeout of a request for it. Default: 3000. */
  readonly timeoutMs?: number;
  /** How long it is used before it is fetched again. Default: ten minutes. */
  readonly maxAgeMs?: number;
  /** The shortest time between fetches for an unknown key. Default: 30 s. */
  readonly cooldownMs?: number;
  /** The pause after a failed fetch. Default: 5 s. */
  readonly retryMs?: number;
}

const MAX_BYTES = 1_048_576;
const MAX_KEYS = 100;
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(MAX_KEYS) });

/**
 * A key set by URL or from a file: read on first use, and again when it is old or lacks the key of a token (a key was
 * added), but no more often than `times` allow. Its key function rejects with `KeySetUnavailable` while it cannot be read:
 * unreachable, slow, huge, or not a key set.
 */
export function keySetFrom(source: URL | string, times: KeySetTimes = {}): RemoteJWKSet {
  const { timeoutMs = 3_000, maxAgeMs = 600_000, cooldownMs = 30_000, retryMs = 5_000 } = times;
  const read = source instanceof URL ? bytesFromUrl : () => bytesFromFile(source);
  let failure: KeySetUnavailable | undefined;
  let retryAt = 0;
  const fetchKeySet: FetchImplementation = async (url, options) => {
    // Senders of tokens must not be able to trigger one fetch after another.
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
