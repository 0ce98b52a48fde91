import { readFileSync } from 'node:fs';

/** A query from its own file below `folder`, as a statement with the given values. */
export type SqlFile = (...values: readonly unknown[]) => { readonly text: string; readonly values: readonly unknown[] };

/** Reads a query from `<name>.sql` in a folder, once, at start. Throws when there is no such file. */
export function sqlFile(folder: URL, name: string): SqlFile {
  const text = readFileSync(new URL(`${name}.sql`, folder), 'utf8');
  return (...values) => ({ text, values });
}
