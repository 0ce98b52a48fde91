import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditLog } from '@queqiao/audit';
import { openDatabase } from '@queqiao/store';
import { testDataFolder } from '@queqiao/store/testing';
import { auditKeysFor } from '../audit/audit-keys-for.ts';
import { HUB_MIGRATIONS } from '../store-migrations.ts';

const COMMAND = new URL('hub.ts', import.meta.url).pathname;

const opened = new AsyncDisposableStack();
let dataFolder: string;
beforeAll(async () => {
  dataFolder = opened.use(await testDataFolder()).path;
  await using database = await openDatabase({ dataFolder, migrations: HUB_MIGRATIONS });
  const keys = await auditKeysFor({ auditKeys: [], dataFolder });
  await new AuditLog(database, keys).transact(async (_transaction, note) => {
    for (const subject of ['one', 'two', 'three']) {
      note({ actor: 'approver', action: 'approveProposals', subject, purpose: null, detail: null });
    }
  });
});
afterAll(() => opened.disposeAsync());

/** Runs `hub audit verify`, or another command of `hub audit`, as an operator does. */
function verify(
  environment: Readonly<Record<string, string>> = {},
  ...more: readonly string[]
): Promise<{ status: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, 'audit', ...(more.length > 0 ? more : ['verify'])],
      {
        env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], QUEQIAO_DATA: dataFolder, ...environment },
      },
      (error, stdout, stderr) => resolve({ status: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

test('verifies an unchanged log and prints its end', async () => {
  const { status, output } = await verify();
  expect(output).toMatch(/3 entries in the audit log\): 完好 \(whole\)\n末条 \(head\): 3 [0-9a-f]{64}\n$/u);
  expect(status).toBe(0);
});

test('prints the signed head of the log, and later compares the log with it', async () => {
  const { status, output } = await verify({}, 'anchor');
  expect(status).toBe(0);
  expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/u);
  const file = join(dataFolder, 'anchors');
  await writeFile(file, output);
  expect(await verify({}, 'verify', '--anchor', file)).toMatchObject({ status: 0 });
  await writeFile(file, 'e30.e30.e30');
  expect(await verify({}, 'verify', '--anchor', file)).toMatchObject({
    status: 2,
    output: expect.stringContaining('第 1 行'),
  });
});

test('names changed and removed entries, and fails', async () => {
  await using database = await openDatabase({ dataFolder, migrations: HUB_MIGRATIONS });
  await database.run(
    `alter table audit_entry disable trigger user; update audit_entry set subject = 'forged' where seq = 1;
     delete from audit_entry where seq = 3`,
  );
  await database.close();
  const { status, output } = await verify();
  expect(output).toContain('第 1 条被改动 (1: altered): 内容与哈希不符');
  expect(output).toContain('第 3 条被删除 (3: removed)');
  expect(output).toContain('发现 2 处问题 (2 findings)');
  expect(status).toBe(1);
});

test('reports that it cannot verify when a hub uses the folder, there is no log, or a setting is invalid', async () => {
  await using running = await openDatabase({ dataFolder, migrations: HUB_MIGRATIONS });
  expect(running.engine).toBe('pglite');
  expect(await verify()).toMatchObject({ status: 2, output: expect.stringContaining(dataFolder) });
  const empty = { QUEQIAO_DATA: join(dataFolder, 'empty') };
  expect(await verify(empty)).toMatchObject({ status: 2, output: expect.stringContaining('audit_head') });
  const broken = { AUDIT_KEY: 'short' };
  expect(await verify(broken)).toMatchObject({ status: 2, output: expect.stringContaining('AUDIT_KEY') });
});
