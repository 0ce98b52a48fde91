import { afterAll, beforeAll, expect, test } from 'vitest';
import { watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { CHANGE_TRANSPORTS, STREAMS, TRANSPORTS, type StreamAnswer, type Transport } from './transports/index.ts';

const INDICATOR = 'baoji-2024-37/municipal-enterprises';
const PROGRESS = `{ __typename
  ... on IndicatorProgressChange { cursor cause indicator { id } before { value status digest } now { value status digest asOf } }
  ... on Gap { cursor from to } }`;
const CHANGES = '{ __typename ... on Change { cursor kind record { id } } ... on Gap { cursor } }';
const ONLY = { indicators: ['[ID!]', [INDICATOR]] } as const;

interface Step {
  readonly cursor: string;
  readonly cause: string | null;
  readonly before: { readonly value: number | null; readonly digest: string };
  readonly now: { readonly value: number | null; readonly digest: string };
}

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let ids: string[];

beforeAll(async () => {
  hub = opened.use(await startSyncedHub({ systems: ['shanqitong'], variables: { WEBHOOK_ALLOW_PRIVATE: 'true' } }));
  const { cultivation } = hub.mocks.world.platforms.shanqitong;
  ids = cultivation
    .ordered()
    .filter(({ faulty, status, level }) => faulty === null && status === 'RECOGNIZED' && level === 'MUNICIPAL')
    .map(({ id }) => id);
});
afterAll(() => opened.disposeAsync());

/** Receives so many answers after a cursor. */
async function take(
  transport: Transport,
  count: number,
  after: string,
  field = 'indicatorProgress',
  more: Partial<Parameters<Transport['receive']>[0]> = {},
): Promise<readonly StreamAnswer[]> {
  const enough = new AbortController();
  const token = hub.hub.development?.tokens.partner ?? '';
  const variables = field === 'indicatorProgress' ? ONLY : {};
  const subscription = { url: hub.hub.url, token, field, selection: PROGRESS, variables, after, ...more };
  const answers: StreamAnswer[] = [];
  for await (const answer of transport.receive(subscription, enough.signal)) {
    answers.push(answer);
    if (answers.length === count) break;
  }
  enough.abort();
  return answers;
}

const stepOf = ({ data }: StreamAnswer): Step => data?.['indicatorProgress'] as Step;

/** Revokes a recognition, so that the indicator falls. */
async function revoke(): Promise<void> {
  await hub.mocks.control.apply({ op: 'revokeCultivation', id: ids.pop()! });
  await hub.settled('shanqitong');
}

test('streams each step of an indicator the same on every transport, replayed, with what came before it and its cause', async () => {
  const after = await watermarkOf(hub);
  await revoke();
  const [first] = (await take(STREAMS[0]!, 1, after)).map(stepOf);
  await revoke();
  const all = (await take(STREAMS[0]!, 2, after)).map(stepOf);
  expect(all[0]).toEqual(first);
  expect(all[1]!.before).toMatchObject(first!.now.value === null ? {} : { digest: first!.now.digest });
  for (const { before, now, cause } of all) {
    expect(now.digest).not.toBe(before.digest);
    expect(cause).toMatch(/^[\w-]{32}$/u);
  }
  for (const transport of TRANSPORTS) {
    expect((await take(transport, 2, after)).map(stepOf), transport.name).toEqual(all);
    expect((await take(transport, 1, all[0]!.cursor)).map(stepOf), transport.name).toEqual([all[1]]);
  }
});

test('shares its cursors with changes: the cause is one, and each continues after the other', async () => {
  const after = await watermarkOf(hub);
  const live = take(STREAMS[1]!, 1, after);
  await revoke();
  const step = stepOf((await live)[0]!);
  const changes = { selection: CHANGES, variables: {} };
  const [change] = await take(CHANGE_TRANSPORTS.at(-1)!, 1, after, 'changes', changes);
  expect(change?.data).toMatchObject({ changes: { __typename: 'Change', cursor: step.cause } });
  expect(stepOf((await take(STREAMS[2]!, 1, step.cause ?? ''))[0]!)).toEqual(step);
  await revoke();
  const [next] = await take(STREAMS[3]!, 1, step.cursor, 'changes', changes);
  expect(next?.data).toMatchObject({ changes: { __typename: 'Change' } });
});

test('refuses what does not exist, and whoever may not see changes', async () => {
  const after = await watermarkOf(hub);
  const refused = async (more: Partial<Parameters<Transport['receive']>[0]>) =>
    (await take(STREAMS[4]!, 1, after, 'indicatorProgress', more))[0]?.errors?.[0]?.extensions;
  const unknown = { variables: { indicators: ['[ID!]', ['baoji-2024-37/nothing']] as const } };
  expect(await refused(unknown)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'indicators' });
  expect(await refused({ after: 'AAAA' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  expect(await refused({ token: hub.hub.development?.tokens.portal ?? '' })).toMatchObject({ code: 'FORBIDDEN' });
});

test('gives a status only where it crosses', async () => {
  const [head] = await take(STREAMS[0]!, 1, await oldest(), 'indicatorStatusChanged');
  const { before, now } = dataOf({ status: 200, data: head?.data ?? null })['indicatorStatusChanged'] as Record<
    'before' | 'now',
    { readonly status: string }
  >;
  expect(before.status).not.toBe(now.status);
});

test('reminds of a due day as a stream and as a webhook', async () => {
  const after = await watermarkOf(hub);
  const dueOn = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const name = `mutation { setResponsible(indicator: "${INDICATOR}", department: "市国资委", person: "wang-lan", dueOn: "${dueOn}", reason: "分工") { id } }`;
  dataOf(await hub.ask(name, { role: 'administrator' }));
  const selection = '{ __typename ... on IndicatorDue { cursor department { name } person { name } dueOn daysLeft } }';
  for (const transport of TRANSPORTS) {
    const [reminder] = await take(transport, 1, after, 'indicatorDue', { selection });
    expect(reminder?.data, transport.name).toMatchObject({
      indicatorDue: {
        __typename: 'IndicatorDue',
        department: { name: '市国资委' },
        dueOn,
        person: { name: 'wang-lan' },
      },
    });
  }
});

/** The cursor of the oldest change. */
async function oldest(): Promise<string> {
  const { changes } = dataOf(await hub.ask('{ changes(first: 1) { oldest } }', { role: 'partner' }));
  return (changes as { readonly oldest: string }).oldest;
}
