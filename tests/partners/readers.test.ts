import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { openDatabase } from '@queqiao/store';
import { testDataFolder } from '@queqiao/store/testing';
import { startMocks, type Mocks } from '@queqiao/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dig } from '../src/answer.ts';
import { SMALL_WORLD, startTestHub } from '../src/test-hub.ts';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { compareChanges } from './compare-changes.ts';
import { tokenIssuer, type TokenIssuer } from './signed-tokens.ts';
import { startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { worldRows } from './world-rows.ts';

type Reader = { readonly headers: Readonly<Record<string, string>> };

const opened = new AsyncDisposableStack();
let issuer: TokenIssuer;
let mocks: Mocks;
let variables: Readonly<Record<string, string>>;
let folder: string;
let hub: SyncedHub;
let administrator: Reader;
let partner: Reader;
let haixi: Reader;

beforeAll(async () => {
  issuer = opened.use(await tokenIssuer());
  mocks = opened.use(await startMocks(SMALL_WORLD));
  folder = opened.use(await testDataFolder()).path;
  variables = { ...mocks.environment, ...issuer.variables, QUEQIAO_DATA: folder };
  hub = opened.use(
    await startSyncedHub({ variables, operator: { headers: await issuer.headers({ scope: 'operations:write' }) } }),
  );
  administrator = { headers: await issuer.headers({ scope: 'changes:read contact:read' }) };
  partner = { headers: await issuer.headers({ scope: 'changes:read' }) };
  haixi = { headers: await issuer.headers({ scope: 'changes:read', regions: ['632800'] }) };
});
afterAll(() => opened.disposeAsync());

/** A good enterprise other than the given ones. */
function enterprise(...but: readonly string[]): string {
  const { enterprises } = mocks.world.platforms.shanqitong;
  const found = enterprises
    .ordered()
    .find(({ faulty, formerUscc, uscc }) => faulty === null && formerUscc === null && !but.includes(uscc));
  return found!.uscc;
}

test('shows a reader with regions only the records in them, in the same order and at the same positions', async () => {
  const filter = { types: ['School', 'Major', 'Base', 'EmploymentOutcome', 'Workforce'] };
  const all = await changesAfter(hub, partner, null, filter);
  const own = await changesAfter(hub, haixi, null, filter);
  const expected = all.changes.filter(({ region }) => region.startsWith('6328'));
  expect(own.changes.length).toBeGreaterThan(100);
  expect(all.changes.length).toBeGreaterThan(2 * own.changes.length);
  expect(own.changes).toEqual(expected);
  expect(own.cursor).toBe(all.cursor);
});

test('shows a reader with regions a removal when a record moves out of them', async () => {
  const baoji = { headers: await issuer.headers({ scope: 'changes:read', regions: ['610300'] }) };
  const [uscc, before] = [enterprise(), await watermarkOf(hub, partner)];
  await mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { region: '632801' } });
  await hub.settled('shanqitong');
  const seenBy = async (reader: Reader): Promise<readonly string[]> =>
    (await changesAfter(hub, reader, before)).changes.map(({ kind, id }) => `${kind} ${id}`);
  expect(await seenBy(partner)).toEqual([`UPDATED ${uscc}`]);
  expect(await seenBy(baoji)).toEqual([`REMOVED ${uscc}`]);
  expect(await seenBy(haixi)).toEqual([`UPDATED ${uscc}`]);
});

test('refuses changes to a token without the scope, and to anonymous callers', async () => {
  const portal = { headers: await issuer.headers({ scope: 'contact:read' }) };
  for (const question of ['{ changes { oldest } }', '{ watermark }']) {
    const refused = await hub.ask(question, portal);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'DENIED' } }]);
    expect(dig(refused.data, 'changes') ?? null).toBeNull();
    expect((await hub.ask(question)).errors).toMatchObject([{ extensions: { reason: 'DENIED' } }]);
  }
});

test('shows only that something changed to a reader without the right to contacts', async () => {
  const [uscc, before] = [enterprise(), await watermarkOf(hub, partner)];
  await mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { contactPhone: '13900000001' } });
  await hub.settled('shanqitong');
  expect((await changesAfter(hub, partner, before)).changes).toMatchObject([
    { kind: 'REDACTED', id: uscc, changedFields: [] },
  ]);
  expect((await changesAfter(hub, administrator, before)).changes).toMatchObject([
    { kind: 'UPDATED', id: uscc, changedFields: ['contactPhone'] },
  ]);
});

test('refuses a cursor that it did not issue', async () => {
  const good = await watermarkOf(hub, partner);
  const forged = [`${good.startsWith('A') ? 'B' : 'A'}${good.slice(1)}`, `${good}AA`, '', 'eyJwb3NpdGlvbiI6MX0'];
  for (const after of forged) {
    const answer = await hub.ask('query ($after: ID) { changes(after: $after) { newest } }', {
      ...partner,
      variables: { after },
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('logs a school and an enterprise with new codes, and all their records, as one REKEYED each', async () => {
  const { zhijiao } = mocks.world.platforms;
  const school = zhijiao.schools.ordered().find(({ faulty, formerCode, code }) => {
    const wrong = [...zhijiao.majors.by('schoolCode', code), ...zhijiao.teacherStats.by('schoolCode', code)];
    return faulty === null && formerCode === null && wrong.length > 5 && wrong.every((row) => row.faulty === null);
  })!;
  const before = await watermarkOf(hub, partner);
  const [rows, from, uscc] = [worldRows(mocks.world), mocks.world.journal.length, enterprise()];
  await mocks.control.apply({ op: 'rekeySchool', system: 'zhijiao', code: school.code });
  await mocks.control.apply({ op: 'rekeyEnterprise', uscc });
  await hub.settled();
  await hub.settled();
  const { changes } = await changesAfter(hub, administrator, before);
  const journal = mocks.world.journal.slice(from);
  expect(compareChanges({ journal, log: changes, before: rows, after: worldRows(mocks.world) })).toEqual([]);
  const rekeyed = changes.filter(({ kind }) => kind === 'REKEYED');
  expect(rekeyed.filter(({ type }) => type === 'School').map(({ formerId }) => formerId)).toEqual([school.code]);
  expect(rekeyed.filter(({ type }) => type === 'Enterprise').map(({ formerId }) => formerId)).toEqual([uscc]);
  for (const type of ['Major', 'TeacherStats', 'AnnualReturn', 'EmploymentOutcome']) {
    const dependents = rekeyed.filter((change) => change.type === type);
    expect(dependents.length).toBeGreaterThan(0);
    for (const { formerId } of dependents) expect(formerId).toMatch(new RegExp(`^${school.code}/`));
  }
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['REKEYED', 'UPDATED']));
});

test('reports the gap with its exact bounds to a reader who was away too long, and then the available changes', async () => {
  const from = await watermarkOf(hub, partner);
  await mocks.control.step(60);
  await hub.settled();
  await hub[Symbol.asyncDispose]();
  await using database = await openDatabase({ dataFolder: folder, migrations: HUB_MIGRATIONS });
  const available = 10;
  await database.run(
    `update change_log set oldest = (select position from record_version order by position desc offset ${available - 1} limit 1)`,
  );
  await database.close();
  await using later = await startTestHub({ variables });
  const question = `query ($after: ID) { changes(after: $after, first: 100) { oldest nodes { __typename
    ... on Gap { cursor from to reason } ... on Change { cursor } } pageInfo { endCursor } } }`;
  const answer = await later.ask(question, { ...partner, variables: { after: from } });
  expect(answer.errors).toBeUndefined();
  const { oldest, nodes, pageInfo } = answer.data!['changes'] as {
    readonly oldest: string;
    readonly nodes: readonly Record<string, string>[];
    readonly pageInfo: { readonly endCursor: string };
  };
  const [gap, ...rest] = nodes;
  expect(gap).toMatchObject({ __typename: 'Gap', from, cursor: gap!['to'], reason: expect.stringContaining('保留期') });
  expect(rest).toHaveLength(available);
  expect(rest[0]!['cursor']).toBe(oldest);
  // Its upper bound is the change before the oldest available one: nothing is between the two, and nothing in both.
  expect((await changesAfter(later, partner, gap!['to']!)).changes.map(({ cursor }) => cursor)).toEqual(
    rest.map(({ cursor }) => cursor),
  );
  // Progress of indicators may stand behind the last change.
  expect(await watermarkOf(later, partner)).toBe(pageInfo.endCursor);
});
