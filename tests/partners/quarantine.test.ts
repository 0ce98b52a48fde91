import type { WrongRow } from '@queqiao/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import type { QuarantinedRow } from './read-change.ts';

const ADMINISTRATOR = { role: 'administrator' } as const;
const QUARANTINE = `query ($after: String) { quarantine(first: 100, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { system type id reason path raw } } }`;

/** The expected reason, by the kind of error. */
const REASONS: Readonly<Record<string, RegExp>> = {
  WRONG_CHECK: /校验码/,
  MALFORMED_KEY: /不正确/,
  MISSING: /缺失|未填/,
  MISTYPED: /应为|不是/,
  UNKNOWN_CODE: /不在代码表中/,
};

interface QuarantinePage {
  readonly totalCount: number;
  readonly nodes: readonly (QuarantinedRow & { readonly raw: unknown })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let hub: SyncedHub;

beforeAll(async () => {
  hub = await startSyncedHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

async function quarantine(): Promise<QuarantinePage['nodes']> {
  const rows: QuarantinePage['nodes'][number][] = [];
  let after: string | null = null;
  for (;;) {
    const answer = await hub.ask(QUARANTINE, { ...ADMINISTRATOR, variables: { after } });
    const page = dataOf(answer)['quarantine'] as QuarantinePage;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      if (rows.length !== page.totalCount)
        throw new Error(`${rows.length} rows on all pages, ${page.totalCount} expected`);
      return rows;
    }
    after = page.pageInfo.endCursor;
  }
}

const wrongRows = (): readonly WrongRow[] => hub.mocks.world.wrongRows().filter(({ fault }) => fault.quarantined);
const listOf = ({ system, type }: { readonly system: string; readonly type: string }): string => `${system} ${type}`;
const keyOf = (row: { readonly system: string; readonly type: string; readonly id: string | null }): string =>
  `${listOf(row)} ${row.id}`;

test('quarantines every wrong row, and no other, with a correct reason in two languages', async () => {
  const aside = await quarantine();
  const wrong = wrongRows();
  expect(aside.map(listOf).toSorted()).toEqual(wrong.map(listOf).toSorted());
  expect(new Set(wrong.map(({ fault }) => fault.kind))).toEqual(new Set(Object.keys(REASONS)));

  const byKey = new Map(aside.map((row) => [keyOf(row), row]));
  const nameless = aside.filter(({ id }) => id === null);
  const unexplained = wrong.filter((row) => {
    const found = byKey.get(keyOf(row));
    // A row without its own key cannot be identified by it.
    const quarantined = found === undefined ? nameless.filter((each) => listOf(each) === listOf(row)) : [found];
    return !quarantined.some(({ reason }) => REASONS[row.fault.kind]?.test(reason));
  });
  expect(unexplained).toEqual([]);
  for (const { reason, raw } of aside) {
    expect(reason).toMatch(/\p{Script=Han}.*\([^)]*[a-z]{2}[^)]*\)/u);
    expect(raw).not.toBeNull();
  }
});

test('reports to the administrator how many rows of each platform are quarantined', async () => {
  const sources = await hub.sources();
  const counts = Map.groupBy(wrongRows(), ({ system }) => system);
  for (const [system, { quarantined }] of sources) expect(quarantined).toBe(counts.get(system)?.length ?? 0);
});

test('releases a row from quarantine once it is correct, and logs its record', async () => {
  const kinds = Map.groupBy(wrongRows(), (row) => `${listOf(row)} ${row.fault.kind}`);
  const repaired = Array.from(kinds.values(), ([row]) => row!);
  const before = await watermarkOf(hub);
  const left = wrongRows().length - repaired.length;
  const journal = [];
  for (const { system, type, id } of repaired) {
    journal.push(...(await hub.mocks.control.apply({ op: 'repair', system, type, id })));
  }
  // A row with a wrong key leaves after its list was read whole, which is done beside the sync runs.
  await expect
    .poll(async () => {
      await hub.settled();
      return quarantine();
    })
    .toHaveLength(left);
  const { changes } = await changesAfter(hub, ADMINISTRATOR, before);
  expect(changes.map((change) => `${change.kind} ${keyOf(change)}`).toSorted()).toEqual(
    journal.map((entry) => `${entry.kind} ${keyOf(entry)}`).toSorted(),
  );
  expect(changes.length).toBeGreaterThan(10);
});

test('quarantines undecodable lines of a yearly return, loses none of the others, and releases them later', async () => {
  const [rows, before] = [await quarantine(), await watermarkOf(hub)];
  await hub.mocks.control.setFault({ kind: 'undecodable-bytes', system: 'zhijiao', call: 'returns/{year}.csv' });
  await hub.settled('zhijiao');
  await expect.poll(async () => (await quarantine()).length).toBeGreaterThan(rows.length);
  const known = new Set(rows.map(keyOf));
  const broken = (await quarantine()).filter((row) => !known.has(keyOf(row)) || row.reason.includes('GB18030'));
  expect(broken.length).toBeGreaterThan(0);
  for (const row of broken)
    expect(row).toMatchObject({ type: 'AnnualReturn', reason: expect.stringContaining('GB18030') });
  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
  await expect.poll(quarantine).toHaveLength(rows.length);
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);
});
