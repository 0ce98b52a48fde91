import { delimiter, resolve } from 'node:path';

/**
 * The folders of installations beside the hub's own, from `INSTALLATIONS_DIR`: one, or several with the system's path
 * delimiter between them. Pure; a relative path is one from the working directory.
 */
export function installationFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return foldersOf(environment['INSTALLATIONS_DIR']);
}

/** The folders of platform families beside the hub's own, from `FAMILIES_DIR`, written in the same way. */
export function familyFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return foldersOf(environment['FAMILIES_DIR']);
}

/** The folders of policy documents beside the hub's own, from `POLICIES_DIR`, written in the same way. */
export function policyFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return foldersOf(environment['POLICIES_DIR']);
}

/** The folders of default mappings beside the hub's own, from `MAPPINGS_DIR`, written in the same way. */
export function mappingFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return foldersOf(environment['MAPPINGS_DIR']);
}

function foldersOf(variable = ''): readonly string[] {
  return variable
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(folder));
}
