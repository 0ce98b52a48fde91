import { delimiter, resolve } from 'node:path';

/**
 * The folders of installations beside the hub's own, from `INSTALLATIONS_DIR`: one, or several with the system's path
 * delimiter between them. Pure; a relative path is one from the working directory.
 */
export function installationFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (environment['INSTALLATIONS_DIR'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(folder));
}
