import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMAS_FOLDER } from '@queqiao/schemas';
import { PolicyFileError, type PolicyFileFault } from './policy-file-error.ts';
import type { PolicyFile } from './policy-file.ts';
import { readPolicyFile } from './read-policy-file.ts';

function faultsBetween(loaded: readonly (readonly [string, PolicyFile])[]): PolicyFileFault[] {
  return loaded
    .filter(([file, policy]) => file !== `${policy.id}.yaml`)
    .map(([file, policy]) => ({
      file,
      line: null,
      path: 'id',
      message: `文件名应为 ${policy.id}.yaml (the file is named after the id)`,
    }));
}

/** The documents that the hub comes with. */
const POLICIES_FOLDER = join(SCHEMAS_FOLDER, 'policies');

/**
 * Reads every policy file of a folder (default: `schemas/policies`), in the order of their names: a further document needs one more YAML file there.
 * Throws one PolicyFileError with all faults of all files.
 */
export async function loadPolicyFiles(directory: string = POLICIES_FOLDER): Promise<readonly PolicyFile[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).toSorted();
  const faults: PolicyFileFault[] = [];
  const loaded: [string, PolicyFile][] = [];
  for (const file of files) {
    try {
      loaded.push([file, await readPolicyFile(join(directory, file))]);
    } catch (error) {
      if (!(error instanceof PolicyFileError)) throw error;
      faults.push(...error.faults);
    }
  }
  faults.push(...faultsBetween(loaded));
  if (faults.length > 0) throw new PolicyFileError(faults);
  return loaded.map(([, policy]) => policy);
}
