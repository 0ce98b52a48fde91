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
 * The key in `audit.key` of a data folder, created on first use, readable only by its owner. Concurrent processes agree on
 * one. Without the file, existing seals can no longer be verified.
 */
export async function storedAuditKey(folder: string): Promise<string> {
  const file = join(folder, 'audit.key');
  const stored = await read(file);
  if (stored !== null) return stored;
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // Creating a link is atomic and never replaces an existing file.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8').then((text) => text.trim());
}
