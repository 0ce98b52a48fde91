import { hash } from 'node:crypto';
import { Kind, print, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MOST = 10_000;
const TTL_MS = 600_000;

/**
 * Remembers for ten minutes which operations were too complex to plan, so that a repeated request costs nothing, not even
 * with other aliases or values: planning takes the same for them. Stores a digest of each, not its text.
 */
export class RefusedOperations {
  readonly #digests = new LRUCache<string, true>({ max: MOST, ttl: TTL_MS });

  has(document: DocumentNode): boolean {
    return this.#digests.size > 0 && this.#digests.has(digestOf(document));
  }

  add(document: DocumentNode): void {
    this.#digests.set(digestOf(document), true);
  }
}

/** A digest of the selected fields, without the caller's names and values. */
function digestOf(document: DocumentNode): string {
  const selected = visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => ({ ...node, name: undefined, variableDefinitions: [] }),
    [Kind.FIELD]: (node) => ({ ...node, alias: undefined, arguments: [], directives: [] }),
  });
  return hash('sha256', print(selected), 'base64');
}
