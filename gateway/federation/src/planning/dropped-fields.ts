import { isAbstractType, type GraphQLSchema } from 'graphql';
import type { ExecutionGraph } from './execution-graph.ts';
import type { NormalField, NormalSelection } from './normal-selection.ts';
import { isFetched } from './planned-document.ts';

/**
 * The objects that an operation selects and that no fetch of its plan returns, the outermost only. Apollo's planner drops a
 * field whose type has no object type in the subgraph that resolves it, or whose selection applies to no object there,
 * instead of fetching whether the object exists (query-planner 2.14).
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

/** Whether no fields can be fetched for a field's type, so that no object of it can be identified. */
export function hasNoObjectType({ type }: NormalField, schema: GraphQLSchema): boolean {
  return isAbstractType(type) && schema.getPossibleTypes(type).length === 0;
}
