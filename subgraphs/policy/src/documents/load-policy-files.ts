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
export const POLICIES_FOLDER: string = join(SCHEMAS_FOLDER, 'policies');

/** The policy files of a folder. Throws one PolicyFileError where the folder cannot be read. */
async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  } catch (error) {
    const message = `无法读取此文件夹 (the folder cannot be read): ${error instanceof Error ? error.message : String(error)}`;
    throw new PolicyFileError([{ file: folder, line: null, path: '', message }]);
  }
}

/** A document that stands in two folders: neither may silently take the place of the other. */
function duplicates(loaded: readonly (readonly [string, PolicyFile])[]): PolicyFileFault[] {
  const files = Map.groupBy(loaded, ([, policy]) => policy.id);
  return [...files.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.slice(1))
    .map(([file, { id }]) => ({ file, line: null, path: 'id', message: `文件 ${id} 已有 (there is such a document)` }));
}

/**
 * Reads every policy file of some folders (default: the hub's own), in the order of their names: a further document needs
 * one more YAML file in one of them, and a restart. Throws one PolicyFileError with all faults of all files.
 */
export async function loadPolicyFiles(...folders: readonly string[]): Promise<readonly PolicyFile[]> {
  const faults: PolicyFileFault[] = [];
  const loaded: [string, PolicyFile][] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PolicyFileError)) throw error;
      faults.push(...error.faults);
    }
  };
  for (const folder of folders.length === 0 ? [POLICIES_FOLDER] : folders) {
    await attempt(async () => {
      for (const file of await filesOf(folder)) {
        await attempt(async () => void loaded.push([file, await readPolicyFile(join(folder, file))]));
      }
    });
  }
  faults.push(...faultsBetween(loaded), ...duplicates(loaded));
  if (faults.length > 0) throw new PolicyFileError(faults);
  return loaded.map(([, policy]) => policy);
}
