import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consoleRoutes } from './console-routes.ts';
import { buildOf, type PageBuild, type PageFolders } from './page-build.ts';

const HTML = '<!doctype html><title>A page</title><script type="module" src="./main.ts"></script>';

let folder: string;
let folders: PageFolders;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queqiao-page-'));
  folders = { sources: join(folder, 'page'), builds: join(folder, 'builds') };
  await mkdir(folders.sources);
  await writeFile(join(folders.sources, 'index.html'), HTML);
  await writeFile(join(folders.sources, 'main.ts'), 'document.title = String(1 + 1);');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A server with the console, and something else that it serves. */
async function serverWith(page: PageBuild): Promise<FastifyInstance> {
  const app = Fastify();
  consoleRoutes({ compression: {}, page: () => page })(app);
  app.get('/else', () => 'served');
  await app.ready();
  return app;
}

describe('the build of the console', () => {
  test('is done by two nodes at once into one folder: both have the whole page, and nothing half is left', async () => {
    const both = await Promise.all([buildOf(folders), buildOf(folders)]);
    for (const build of both) {
      expect(build).toMatchObject({ state: 'ready', html: expect.stringContaining('/console/assets/') });
    }
    const [one, other] = both as [Extract<PageBuild, { state: 'ready' }>, Extract<PageBuild, { state: 'ready' }>];
    expect(other).toEqual(one);
    expect(one.files.size).toBeGreaterThan(0);
    expect(await readdir(folders.builds)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/u)]);
  });

  test('is done again only when the sources have changed', async () => {
    await buildOf(folders);
    const [first] = await readdir(folders.builds);
    // Were it built again, this would be gone.
    await writeFile(join(folders.builds, first!, 'assets', 'kept.svg'), '<svg/>');
    expect(await buildOf(folders)).toMatchObject({ files: expect.toSatisfy((files) => files.has('kept.svg')) });
    await writeFile(join(folders.sources, 'main.ts'), 'document.title = String(2 + 2);');
    expect(await buildOf(folders)).toMatchObject({ state: 'ready' });
    expect(await readdir(folders.builds)).toHaveLength(2);
  });

  test('that fails says where, leaves nothing behind, and keeps nothing else from being served', async () => {
    await writeFile(join(folders.sources, 'main.ts'), 'const = ;');
    const build = await buildOf(folders);
    expect(build).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(/main\.ts/u) } });
    expect(await readdir(folders.builds)).toEqual([]);

    await using app = { app: await serverWith(build), [Symbol.asyncDispose]: () => app.app.close() };
    const answer = await app.app.inject('/console/indicators');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('控制台未能生成,其他服务不受影响');
    expect(answer.body).toContain('The log says why');
    expect(answer.headers['retry-after']).toBeUndefined();
    expect((await app.app.inject('/else')).body).toBe('served');
    expect((await app.app.inject('/console/assets/main.js')).statusCode).not.toBe(200);
  });

  test('that is under way has the page come back by itself', async () => {
    await using app = { app: await serverWith({ state: 'building' }), [Symbol.asyncDispose]: () => app.app.close() };
    const answer = await app.app.inject('/console');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.body).toContain('http-equiv="refresh"');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
