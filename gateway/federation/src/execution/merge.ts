import { fieldValue, isMissing, objectsIn, type DataObject } from '../planning/data-object.ts';
import type { OutlineField } from '../planning/outline.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';

/** What merging must know, and whom it tells that two answers do not fit together. */
export interface MergeContext {
  readonly facts: SupergraphFacts;
  /** `target` stays as it is; what the other answer was to add below `outline` is missing. */
  readonly conflict: (target: DataObject, outline: readonly OutlineField[]) => void;
}

/**
 * Puts the fields of the outline that a subgraph gave into the data that is there. What was not there is taken as it
 * is, not copied: the same object may then stand at several places, which is sound because equal names in the data ask
 * for the same (see `nameData`). Only objects and lists that the schema has are put together; a scalar of any form is
 * a value as a whole.
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
      // An interface object calls itself by its interface's name; the concrete name, once known, stays.
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

/** Whether two answers speak of the same thing, as far as both tell its type and keys. */
function isSame(one: DataObject, other: object, { facts }: MergeContext): boolean {
  const second = other as DataObject;
  const [type, secondType] = [one['__typename'], second['__typename']];
  if (typeof type === 'string' && typeof secondType === 'string' && type !== secondType) {
    if (!facts.types.matches(type, secondType) && !facts.types.matches(secondType, type)) return false;
  }
  for (const key of facts.keys.leafKeys) {
    const value = fieldValue(one, key);
    const secondValue = fieldValue(second, key);
    // An ID may be a number to one subgraph and text to another.
    if (!isMissing(value) && !isMissing(secondValue) && textOf(value) !== textOf(secondValue)) return false;
  }
  return true;
}

function textOf(key: unknown): unknown {
  return typeof key === 'number' ? String(key) : key;
}
