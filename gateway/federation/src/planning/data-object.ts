/** An object of the data gathered from subgraphs: fields by their names in the data. */
export type DataObject = Record<string, unknown>;

/**
 * A field of a data object. Data is JSON and holds no functions: if the object has no own field, an inherited one such as
 * `constructor` is not data.
 */
export function fieldValue(object: DataObject, name: string): unknown {
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Deeper than the lists of lists of any schema. */
const MAX_LIST_DEPTH = 20;

/** Every object in a value, through lists of lists. */
export function* objectsIn(value: unknown, depth = 0): Generator<DataObject> {
  if (depth > MAX_LIST_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  else if (typeof value === 'object' && value !== null) yield value as DataObject;
}
