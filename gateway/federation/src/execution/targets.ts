import { fieldValue, type DataObject } from '../planning/data-object.ts';
import type { PathStep } from '../planning/operation-plan.ts';

/**
 * The objects at a path of the data, without nulls. With `shared`, the same object may appear at several places, and is
 * returned once.
 */
export function targetsAt(root: DataObject, path: readonly PathStep[], shared: boolean): readonly DataObject[] {
  let reached: unknown[] = [root];
  for (const { name, types } of path) {
    const next: unknown[] = [];
    for (const value of reached) {
      if (name !== '@') add(fieldValue(value as DataObject, name), types, next);
      else if (Array.isArray(value)) for (const item of value) add(item, types, next);
    }
    // An object that several places share is followed once.
    reached = shared ? [...new Set(next)] : next;
  }
  return reached.filter((value) => !Array.isArray(value)) as DataObject[];
}

function add(value: unknown, types: ReadonlySet<string> | null, to: unknown[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (types && !types.has(String((value as DataObject)['__typename']))) return;
  to.push(value);
}
