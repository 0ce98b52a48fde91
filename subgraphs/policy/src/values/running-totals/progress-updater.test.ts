import { describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../../testing/policy-rig.ts';
import type { ReceivedVersion } from '../../testing/record-writer.ts';
import { TEST_ENGINES } from '../../testing/test-engines.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { ProgressUpdater } from './progress-updater.ts';

const SCHOOLS = 'baoji-2024-37/provincial-schools';

function school(code: string, provincialRecognition: string): ReceivedVersion {
  const attributes = { code, level: 'HIGHER', region: '610302', municipalRecognition: 'NONE', provincialRecognition };
  return { system: 'zhijiao', type: 'School', id: code, region: '610302', attributes };
}

interface Row {
  readonly value: number | null;
  readonly status: string;
  readonly cause: number | null;
}

function rowsOf(rig: PolicyRig): Promise<Row[]> {
  return rig.store.database.query<Row>({
    text: 'select value, status, cause from indicator_progress where indicator = $1 order by id',
    values: [SCHOOLS],
  });
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    test('brings what a change touches up to date once its commit is announced, and says which change it was', async () => {
      await using rig = await startPolicyRig(engine);
      const updater = new ProgressUpdater(rig.store, { pollMs: 3_600_000 });
      updater.start();
      const first = await rig.write(school('1', 'RECOGNIZED'), school('2', 'RECOGNIZED'));
      await expect.poll(() => rowsOf(rig)).toHaveLength(2);
      const second = await rig.write(school('1', 'NONE'));
      await expect.poll(() => rowsOf(rig)).toHaveLength(3);
      expect(await rowsOf(rig)).toEqual([
        { value: null, status: 'NO_DATA', cause: null },
        { value: 2, status: 'MET', cause: first },
        { value: 1, status: 'AT_RISK', cause: second },
      ]);
      await updater.stop();
    });

    test('writes nothing down when a change touches no value', async () => {
      await using rig = await startPolicyRig(engine);
      await rig.receive(school('1', 'RECOGNIZED'));
      const before = await rowsOf(rig);
      await rig.receive({ ...school('9', 'RECOGNIZED'), region: '632800' });
      expect(await rowsOf(rig)).toEqual(before);
    });

    test('gives a status that crosses because its due day has passed', async () => {
      await using rig = await startPolicyRig(engine);
      await rig.receive(school('1', 'RECOGNIZED'));
      rig.clock.now = Date.parse('2027-01-01T00:00:00+08:00');
      await rig.receive();
      expect((await rowsOf(rig)).at(-1)).toEqual({ value: 1, status: 'OVERDUE', cause: null });
    });

    test.skipIf(engine.name === 'pglite')(
      'takes turns with other nodes, so that each change is added once',
      async () => {
        await using rig = await startPolicyRig(engine);
        await using other = await rig.testStore.another();
        for (let round = 0; round < 5; round += 1) {
          await rig.write(school(`${round}`, 'RECOGNIZED'));
          await Promise.all([
            bringUpToDate(rig.store),
            bringUpToDate({ ...rig.store, database: other }),
            bringUpToDate(rig.store),
          ]);
        }
        expect((await rowsOf(rig)).map(({ value }) => value)).toEqual([null, 1, 2, 3, 4, 5]);
      },
    );
  });
}
