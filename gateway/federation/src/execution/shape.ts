import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';
import type { DataObject } from '../planning/data-object.ts';
import type { NormalField, NormalSelection } from '../planning/normal-selection.ts';
import type { SupergraphTypes } from '../planning/supergraph-types.ts';
import type { AnswerPath } from './answer-path.ts';
import { NULL_BUBBLE, reportHere, reportNull, reportOfValue, type Complete, type CompletionRun } from './completion.ts';
import { argumentFailure, internalFailure, type Failure } from './failure.ts';
import { leafOf, type CompleteLeaf } from './leaf.ts';

/** The context that the shapes of one operation share. */
export interface ShapeContext<Rule = unknown> {
  readonly schema: GraphQLSchema;
  readonly types: SupergraphTypes;
  /** The failure that the caller of a withheld field receives. */
  readonly denied: (rule: Rule) => Failure;
}

interface ShapedField {
  /** In the answer. */
  readonly name: string;
  /** In the data. */
  readonly source: string;
  readonly complete: Complete;
}

/** The fields of a selection for one object type. */
interface ObjectShape {
  readonly fields: readonly ShapedField[];
  /** The message of a condition that is neither true nor false: every such object fails. */
  readonly fault: Failure | null;
}

/** Compiles a selection into a function that shapes the client's values from the data. */
export function completeType(
  type: GraphQLOutputType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
): Complete {
  if (isNonNullType(type)) return completeNonNull(completeType(type.ofType, selections, context));
  if (isListType(type)) return completeList(completeType(type.ofType, selections, context), selections);
  if (isObjectType(type)) return completeObject(type, selections, context);
  if (isAbstractType(type)) {
    return completeAbstract(type, selections, context);
  }
  return completeLeaf(leafOf(getNamedType(type)));
}

function completeNonNull(inner: Complete): Complete {
  return (run, value, holder, key, path) => {
    const completed = inner(run, value, holder, key, path);
    if (completed !== null) return completed;
    if (value === null) {
      if (!path) run.unreported = true;
      else if (run.failures.at(holder, key).length === 0) reportHere(run, internalFailure(), path);
    }
    return NULL_BUBBLE;
  };
}

/** A null of the data: its reasons are reported. A value that was never answered must have one. */
function completeNull(
  [run, value, holder, key, path]: Parameters<Complete>,
  selections: readonly NormalSelection[],
): null {
  if (path) {
    const reported = reportNull(run, { holder, key, path }, selections);
    if (!reported && value === undefined) reportHere(run, internalFailure(), path);
  } else if (value === undefined) {
    run.unreported = true;
  }
  return null;
}

function completeLeaf(leaf: CompleteLeaf): Complete {
  return (run, value, holder, key, path) => {
    if (value === null || value === undefined) return completeNull([run, value, holder, key, path], []);
    const completed = leaf(value);
    return completed === undefined ? refuse(run, path) : completed;
  };
}

/** A value that its type does not allow becomes null with an error. */
function refuse(run: CompletionRun, path: AnswerPath | null): null {
  if (path) reportHere(run, internalFailure(), path);
  else run.unreported = true;
  return null;
}

function completeList(inner: Complete, selections: readonly NormalSelection[]): Complete {
  return (run, value, holder, key, path) => {
    if (value === null || value === undefined) return completeNull([run, value, holder, key, path], selections);
    if (!Array.isArray(value)) return refuse(run, path);
    const items: unknown[] = [];
    let bubbles = false;
    for (let i = 0; i < value.length; i++) {
      const item = inner(run, value[i], value, i, path && { above: path, key: i });
      if (item === NULL_BUBBLE) bubbles = true;
      else items.push(item);
    }
    return bubbles ? null : items;
  };
}

function completeAbstract(
  type: GraphQLInterfaceType | GraphQLUnionType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
): Complete {
  const byName = new Map<unknown, Complete>();
  for (const possible of context.schema.getPossibleTypes(type)) {
    byName.set(possible.name, completeObject(possible, selections, context));
  }
  if (isInterfaceType(type)) addInterfaceObjects(byName, type, selections, context);
  return (run, value, holder, key, path) => {
    if (value === null || value === undefined) return completeNull([run, value, holder, key, path], selections);
    const complete = byName.get((value as DataObject)['__typename']);
    if (complete) return complete(run, value, holder, key, path);
    if (path && typeof value === 'object' && run.failures.at(value, '__typename').length > 0) {
      reportNull(run, { holder: value, key: '__typename', path }, []);
      return null;
    }
    return refuse(run, path);
  };
}

/**
 * A subgraph that has an interface as an object returns objects of unknown concrete type: their `__typename` is the
 * interface's name, or missing where it was not requested. If the selection is the same for every object of the interface,
 * that is enough; otherwise their type was requested from another subgraph.
 */
function addInterfaceObjects(
  byName: Map<unknown, Complete>,
  type: GraphQLInterfaceType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
): void {
  for (const each of [type, ...context.schema.getImplementations(type).interfaces]) {
    if (!context.types.isInterfaceObject(each.name) || dependsOnType(selections, each, context)) continue;
    byName.set(each.name, completeObject(each, selections, context));
    if (each === type) byName.set(undefined, completeObject(each, selections, context));
  }
}

/** Whether a selection differs between the objects of an interface. */
function dependsOnType(
  selections: readonly NormalSelection[],
  type: GraphQLInterfaceType,
  context: ShapeContext,
): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'field') return selection.name === '__typename';
    if (selection.kind === 'fault') return false;
    if (applies(type, selection.on, context)) return dependsOnType(selection.selections, type, context);
    const condition = context.schema.getType(selection.on);
    return isCompositeType(condition) && doTypesOverlap(context.schema, condition, type);
  });
}

function completeObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
): Complete {
  let shape: ObjectShape | undefined;
  return (run, value, holder, key, path) => {
    if (value === null || value === undefined) return completeNull([run, value, holder, key, path], selections);
    if (typeof value !== 'object' || Array.isArray(value)) return refuse(run, path);
    shape ??= shapeOf(type, selections, context);
    if (shape.fault) {
      if (path) reportHere(run, shape.fault, path);
      else run.unreported = true;
      return null;
    }
    return completeFields(run, value as DataObject, shape.fields, path);
  };
}

function completeFields(
  run: CompletionRun,
  source: DataObject,
  fields: readonly ShapedField[],
  path: AnswerPath | null,
): DataObject | null {
  const target: DataObject = {};
  let bubbles = false;
  for (const { name, source: from, complete } of fields) {
    const given = source[from];
    // Data holds no functions: a function here is inherited, and no field of this object.
    const value = typeof given === 'function' ? undefined : given;
    const below = path && { above: path, key: name };
    const completed = complete(run, value, source, from, below);
    if (completed === NULL_BUBBLE) bubbles = true;
    else if (name === '__proto__') defineField(target, name, completed);
    else target[name] = completed;
    if (below && value !== null && value !== undefined) reportOfValue(run, source, from, below);
  }
  return bubbles ? null : target;
}

/** Assigning to `__proto__` would change the object's prototype instead. */
function defineField(target: DataObject, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function shapeOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
): ObjectShape {
  const grouped = new Map<string, NormalField[]>();
  const fault = collectFields(type, selections, context, grouped);
  if (fault !== null) return { fields: [], fault: argumentFailure(fault) };
  const fields = Array.from(grouped, ([name, members]) => {
    const [first] = members;
    return { name, source: first?.dataName ?? name, complete: completeField(type, members, context) };
  });
  return { fields, fault: null };
}

/** The fields selected on an object type, by response name; the message of a condition that is neither true nor false. */
function collectFields(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selections: readonly NormalSelection[],
  context: ShapeContext,
  into: Map<string, NormalField[]>,
): string | null {
  for (const selection of selections) {
    if (selection.kind === 'fault') return selection.message;
    if (selection.kind === 'fragment') {
      if (!applies(type, selection.on, context)) continue;
      const fault = collectFields(type, selection.selections, context, into);
      if (fault !== null) return fault;
    } else {
      const known = into.get(selection.responseName);
      if (known) known.push(selection);
      else into.set(selection.responseName, [selection]);
    }
  }
  return null;
}

function applies(type: GraphQLObjectType | GraphQLInterfaceType, condition: string, { schema }: ShapeContext): boolean {
  if (condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function completeField(
  type: GraphQLObjectType | GraphQLInterfaceType,
  members: readonly NormalField[],
  context: ShapeContext,
): Complete {
  const [first] = members;
  const fieldName = first?.name ?? '';
  const obstacle = members.map((member) => member.obstacle).find((each) => each !== null);
  const failure =
    obstacle && (obstacle.kind === 'denied' ? context.denied(obstacle.rule) : argumentFailure(obstacle.message));
  if (fieldName === '__typename') return failure ? completeObstructed(true, failure) : () => type.name;
  if (fieldName === '__schema' || fieldName === '__type') {
    if (failure) return completeObstructed(fieldName === '__schema', failure);
    const responseName = first?.responseName ?? fieldName;
    return (run) => (Object.hasOwn(run.introspection, responseName) ? run.introspection[responseName] : null);
  }
  const field = type.getFields()[fieldName];
  if (!field) throw new TypeError(`The operation asks for ${type.name}.${fieldName}, which the schema does not have.`);
  if (failure) return completeObstructed(isNonNullType(field.type), failure);
  return completeType(
    field.type,
    members.flatMap((member) => member.selections ?? []),
    context,
  );
}

/** A field that is not fetched: the caller may not read it, or its arguments are wrong. */
function completeObstructed(required: boolean, failure: Failure): Complete {
  return (run, _value, _holder, _key, path) => {
    if (path) reportHere(run, failure, path);
    else run.unreported = true;
    return required ? NULL_BUBBLE : null;
  };
}
