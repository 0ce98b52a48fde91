import { createHash } from 'node:crypto';
import {
  getArgumentValues,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataObject } from '../planning/data-object.ts';

/** A subscription that may run. Where its events come from is for whoever prepared it to know. */
export interface PreparedSubscription {
  readonly operation: OperationDefinitionNode;
  /** The root field whose events are asked for, by its name in the schema. */
  readonly field: string;
  /** The field's arguments, coerced, defaults included. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /**
   * Equal for operations that ask the same of an event, for callers to whom the same fields are open; the argument that
   * says where to begin counts for nothing.
   */
  readonly key: string;
  /**
   * Answers one event: `event` is the root field's value, of which its own subgraph makes what is asked, and the rest is
   * fetched from the others. Events that are answered in one context share its loaders. Never rejects.
   */
  readonly answer: (event: unknown, context: unknown) => Promise<ExecutionResult<DataObject>>;
}

export interface RootFieldOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RootField {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly node: FieldNode;
}

/** The field of a validated subscription whose events are asked for. Throws the GraphQLError of arguments that are none. */
export function rootField({ schema, document, operation, variables }: RootFieldOptions): RootField {
  const node = firstField(operation.selectionSet, document);
  const definition = node && schema.getSubscriptionType()?.getFields()[node.name.value];
  if (!definition) throw new TypeError('The subscription has no root field.');
  return { name: definition.name, arguments: getArgumentValues(definition, node, variables), node };
}

/** Validation has seen that there is exactly one, through whatever fragments. */
function firstField({ selections }: SelectionSetNode, document: DocumentNode): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection, document);
    const found = inner && firstField(inner.selectionSet, document);
    if (found) return found;
  }
  return undefined;
}

function fragmentOf({ name }: FragmentSpreadNode, document: DocumentNode): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
  );
}

export interface KeyOptions extends RootFieldOptions {
  readonly field: RootField;
  readonly query: string;
  readonly accessKey: string;
  /** Whatever else the answer depends on. */
  readonly form: string;
  /** The argument of the root field that says where to begin. */
  readonly positionArgument: string;
}

/** A `PreparedSubscription.key`. */
export function subscriptionKey(options: KeyOptions): string {
  const { query, operation, accessKey, form, field, variables, positionArgument } = options;
  const counted = { ...variables };
  for (const name of positionVariables(options)) delete counted[name];
  const { [positionArgument]: _position, ...asked } = field.arguments;
  return createHash('sha256')
    .update(JSON.stringify([query, operation.name?.value, accessKey, form, counted, asked]))
    .digest('base64url');
}

/** The variables that are used for nothing but to say where to begin. */
function positionVariables({ document, field, positionArgument }: KeyOptions): ReadonlySet<string> {
  const value = field.node.arguments?.find(({ name }) => name.value === positionArgument)?.value;
  if (value?.kind !== Kind.VARIABLE) return new Set();
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (name.value === value.name.value) uses++;
    },
  });
  return uses === 1 ? new Set([value.name.value]) : new Set();
}
