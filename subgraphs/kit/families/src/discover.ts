import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FamilyManifest } from './manifest.ts';

/**
 * The manifests of all families in some folders, by name: `<folder>/<family>/src/manifest.ts`. Rejects with a TypeError when
 * two families have one name or bring one record type, or a manifest exports no `family`.
 */
export async function discoverFamilies(folders: readonly string[]): Promise<ReadonlyMap<string, FamilyManifest>> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name, 'src', 'manifest.ts'))
      .filter((file) => existsSync(file)),
  );
  const families = new Map<string, FamilyManifest>();
  const owners = new Map<string, string>();
  for (const manifest of await Promise.all(files.map(readManifest))) {
    if (families.has(manifest.name)) throw new TypeError(`There are two families ${manifest.name}.`);
    families.set(manifest.name, manifest);
    for (const { name } of manifest.recordTypes) {
      const owner = owners.get(name);
      if (owner !== undefined) throw new TypeError(`${owner} and ${manifest.name} both bring record type ${name}.`);
      owners.set(name, manifest.name);
    }
  }
  return families;
}

async function readManifest(file: string): Promise<FamilyManifest> {
  const { family } = (await import(pathToFileURL(file).href)) as { readonly family?: FamilyManifest };
  if (family === undefined) throw new TypeError(`${file} exports no family.`);
  return family;
}
