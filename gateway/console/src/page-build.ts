import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { PAGE_FOLDER } from './page-sources.ts';

/** A file that the page loads. */
export interface PageFile {
  readonly contentType: string;
  readonly content: Buffer;
}

/** What the build has come to. `files` are those below `/console/assets/`, by name; `html` has `NONCE` for each nonce. */
export type PageBuild =
  | { readonly state: 'building' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'ready'; readonly html: string; readonly files: ReadonlyMap<string, PageFile> };

const PACKAGE = dirname(import.meta.dirname);
const BUILDS = join(PACKAGE, 'node_modules', '.cache', 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let build: PageBuild = { state: 'building' };
let ended: Promise<PageBuild> | undefined;

/**
 * The state of the page. The first call starts the build where the page's sources have changed since the last; builds run in a process of
 * their own, and at most once in each process.
 */
export function pageBuild(): PageBuild {
  void pageBuilt();
  return build;
}

/** The page once its build has ended: ready or failed. Starts it like `pageBuild`; never rejects. */
export function pageBuilt(): Promise<PageBuild> {
  ended ??= endOfBuild();
  return ended;
}

async function endOfBuild(): Promise<PageBuild> {
  build = await buildOf({ sources: PAGE_FOLDER, builds: BUILDS });
  return build;
}

/** Where a page is, and where its builds are kept. */
export interface PageFolders {
  readonly sources: string;
  /** Processes that build at the same time may share it. */
  readonly builds: string;
}

/** The page of a folder of sources, built where there is no build of them yet: ready or failed; never rejects. */
export async function buildOf(folders: PageFolders): Promise<PageBuild> {
  try {
    return await readPage(folders);
  } catch (error) {
    return { state: 'failed', error: error as Error };
  }
}

async function readPage(folders: PageFolders): Promise<PageBuild> {
  const folder = await builtFolder(folders);
  const files = new Map<string, PageFile>();
  for (const name of await readdir(join(folder, 'assets'))) {
    const contentType = TYPES[extname(name)];
    if (contentType !== undefined) {
      files.set(name, { contentType, content: await readFile(join(folder, 'assets', name)) });
    }
  }
  return { state: 'ready', html: await readFile(join(folder, 'index.html'), 'utf8'), files };
}

/** The folder of the build, created atomically: several processes may be building at once. */
async function builtFolder({ sources, builds }: PageFolders): Promise<string> {
  const folder = join(builds, await sourceKey(sources));
  if (existsSync(folder)) return folder;
  await mkdir(builds, { recursive: true });
  const candidate = await mkdtemp(join(builds, 'new-'));
  try {
    await buildInto(candidate, sources);
    await rename(candidate, folder);
  } catch (error) {
    await rm(candidate, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Rejects with what the build wrote when it fails. */
async function buildInto(folder: string, sources: string): Promise<void> {
  const child = fork(new URL('cli/build-page.ts', import.meta.url), [sources, folder], {
    // The options of this process (a debugger, a limit of its memory) are not passed on.
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let written = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The console cannot be built (${String(code)}): ${written.trim()}`);
}

/** A digest of the page's sources and of the versions of its packages. */
async function sourceKey(sources: string): Promise<string> {
  const manifest = await readFile(join(PACKAGE, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { readonly dependencies: Readonly<Record<string, string>> };
  const hash = createHash('sha256').update(manifest);
  for (const path of (await readdir(sources, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash
      .update(path.slice(sources.length))
      .update('\0')
      .update(await readFile(path));
  }
  hash.update(await readFile(join(import.meta.dirname, 'build-page.ts')));
  for (const name of Object.keys(dependencies)) {
    hash.update(await readFile(join(PACKAGE, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}
