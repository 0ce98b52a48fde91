import type { DataObject } from '../planning/representation.ts';

/**
 * The objects that stand at a path of the data, nulls left out. Given `shared`, the same object may stand at several
 * places, and is given once.
 */
export function targetsAt(root: DataObject, path: readonly string[], shared: boolean): readonly DataObject[] {
  let frontier: unknown[] = [root];
  for (const element of path) {
    const next: unknown[] = [];
    for (const value of frontier) {
      if (element !== '@') add((value as DataObject)[element], next);
      else if (Array.isArray(value)) for (const item of value) add(item, next);
    }
    // Going on once from what several places share is enough.
    frontier = shared ? [...new Set(next)] : next;
  }
  return frontier.filter((value) => !Array.isArray(value)) as DataObject[];
}

function add(value: unknown, to: unknown[]): void {
  if (typeof value === 'object' && value !== null) to.push(value);
}
