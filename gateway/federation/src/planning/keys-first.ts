import { Kind, OperationTypeNode, visit, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { PlannedFetch } from './operation-plan.ts';

/**
 * The part of a fetch that another fetch waits for, as a fetch of its own: who waits for keys need not wait for what
 * else was asked about the same objects. Null where that would win nothing (only fields without fields of their own
 * are left out) or is not sound (a mutation would run twice; rewritten answers have other names).
 *
 * `paths` are response names joined by `.`, from the fetch's own place, down to the leaves. Both fetches give the same
 * objects at the same places. It costs a subgraph in this process next to nothing, since its loaders answer both; over
 * HTTP it would be a second request.
 */
export function keysOf(fetch: PlannedFetch, paths: ReadonlySet<string>): PlannedFetch | null {
  if (fetch.operationKind !== OperationTypeNode.QUERY || fetch.outputRewrites.length > 0) return null;
  const pruned = new Pruning(paths, fetch.requires !== null).of(fetch.document);
  return pruned && { ...fetch, document: pruned };
}

class Pruning {
  readonly #leaves: ReadonlySet<string>;
  /** Every path on the way to a leaf. */
  readonly #ways: ReadonlySet<string>;
  readonly #isOfEntities: boolean;
  #isWorthwhile = false;

  constructor(leaves: ReadonlySet<string>, isOfEntities: boolean) {
    this.#leaves = leaves;
    this.#isOfEntities = isOfEntities;
    this.#ways = new Set([...leaves].flatMap(waysTo));
  }

  of(document: DocumentNode): DocumentNode | null {
    if (document.definitions.some(({ kind }) => kind !== Kind.OPERATION_DEFINITION)) return null;
    const pruned = visit(document, {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: this.#isOfEntities
          ? belowEntities(operation.selectionSet, (entity) => this.#prune(entity, ''))
          : this.#prune(operation.selectionSet, ''),
      }),
    });
    return this.#isWorthwhile ? pruned : null;
  }

  #prune(set: SelectionSetNode, above: string): SelectionSetNode {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = this.#prune(selection.selectionSet, above);
        return inner.selections.length > 0 ? [{ ...selection, selectionSet: inner }] : [];
      }
      if (selection.kind !== Kind.FIELD) return [];
      const name = selection.alias?.value ?? selection.name.value;
      const path = above === '' ? name : `${above}.${name}`;
      if (this.#leaves.has(path)) return [selection];
      if (selection.selectionSet && this.#ways.has(path)) {
        return [{ ...selection, selectionSet: this.#prune(selection.selectionSet, path) }];
      }
      if (selection.selectionSet) this.#isWorthwhile = true;
      return [];
    });
    return { ...set, selections };
  }
}

function belowEntities(set: SelectionSetNode, prune: (entity: SelectionSetNode) => SelectionSetNode): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) =>
      selection.kind === Kind.FIELD && selection.selectionSet
        ? { ...selection, selectionSet: prune(selection.selectionSet) }
        : selection,
    ),
  };
}

function waysTo(path: string): string[] {
  const names = path.split('.');
  return names.map((_name, depth) => names.slice(0, depth).join('.')).filter((way) => way !== '');
}
