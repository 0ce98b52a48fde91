import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { explain, placeHere, UNBEARABLE, type Complete } from './completion.ts';
import { internalFailure, type Failure } from './failure.ts';
import { leafCheck } from './leaf-check.ts';
import type { DataObject } from '../planning/representation.ts';

/** What the shapes of one operation have in common. */
export interface ShapeContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether a selection's `@skip` and `@include` let it in. */
  readonly includes: (selection: SelectionNode) => boolean;
  /** The name under which a field's value stands in the data. */
  readonly dataName: (field: FieldNode) => string;
  /** Makes the failure that a field which the caller may not see gets; undefined for all others. */
  readonly denial: (field: FieldNode) => (() => Failure) | undefined;
}

interface ShapedField {
  /** In the answer. */
  readonly name: string;
  /** In the data. */
  readonly source: string;
  readonly complete: Complete;
  /** The name is one that every object has from its prototype: only an own property counts. */
  readonly guarded: boolean;
}

/** Makes what compiles to the client's value of a field's type, selections included. */
export function completeType(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  context: ShapeContext,
): Complete {
  if (isNonNullType(type)) return completeNonNull(completeType(type.ofType, selections, context));
  if (isListType(type)) return completeList(completeType(type.ofType, selections, context));
  if (isObjectType(type)) return completeObject(type, selections, context);
  if (isAbstractType(type)) {
    const byName = new Map<string, Complete>();
    for (const possible of context.schema.getPossibleTypes(type)) {
      byName.set(possible.name, completeObject(possible, selections, context));
    }
    return completeAbstract(byName);
  }
  return completeLeaf(leafCheck(isEnumType(type) ? type : getNamedType(type)));
}

function completeNonNull(inner: Complete): Complete {
  return (run, value, holder, key, trail) => {
    const completed = inner(run, value, holder, key, trail);
    if (completed !== null) return completed;
    if (value === null || value === undefined) {
      if (!trail) run.unexplained = true;
      else if (!run.failures.at(holder, key)) placeHere(run, internalFailure(), trail);
    }
    return UNBEARABLE;
  };
}

/** A null of a subgraph: where a reason is noted, it is told. */
function completeNull(...[run, , holder, key, trail]: Parameters<Complete>): null {
  if (trail) explain(run, holder, key, trail);
  return null;
}

function completeLeaf(accepts: (value: unknown) => boolean): Complete {
  return (run, value, holder, key, trail) => {
    if (value === null || value === undefined) return completeNull(run, value, holder, key, trail);
    if (accepts(value)) return value;
    return refuse(run, trail);
  };
}

/** A value that its type does not allow is withheld. */
function refuse(run: Parameters<Complete>[0], trail: Parameters<Complete>[4]): null {
  if (trail) placeHere(run, internalFailure(), trail);
  else run.unexplained = true;
  return null;
}

function completeList(inner: Complete): Complete {
  return (run, value, holder, key, trail) => {
    if (value === null || value === undefined) return completeNull(run, value, holder, key, trail);
    if (!Array.isArray(value)) return refuse(run, trail);
    const items: unknown[] = [];
    let bearable = true;
    for (let i = 0; i < value.length; i++) {
      const item = inner(run, value[i], value, i, trail && { above: trail, key: i });
      if (item === UNBEARABLE) bearable = false;
      else items.push(item);
    }
    return bearable ? items : null;
  };
}

function completeAbstract(byName: ReadonlyMap<string, Complete>): Complete {
  return (run, value, holder, key, trail) => {
    if (value === null || value === undefined) return completeNull(run, value, holder, key, trail);
    const complete = byName.get(String((value as DataObject)['__typename']));
    return complete ? complete(run, value, holder, key, trail) : refuse(run, trail);
  };
}

function completeObject(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  context: ShapeContext,
): Complete {
  let fields: readonly ShapedField[] | undefined;
  return (run, value, holder, key, trail) => {
    if (value === null || value === undefined) return completeNull(run, value, holder, key, trail);
    if (typeof value !== 'object') return refuse(run, trail);
    fields ??= shapeFields(type, selections, context);
    const source = value as DataObject;
    const target: DataObject = {};
    let bearable = true;
    for (const field of fields) {
      const { name, source: from } = field;
      const given = field.guarded && !Object.hasOwn(source, from) ? null : source[from];
      const completed = field.complete(run, given, source, from, trail && { above: trail, key: name });
      if (completed === UNBEARABLE) bearable = false;
      else target[name] = completed;
    }
    return bearable ? target : null;
  };
}

function shapeFields(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  context: ShapeContext,
): ShapedField[] {
  const grouped = new Map<string, FieldNode[]>();
  for (const selectionSet of selections) groupFields(type, selectionSet, context, grouped, new Set());
  return Array.from(grouped, ([name, nodes]) => {
    const [first] = nodes;
    const source = first ? context.dataName(first) : name;
    return { name, source, complete: completeField(type, nodes, context), guarded: source in Object.prototype };
  });
}

/** The fields that a selection asks of an object type, as the GraphQL specification collects them. */
function groupFields(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  context: ShapeContext,
  into: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!context.includes(selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const nodes = into.get(name);
      if (nodes) nodes.push(selection);
      else into.set(name, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(selection.name.value) : selection;
    if (fragment && applies(type, fragment.typeCondition?.name.value, context)) {
      groupFields(type, fragment.selectionSet, context, into, visited);
    }
  }
}

function applies(type: GraphQLObjectType, condition: string | undefined, { schema }: ShapeContext): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function completeField(type: GraphQLObjectType, nodes: readonly FieldNode[], context: ShapeContext): Complete {
  const [first] = nodes;
  const fieldName = first?.name.value ?? '';
  if (fieldName === '__typename') return () => type.name;
  const denial = nodes.map(context.denial).find((each) => each !== undefined);
  if (fieldName === '__schema' || fieldName === '__type') {
    if (denial) return completeDenied(fieldName === '__schema', denial);
    return (run, _value, _holder, key) => run.introspection[String(key)] ?? null;
  }
  const field = type.getFields()[fieldName];
  if (!field) throw new TypeError(`The operation asks for ${type.name}.${fieldName}, which the schema does not have.`);
  if (denial) return completeDenied(isNonNullType(field.type), denial);
  return completeType(
    field.type,
    nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : [])),
    context,
  );
}

/** A field that was not asked for, because the caller may not see it. */
function completeDenied(required: boolean, denial: () => Failure): Complete {
  return (run, _value, _holder, _key, trail) => {
    if (trail) placeHere(run, denial(), trail);
    else run.unexplained = true;
    return required ? UNBEARABLE : null;
  };
}
