import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundlePage } from './bundle-page.ts';

/** A file of the page. */
export interface PageFile {
  readonly contentType: string;
  readonly content: Buffer;
}

const PACKAGE = dirname(import.meta.dirname);
const SOURCES = join(import.meta.dirname, 'page');
const CACHE = join(PACKAGE, 'node_modules', '.cache', 'page');
const BUNDLED = ['graphiql', '@graphiql/react', '@graphiql/toolkit', 'react', 'react-dom', 'graphql', 'esbuild'];
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
};

let files: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** The files that the page loads, by name. They are bundled again if their sources have changed. */
export function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  files ??= readFiles().catch((error: unknown) => {
    files = undefined;
    throw error;
  });
  return files;
}

async function readFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = await bundled();
  const found = new Map<string, PageFile>();
  for (const name of await readdir(folder)) {
    const contentType = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (contentType !== undefined) found.set(name, { contentType, content: await readFile(join(folder, name)) });
  }
  return found;
}

/** The folder of the bundle, created atomically: several processes may be creating it at once. */
async function bundled(): Promise<string> {
  const folder = join(CACHE, await sourceKey());
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const candidate = await mkdtemp(join(CACHE, 'new-'));
  await bundlePage(SOURCES, candidate);
  try {
    await rename(candidate, folder);
  } catch (error) {
    await rm(candidate, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A digest of the bundle's sources. */
async function sourceKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(SOURCES)).toSorted()) hash.update(await readFile(join(SOURCES, name)));
  hash.update(await readFile(join(import.meta.dirname, 'bundle-page.ts')));
  for (const name of BUNDLED) hash.update(await readFile(join(PACKAGE, 'node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 16);
}
