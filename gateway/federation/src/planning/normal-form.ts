import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isCondition } from './conditions.ts';
import type { DecisiveVariables } from './decisive-variables.ts';
import { FieldGathering, responseNameOf, type Scope } from './gathered-fields.ts';
import { InterfaceObjectWays } from './interface-object-ways.ts';
import { isSchemaField, type NormalField, type NormalSelection, type Obstacle } from './normal-selection.ts';
import { SentArguments } from './sent-arguments.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { TooComplexError } from './too-complex-error.ts';

export interface NormalFormInputs<Rule> {
  readonly schema: GraphQLSchema;
  readonly types: SupergraphTypes;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly decisive: DecisiveVariables;
  /** The names under which variables are sent, by the client's names. */
  readonly variableNames: ReadonlyMap<string, string>;
  /** The rule that withholds a field from callers with this access key. */
  readonly withheldBy: (field: FieldNode) => Rule | undefined;
}

/**
 * An operation with its conditions decided and its fragments expanded: equal fields next to each other are one, in the
 * order of the answer. The planned documents, the shape of the answer and the names of values in between are all derived
 * from it. Its size is that of the operation's fields with fragments expanded, which is limited beforehand; where
 * selections are written out for each type it can be more, up to a limit (then a TooComplexError is thrown).
 */
export function normalForm<Rule>(inputs: NormalFormInputs<Rule>): readonly NormalSelection<Rule>[] {
  const root = inputs.schema.getRootType(inputs.operation.operation);
  if (!root) throw new TypeError(`The schema has no ${inputs.operation.operation} type.`);
  return new Expansion(inputs).expand([inputs.operation.selectionSet], { parent: root, types: new Set([root.name]) });
}

/** More fields than a planner could plan within its time; writing out so many takes about 20 ms. */
const MAX_FIELDS = 5_000;

class Expansion<Rule> {
  readonly #inputs: NormalFormInputs<Rule>;
  readonly #gathering: FieldGathering;
  readonly #ways: InterfaceObjectWays;
  readonly #arguments: SentArguments;
  #fields = 0;

  constructor(inputs: NormalFormInputs<Rule>) {
    this.#inputs = inputs;
    this.#gathering = new FieldGathering(inputs);
    this.#ways = new InterfaceObjectWays(inputs.types, inputs.fragments);
    this.#arguments = new SentArguments(inputs.variableNames);
  }

  expand(sets: readonly SelectionSetNode[], scope: Scope): NormalSelection<Rule>[] {
    const { parent, types } = scope;
    const found = this.#gathering.gather(sets, scope);
    if (isAbstractType(parent) && this.#ways.areDivided(types, found)) {
      return Array.from(types, (on): NormalSelection<Rule> => {
        const type = this.#inputs.schema.getType(on);
        const selections = isCompositeType(type) ? this.expand(sets, { parent: type, types: new Set([on]) }) : [];
        return { kind: 'fragment', on, selections };
      });
    }
    return found.flatMap((each): NormalSelection<Rule>[] => {
      if (each.kind === 'fault') return [each];
      if (each.kind === 'fields') return [this.#field(each.nodes, parent)];
      const on = each.typeCondition?.name.value ?? parent.name;
      const type = this.#inputs.schema.getType(on);
      const inside = types.intersection(this.#gathering.typesOf(on));
      const selections = isCompositeType(type) ? this.expand([each.selectionSet], { parent: type, types: inside }) : [];
      return selections.length > 0 ? [{ kind: 'fragment', on, selections }] : [];
    });
  }

  #field(nodes: readonly FieldNode[], parent: GraphQLCompositeType): NormalField<Rule> {
    const [node] = nodes;
    if (!node) throw new TypeError('A field needs a node.');
    this.#fields++;
    if (this.#fields > MAX_FIELDS) throw new TooComplexError();
    const name = node.name.value;
    const definition = fieldOf(this.#inputs.schema, parent, name);
    if (!definition) throw new TypeError(`The operation asks for ${parent.name}.${name}, which the schema lacks.`);
    const obstacle = this.#obstacle(nodes, definition);
    const type = getNamedType(definition.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const isComposite = isCompositeType(type);
    const given = this.#arguments.of(node);
    return {
      kind: 'field',
      name,
      responseName: responseNameOf(node),
      arguments: given,
      argumentsText: given.map(print).toSorted().join(),
      directives: (node.directives ?? []).filter((directive) => !isCondition(directive.name.value)),
      nodes,
      type,
      asksType: false,
      selections: isComposite
        ? obstacle || isSchemaField(name)
          ? []
          : this.expand(sets, { parent: type, types: this.#gathering.typesOf(type.name) })
        : null,
      obstacle,
      dataName: name,
    };
  }

  #obstacle(nodes: readonly FieldNode[], definition: GraphQLField<unknown, unknown>): Obstacle<Rule> | null {
    const { withheldBy, decisive, variables } = this.#inputs;
    for (const node of nodes) {
      const rule = withheldBy(node);
      if (rule !== undefined) return { kind: 'denied', rule };
    }
    const [node] = nodes;
    if (!node || !decisive.canFail(node)) return null;
    try {
      getArgumentValues(definition, node, variables);
      return null;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { kind: 'argument', message: error.message };
    }
  }
}

/** A field of a type, including introspection fields. */
function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  if (!('getFields' in parent)) return undefined;
  const fields = parent.getFields();
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
