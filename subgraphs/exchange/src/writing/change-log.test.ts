import { ChangeLog, type ChangeSelection, type ReaderRights } from '@queqiao/store';
import type { TestStore } from '@queqiao/store/testing';
import { systemClock } from '@queqiao/records/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { receivedRecord } from './received-record.ts';
import { writeBatch } from './write-batch.ts';

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let log: ChangeLog;

    beforeAll(async () => {
      store = await open();
      log = new ChangeLog(store.database);
      const received = [
        record('Enterprise', 'U', { name: '厂' }, { region: '610322', personal: { contactName: '王' } }),
        record('Base', 'b', { region: '632801' }, { system: 'haixi-education', region: '632801' }),
        record('Enterprise', 'U', { name: '厂' }, { region: '610322', personal: { contactName: '李' } }),
        record('Enterprise', 'U', { name: '公司' }, { region: '610322', personal: { contactName: '张' } }),
        record('Enterprise', 'U', { name: '公司' }, { region: '632802', personal: { contactName: '张' } }),
        record('Enterprise', 'W', { name: '公司' }, { region: '632802', formerId: 'U' }),
      ];
      for (const each of received) {
        await store.database.transaction((transaction) =>
          writeBatch(transaction, { system: each.system, received: [receivedRecord(each)], removals: [] }, systemClock),
        );
      }
    });
    afterAll(async () => {
      await log.close();
      await store[Symbol.asyncDispose]();
    });

    async function read(selection: ChangeSelection, rights?: ReaderRights, after: number | null = null) {
      const page = await log.read({ after, limit: 10, selection, ...(rights && { rights }) });
      const received = page.changes.map(
        ({ position, kind, changedFields, record: { id, region } }) =>
          `${position} ${kind} ${id} ${region} ${changedFields.join('+')}`,
      );
      return { received, through: page.through };
    }

    test('gives everything to one who may see everything', async () => {
      expect(await read({})).toEqual({
        received: [
          '1 CREATED U 610322 ',
          '2 CREATED b 632801 ',
          '3 UPDATED U 610322 contactName',
          '4 UPDATED U 610322 name+contactName',
          '5 UPDATED U 632802 ',
          '6 REKEYED W 632802 contactName',
        ],
        through: 6,
      });
    });

    test('redacts what changed in personal data for one who may not see it', async () => {
      const { received } = await read({ systems: ['zhijiao'] }, { regions: null, personal: false });
      expect(received).toEqual([
        '1 CREATED U 610322 ',
        '3 REDACTED U 610322 ',
        '4 UPDATED U 610322 name',
        '5 UPDATED U 632802 ',
        '6 REKEYED W 632802 ',
      ]);
    });

    test('leaves out what lies elsewhere, and gives a record that moves away as removed', async () => {
      const rights = { regions: ['610300'], personal: true };
      expect(await read({}, rights)).toEqual({
        received: [
          '1 CREATED U 610322 ',
          '3 UPDATED U 610322 contactName',
          '4 UPDATED U 610322 name+contactName',
          '5 REMOVED U 610322 ',
        ],
        through: 6,
      });
      const { changes } = await log.read({ after: 4, limit: 1, rights });
      expect(changes[0]?.record).toMatchObject({ version: 3, removed: true, attributes: { name: '公司' } });
    });

    test.each<[string, ChangeSelection, number[]]>([
      ['types', { types: ['Base'] }, [2]],
      ['kinds', { kinds: ['REKEYED', 'CREATED'] }, [1, 2, 6]],
      ['ids, former ones included', { ids: ['U'] }, [1, 3, 4, 5, 6]],
      ['regions', { regions: ['632800'] }, [2, 5, 6]],
      ['regions that it is not confined to', { regions: ['632801'], types: ['Enterprise'] }, []],
      ['nothing', { systems: [] }, []],
    ])('selects by %s', async (_, selection, positions) => {
      const { changes, through } = await log.read({ after: null, limit: 10, selection });
      expect(changes.map(({ position }) => position)).toEqual(positions);
      expect(through).toBe(6);
    });

    test('goes on from where a page ended, and says whether more is there', async () => {
      const first = await log.read({ after: 0, limit: 2 });
      expect(first).toMatchObject({ through: 2, more: true, head: { newest: 6, oldest: 1 } });
      const rest = await log.read({ after: first.through, limit: 4 });
      expect(rest.changes.map(({ position }) => position)).toEqual([3, 4, 5, 6]);
      expect(rest).toMatchObject({ through: 6, more: false });
      expect(await log.read({ after: 6, limit: 2 })).toMatchObject({ changes: [], through: 6, more: false, gap: null });
    });

    test('reports what is no longer kept, with exact bounds, and what was never given out', async () => {
      await store.database.run('update change_log set oldest = 4');
      expect(await log.read({ after: 1, limit: 1 })).toMatchObject({
        gap: { from: 1, to: 3, cause: 'expired' },
        changes: [{ position: 4 }],
      });
      expect(await log.read({ after: 3, limit: 1 })).toMatchObject({ gap: null, changes: [{ position: 4 }] });
      expect(await log.read({ after: null, limit: 1 })).toMatchObject({ gap: null, changes: [{ position: 4 }] });
      expect(await log.read({ after: 9, limit: 1 })).toMatchObject({
        gap: { from: 9, to: 6, cause: 'ahead' },
        changes: [],
        through: 6,
      });
      await store.database.run('update change_log set oldest = 1');
    });
  });
}
