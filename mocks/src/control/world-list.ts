import type { Platforms } from '../world/index.ts';

/** A list of the world by name, in its order. Throws a RangeError for an unknown name. */
export function worldList(platforms: Platforms, system: string, name: string): readonly unknown[] {
  const platform = Object.entries(platforms).find(([held]) => held === system)?.[1];
  if (platform === undefined) {
    throw new RangeError(`the world holds no platform ${system}; there is ${Object.keys(platforms).join(', ')}`);
  }
  const lists: Readonly<Record<string, unknown>> = { ...platform };
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (Array.isArray(list)) return list;
  if (isOrdered(list)) return list.ordered();
  const names = Object.keys(lists).filter((candidate) => candidate !== 'system');
  throw new RangeError(`${system} has no list ${name}; there is ${names.join(', ')}`);
}

function isOrdered(list: unknown): list is { readonly ordered: () => readonly unknown[] } {
  return typeof list === 'object' && list !== null && 'ordered' in list && typeof list.ordered === 'function';
}
