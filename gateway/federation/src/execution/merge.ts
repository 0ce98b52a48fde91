import type { DataObject } from '../planning/representation.ts';
import type { SupergraphTypes } from '../planning/supergraph-types.ts';

/**
 * Puts what a subgraph gave into the data that is there. What was not there is taken as it is, not copied: the same
 * object may then stand at several places, which is sound because all of them were asked for in one fetch and stay
 * equal.
 */
export function mergeInto(target: DataObject, source: DataObject, types: SupergraphTypes): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = target[key];
    if (present === undefined || present === null) {
      target[key] = value;
    } else if (present === value || value === null) {
      continue;
    } else if (typeof present === 'object' && typeof value === 'object') {
      mergeObjects(present, value, types);
    } else if (key !== '__typename' || typeof value !== 'string' || !types.isAbstract(value)) {
      // An interface object calls itself by its interface's name; the concrete name, once known, stays.
      target[key] = value;
    }
  }
}

function mergeObjects(present: object, value: object, types: SupergraphTypes): void {
  if (!Array.isArray(present)) {
    mergeInto(present as DataObject, value as DataObject, types);
    return;
  }
  if (!Array.isArray(value)) return;
  for (let i = 0; i < present.length && i < value.length; i++) {
    const item: unknown = value[i];
    const held: unknown = present[i];
    if (typeof held === 'object' && held !== null && typeof item === 'object' && item !== null) {
      if (held !== item) mergeObjects(held, item, types);
    } else if (held === null) {
      present[i] = item;
    }
  }
}
