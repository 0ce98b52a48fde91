import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { inclusionOf, isCondition } from './conditions.ts';
import type { DecisiveVariables } from './decisive-variables.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { TooComplexError } from './too-complex-error.ts';

/** Why a selected field is not fetched. */
type Obstacle<Rule> =
  { readonly kind: 'denied'; readonly rule: Rule } | { readonly kind: 'argument'; readonly message: string };

/** One field of a selection, with everything that the client selects of it at this place. */
export interface NormalField<Rule = unknown> {
  readonly kind: 'field';
  readonly name: string;
  readonly responseName: string;
  /** As they are sent: variables under the gateway's names. */
  readonly arguments: readonly ArgumentNode[];
  /** The same as text, for comparison. */
  readonly argumentsText: string;
  /** Directives other than `@skip` and `@include`. */
  readonly directives: readonly DirectiveNode[];
  /** The client's nodes. */
  readonly nodes: readonly FieldNode[];
  /** Its named type, without lists and non-null. */
  readonly type: GraphQLNamedType;
  /** Null for a leaf. */
  readonly selections: readonly NormalSelection<Rule>[] | null;
  /** Set where the field must be protected from being dropped by the planner: its `__typename` is fetched as well. */
  asksType: boolean;
  readonly obstacle: Obstacle<Rule> | null;
  /** The name of its value in the data (see `nameData`). */
  dataName: string;
}

/** Fields of objects that satisfy a type condition. */
interface NormalFragment<Rule = unknown> {
  readonly kind: 'fragment';
  readonly on: string;
  readonly selections: readonly NormalSelection<Rule>[];
}

/** A condition that is neither true nor false: the object with this selection fails. */
interface NormalFault {
  readonly kind: 'fault';
  readonly message: string;
}

export type NormalSelection<Rule = unknown> = NormalField<Rule> | NormalFragment<Rule> | NormalFault;

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
  return new Expansion(inputs).expand([inputs.operation.selectionSet], root, new Set([root.name]));
}

/** More fields than a planner could plan within its time; writing out so many takes about 20 ms. */
const MAX_FIELDS = 5_000;

/** The position of a selection. */
interface Scope {
  readonly parent: GraphQLCompositeType;
  readonly types: ReadonlySet<string>;
}

/** The fields of one selection, before the selections below are expanded. */
interface Gathered {
  /** In order. */
  readonly found: (EqualFields | InlineFragmentNode | NormalFault)[];
  /** By response name, the last ones found. */
  readonly fields: Map<string, EqualFields>;
  readonly spreads: Set<string>;
  /** How many of `found` are fragments. */
  fragments: number;
}

/** Adjacent nodes of one response name. */
interface EqualFields {
  readonly kind: 'fields';
  readonly nodes: FieldNode[];
  /** The number of fragments found before them. */
  readonly after: number;
}

class Expansion<Rule> {
  readonly #inputs: NormalFormInputs<Rule>;
  readonly #possible = new Map<string, ReadonlySet<string>>();
  readonly #arguments = new WeakMap<FieldNode, readonly ArgumentNode[]>();

  readonly #composite = new WeakMap<SelectionSetNode, ReadonlySet<string>>();
  #fields = 0;

  constructor(inputs: NormalFormInputs<Rule>) {
    this.#inputs = inputs;
  }

  /** `types` are the possible objects here: those of `parent` that satisfy the fragments around it. */
  expand(
    sets: readonly SelectionSetNode[],
    parent: GraphQLCompositeType,
    types: ReadonlySet<string>,
  ): NormalSelection<Rule>[] {
    const gathered: Gathered = { found: [], fields: new Map(), spreads: new Set(), fragments: 0 };
    for (const set of sets) this.#gather(set, { parent, types }, gathered);
    if (isAbstractType(parent) && this.#dividesInterfaceObject(types, gathered)) {
      return Array.from(types, (on): NormalSelection<Rule> => {
        const type = this.#inputs.schema.getType(on);
        return {
          kind: 'fragment',
          on,
          selections: isCompositeType(type) ? this.expand(sets, type, new Set([on])) : [],
        };
      });
    }
    return gathered.found.flatMap((each): NormalSelection<Rule>[] => {
      if (each.kind === 'fault') return [each];
      if (each.kind === 'fields') return [this.#field(each.nodes, parent)];
      const on = each.typeCondition?.name.value ?? parent.name;
      const type = this.#inputs.schema.getType(on);
      const inside = types.intersection(this.#typesOf(on));
      const selections = isCompositeType(type) ? this.expand([each.selectionSet], type, inside) : [];
      return selections.length > 0 ? [{ kind: 'fragment', on, selections }] : [];
    });
  }

  /**
   * Whether objects behind an interface object are asked for one field in several ways, by their type. Apollo's query
   * planner (2.14) does not keep these apart, since its paths below an interface object name no types: what one type is
   * asked for would be fetched for the others too. Written out for each type, each way has a data name of its own.
   */
  #dividesInterfaceObject(types: ReadonlySet<string>, { found }: Gathered): boolean {
    if (!types.values().some((type) => this.#inputs.types.isBehindInterfaceObject(type))) return false;
    const names = new Set<string>();
    const fields = found.flatMap((each) => (each.kind === 'fields' ? each.nodes : []));
    const fragments = found.flatMap((each) => (each.kind === Kind.INLINE_FRAGMENT ? [each.selectionSet] : []));
    for (const set of [{ kind: Kind.SELECTION_SET, selections: fields } as const, ...fragments]) {
      const inside = this.#compositeNames(set);
      if (!names.isDisjointFrom(inside)) return true;
      for (const name of inside) names.add(name);
    }
    return false;
  }

  /** The response names of fields with fields below, those in fragments included. */
  #compositeNames(set: SelectionSetNode): ReadonlySet<string> {
    const known = this.#composite.get(set);
    if (known) return known;
    const names = new Set<string>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet) names.add(responseNameOf(selection));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#inputs.fragments.get(selection.name.value);
      if (fragment) for (const name of this.#compositeNames(fragment.selectionSet)) names.add(name);
    }
    this.#composite.set(set, names);
    return names;
  }

  #gather(set: SelectionSetNode, scope: Scope, gathered: Gathered): void {
    for (const selection of set.selections) {
      const inclusion = inclusionOf(selection, this.#inputs.variables);
      if (inclusion === false) continue;
      if (inclusion !== true) {
        // It is placed in its fragment, so that it fails only objects that satisfy the fragment.
        gathered.found.push({ kind: 'fault', message: inclusion.fault });
      } else if (selection.kind === Kind.FIELD) {
        this.#gatherField(selection, gathered);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#gatherFragment(selection, scope, gathered);
      } else if (!gathered.spreads.has(selection.name.value)) {
        gathered.spreads.add(selection.name.value);
        const fragment = this.#inputs.fragments.get(selection.name.value);
        if (fragment) this.#gatherFragment(fragment, scope, gathered);
      }
    }
  }

  /**
   * A field joins an equal one, unless a fragment is between the two and both have fields below: the fragment may select
   * the same field, and its fields below come before those that this one adds.
   */
  #gatherField(field: FieldNode, { fields, found, fragments }: Gathered): void {
    const name = responseNameOf(field);
    const known = fields.get(name);
    if (known && (!field.selectionSet || known.after === fragments)) {
      known.nodes.push(field);
      return;
    }
    const fresh: EqualFields = { kind: 'fields', nodes: [field], after: fragments };
    fields.set(name, fresh);
    found.push(fresh);
  }

  /** A fragment that every object here satisfies is replaced by its fields; one that none can satisfy is dropped. */
  #gatherFragment(
    { selectionSet, typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
    scope: Scope,
    gathered: Gathered,
  ): void {
    const on = typeCondition?.name.value;
    if (on === undefined || on === scope.parent.name || this.#isAlways(on, scope.parent)) {
      this.#gather(selectionSet, scope, gathered);
    } else if (typeCondition && !scope.types.isDisjointFrom(this.#typesOf(on))) {
      gathered.found.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });
      gathered.fragments++;
    }
  }

  #isAlways(on: string, parent: GraphQLCompositeType): boolean {
    const condition = this.#inputs.schema.getType(on);
    return isAbstractType(condition) && !isUnionType(parent) && this.#inputs.schema.isSubType(condition, parent);
  }

  /** The names of the possible object types of a type. */
  #typesOf(name: string): ReadonlySet<string> {
    let types = this.#possible.get(name);
    if (!types) {
      const { schema } = this.#inputs;
      const type = schema.getType(name);
      types = new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name]);
      this.#possible.set(name, types);
    }
    return types;
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
    const given = this.#argumentsOf(node);
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
          : this.expand(sets, type, this.#typesOf(type.name))
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

  #argumentsOf(node: FieldNode): readonly ArgumentNode[] {
    const known = this.#arguments.get(node);
    if (known) return known;
    const renamed = (node.arguments ?? []).map((argument) => this.#renamed(argument));
    this.#arguments.set(node, renamed);
    return renamed;
  }

  #renamed(argument: ArgumentNode): ArgumentNode {
    const { variableNames } = this.#inputs;
    return visit(argument, {
      Variable: (variable) => {
        const value = variableNames.get(variable.name.value) ?? variable.name.value;
        return { ...variable, name: { kind: Kind.NAME, value } };
      },
    });
  }
}

function responseNameOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/** Whether it is an introspection field. */
export function isSchemaField(name: string): boolean {
  return name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;
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
