import type { Rewrite } from './operation-plan.ts';
import type { DataObject } from './data-object.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

const FRAGMENT = '... on ';

/** Changes a representation or an answer in place, as the plan says for interface objects and conflicting names. */
export function applyRewrites(rewrites: readonly Rewrite[], value: unknown, types: SupergraphTypes): void {
  for (const rewrite of rewrites) descend(rewrite, 0, value, types);
}

function descend(rewrite: Rewrite, depth: number, value: unknown, types: SupergraphTypes): void {
  if (Array.isArray(value)) {
    for (const item of value) descend(rewrite, depth, item, types);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as DataObject;
  const element = rewrite.path[depth];
  if (element === undefined) return;
  if (element.startsWith(FRAGMENT)) {
    const typeName = object['__typename'];
    if (typeof typeName === 'string' && !types.matches(typeName, element.slice(FRAGMENT.length))) return;
    descend(rewrite, depth + 1, value, types);
  } else if (depth < rewrite.path.length - 1) {
    descend(rewrite, depth + 1, object[element], types);
  } else if (rewrite.kind === 'set') {
    object[element] = rewrite.value;
  } else if (object[element] !== undefined) {
    object[rewrite.to] = object[element];
    delete object[element];
  }
}

/** Response names that the rewrites rename, so that error paths can be translated. */
export function renamedNames(rewrites: readonly Rewrite[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (rewrite.kind === 'rename' && last !== undefined) names.set(last, rewrite.to);
  }
  return names;
}
