import { hash } from 'node:crypto';
import { Kind, print, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MOST = 10_000;
const KEPT_MS = 600_000;

/**
 * Remembers for ten minutes which operations were too complex to plan, so that asking again costs nothing, not even under
 * other aliases or with other values: planning takes the same for them. Keeps a digest of each, not its text.
 */
export class RefusedOperations {
  readonly #digests = new LRUCache<string, true>({ max: MOST, ttl: KEPT_MS });

  has(document: DocumentNode): boolean {
    return this.#digests.size > 0 && this.#digests.has(digestOf(document));
  }

  add(document: DocumentNode): void {
    this.#digests.set(digestOf(document), true);
  }
}

/** Of what is selected: the names that a caller chooses and the values that they send are left out. */
function digestOf(document: DocumentNode): string {
  const selected = visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => ({ ...node, name: undefined, variableDefinitions: [] }),
    [Kind.FIELD]: (node) => ({ ...node, alias: undefined, arguments: [], directives: [] }),
  });
  return hash('sha256', print(selected), 'base64');
}
