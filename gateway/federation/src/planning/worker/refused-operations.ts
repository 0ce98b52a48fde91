import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MOST = 10_000;
const KEPT_MS = 600_000;

/**
 * Remembers for ten minutes which operations were too complex to plan, so that asking again costs nothing. Keeps a
 * digest of each, not its text.
 */
export class RefusedOperations {
  readonly #digests = new LRUCache<string, true>({ max: MOST, ttl: KEPT_MS });

  has(text: string): boolean {
    return this.#digests.has(digestOf(text));
  }

  add(text: string): void {
    this.#digests.set(digestOf(text), true);
  }
}

function digestOf(text: string): string {
  return hash('sha256', text, 'base64');
}
