import { fieldValue, isMissing, objectsIn, type DataObject } from '../planning/data-object.ts';
import type { OutlineField } from '../planning/outline.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';

/** The context of merging, which also receives conflicts between two answers. */
export interface MergeContext {
  readonly facts: SupergraphFacts;
  /** `target` is unchanged; the other answer's fields below `outline` are missing. */
  readonly conflict: (target: DataObject, outline: readonly OutlineField[]) => void;
}

/**
 * Merges the outline's fields of a subgraph's answer into the existing data. New values are taken without copying: the same
 * object may then appear at several places, which is correct because equal names in the data mean equal selections (see
 * `nameData`). Only the schema's objects and lists are merged; a scalar of any form is an opaque value.
 */
export function mergeInto(
  target: DataObject,
  source: DataObject,
  outline: readonly OutlineField[],
  context: MergeContext,
): void {
  for (const { name, fields } of outline) {
    const value = fieldValue(source, name);
    if (value === undefined) continue;
    const present = fieldValue(target, name);
    if (isMissing(present)) {
      target[name] = value;
    } else if (value === null || value === present) {
      continue;
    } else if (fields) {
      mergeValues(present, value, fields, context);
    } else if (name === '__typename' && typeof present === 'string' && context.facts.types.isAbstract(present)) {
      // An interface object's `__typename` is its interface's name; the concrete name, once known, is preserved.
      target[name] = value;
    }
  }
}

function mergeValues(present: unknown, value: unknown, outline: readonly OutlineField[], context: MergeContext): void {
  if (Array.isArray(present)) {
    if (Array.isArray(value) && value.length === present.length) mergeLists(present, value, outline, context);
    else for (const object of objectsIn(present)) context.conflict(object, outline);
    return;
  }
  if (typeof present !== 'object' || present === null) return;
  const target = present as DataObject;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && isSame(target, value, context)) {
    mergeInto(target, value as DataObject, outline, context);
  } else {
    context.conflict(target, outline);
  }
}

function mergeLists(
  present: unknown[],
  value: readonly unknown[],
  outline: readonly OutlineField[],
  context: MergeContext,
): void {
  for (let i = 0; i < present.length; i++) {
    const item = value[i];
    if (isMissing(present[i])) present[i] = item;
    else if (!isMissing(item) && item !== present[i]) mergeValues(present[i], item, outline, context);
  }
}

/** Whether two answers describe the same entity, as far as both contain its type and keys. */
function isSame(one: DataObject, other: object, { facts }: MergeContext): boolean {
  const second = other as DataObject;
  const [type, secondType] = [one['__typename'], second['__typename']];
  if (typeof type === 'string' && typeof secondType === 'string' && type !== secondType) {
    if (!facts.types.matches(type, secondType) && !facts.types.matches(secondType, type)) return false;
  }
  for (const key of facts.keys.leafKeys) {
    const value = fieldValue(one, key);
    const secondValue = fieldValue(second, key);
    // An ID may be a number in one subgraph and a string in another.
    if (!isMissing(value) && !isMissing(secondValue) && textOf(value) !== textOf(secondValue)) return false;
  }
  return true;
}

function textOf(key: unknown): unknown {
  return typeof key === 'number' ? String(key) : key;
}
