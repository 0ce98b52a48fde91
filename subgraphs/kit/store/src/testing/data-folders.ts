import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The variable with the folder of all data folders of a test run. */
const VARIABLE = 'TEST_DATA_FOLDERS';

const MEMORY = '/dev/shm';
/** A store has 25 MB at first. Containers often have 64 MB of such memory. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * Creates the folder of all data folders of a test run; returns a function that removes it, with those that a test process
 * used until it ended.
 */
export async function makeDataFolders(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(place(), 'queqiao-run-'));
  process.env[VARIABLE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** Where data folders are created. */
export function dataFolders(): string {
  return process.env[VARIABLE] ?? place();
}

function place(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
}
