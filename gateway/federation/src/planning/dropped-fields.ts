import { isAbstractType, type GraphQLSchema } from 'graphql';
import type { ExecutionGraph } from './execution-graph.ts';
import type { NormalField, NormalSelection } from './normal-form.ts';
import { isFetched } from './planned-document.ts';

/**
 * The objects that an operation asks for and that no fetch of its plan gives, the uppermost only. Apollo's planner
 * drops a field whose type has no object type in the subgraph that gives it, or whose selection no object there has,
 * instead of asking whether the object is there (query-planner 2.14).
 */
export function droppedFields(
  root: readonly NormalSelection[],
  graphs: readonly ExecutionGraph[],
): readonly NormalField[] {
  const provided = new Set(graphs.flatMap(({ provided: paths }) => [...paths]));
  const dropped = new Set<NormalField>();
  const search = (selections: readonly NormalSelection[], above: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'fragment') search(selection.selections, above);
      if (selection.kind !== 'field' || !selection.selections || !isFetched(selection)) continue;
      const path = above === '' ? selection.dataName : `${above}.${selection.dataName}`;
      if (provided.has(path)) search(selection.selections, path);
      else dropped.add(selection);
    }
  };
  search(root, '');
  return [...dropped];
}

/** Whether no object of a field's type can be told from any other: nothing can be asked of it. */
export function hasNoObjectType({ type }: NormalField, schema: GraphQLSchema): boolean {
  return isAbstractType(type) && schema.getPossibleTypes(type).length === 0;
}
