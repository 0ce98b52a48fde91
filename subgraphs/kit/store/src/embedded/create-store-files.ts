import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('create-store-process.ts', import.meta.url));
/** Prefix of the names of folders under construction. */
const UNFINISHED = 'store-unfinished-';

/**
 * Creates the files of an empty embedded store in a folder, unless a store exists already. A separate process does it, like
 * PostgreSQL's `initdb`: it takes 600 MB, of which the engine's thread would retain 250. The folder appears atomically.
 * Rejects with the output of that process when it fails.
 */
export async function createStoreFiles(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const parent = dirname(folder);
  const leftovers = (await readdir(parent)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of leftovers) await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  const unfinished = await mkdtemp(join(parent, UNFINISHED));
  try {
    // Code that runs once is not worth V8's optimizing: without it the process takes two thirds of the time and memory.
    await promisify(execFile)(process.execPath, ['--liftoff-only', SCRIPT, unfinished]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
