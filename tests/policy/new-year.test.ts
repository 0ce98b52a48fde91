import { createEducationSubgraph } from '@queqiao/education';
import { createExchange } from '@queqiao/exchange';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { startMocks } from '@queqiao/mocks';
import { installationAt, loadInstallations } from '@queqiao/platform/installations';
import { describe, expect, test } from 'vitest';
import { RUNS_LONG } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { SMALL_WORLD } from '../src/test-hub.ts';

const SYSTEMS = new Set(['zhijiao', 'haixi-education']);
const DAY = 86_400_000;

describe.each(TEST_ENGINES)('on $label', (engine) => {
  test.skipIf(engine.missing !== null || !RUNS_LONG)('keeps every yearly return when the years go by', async () => {
    await using mocks = await startMocks({ ...SMALL_WORLD, silent: true });
    await using store = await engine.open();
    const { database } = store;
    const files = loadInstallations().filter(({ system }) => SYSTEMS.has(system));
    const clock = (): number => mocks.world.now;
    await using cleanup = new AsyncDisposableStack();
    const education = createEducationSubgraph({
      clock,
      installations: files.map((file) =>
        installationAt(file, mocks.urls[file.system] ?? '', mocks.credentials[file.system] ?? {}),
      ),
    });
    cleanup.defer(() => education.close());
    await using exchange = await createExchange({
      database,
      audit: new AuditLog(database, new AuditKeys({ secrets: ['a secret that is long enough for tests'] })),
      installations: files,
      feeds: education.feeds,
      syncIntervalMs: DAY,
      clock,
    });
    const stored = (): Promise<object[]> =>
      database.query({
        text: `select (select count(*) from record) as records, (select newest from change_log) as changes,
                 (select count(*) from held_removal) as held`,
        values: [],
      });
    const sync = async (): Promise<void> => {
      for (const [, failures] of await exchange.engine.once()) expect([...(failures ?? [])]).toEqual([]);
    };
    // Records of a school wait until the schools were read once more.
    for (let run = 0; run < 3; run += 1) await sync();
    const before = await stored();
    for (let passed = 0; passed < 12; passed += 1) {
      await mocks.control.apply({ op: 'beginYear' });
      await sync();
      expect(await stored()).toEqual(before);
    }
  });
});
