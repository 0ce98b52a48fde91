import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('create-store-process.ts', import.meta.url));
/** Begins the names of folders in which files are being made. */
const UNFINISHED = 'store-unfinished-';

/**
 * Makes the files of an empty embedded store in a folder, unless a store is there already. A process of its own does it,
 * as PostgreSQL's `initdb` is one: it takes 600 MB, of which the engine's thread would keep 250. The folder appears
 * whole or not at all, however the work ends. Rejects with what that process printed when it fails.
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
