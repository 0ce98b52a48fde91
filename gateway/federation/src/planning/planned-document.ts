import {
  GraphQLIncludeDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { NormalField, NormalSelection } from './normal-selection.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export interface DocumentInputs {
  readonly operation: OperationDefinitionNode;
  readonly root: readonly NormalSelection[];
  readonly schema: GraphQLSchema;
  readonly types: SupergraphTypes;
  /** The names under which variables are sent, by the client's names. */
  readonly variableNames: ReadonlyMap<string, string>;
}

/**
 * The documents that are planned for an operation in normal form, without withheld fields, fields that fail before a
 * fetch, and introspection; names are those of the data. A mutation has one document for each of its root fields, with
 * the whole selection below, to be run one after the other (GraphQL specification 6.2.2); any other operation has one
 * document, or none where nothing is left to fetch.
 */
export function plannedDocuments(inputs: DocumentInputs): readonly DocumentNode[] {
  const { operation, root, schema, variableNames } = inputs;
  // If the operation itself fails (a condition that is neither true nor false), nothing is executed.
  if (root.some(({ kind }) => kind === 'fault')) return [];
  const writer = new SelectionWriter(inputs);
  const type = schema.getRootType(operation.operation);
  const fields = type ? writer.selections(root, type) : [];
  if (fields.every((each) => each === TYPENAME)) return [];
  const definitions = (operation.variableDefinitions ?? []).map((definition) => renamed(definition, variableNames));
  const documentOf = (selections: readonly SelectionNode[]): DocumentNode => ({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        variableDefinitions: definitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ],
  });
  if (operation.operation !== OperationTypeNode.MUTATION) return [documentOf(fields)];
  return fields.filter((each) => each !== TYPENAME).map((field) => documentOf([field]));
}

/** Whether a root field's value comes from subgraphs. */
export function isFetched({ name, obstacle }: NormalField): boolean {
  return obstacle === null && !name.startsWith('__');
}

class SelectionWriter {
  readonly #schema: GraphQLSchema;
  readonly #types: SupergraphTypes;

  constructor({ schema, types }: DocumentInputs) {
    this.#schema = schema;
    this.#types = types;
  }

  selections(selections: readonly NormalSelection[], parent: GraphQLNamedType): readonly SelectionNode[] {
    const narrower = isInterfaceType(parent) ? this.#interfaceObjectsBelow(parent) : [];
    const written = selections.flatMap((selection) => this.#selection(selection, parent, narrower));
    if (narrower.length > 0) written.push(...this.#withinInterfaceObjects(selections, parent, narrower));
    // For an object without remaining fields, its existence is still fetched.
    return written.length > 0 ? written : [TYPENAME];
  }

  #selection(
    selection: NormalSelection,
    parent: GraphQLNamedType,
    narrower: readonly GraphQLInterfaceType[],
  ): readonly SelectionNode[] {
    if (selection.kind === 'fault') return [];
    if (selection.kind === 'fragment') return [this.#fragment(selection.on, selection.selections)];
    if (selection.name !== '__typename') return isFetched(selection) ? [this.#field(selection)] : [];
    return narrower.length > 0 ? this.#typenameOutside(parent, narrower) : [TYPENAME];
  }

  #field(field: NormalField): FieldNode {
    const { name, dataName, arguments: given, directives, selections, type, asksType } = field;
    const set = selections && this.#set(selections, type);
    return {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      ...(dataName !== name && { alias: { kind: Kind.NAME, value: dataName } }),
      arguments: given,
      directives,
      ...(set && { selectionSet: asksType ? { ...set, selections: [TYPENAME, ...set.selections] } : set }),
    };
  }

  #fragment(on: string, selections: readonly NormalSelection[]): InlineFragmentNode {
    const type = this.#schema.getType(on);
    return inlineFragment(
      on,
      type ? this.#set(selections, type) : { kind: Kind.SELECTION_SET, selections: [TYPENAME] },
    );
  }

  #set(selections: readonly NormalSelection[], parent: GraphQLNamedType): SelectionSetNode {
    return { kind: Kind.SELECTION_SET, selections: this.selections(selections, parent) };
  }

  /**
   * If an interface may contain objects of a narrower one that some subgraph has as an interface object, Apollo's planner
   * refuses `__typename` and loses fragments on concrete types (query-planner 2.14). It handles both within a fragment on the
   * narrower interface. A condition that is always true prevents it from removing the fragment.
   */
  #withinInterfaceObjects(
    selections: readonly NormalSelection[],
    parent: GraphQLNamedType,
    narrower: readonly GraphQLInterfaceType[],
  ): readonly SelectionNode[] {
    const dependent = selections.filter(
      (each) => (each.kind === 'field' && each.name === '__typename') || each.kind === 'fragment',
    );
    if (dependent.length === 0) return [];
    return narrower.map((on) => ({
      ...inlineFragment(
        on.name,
        this.#set(
          dependent.filter((each) => this.#canApply(each, on, parent)),
          on,
        ),
      ),
      directives: [ALWAYS],
    }));
  }

  #canApply(selection: NormalSelection, on: GraphQLInterfaceType, parent: GraphQLNamedType): boolean {
    if (selection.kind !== 'fragment' || selection.on === parent.name) return true;
    return this.#objectNames(on.name).intersection(this.#objectNames(selection.on)).size > 0;
  }

  #typenameOutside(parent: GraphQLNamedType, narrower: readonly GraphQLInterfaceType[]): readonly SelectionNode[] {
    const inside = new Set(narrower.flatMap(({ name }) => [...this.#objectNames(name)]));
    return Array.from(this.#objectNames(parent.name).difference(inside), (name) =>
      inlineFragment(name, { kind: Kind.SELECTION_SET, selections: [TYPENAME] }),
    );
  }

  #interfaceObjectsBelow(parent: GraphQLInterfaceType): readonly GraphQLInterfaceType[] {
    return this.#schema.getImplementations(parent).interfaces.filter(({ name }) => this.#types.isInterfaceObject(name));
  }

  #objectNames(typeName: string): ReadonlySet<string> {
    const type = this.#schema.getType(typeName);
    if (isInterfaceType(type)) return new Set(this.#schema.getPossibleTypes(type).map(({ name }) => name));
    return new Set(isObjectType(type) ? [typeName] : []);
  }
}

const ALWAYS = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: GraphQLIncludeDirective.name },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
  ],
} as const;

function inlineFragment(on: string, selectionSet: SelectionSetNode): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
}

function renamed(definition: VariableDefinitionNode, names: ReadonlyMap<string, string>): VariableDefinitionNode {
  const { name } = definition.variable;
  const value = names.get(name.value) ?? name.value;
  return { ...definition, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } } };
}
