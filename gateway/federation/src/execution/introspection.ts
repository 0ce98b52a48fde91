import {
  execute,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isSchemaField, type NormalSelection } from '../planning/normal-selection.ts';

/** The introspection fields of an operation as a separate operation; null when there are none. */
export function introspectionPart(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  root: readonly NormalSelection[],
): DocumentNode | null {
  const fields = root.flatMap((each) =>
    each.kind === 'field' && isSchemaField(each.name) && !each.obstacle ? each.nodes : [],
  );
  if (fields.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments.values()] };
}

export interface IntrospectionAnswer {
  /** By response name. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly GraphQLError[];
}

/** Executes it against the client's schema. */
export async function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<IntrospectionAnswer> {
  const { data, errors = [] } = await execute({ schema, document, variableValues });
  return { data: data ?? {}, errors };
}
