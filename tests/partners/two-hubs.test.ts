import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMocks } from '@queqiao/mocks';
import { describe, expect, test } from 'vitest';
import { RUNS_LONG } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { SMALL_WORLD } from '../src/test-hub.ts';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { compareChanges } from './compare-changes.ts';
import { HubProcess } from './hub-process.ts';
import { worldRows } from './world-rows.ts';

const LEASE_MS = 9_000;
const SYSTEMS = 6;
const ADMINISTRATOR = { role: 'administrator' } as const;

describe.each(TEST_ENGINES.filter(({ name }) => name === 'postgres'))('on $label (with TEST_LONG=true)', (engine) => {
  test.skipIf(engine.missing !== null || !RUNS_LONG)(
    'lets another hub take over within the lease when the reading hub is killed, without lost or repeated changes',
    { timeout: 600_000 },
    async () => {
      await using mocks = await startMocks(SMALL_WORLD);
      await using store = await engine.open();
      await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-hubs-'));
      const variables = {
        ...mocks.environment,
        DATABASE_URL: store.databaseUrl?.href ?? '',
        AUDIT_KEY: 'the key that both hubs seal their audit log with',
        SYNC_INTERVAL_MS: '500',
        // How much of the world goes between two runs depends on the machine: here, nothing is held because it is much.
        REMOVAL_GUARD_SHARE: '1',
        SYNC_LEASE_MS: String(LEASE_MS),
      };
      await using one = await HubProcess.start(folder.path, variables);
      await one.readsOn(1);
      await using other = await HubProcess.start(folder.path, variables);

      const cursor = await watermarkOf(one, ADMINISTRATOR);
      const [before, from] = [worldRows(mocks.world), mocks.world.journal.length];
      await mocks.control.setTick(20);
      await one.readsOn(1);
      expect(await other.runs()).toEqual(new Map());

      await one.kill();
      // By the database's clock, which both share: the speed of this machine does not matter.
      const leases = await store.database.query<{ ms: number }>({
        text: 'select (extract(epoch from expires_at - clock_timestamp()) * 1000)::float8 as ms from sync_lease',
        values: [],
      });
      expect(leases).toHaveLength(SYSTEMS);
      for (const { ms } of leases) expect(ms).toBeLessThan(LEASE_MS);
      await expect.poll(async () => (await other.runs()).size).toBeGreaterThan(0);

      await other.readsOn(1);
      await mocks.control.setTick(null);
      // Records of an unknown school wait until a sync run of the schools that started later has ended.
      await other.readsOn(4);
      const { changes } = await changesAfter(other, ADMINISTRATOR, cursor);
      const journal = mocks.world.journal.slice(from);
      expect(journal.length).toBeGreaterThan(100);
      const keysOf = async (table: 'record' | 'protected_record'): Promise<string[]> => {
        const text = `select system || ' ' || type || ' ' || id as key from ${table}`;
        return (await store.database.query<{ key: string }>({ text, values: [] })).map(({ key }) => key);
      };
      // Their removal is not believed while a row is there of which nobody can say which record it is.
      const inDoubt = new Set(await keysOf('protected_record'));
      const lost = new Set(Array.from(inDoubt, (key) => `lost: ${key} -> nothing ()`));
      const differences = compareChanges({ journal, log: changes, before, after: worldRows(mocks.world) });
      expect(differences.filter((each) => !lost.has(each))).toEqual([]);
      const known = await keysOf('record');
      expect(known.filter((key) => !inDoubt.has(key)).toSorted()).toEqual([...mocks.world.recordKeys()].toSorted());
    },
  );
});
