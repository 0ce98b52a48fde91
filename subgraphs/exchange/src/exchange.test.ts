import { AuditKeys, AuditLog } from '@queqiao/audit';
import { Deadline, createRequestScope, type Caller } from '@queqiao/subgraph/request';
import { buildSubgraph, type ExecutableSubgraph } from '@queqiao/subgraph';
import type { FeedItem, JsonValue } from '@queqiao/records';
import { graphql, type ExecutionResult } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createExchange, type Exchange } from './exchange.ts';
import { record } from './testing/records.ts';
import type { ScriptedFeed } from './testing/scripted-feed.ts';
import { base, bases, fullFeed, onEngines, recordItems } from './testing/sync-rig.ts';

const row = (id: string) => ({
  kind: 'rejected' as const,
  code: 'INVALID' as const,
  type: 'Enterprise' as const,
  id,
  reason: '缺失',
  path: 'uscc',
});

interface Answer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

const AUDIT_KEYS = new AuditKeys({ secrets: ['a secret that is long enough for tests'] });
const PARTNER: Caller = { subject: 'partner', scopes: new Set(['changes:read']), regions: null };
const HELD = '{ sources { held { share records(first: 2) { totalCount nodes { id removed } } } } }';
const CHANGES = `query ($after: ID, $first: Int, $filter: ChangeFilter) {
  changes(after: $after, first: $first, filter: $filter) {
    oldest newest pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on Change { cursor kind changedFields formerId record { type id version removed attributes } }
      ... on Gap { cursor from to reason }
    } } }`;

interface ChangesData {
  readonly changes: {
    readonly oldest: string | null;
    readonly newest: string | null;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly cursor: string;
      readonly kind?: string;
      readonly from?: string;
      readonly to?: string;
    }[];
  };
}

onEngines((rig) => {
  let exchange: Exchange;
  let subgraph: ExecutableSubgraph;
  let feed: ScriptedFeed;
  beforeEach(async () => {
    feed = fullFeed();
    exchange = await createExchange({
      database: rig.database,
      audit: new AuditLog(rig.database, AUDIT_KEYS),
      installations: [
        { system: 'zhijiao', name: '宝鸡市职业教育管理系统', region: '610300' },
        { system: 'qinyun', name: '秦云就业', region: '610300' },
      ],
      feeds: [feed],
      syncIntervalMs: 60_000,
      clock: rig.clock,
    });
    subgraph = buildSubgraph(exchange.subgraph);
  });
  afterEach(() => exchange.close());

  async function ask(
    source: string,
    variableValues: Record<string, JsonValue> = {},
    caller: Partial<Caller> = PARTNER,
  ): Promise<Answer> {
    const scope = createRequestScope({
      id: 'test',
      deadline: Deadline.after(10_000),
      caller: { ...PARTNER, ...caller },
    });
    const result: ExecutionResult = await graphql({
      schema: subgraph.schema,
      source,
      variableValues,
      contextValue: { scope },
    });
    return JSON.parse(JSON.stringify({ data: null, errors: [], ...result })) as Answer;
  }

  const changes = async (variables: Record<string, JsonValue> = {}, caller: Caller = PARTNER) =>
    ((await ask(CHANGES, variables, caller)).data as unknown as ChangesData).changes;

  async function sync(): Promise<void> {
    await exchange.engine.once();
  }

  test('pages through the log, and a watermark goes on where it stood', async () => {
    feed.returnsItems(bases(0, 3));
    await sync();
    const first = await changes({ first: 2 });
    expect(first.nodes.map(({ kind }) => kind)).toEqual(['CREATED', 'CREATED']);
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: first.nodes[1]?.cursor });
    expect(first.oldest).toBe(first.nodes[0]?.cursor);
    const rest = await changes({ after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ cursor }) => cursor)).toEqual([rest.newest]);
    const { watermark } = (await ask('{ watermark }')).data;
    expect(watermark).toBe(rest.newest);
    feed.returnsItems([...bases(0, 2), ...recordItems(base('b2', { status: 'BUILT' }))]);
    await sync();
    expect((await changes({ after: watermark as string })).nodes).toMatchObject([
      { kind: 'UPDATED', changedFields: ['status'], record: { id: 'b2', version: 2, attributes: { status: 'BUILT' } } },
    ]);
  });

  test('says of an empty log that there is neither an oldest nor a newest change, and can go on from there', async () => {
    const empty = await changes();
    expect(empty).toMatchObject({ oldest: null, newest: null, nodes: [] });
    feed.returnsItems(bases(0, 1));
    await sync();
    expect((await changes({ after: empty.pageInfo.endCursor })).nodes).toMatchObject([{ kind: 'CREATED' }]);
  });

  test('passes over what a caller may not see', async () => {
    feed.returnsItems(
      recordItems(
        base('a'),
        record('Base', 'x', {}, { region: '632801' }),
        record('Base', 'y', {}, { region: '632801' }),
      ),
    );
    await sync();
    const confined: Caller = { ...PARTNER, regions: ['610300'] };
    const page = await changes({}, confined);
    expect(page.nodes).toMatchObject([{ record: { id: 'a' } }]);
    expect(page.pageInfo.endCursor).toBe(page.newest);
    const one = 'query ($id: ID!) { record(system: "zhijiao", type: "Base", id: $id) { id } }';
    expect((await ask(one, { id: 'x' }, confined)).data).toEqual({ record: null });
    expect((await ask(one, { id: 'x' })).data).toEqual({ record: { id: 'x' } });
  });

  test('reports a gap first, with its bounds, once changes are no longer kept', async () => {
    feed.returnsItems(bases(0, 4));
    await sync();
    const { nodes } = await changes();
    await rig.database.run('update change_log set oldest = 4');
    const [first] = nodes;
    const late = await changes({ after: first!.cursor, first: 1 });
    expect(late.nodes).toMatchObject([
      {
        __typename: 'Gap',
        from: first!.cursor,
        to: nodes[2]!.cursor,
        cursor: nodes[2]!.cursor,
        reason: expect.stringContaining('保留期'),
      },
    ]);
    expect(late.pageInfo).toEqual({ hasNextPage: true, endCursor: nodes[2]!.cursor });
    expect((await changes({ after: late.pageInfo.endCursor })).nodes).toMatchObject([{ cursor: nodes[3]!.cursor }]);
    expect((await changes()).nodes).toHaveLength(1);
  });

  test('gives a record with all its versions, newest first, and what it is about', async () => {
    feed.returnsItems(recordItems(base('b', { status: 'PLANNED' })));
    await sync();
    feed.returnsItems(recordItems(base('b', { status: 'BUILT' })));
    await sync();
    const question = `query ($first: Int, $after: String) { record(system: "zhijiao", type: "Base", id: "b") {
      version removed contentHash region { code } fetchedAt entity { ... on Base { id } }
      versions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { version attributes } } } }`;
    const { data } = await ask(question, { first: 1 });
    expect(data).toMatchObject({
      record: {
        version: 2,
        removed: false,
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        region: { code: '610300' },
        entity: { id: 'b' },
        versions: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [{ version: 2, attributes: { status: 'BUILT' } }],
        },
      },
    });
    const { versions } = data['record'] as { versions: { pageInfo: { endCursor: string } } };
    const rest = await ask(question, { after: versions.pageInfo.endCursor });
    expect(rest.data).toMatchObject({
      record: { versions: { pageInfo: { hasNextPage: false }, nodes: [{ version: 1 }] } },
    });
  });

  test('resolves a version by its key, and the present one where none is named', async () => {
    feed.returnsItems(recordItems(base('b', { status: 'PLANNED' })));
    await sync();
    feed.returnsItems(recordItems(base('b', { status: 'BUILT' })));
    await sync();
    const key = { __typename: 'ExternalRecord', system: 'zhijiao', type: 'Base', id: 'b' };
    const { data } = await ask(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ExternalRecord { version attributes } } }',
      { keys: [{ ...key, version: 1 }, key, { ...key, version: 9 }] },
    );
    expect(data).toEqual({
      _entities: [
        { version: 1, attributes: { status: 'PLANNED' } },
        { version: 2, attributes: { status: 'BUILT' } },
        null,
      ],
    });
  });

  test('shows what was re-keyed under both keys, and its versions as one line', async () => {
    const schools = fullFeed('schools', ['School']);
    await using other = await createExchange({
      database: rig.database,
      audit: new AuditLog(rig.database, AUDIT_KEYS),
      installations: [],
      feeds: [schools],
      syncIntervalMs: 60_000,
      clock: rig.clock,
    });
    schools.returnsItems(recordItems(record('School', '1', { name: '甲' })));
    await other.engine.once();
    schools.returnsItems(recordItems(record('School', '2', { name: '甲' }, { formerId: '1' })));
    await other.engine.once();
    const one = `query ($id: ID!) { record(system: "zhijiao", type: "School", id: $id) {
      id version removed entity { __typename } versions { nodes { id version } } } }`;
    expect((await ask(one, { id: '2' })).data).toEqual({
      record: {
        id: '2',
        version: 2,
        removed: false,
        entity: { __typename: 'School' },
        versions: {
          nodes: [
            { id: '2', version: 2 },
            { id: '1', version: 1 },
          ],
        },
      },
    });
    expect((await ask(one, { id: '1' })).data).toMatchObject({ record: { version: 1, removed: true, entity: null } });

    const newcomer = record('School', '1', { name: '乙' });
    schools.returnsItems(recordItems(record('School', '2', { name: '甲' }, { formerId: '1' }), newcomer));
    await other.engine.once();
    expect((await ask(one, { id: '1' })).data).toMatchObject({
      record: { version: 2, removed: false, versions: { nodes: [{ id: '1', version: 2 }] } },
    });
  });

  test('says how the platforms are doing, and lets an administrator decide on what is held back', async () => {
    const sources =
      '{ sources { id name status region { name } lastSyncedAt records heldRemovals held { type count } quarantined lastError } }';
    expect((await ask(sources)).data).toMatchObject({
      sources: [{ status: 'DEGRADED', lastSyncedAt: null }, { status: 'UP' }],
    });
    feed.returnsItems(bases(0, 10));
    await sync();
    expect((await ask(sources)).data).toMatchObject({
      sources: [
        { id: 'zhijiao', status: 'UP', region: { name: '宝鸡市' }, records: 10, heldRemovals: 0, lastError: null },
        {},
      ],
    });
    feed.returnsItems(bases(0, 6));
    await sync();
    expect((await ask(sources)).data).toMatchObject({
      sources: [{ status: 'DEGRADED', records: 10, heldRemovals: 4, held: [{ type: 'Base', count: 4 }] }, {}],
    });
    expect((await ask(HELD)).data).toMatchObject({
      sources: [{ held: [{ share: 40, records: { totalCount: 4, nodes: [{ id: 'b6', removed: false }, {}] } }] }, {}],
    });
    const decide = (name: string): Promise<Answer> =>
      ask(
        `mutation { ${name}(system: "zhijiao", type: "Base", count: 4, reason: "查实") { status records heldRemovals } }`,
      );
    expect((await decide('discardRemovals')).data).toEqual({
      discardRemovals: { status: 'UP', records: 10, heldRemovals: 0 },
    });
    await sync();
    expect((await decide('confirmRemovals')).data).toEqual({
      confirmRemovals: { status: 'UP', records: 6, heldRemovals: 0 },
    });
    expect((await rig.changes(10)).toSorted()).toEqual(['b6', 'b7', 'b8', 'b9'].map((id) => `REMOVED Base ${id}`));
    const { data: log } = await ask('{ audit(first: 1) { nodes { action subject } } }');
    expect(log).toEqual({ audit: { nodes: [{ action: 'confirmRemovals', subject: 'zhijiao/Base' }] } });
    const audited = await rig.rows('select actor, action, subject, detail from audit_entry order by seq');
    expect(audited.slice(-2)).toEqual([
      { actor: 'partner', action: 'discardRemovals', subject: 'zhijiao/Base', detail: { removals: 4, reason: '查实' } },
      { actor: 'partner', action: 'confirmRemovals', subject: 'zhijiao/Base', detail: { removals: 4, reason: '查实' } },
    ]);
  });

  test.each([
    ['another count than was seen', 'count: 3, reason: "查实"', {}, 'CONFLICT'],
    ['no reason', 'count: 4, reason: "  "', {}, 'BAD_USER_INPUT'],
    ['a platform of another region', 'count: 4, reason: "查实"', { regions: ['632800'] }, 'FORBIDDEN'],
  ])('decides on nothing with %s', async (_what, decision, caller, code) => {
    feed.returnsItems(bases(0, 10));
    await sync();
    feed.returnsItems(bases(0, 6));
    await sync();
    for (const name of ['confirmRemovals', 'discardRemovals']) {
      const question = `mutation { ${name}(system: "zhijiao", type: "Base", ${decision}) { id } }`;
      expect((await ask(question, {}, caller)).errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 4 }]);
  });

  test('shows nobody a record of another region among what is held back or dated in the future', async () => {
    const later = base('later', {});
    feed.returnsItems([
      ...bases(0, 9),
      ...recordItems({ ...later, modifiedAt: '2062-01-01T00:00:00.000Z', region: '610322' }),
    ]);
    await sync();
    const question = '{ sources { futureRecords recordsInFuture { totalCount nodes { id } } } }';
    expect((await ask(question)).data).toMatchObject({
      sources: [{ futureRecords: 1, recordsInFuture: { totalCount: 1, nodes: [{ id: 'later' }] } }, {}],
    });
    expect((await ask(question, {}, { regions: ['632800'] })).data).toMatchObject({
      sources: [{ recordsInFuture: { totalCount: null, nodes: [] } }, {}],
    });
  });

  test('lists the runs of each feed, newest first', async () => {
    feed.returnsItems(bases(0, 3));
    await sync();
    feed.returns([new Error('nobody there')]);
    await sync();
    const question = `{ sources { feeds { name types lastWholeAt lastRunAt error errorAt
      runs(first: 1) { totalCount pageInfo { hasNextPage } nodes { whole records changes removals rejected error } } } } }`;
    const { data } = await ask(question);
    const [source] = (data as { sources: { feeds: unknown[] }[] }).sources;
    expect(source?.feeds[0]).toMatchObject({
      name: feed.name,
      types: ['Base'],
      error: expect.stringContaining('内部错误'),
      runs: { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ whole: true, records: 0, changes: 0 }] },
    });
  });

  test('reads a platform at once when an administrator asks for it', async () => {
    exchange.start();
    await vi.waitFor(async () => expect(feed.begins.length).toBeGreaterThan(0));
    const before = feed.begins.length;
    const { data } = await ask('mutation { requestSync(system: "zhijiao") { id lastSyncedAt } }');
    expect(data).toMatchObject({ requestSync: { id: 'zhijiao' } });
    expect(feed.begins.length).toBeGreaterThan(before);
    expect((await ask('mutation { requestSync(system: "nowhere") { id } }')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('groups the quarantine by what is wrong, and gives a row by its key', async () => {
    const broken = (id: string, path: string): FeedItem => ({ ...row(id), path, raw: { contactPhone: '13912345678' } });
    feed.returnsItems([broken('a', 'courses.0.hours'), broken('b', 'courses.12.hours'), broken('c', 'name')]);
    await sync();
    const { data } = await ask(
      '{ quarantineGroups(system: "zhijiao") { type code reason count sample { key id raw } } }',
    );
    const groups = (data as { quarantineGroups: { count: number; sample: { key: string; id: string } }[] })
      .quarantineGroups;
    expect(groups.map(({ count }) => count)).toEqual([2, 1]);
    const { key, id } = groups[1]!.sample;
    const one = await ask('query ($key: ID!) { quarantined(key: $key) { key id raw } }', { key });
    expect(one.data).toEqual({ quarantined: { key, id, raw: { contactPhone: '***' } } });
    expect((await ask('{ quarantined(key: "nonsense") { id } }')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('keeps what an operator says of rows that are wrong alike, and who sees to it', async () => {
    const broken = (id: string, path: string): FeedItem => ({ ...row(id), path, raw: {} });
    feed.returnsItems([broken('a', 'courses.0.hours'), broken('b', 'courses.12.hours'), broken('c', 'name')]);
    await sync();
    const GROUPS = '{ quarantineGroups { id count note assignee notedBy } }';
    const [first, second] = (
      (await ask(GROUPS)).data as { quarantineGroups: { id: string; count: number; note: string | null }[] }
    ).quarantineGroups;
    expect([first?.note, second?.note]).toEqual([null, null]);
    const NOTE =
      'mutation ($id: ID!, $note: String!, $who: ID) { noteQuarantineGroup(id: $id, note: $note, assignee: $who) { count note assignee notedBy } }';
    const noted = await ask(NOTE, { id: first?.id ?? '', note: '已请平台修正', who: 'li' });
    expect(noted.data).toEqual({
      noteQuarantineGroup: { count: 2, note: '已请平台修正', assignee: 'li', notedBy: 'partner' },
    });
    await ask(NOTE, { id: first?.id ?? '', note: '已修正' });
    expect((await ask(GROUPS)).data).toMatchObject({
      quarantineGroups: [{ note: '已修正', assignee: null }, { note: null }],
    });
    for (const variables of [
      { id: 'nonsense', note: 'x' },
      { id: first?.id ?? '', note: ' ' },
    ]) {
      expect((await ask(NOTE, variables)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    feed.returnsItems([]);
    await sync();
    expect((await ask(NOTE, { id: first?.id ?? '', note: 'x' })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT' } },
    ]);
  });

  test('says that a platform is down when nothing of it could be read', async () => {
    feed.returns([new Error('nobody there')]);
    await sync();
    const { data } = await ask('{ sources { status lastError } }');
    expect(data).toMatchObject({ sources: [{ status: 'DOWN', lastError: expect.stringContaining('内部错误') }, {}] });
  });

  test('pages through the quarantine, newest first, with persons masked', async () => {
    feed.returnsItems([{ ...row('a'), raw: { name: '厂', contact: { name: '王', phone: '1' } } }]);
    await sync();
    feed.returnsItems([
      { ...row('a'), raw: { name: '厂', contact: { name: '王', phone: '1' } } },
      { ...row('b'), raw: { contactPhone: '2', contactName: null } },
    ]);
    await sync();
    const question = `query ($after: String) { quarantine(system: "zhijiao", first: 1, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { system type id reason path raw } } }`;
    const { data } = await ask(question);
    expect(data).toMatchObject({
      quarantine: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            system: 'zhijiao',
            type: 'Enterprise',
            id: 'b',
            reason: '缺失',
            path: 'uscc',
            raw: { contactPhone: '***', contactName: null },
          },
        ],
      },
    });
    const { quarantine } = data as { quarantine: { pageInfo: { endCursor: string } } };
    const rest = await ask(question, { after: quarantine.pageInfo.endCursor });
    expect(rest.data).toMatchObject({
      quarantine: { pageInfo: { hasNextPage: false }, nodes: [{ id: 'a', raw: { name: '厂', contact: '***' } }] },
    });
  });

  test.each([
    ['{ changes(first: 0) { oldest } }', 'first'],
    ['{ changes(after: "nothing") { oldest } }', 'after'],
    ['{ changes(filter: { types: ["Nothing"] }) { oldest } }', 'filter.types'],
    ['{ changes(filter: { regions: ["61"] }) { oldest } }', 'filter.regions'],
    ['{ quarantine(after: "nothing") { totalCount } }', 'after'],
    ['mutation { confirmRemovals(system: "nothing", type: "Base", count: 1, reason: "查实") { id } }', 'system'],
    ['mutation { discardRemovals(system: "zhijiao", type: "Nothing", count: 1, reason: "查实") { id } }', 'type'],
  ])('refuses %s', async (question, argument) => {
    const { errors } = await ask(question);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
