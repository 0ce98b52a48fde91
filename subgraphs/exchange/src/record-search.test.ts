import { AuditKeys, AuditLog } from '@queqiao/audit';
import { Deadline, createRequestScope, type Caller } from '@queqiao/subgraph/request';
import { buildSubgraph } from '@queqiao/subgraph';
import type { JsonValue } from '@queqiao/records';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { createExchange } from './exchange.ts';
import { record } from './testing/records.ts';
import { fullFeed, onEngines, recordItems } from './testing/sync-rig.ts';

const NOBODY: Caller = { subject: null, scopes: new Set(), regions: null };
const SEARCH = `query ($type: String!, $system: ID, $region: ID, $search: String, $ids: [ID!], $first: Int, $after: String) {
  records(type: $type, system: $system, region: $region, search: $search, ids: $ids, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { system id label } } }`;

interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly system: string; readonly id: string; readonly label: string }[];
}

onEngines((rig) => {
  async function withRecords(
    work: (
      search: (variables: Record<string, JsonValue>, regions?: readonly string[]) => Promise<Found>,
    ) => Promise<void>,
  ): Promise<void> {
    const feed = fullFeed('everything', ['School', 'Major', 'Base', 'EmploymentOutcome']);
    await using exchange = await createExchange({
      database: rig.database,
      audit: new AuditLog(rig.database, new AuditKeys({ secrets: ['a secret that is long enough for tests'] })),
      installations: [
        { system: 'zhijiao', name: '宝鸡市职业教育管理系统', region: '610300' },
        { system: 'haixi-education', name: '海西教育', region: '632800' },
      ],
      feeds: [feed],
      syncIntervalMs: 60_000,
      clock: rig.clock,
    });
    feed.returnsItems(
      recordItems(
        record('School', '3001', { code: '3001', name: '渭水职业学院', region: '610300' }),
        record('School', '3002', { code: '3002', name: '陈仓100%工学院', region: '610323' }, { region: '610323' }),
        record('School', '3003', { code: '3003', name: null, region: '610300' }),
        record('Major', '3001/460301', { schoolCode: '3001', majorCode: '460301', name: '机电一体化技术' }),
        record('EmploymentOutcome', '3001/460301/2025', { schoolCode: '3001', majorCode: '460301', year: 2025 }),
        record('EmploymentOutcome', '9999/460301/2025', { schoolCode: '9999', majorCode: '460301', year: 2025 }),
      ),
    );
    await exchange.engine.once();
    const subgraph = buildSubgraph(exchange.subgraph);
    await work(async (variableValues, regions) => {
      const scope = createRequestScope({
        id: 'test',
        deadline: Deadline.after(10_000),
        caller: { ...NOBODY, regions: regions ?? null },
      });
      const { data, errors } = await graphql({
        schema: subgraph.schema,
        source: SEARCH,
        variableValues,
        contextValue: { scope },
      });
      if (errors?.[0] !== undefined) throw errors[0];
      return JSON.parse(JSON.stringify(data)).records as Found;
    });
  }

  test('lists the records of a type as people call them, page by page', () =>
    withRecords(async (search) => {
      const first = await search({ type: 'School', first: 2 });
      expect(first).toMatchObject({
        totalCount: 3,
        nodes: [
          { system: 'zhijiao', id: '3001', label: '渭水职业学院' },
          { id: '3002', label: '陈仓100%工学院' },
        ],
        pageInfo: { hasNextPage: true },
      });
      const rest = await search({ type: 'School', first: 2, after: first.pageInfo.endCursor });
      // Nobody knows its name: its id is what there is.
      expect(rest).toMatchObject({ nodes: [{ id: '3003', label: '3003' }], pageInfo: { hasNextPage: false } });
    }));

  test('names a record without a name by what it is of, and by the key where nobody knows that', () =>
    withRecords(async (search) => {
      const { nodes } = await search({ type: 'EmploymentOutcome' });
      expect(nodes.map(({ label }) => label)).toEqual(['渭水职业学院 · 460301 · 2025', '9999 · 460301 · 2025']);
    }));

  test('finds by part of the id, of the name, and of the name of what a record is of', () =>
    withRecords(async (search) => {
      const ids = async (type: string, text: string) =>
        (await search({ type, search: text })).nodes.map(({ id }) => id);
      expect(await ids('School', ' 职业 ')).toEqual(['3001']);
      expect(await ids('School', '300')).toEqual(['3001', '3002', '3003']);
      expect(await ids('EmploymentOutcome', '渭水')).toEqual(['3001/460301/2025']);
      // The signs of patterns are signs like others.
      expect(await ids('School', '100%')).toEqual(['3002']);
      expect(await ids('School', '%')).toEqual(['3002']);
      expect(await ids('School', '_')).toEqual([]);
    }));

  test('narrows by platform, region and ids, and by what the caller may see', () =>
    withRecords(async (search) => {
      const ids = async (variables: Record<string, JsonValue>, regions?: readonly string[]) =>
        (await search({ type: 'School', ...variables }, regions)).nodes.map(({ id }) => id);
      expect(await ids({ system: 'haixi-education' })).toEqual([]);
      expect(await ids({ region: '610323' })).toEqual(['3002']);
      expect(await ids({ region: '610300' })).toEqual(['3001', '3002', '3003']);
      expect(await ids({ ids: ['3003', '3001', 'none'] })).toEqual(['3001', '3003']);
      expect(await ids({}, ['610323'])).toEqual(['3002']);
      expect(await ids({ region: '610300' }, ['632800'])).toEqual([]);
    }));

  test('refuses what cannot be looked for', () =>
    withRecords(async (search) => {
      const refused = (variables: Record<string, JsonValue>) =>
        expect(search({ type: 'School', ...variables })).rejects.toMatchObject({
          extensions: { code: 'BAD_USER_INPUT' },
        });
      await refused({ type: 'Nothing' });
      await refused({ search: 'x'.repeat(101) });
      await refused({ search: 'a\0b' });
      await refused({ ids: Array.from({ length: 101 }, (_, index) => String(index)) });
      await refused({ region: '61' });
      await refused({ after: 'nonsense' });
      await refused({ first: 101 });
    }));
});
