import { ChangeLog } from '@queqiao/store';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { onEngines } from '../testing/sync-rig.ts';
import { compareReceived } from './compare-received.ts';
import { publishLog } from './queries.ts';
import { receivedRecord, type ReceivedRecord } from './received-record.ts';
import { writeBatch, type Written } from './write-batch.ts';
import { newRecords, UNIQUE_VIOLATION, writeNew } from './write-new.ts';

onEngines((rig) => {
  const load = (...received: readonly ReceivedRecord[]): Promise<Written> =>
    rig.database.transaction((transaction) => writeNew(transaction, 'zhijiao', newRecords(received), rig.clock));

  test('writes records that are taken to be new as they would be after a check', async () => {
    const received = [
      record('School', '1', { name: '一' }, { modifiedAt: null }),
      record('School', '2', { name: '二' }, { region: '610322', personal: { contactName: '王' } }),
    ].map(receivedRecord);
    const { changes, origins } = await load(...received);
    expect([changes, ...origins.values()]).toEqual([2, 1, 2]);
    const { differing, same } = await compareReceived(rig.database, 'zhijiao', received);
    expect([differing, [...same.values()]]).toEqual([[], [1, 2]]);
    await expect(load(...received)).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
    expect(await rig.changes()).toEqual(['CREATED School 1', 'CREATED School 2']);
    expect(await rig.rows('select records, versions from synced_type')).toEqual([{ records: 2, versions: 2 }]);
    expect(await rig.rows('select origin, data from record_personal')).toEqual([
      { origin: 2, data: { contactName: '王' } },
    ]);
  });

  test('lets readers see a first load once a commit that waits for the disk comes after it', async () => {
    const log = new ChangeLog(rig.database);
    const seen = async (): Promise<number[]> =>
      (await log.read({ after: 0, limit: 10 })).changes.map(({ position }) => position);
    await load(receivedRecord(record('School', '1')));
    await load(receivedRecord(record('School', '2')));
    expect(await seen()).toEqual([]);
    const batch = { system: 'zhijiao', received: [receivedRecord(record('Base', 'b'))], removals: [] };
    await rig.database.transaction((transaction) => writeBatch(transaction, batch, rig.clock));
    expect(await seen()).toEqual([1, 2, 3]);
    await load(receivedRecord(record('School', '3')));
    expect(await seen()).toEqual([1, 2, 3]);
    await rig.database.query(publishLog());
    expect(await seen()).toEqual([1, 2, 3, 4]);
  });
});
