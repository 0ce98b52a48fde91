import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

/**
 * The number of fields and fragments that the operations of a document select, with every fragment counted at each spread.
 * Takes time in the length of the document, however large the count. The document is valid: no fragment spreads itself.
 */
export function selectionCount({ definitions }: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  const counts = new Map<string, number>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const countOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + countOfFragment(selection.name.value);
      return sum + 1 + (selection.selectionSet ? countOf(selection.selectionSet) : 0);
    }, 0);
  const countOfFragment = (name: string): number => {
    let count = counts.get(name);
    if (count === undefined) {
      const selectionSet = fragments.get(name);
      count = selectionSet ? countOf(selectionSet) : 0;
      counts.set(name, count);
    }
    return count;
  };
  return definitions.reduce(
    (sum, definition) => (definition.kind === Kind.OPERATION_DEFINITION ? sum + countOf(definition.selectionSet) : sum),
    0,
  );
}
