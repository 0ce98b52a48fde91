import { fileURLToPath } from 'node:url';
import type { RecordType } from '@queqiao/records';
import { familyFolders } from '@queqiao/schemas';
import { discoverFamilies } from './discover.ts';
import type { FamilyManifest } from './manifest.ts';

const OWN = fileURLToPath(new URL('../../..', import.meta.url));

/** Every family by its name: those in `subgraphs/`, and those in the folders of `FAMILIES_DIR`. */
export const FAMILIES: ReadonlyMap<string, FamilyManifest> = await discoverFamilies([
  OWN,
  ...familyFolders(process.env),
]);

/** The family of a name. Throws a TypeError when there is none. */
export function familyNamed(name: string): FamilyManifest {
  const family = FAMILIES.get(name);
  if (family === undefined) throw new TypeError(`没有平台族 ${name} (there is no family ${name})`);
  return family;
}

/** The folders of installations that families bring themselves. */
export function familyInstallations(): readonly string[] {
  return Array.from(FAMILIES.values(), ({ installations }) => installations)
    .filter((folder) => folder !== undefined)
    .map((folder) => fileURLToPath(folder));
}

/** Every record type by its name. */
export const RECORD_TYPES: ReadonlyMap<string, RecordType> = new Map(
  Array.from(FAMILIES.values(), ({ recordTypes }) => recordTypes)
    .flat()
    .map((type) => [type.name, type]),
);

export const RECORD_TYPE_NAMES: readonly string[] = [...RECORD_TYPES.keys()];

/** The record type of a name. Throws a TypeError when there is none. */
export function recordTypeNamed(name: string): RecordType {
  const type = RECORD_TYPES.get(name);
  if (type === undefined) throw new TypeError(`There is no record type ${name}.`);
  return type;
}

/** The name of the family that brings a record type; undefined when there is no such type. */
export function familyOfRecordType(type: string): string | undefined {
  for (const [name, { recordTypes }] of FAMILIES) {
    if (recordTypes.some((each) => each.name === type)) return name;
  }
  return undefined;
}
