import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of a selection set with its named fragments expanded. Any figure may be Infinity. */
export interface SelectionSize {
  /** Fields below fields. */
  readonly depth: number;
  readonly fields: number;
  /** Fields, fragment spreads and inline fragments. */
  readonly selections: number;
  /** Selection sets inside selection sets, those of fragments included. */
  readonly levels: number;
}

export interface DocumentSize {
  readonly operations: ReadonlyMap<OperationDefinitionNode, SelectionSize>;
  /** Named fragments. */
  readonly fragments: number;
  /** Selections of all operations. */
  readonly selections: number;
}

const NOTHING: SelectionSize = { depth: 0, fields: 0, selections: 0, levels: 0 };

/**
 * Measures every operation of a document, in linear time however its fragments are nested: each is measured once. The
 * document need not be valid: a missing fragment, or one spread within itself, counts as empty there. `mostLevels` bounds
 * the recursion: anything nested deeper has Infinity `levels`.
 */
export function documentSize(document: DocumentNode, mostLevels: number): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  let count = 0;
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) operations.push(each);
    if (each.kind !== Kind.FRAGMENT_DEFINITION) continue;
    count += 1;
    // Of several fragments with one name, graphql-js uses the first; validation refuses the document later.
    if (!fragments.has(each.name.value)) fragments.set(each.name.value, each);
  }

  const measured = new Map<string, SelectionSize>();
  const measureFragment = (name: string, level: number): SelectionSize => {
    const known = measured.get(name);
    if (known) return known;
    // Until it is measured, a fragment counts as empty within itself.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? measureSet(fragment.selectionSet, level) : NOTHING;
    measured.set(name, size);
    return size;
  };
  const measureSelection = (selection: SelectionNode, level: number): SelectionSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, level);
    const below = selection.selectionSet ? measureSet(selection.selectionSet, level) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT) return below;
    return { ...below, depth: below.depth + 1, fields: below.fields + 1 };
  };
  const measureSet = ({ selections }: SelectionSetNode, level: number): SelectionSize => {
    if (level >= mostLevels) return { ...NOTHING, levels: Infinity };
    let { depth, fields, selections: total, levels } = NOTHING;
    for (const selection of selections) {
      const size = measureSelection(selection, level + 1);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      total += 1 + size.selections;
      levels = Math.max(levels, size.levels);
    }
    return { depth, fields, selections: total, levels: levels + 1 };
  };

  const sizes = new Map(operations.map((operation) => [operation, measureSet(operation.selectionSet, 0)]));
  const selections = Array.from(sizes.values()).reduce((sum, size) => sum + size.selections, 0);
  return { operations: sizes, fragments: count, selections };
}
