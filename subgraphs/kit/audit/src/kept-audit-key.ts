import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The key in `audit.key` of a data folder, made at first use, that only its owner may read. Processes that make it at
 * once agree on one. Whoever loses it can no longer prove what was sealed with it.
 */
export async function keptAuditKey(folder: string): Promise<string> {
  const file = join(folder, 'audit.key');
  const kept = await read(file);
  if (kept !== null) return kept;
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never in the place of another.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8').then((text) => text.trim());
}
