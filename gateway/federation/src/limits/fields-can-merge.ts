import {
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { objectsOf, ParentTypePaths, type ParentTypes } from './parent-types.ts';

/** Two fields with different values under one response name. */
export interface FieldConflict {
  /** Response names from the root to the field. */
  readonly path: readonly string[];
  readonly reason: string;
  readonly nodes: readonly [FieldNode, FieldNode];
}

/** A field at one place of the answer. */
interface Entry {
  readonly node: FieldNode;
  readonly type: GraphQLOutputType | undefined;
  readonly parents: ParentTypes;
}

/** The properties of a field that must be equal where it meets another. */
interface KeyedEntry {
  readonly node: FieldNode;
  /** Name and arguments. */
  readonly key: string;
  readonly objects: ReturnType<typeof objectsOf>;
}

/** A selection set that contributes to one place of the answer. */
interface Contribution {
  readonly set: SelectionSetNode;
  readonly parentType: GraphQLCompositeType | undefined;
  readonly above: ParentTypes | null;
}

interface Place {
  readonly path: readonly string[];
  readonly contributions: readonly Contribution[];
}

/** The most fields under one name that differ, counted at each type where they may meet: real documents have a handful. */
export const MOST_STEPS = 100_000;

/**
 * Finds two fields that cannot be merged (https://spec.graphql.org/draft/#sec-Field-Selection-Merging), or returns null
 * when there are none, or 'too many' when the check takes too long.
 *
 * It decides like graphql-js's OverlappingFieldsCanBeMergedRule, which compares each pair of fields and each pair of
 * fragments: 2,000 repeated fields take it 0.3 s and 70 MB, until it gives up on a valid document. This one visits every
 * place of the answer once, that is the operations with their fragments expanded, and compares fields only where some
 * under one name differ. The document must be valid by all other rules.
 */
export function findFieldConflict(schema: GraphQLSchema, document: DocumentNode): FieldConflict | 'too many' | null {
  return new FieldMerge(schema, document).run();
}

class FieldMerge {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #paths = new ParentTypePaths();
  readonly #keys = new Map<FieldNode, string>();
  #steps = 0;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    }
  }

  run(): FieldConflict | 'too many' | null {
    const places: Place[] = [];
    for (const each of this.#document.definitions) {
      if (each.kind !== Kind.OPERATION_DEFINITION) continue;
      const parentType = this.#schema.getRootType(each.operation) ?? undefined;
      places.push({ path: [], contributions: [{ set: each.selectionSet, parentType, above: null }] });
    }
    for (let place = places.pop(); place; place = places.pop()) {
      for (const [name, entries] of this.#collect(place.contributions)) {
        const path = [...place.path, name];
        const conflict = this.#conflictAmong(entries, path);
        if (conflict) return conflict;
        const below = contributionsOf(entries);
        if (below.length > 0) places.push({ path, contributions: below });
      }
    }
    return null;
  }

  /** The fields of one place by response name, fragments expanded. */
  #collect(contributions: readonly Contribution[]): Map<string, Entry[]> {
    const entries = new Map<string, Entry[]>();
    const visited = new Map<ParentTypes | null, Set<string>>();
    for (const { set, parentType, above } of contributions) {
      let names = visited.get(above);
      if (!names) visited.set(above, (names = new Set()));
      this.#collectSet(set, parentType, above, entries, names);
    }
    return entries;
  }

  #collectSet(
    { selections }: SelectionSetNode,
    parentType: GraphQLCompositeType | undefined,
    above: ParentTypes | null,
    entries: Map<string, Entry[]>,
    visited: Set<string>,
  ): void {
    const parents = this.#paths.below(above, isObjectType(parentType) ? parentType.name : null);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        // The meta fields (`__typename`) are not among a type's fields: as in graphql-js, they fit any shape.
        const fields = parentType && 'getFields' in parentType ? parentType.getFields() : null;
        const entry = { node: selection, type: fields?.[selection.name.value]?.type, parents };
        const others = entries.get(name);
        if (others) others.push(entry);
        else entries.set(name, [entry]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? this.#typeNamed(selection.typeCondition) : parentType;
        this.#collectSet(selection.selectionSet, type, above, entries, visited);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = this.#fragments.get(selection.name.value);
        if (!fragment) continue;
        this.#collectSet(fragment.selectionSet, this.#typeNamed(fragment.typeCondition), above, entries, visited);
      }
    }
  }

  #typeNamed({ name }: NamedTypeNode): GraphQLCompositeType | undefined {
    const type = this.#schema.getType(name.value);
    return isCompositeType(type) ? type : undefined;
  }

  /** Whether fields of one place and name differ in shape, or in name and arguments where one answer can have both. */
  #conflictAmong(entries: readonly Entry[], path: readonly string[]): FieldConflict | 'too many' | null {
    const [first] = entries;
    if (!first || entries.length === 1) return null;
    const distinct: KeyedEntry[] = [];
    const seen = new Map<ParentTypes, Set<string>>();
    for (const entry of entries) {
      if (!sameShape(first.type, entry.type)) return shapeConflict(first, entry, path);
      const key = this.#keyOf(entry.node);
      let keys = seen.get(entry.parents);
      if (!keys) seen.set(entry.parents, (keys = new Set()));
      if (!keys.has(key)) distinct.push({ node: entry.node, key, objects: objectsOf(entry.parents) });
      keys.add(key);
    }
    const different = this.#differing(distinct, 0);
    if (different === 'too many' || different === null) return different;
    const [name, otherName] = different.map((node) => node.name.value);
    const reason =
      name === otherName ? 'they have differing arguments' : `"${name}" and "${otherName}" are different fields`;
    return { path, reason, nodes: different };
  }

  /**
   * Two of these fields that differ in name or arguments, and whose parent types let them meet. Those above `level` do:
   * here, fields of each object type meet each other, and those of interfaces and unions.
   */
  #differing(entries: readonly KeyedEntry[], level: number): readonly [FieldNode, FieldNode] | 'too many' | null {
    const [first] = entries;
    const other = entries.find(({ key }) => key !== first?.key);
    if (!first || !other) return null;
    this.#steps += entries.length;
    if (this.#steps > MOST_STEPS) return 'too many';
    if (level === first.objects.length) return [first.node, other.node];
    const byObject = Map.groupBy(entries, ({ objects }) => objects[level] ?? null);
    const anywhere = byObject.get(null) ?? [];
    byObject.delete(null);
    if (byObject.size === 0) return this.#differing(anywhere, level + 1);
    for (const some of byObject.values()) {
      const different = this.#differing([...some, ...anywhere], level + 1);
      if (different) return different;
    }
    return null;
  }

  /** Equal for fields of the same name and arguments, in any order. */
  #keyOf(node: FieldNode): string {
    let key = this.#keys.get(node);
    if (key === undefined) {
      key = node.name.value;
      if (node.arguments?.length) {
        const values = node.arguments.map(({ name, value }) => [name.value, canonical(value)] as const);
        key += JSON.stringify(values.toSorted(byName));
      }
      this.#keys.set(node, key);
    }
    return key;
  }
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A literal as JSON that is equal for equal literals: fields of objects in any order. */
function canonical(value: ValueNode): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return [value.kind, value.name.value];
    case Kind.LIST:
      return [value.kind, value.values.map(canonical)];
    case Kind.OBJECT:
      return [
        value.kind,
        value.fields.map(({ name, value: field }) => [name.value, canonical(field)] as const).toSorted(byName),
      ];
    case Kind.STRING:
      return [value.kind, value.value, value.block === true];
    case Kind.NULL:
      return [value.kind];
    default:
      return [value.kind, value.value];
  }
}

/** SameResponseShape of the specification, without the fields below, which are compared at their own place. */
function sameShape(one: GraphQLOutputType | undefined, other: GraphQLOutputType | undefined): boolean {
  if (!one || !other || one === other) return true;
  if (isNonNullType(one) || isNonNullType(other)) {
    return isNonNullType(one) && isNonNullType(other) && sameShape(one.ofType, other.ofType);
  }
  if (isListType(one) || isListType(other)) {
    return isListType(one) && isListType(other) && sameShape(one.ofType, other.ofType);
  }
  return !isLeafType(one) && !isLeafType(other);
}

function shapeConflict(one: Entry, other: Entry, path: readonly string[]): FieldConflict {
  const reason = `they return conflicting types "${String(one.type)}" and "${String(other.type)}"`;
  return { path, reason, nodes: [one.node, other.node] };
}

function contributionsOf(entries: readonly Entry[]): Contribution[] {
  const contributions: Contribution[] = [];
  const seen = new Map<SelectionSetNode, Set<ParentTypes>>();
  for (const { node, type, parents } of entries) {
    const set = node.selectionSet;
    if (!set) continue;
    let known = seen.get(set);
    if (!known) seen.set(set, (known = new Set()));
    if (known.has(parents)) continue;
    known.add(parents);
    const named = type && getNamedType(type);
    contributions.push({ set, parentType: isCompositeType(named) ? named : undefined, above: parents });
  }
  return contributions;
}
