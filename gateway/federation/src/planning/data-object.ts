/** What subgraphs answer with, as it is gathered: fields by the names that they have in the data. */
export type DataObject = Record<string, unknown>;

/**
 * A field of a data object. Data is JSON and holds no functions: where the object has no such field of its own, what it
 * inherits under a name like `constructor` is none of its data.
 */
export function fieldValue(object: DataObject, name: string): unknown {
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** No schema has lists of lists as deep as this. */
const MAX_LIST_DEPTH = 20;

/** Every object in a value, through lists of lists. */
export function* objectsIn(value: unknown, depth = 0): Generator<DataObject> {
  if (depth > MAX_LIST_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  else if (typeof value === 'object' && value !== null) yield value as DataObject;
}
