import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@queqiao/store';
import { testDataFolder } from '@queqiao/store/testing';
import { startMocks, type Mocks } from '@queqiao/mocks';
import { HUB_MIGRATIONS } from '../store-migrations.ts';

const COMMAND = new URL('hub.ts', import.meta.url).pathname;

const opened = new AsyncDisposableStack();
let dataFolder: string;
let mocks: Mocks;
beforeAll(async () => {
  dataFolder = opened.use(await testDataFolder()).path;
  mocks = opened.use(await startMocks({ bulkShare: 0.05 }));
});
afterAll(() => opened.disposeAsync());

/** Runs a command as an operator does. */
function hub(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ status: unknown; output: string }> {
  const compiled = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
  const env = { ...compiled, ...mocks.environment, QUEQIAO_DATA: dataFolder, ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

test('reads the platforms once, reports which could not be read, and shows the same status afterwards', async () => {
  await mocks.control.setFault({ kind: 'down', system: 'zhijiao' });
  const some = await hub(['sync', '--once']);
  expect(some.status).toBe(1);
  expect(some.output).toMatch(/zhijiao 宝鸡市职业教育管理系统: 不可用 DOWN/);
  expect(some.output).toMatch(/shanqitong 陕企通: 正常 UP, .* [1-9]\d* 条 records/);
  await mocks.control.clearFaults();
  const all = await hub(['sync', '--once']);
  expect(all.output.match(/正常 UP/g)).toHaveLength(6);
  expect(all.status).toBe(0);
  const { status, output } = await hub(['status']);
  expect(status).toBe(0);
  expect(output.match(/正常 UP/g)).toHaveLength(6);
});

test('gets the status from the hub while a hub uses the store', async () => {
  await using store = await openDatabase({ dataFolder, migrations: HUB_MIGRATIONS });
  expect(store.engine).toBe('pglite');
  const source = { id: 'qinyun', name: '秦云就业', status: 'DEGRADED', lastSyncedAt: null, lagSeconds: null };
  const counts = { records: 3, quarantined: 1, heldRemovals: 2 };
  const server = createServer((_request, response) =>
    response.end(JSON.stringify({ data: { sources: [{ ...source, ...counts }] } })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const fromHub = await hub(['status'], { PORT: String(port) });
  expect(fromHub.output).toMatch(/qinyun 秦云就业: 欠佳 DEGRADED, 尚未读全/);
  expect(fromHub.output).toMatch(/2 条移除待确认/);
  expect(fromHub.status).toBe(1);
  expect(await hub(['sync', '--once'])).toMatchObject({ status: 2, output: expect.stringContaining(dataFolder) });
  await new Promise((resolve) => server.close(resolve));
  const { status, output } = await hub(['status'], { PORT: String(port) });
  expect(status).toBe(2);
  expect(output).toContain('无法得知');
});
