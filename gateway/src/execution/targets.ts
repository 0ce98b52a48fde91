import type { DataObject } from '../planning/representation.ts';

/** The objects that stand at a path of the data, each once, nulls left out. */
export function targetsAt(root: DataObject, path: readonly string[]): readonly DataObject[] {
  let frontier: unknown[] = [root];
  for (const element of path) {
    const next: unknown[] = [];
    // What a fetch gave to several places is one object: going on from it once is enough.
    const seen = new Set<unknown>();
    for (const value of frontier) {
      if (element === '@') {
        if (!Array.isArray(value)) continue;
        for (const item of value) if (isNew(item, seen)) next.push(item);
      } else {
        const child = (value as DataObject)[element];
        if (isNew(child, seen)) next.push(child);
      }
    }
    frontier = next;
  }
  return frontier.filter((value) => !Array.isArray(value)) as DataObject[];
}

function isNew(value: unknown, seen: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return true;
}
