import { StoredRecords } from '@queqiao/store';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { fullFeed, incrementalFeed, onEngines, recordItems } from '../testing/sync-rig.ts';

const at = (day: number): { modifiedAt: string } => ({ modifiedAt: `2026-01-0${day}T00:00:00.000Z` });

onEngines((rig) => {
  const records = (): StoredRecords => new StoredRecords(rig.database);
  const posts = { system: 'qinyun', type: 'JobPosting' } as const;

  async function syncPosts(): Promise<void> {
    const system = 'qinyun';
    const feed = incrementalFeed('jobs', ['JobPosting'], system);
    const items = recordItems(
      record(
        'JobPosting',
        'c',
        { uscc: 'U', status: 'OPEN', headcount: 3, skills: ['车', '铣'] },
        { system, ...at(3) },
      ),
      record('JobPosting', 'a', { uscc: 'U', status: 'CLOSED', skills: [] }, { system, region: '610322', ...at(2) }),
      record(
        'JobPosting',
        'b',
        { uscc: 'V', status: 'OPEN', skills: ['车'] },
        { system, ...at(2), personal: { contactName: '王' } },
      ),
      record('JobPosting', 'n', { uscc: 'V', status: 'OPEN', skills: [] }, { system, modifiedAt: null }),
    );
    feed.returns([{ items, watermark: '1' }]);
    await rig.sync(feed);
  }

  const idsOf = async (query: Omit<Parameters<StoredRecords['find']>[0], 'system' | 'type'>): Promise<string> =>
    ((await records().find({ ...posts, ...query })) ?? []).map(({ record: { id } }) => id).join('');

  test('gives the last that is known, with personal data, version and when the platform last confirmed it', async () => {
    await syncPosts();
    const before = new Date(rig.clock()).toISOString();
    expect(await records().find({ ...posts, ids: ['b'] })).toEqual([
      {
        record: {
          system: 'qinyun',
          type: 'JobPosting',
          id: 'b',
          region: '610300',
          attributes: { uscc: 'V', status: 'OPEN', skills: ['车'] },
          personal: { contactName: '王' },
          modifiedAt: '2026-01-02T00:00:00.000Z',
          formerId: null,
        },
        fetchedAt: expect.stringMatching(/^2026-03-01T00:00:00/),
        stale: true,
        version: 1,
      },
    ]);
    await syncPosts();
    const [again] = (await records().find({ ...posts, ids: ['b'] }))!;
    expect(Date.parse(again!.fetchedAt)).toBeGreaterThan(Date.parse(before));
  });

  test.each([
    [{}, 'nabc'],
    [{ where: { uscc: ['U'] } }, 'ac'],
    [{ where: { uscc: ['U', 'V'], status: ['OPEN'] } }, 'nbc'],
    [{ where: { skills: ['铣', '刨'] } }, 'c'],
    [{ where: { headcount: [3] } }, 'c'],
    [{ where: { uscc: [] } }, ''],
    [{ region: '610322' }, 'a'],
    [{ region: '632800' }, ''],
    [{ ids: ['c', 'x', 'a'] }, 'ac'],
    [{ offset: 1, limit: 2 }, 'ab'],
    [{ where: { status: ['OPEN'] }, offset: 2 }, 'c'],
  ])('finds by %j', async (query, ids) => {
    await syncPosts();
    expect(await idsOf(query)).toBe(ids);
  });

  test.each([
    [{}, 4],
    [{ offset: 3, limit: 1 }, 4],
    [{ where: { status: ['OPEN'] }, limit: 1 }, 3],
    [{ region: '610300' }, 4],
    [{ region: '610322' }, 1],
    [{ ids: ['a', 'x'] }, 1],
  ])('counts what all pages of %j hold', async (query, count) => {
    await syncPosts();
    expect(await records().count({ ...posts, ...query })).toBe(count);
  });

  test('gives null for a type that was never read whole, and an empty list for one that is empty', async () => {
    expect(await records().find(posts)).toBeNull();
    expect(await records().count(posts)).toBeNull();
    const feed = fullFeed();
    feed.returnsItems([]);
    await rig.sync(feed);
    expect(await records().find({ system: 'zhijiao', type: 'Base' })).toEqual([]);
    expect(await records().count({ system: 'zhijiao', type: 'Base' })).toBe(0);
  });

  test('leaves out what is gone, and gives the versions of what is there', async () => {
    const feed = fullFeed();
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    feed.returnsItems(recordItems(...all.map((id) => record('Base', id))));
    await rig.sync(feed);
    feed.returnsItems(
      recordItems(...all.slice(1).map((id) => record('Base', id, id === 'b' ? { status: 'BUILT' } : {}))),
    );
    await rig.sync(feed);
    const found = await records().find({ system: 'zhijiao', type: 'Base', ids: ['a', 'b', 'c'] });
    expect(found?.map((each) => `${each.record.id}${each.version}`)).toEqual(['b2', 'c1']);
    expect(await records().count({ system: 'zhijiao', type: 'Base' })).toBe(5);
    expect(await records().versions('zhijiao', 'Base', ['a', 'b', 'c'])).toEqual(
      new Map([
        ['b', 2],
        ['c', 1],
      ]),
    );
  });

  test('refuses an attribute that the type does not have', async () => {
    await syncPosts();
    const query = { ...posts, where: { "x' or true --": ['1'] } };
    await expect(records().find(query)).rejects.toThrow('JobPosting has no attribute');
  });
});
