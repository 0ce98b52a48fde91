import {
  baseType,
  isInterfaceType,
  parseSelectionSet,
  validateSupergraph,
  type DirectiveDefinition,
  type FieldDefinition,
  type InterfaceType,
  type JoinFieldDirectiveArguments,
  type JoinTypeDirectiveArguments,
  type NamedType,
  type ObjectType,
  type Schema,
  type SelectionSet,
} from '@apollo/federation-internals';
import { distinctRules, type AccessRule } from './access-rule.ts';
import type { DeclaredRules } from './declared-rules.ts';
import { TypeRules, type FieldedType } from './type-rules.ts';

/** The rules of a field itself, and the other fields that its value may be or is computed from. */
interface FieldNode {
  readonly rules: readonly AccessRule[];
  readonly reads: readonly string[];
}

/**
 * The rules for reading each field of a supergraph, by coordinate; fields without rules are omitted. A field has its own
 * rules, those of its parent type and of its return type; an interface's field also has those of every object that it may
 * come from, and a field with `@requires` those of every field that it is computed from.
 */
export function fieldRules(supergraph: Schema, declared: DeclaredRules): ReadonlyMap<string, readonly AccessRule[]> {
  const graph = new FieldGraph(supergraph, declared);
  const nodes = new Map<string, FieldNode>();
  for (const type of [...supergraph.objectTypes(), ...supergraph.interfaceTypes()]) {
    for (const field of type.fields()) nodes.set(field.coordinate, graph.node(type, field));
  }
  const query = supergraph.schemaDefinition.rootType('query');
  // Introspection of a protected query type is protected like its other fields.
  if (query) for (const name of ['__schema', '__type']) nodes.set(`${query.name}.${name}`, graph.metaNode(query));
  const rules = new Map<string, readonly AccessRule[]>();
  for (const coordinate of nodes.keys()) {
    const found = distinctRules(reachable(coordinate, nodes).flatMap((node) => node.rules));
    if (found.length > 0) rules.set(coordinate, found);
  }
  return rules;
}

/** A field's node and all nodes that it reads, directly or indirectly. `@requires` may be cyclic. */
function reachable(coordinate: string, nodes: ReadonlyMap<string, FieldNode>): readonly FieldNode[] {
  const visited = new Set([coordinate]);
  // A set iterates in insertion order and includes elements that are added meanwhile.
  for (const each of visited) for (const next of nodes.get(each)?.reads ?? []) visited.add(next);
  return Array.from(visited, (each) => nodes.get(each)).filter((node) => node !== undefined);
}

class FieldGraph {
  readonly #declared: DeclaredRules;
  readonly #types: TypeRules;
  readonly #joinField: DirectiveDefinition<JoinFieldDirectiveArguments>;
  readonly #joinType: DirectiveDefinition<JoinTypeDirectiveArguments>;

  constructor(supergraph: Schema, declared: DeclaredRules) {
    const [, join] = validateSupergraph(supergraph);
    this.#declared = declared;
    this.#types = new TypeRules(declared);
    this.#joinField = join.fieldDirective(supergraph);
    this.#joinType = join.typeDirective(supergraph);
  }

  node(type: FieldedType, field: FieldDefinition<FieldedType>): FieldNode {
    const providers = this.#interfaceObjects(type, field);
    const required: Selected = { fields: [], conditions: [] };
    for (const each of [field, ...providers]) this.#selectRequired(type, each, required);
    return {
      rules: [
        ...this.#types.of(type),
        ...(isInterfaceType(type)
          ? this.#types.ofInterfaceField(type, field.name)
          : this.#declared.at(field.coordinate)),
        ...type.interfaces().flatMap((each) => this.#types.ofInterfaceField(each, field.name)),
        ...providers.flatMap(({ coordinate }) => this.#declared.at(coordinate)),
        ...this.#types.toReach(baseType(field.type ?? type)),
        ...required.conditions.flatMap((each) => this.#types.of(each)),
      ],
      reads: [
        ...(isInterfaceType(type) ? type.possibleRuntimeTypes().map(({ name }) => `${name}.${field.name}`) : []),
        ...required.fields,
      ],
    };
  }

  /** A field that every query type has. */
  metaNode(type: ObjectType): FieldNode {
    return { rules: this.#types.of(type), reads: [] };
  }

  /**
   * The interface fields that provide an object's field: where no subgraph defines the field for the object, but an
   * `@interfaceObject` does for the interface, the join specification marks it by naming no subgraph.
   */
  #interfaceObjects(type: FieldedType, field: FieldDefinition<FieldedType>): FieldDefinition<InterfaceType>[] {
    const joins = field.appliedDirectivesOf(this.#joinField);
    if (joins.length === 0 || joins.some((each) => each.arguments().graph !== undefined)) return [];
    return type.interfaces().flatMap((each) => {
      const isInterfaceObject = each
        .appliedDirectivesOf(this.#joinType)
        .some((join) => join.arguments().isInterfaceObject === true);
      const provided = each.field(field.name);
      return isInterfaceObject && provided ? [provided] : [];
    });
  }

  #selectRequired(type: FieldedType, field: FieldDefinition<FieldedType>, into: Selected): void {
    for (const join of field.appliedDirectivesOf(this.#joinField)) {
      const { requires } = join.arguments();
      if (requires !== undefined) select(parseSelectionSet({ parentType: type, source: requires }), into);
    }
  }
}

/** The fields that a selection reads, and the type conditions of its fragments. */
interface Selected {
  readonly fields: string[];
  readonly conditions: NamedType[];
}

function select(selections: SelectionSet, into: Selected): Selected {
  for (const each of selections.selections()) {
    if (each.kind === 'FieldSelection') into.fields.push(each.element.definition.coordinate);
    else if (each.element.typeCondition) into.conditions.push(each.element.typeCondition);
    if (each.selectionSet) select(each.selectionSet, into);
  }
  return into;
}
