import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Caller } from '@queqiao/subgraph/request';
import type { StreamHandle, StreamRequest } from './streams.ts';
import { CHANGED, streamRig, type StreamRig } from './testing/stream-rig.ts';

let rig: StreamRig;
beforeEach(async () => {
  rig = await streamRig();
});
afterEach(async () => {
  vi.useRealTimers();
  await rig[Symbol.asyncDispose]();
});

const partner = (subject = 'partner', more: Partial<Caller> = {}): Caller => ({
  subject,
  scopes: new Set(['changes:read']),
  regions: null,
  ...more,
});

const request = (caller: Caller, more: Partial<StreamRequest> = {}): StreamRequest => ({
  query: CHANGED,
  asker: { caller, purpose: null },
  transport: 'test',
  ...more,
});

async function open(caller = partner(), more: Partial<StreamRequest> = {}): Promise<StreamHandle> {
  const opened = await rig.streams.open(request(caller, more));
  if (!('stream' in opened)) throw new TypeError(JSON.stringify(opened));
  return opened;
}

const CODES = 'subscription { changed { ... on Change { cursor school { code } } } }';

const from = (after: string): Partial<StreamRequest> => ({ variables: { after } });

interface Received {
  readonly data?: { readonly changed: { readonly cursor?: string; readonly school?: { readonly name: string } } };
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

async function take({ stream }: StreamHandle, count: number): Promise<Received[]> {
  const taken: Received[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    taken.push(JSON.parse(value.json) as Received);
  }
  return taken;
}

const cursors = (received: readonly Received[]) => received.map(({ data }) => data?.changed.cursor);
const end = (received: readonly Received[]) => received.at(-1)?.errors?.[0]?.extensions;

test('gives what is in the log after a cursor and then what comes, each once, in the order of the log', async () => {
  for (const school of ['1', '2', '3']) rig.log.add(school);
  const stream = await open(partner(), from('c1'));
  expect(cursors(await take(stream, 2))).toEqual(['c2', 'c3']);
  const coming = take(stream, 2);
  rig.log.add('4');
  rig.log.add('5');
  expect(await coming).toMatchObject([
    { data: { changed: { cursor: 'c4', school: { name: 'School 4' } } } },
    { data: { changed: { cursor: 'c5' } } },
  ]);
});

test('begins with what comes where no cursor is given', async () => {
  rig.log.add('1');
  const stream = await open();
  rig.log.add('2');
  expect(cursors(await take(stream, 1))).toEqual(['c2']);
});

test('answers an event once for all who ask the same under the same rights, whoever they are and wherever they began', async () => {
  rig.log.add('1');
  const streams = await Promise.all(
    Array.from({ length: 20 }, (_, index) => open(partner(`partner ${index}`), index % 2 === 0 ? from('c0') : {})),
  );
  const replayed = await Promise.all(streams.filter((_, index) => index % 2 === 0).map((each) => take(each, 1)));
  expect(replayed.flat()).toHaveLength(10);
  expect(rig.hydrated).toEqual(['1']);
  const all = Promise.all(streams.map((each) => take(each, 1)));
  rig.log.add('2');
  expect((await all).map((received) => cursors(received))).toEqual(streams.map(() => ['c2']));
  expect(rig.hydrated).toEqual(['1', '2']);
});

test('answers an event once for each distinct operation, rights and regions', async () => {
  const streams = await Promise.all([
    open(),
    open(partner('another')),
    open(partner('more scopes', { scopes: new Set(['changes:read', 'operations:read']) })),
    open(partner('here', { regions: ['610300'] })),
    open(partner('here too', { regions: ['610300'] })),
    open(partner('another operation'), { query: CHANGED.replace('code name', 'name code') }),
  ]);
  const all = Promise.all(streams.map((each) => take(each, 1)));
  rig.log.add('1');
  await all;
  expect(rig.hydrated).toHaveLength(4);
});

test('asks other subgraphs for the events of one batch together', async () => {
  for (const school of ['1', '2', '3', '4']) rig.log.add(school);
  await take(await open(partner(), from('c0')), 4);
  expect(rig.batches).toEqual([['1', '2', '3', '4']]);
});

test('gives each caller the records of its own regions only, replayed and live', async () => {
  rig.log.add('1', '610300');
  rig.log.add('2', '632800');
  const stream = await open(partner('here', { regions: ['632800'] }), from('c0'));
  expect(cursors(await take(stream, 1))).toEqual(['c2']);
  const coming = take(stream, 1);
  rig.log.add('3', '610300');
  rig.log.add('4', '632800');
  expect(cursors(await coming)).toEqual(['c4']);
});

test('lets one who takes nothing cost the others nothing, and goes on where it stands', async () => {
  const slow = await open(partner('slow'));
  const quick = await open(partner('quick'));
  for (let n = 1; n <= 300; n++) rig.log.add(String(n));
  expect(cursors(await take(quick, 300)).at(-1)).toBe('c300');
  const late = cursors(await take(slow, 300));
  expect(late).toEqual(Array.from({ length: 300 }, (_, index) => `c${index + 1}`));
});

test('gives each of hundreds that wait together an event once, also one whose token is renewed meanwhile', async () => {
  const names = Array.from({ length: 250 }, (_, index) => `partner ${index}`);
  const [early, ...others] = await Promise.all(names.map((name) => open(partner(name))));
  const first = take(early!, 1);
  const all = others.map((each) => take(each, 2));
  rig.log.add('1');
  await first;
  await others.at(-1)!.renew({ caller: partner(names.at(-1)), purpose: null });
  // Everybody has been given the first event, before there is a second.
  for (let turn = 0; turn < 10; turn++) await nextTurn();
  rig.log.add('2');
  expect((await Promise.all(all)).map(cursors)).toEqual(others.map(() => ['c1', 'c2']));
});

test('gives one who is far behind every event whole, though some of them were just answered for another', async () => {
  for (let n = 1; n <= 150; n++) rig.log.add(String(n));
  await take(await open(partner('ahead'), from('c50')), 100);
  const behind = await take(await open(partner('behind'), from('c1')), 149);
  expect(cursors(behind)).toEqual(Array.from({ length: 149 }, (_, index) => `c${index + 2}`));
});

test('reports a gap first where the log no longer keeps what comes next', async () => {
  for (const school of ['1', '2', '3', '4']) rig.log.add(school);
  rig.log.oldest = 4;
  const received = await take(await open(partner(), from('c1')), 2);
  expect(received).toMatchObject([
    { data: { changed: { __typename: 'Gap', to: 'c3' } } },
    { data: { changed: { cursor: 'c4' } } },
  ]);
});

test('ends with STREAM_TOO_SLOW one who stands before what is kept, and says where it stood', async () => {
  rig.log.add('1');
  const stream = await open(partner(), from('c0'));
  await take(stream, 1);
  for (const school of ['2', '3', '4']) rig.log.add(school);
  rig.log.oldest = 4;
  expect(end(await take(stream, 9))).toEqual({ code: 'STREAM_TOO_SLOW', cursor: 'c1' });
  expect((await stream.stream.next()).done).toBe(true);
});

test.each(['c9', 'x', ''])('refuses to begin after %o', async (after) => {
  expect(await rig.streams.open(request(partner(), from(after)))).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }],
  });
  expect(rig.streams.list()).toEqual([]);
});

test('goes on under fewer rights from the next event, though more was answered already', async () => {
  for (let n = 1; n <= 10; n++) rig.log.add(String(n), n % 2 === 0 ? '632800' : '610300');
  const handle = await open(partner(), from('c0'));
  expect(cursors(await take(handle, 2))).toEqual(['c1', 'c2']);
  await handle.renew({ caller: partner('partner', { regions: ['610300'] }), purpose: null });
  expect(cursors(await take(handle, 4))).toEqual(['c3', 'c5', 'c7', 'c9']);
});

test('ends with FORBIDDEN where the right to the field is withdrawn, and gives nothing more', async () => {
  for (const school of ['1', '2', '3']) rig.log.add(school);
  const handle = await open(partner(), from('c0'));
  await take(handle, 1);
  await handle.renew({ caller: partner('partner', { scopes: new Set() }), purpose: null });
  const rest = await take(handle, 9);
  expect(rest).toHaveLength(1);
  expect(end(rest)).toMatchObject({ code: 'FORBIDDEN', cursor: 'c1' });
});

test('ends with UNAUTHENTICATED a minute after the token does, however far that is', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const days = 60 * 86_400_000;
  const handle = await open(partner('partner', { expiresAt: Date.now() + days }));
  let isOver = false;
  const rest = take(handle, 1).finally(() => (isOver = true));
  vi.advanceTimersByTime(days + 59_000);
  await Promise.resolve();
  expect(isOver).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(end(await rest)).toEqual({ code: 'UNAUTHENTICATED', cursor: 'c0' });
});

test('goes on beyond the end of a token that was renewed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const handle = await open(partner('partner', { expiresAt: Date.now() + 1_000 }));
  await handle.renew({ caller: partner('partner', { expiresAt: Date.now() + 600_000 }), purpose: null });
  vi.advanceTimersByTime(120_000);
  rig.log.add('1');
  expect(cursors(await take(handle, 1))).toEqual(['c1']);
});

test('ends with SERVER_STOPPING, and says where to go on', async () => {
  rig.log.add('1');
  const handle = await open(partner(), from('c0'));
  await take(handle, 1);
  rig.streams.stop();
  expect(end(await take(handle, 1))).toEqual({ code: 'SERVER_STOPPING', cursor: 'c1' });
  expect(await rig.streams.open(request(partner()))).toMatchObject({
    errors: [{ extensions: { code: 'SERVER_STOPPING' } }],
  });
});

test('goes on through schemas that are loaded again, and misses and repeats nothing, as long as its operation is valid', async () => {
  const handle = await open();
  const all = take(handle, 60);
  for (let n = 1; n <= 20; n++) {
    rig.log.add(`${n} before`);
    const reloaded = rig.reload(`name: String field${n}: Int`);
    rig.log.add(`${n} during`);
    await reloaded;
    rig.log.add(`${n} after`);
  }
  expect(cursors(await all)).toEqual(Array.from({ length: 60 }, (_, index) => `c${index + 1}`));
});

test('opens a stream under the schema that holds when it opens, though it was planned under the one before', async () => {
  const gate = Promise.withResolvers<void>();
  const planned = Promise.withResolvers<void>();
  rig.log.gate = gate.promise;
  rig.log.opening = planned.resolve;
  const [valid, invalid] = [open(partner(), { query: CODES }), rig.streams.open(request(partner()))];
  await planned.promise;
  await rig.reload('title: String');
  gate.resolve();
  expect(await invalid).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  const stream = await valid;
  rig.log.add('1');
  expect(cursors(await take(stream, 1))).toEqual(['c1']);
});

test('ends with OPERATION_OUTDATED where the schema no longer has what it asks for', async () => {
  rig.log.add('1');
  const handle = await open(partner(), from('c0'));
  await take(handle, 1);
  const other = await open(partner(), { query: 'subscription { changed { ... on Change { cursor } } }' });
  await rig.reload('title: String');
  expect(end(await take(handle, 2))).toMatchObject({ code: 'OPERATION_OUTDATED', cursor: 'c1' });
  rig.log.add('2');
  expect(cursors(await take(other, 1))).toEqual(['c2']);
});

test('says what went wrong last: the error of an answer, and that the log cannot be read until it can', async () => {
  const stream = await open();
  const lastError = () => rig.streams.list()[0]?.lastError;
  expect(lastError()).toBeNull();
  rig.log.add('broken');
  await take(stream, 1);
  const said = lastError();
  expect(said).toEqual(expect.any(String));
  rig.log.failures = Infinity;
  const coming = take(stream, 1);
  rig.log.add('2');
  await expect.poll(lastError).toContain('cannot be read');
  rig.log.failures = 0;
  await coming;
  expect(lastError()).toBe(said);
});

test('goes on once the log can be read again', async () => {
  rig.log.failures = 2;
  const stream = await open();
  rig.log.add('1');
  expect(cursors(await take(stream, 1))).toEqual(['c1']);
});

test('stops reading when the last has left, also one who waits', async () => {
  const one = await open();
  const other = await open();
  const waiting = take(one, 1);
  await other.stream.return();
  await one.stream.return();
  expect(await waiting).toEqual([]);
  expect(rig.streams.list()).toEqual([]);
  await nextTurn();
  const { reads } = rig.log;
  rig.log.add('1');
  await nextTurn();
  expect(rig.log.reads).toBe(reads);
});

test('opens no more streams than it may', async () => {
  await rig[Symbol.asyncDispose]();
  rig = await streamRig({ limit: 1 });
  await open();
  expect(await rig.streams.open(request(partner()))).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 30 } }],
  });
});

test('opens no more streams than it may where many come at one time', async () => {
  await rig[Symbol.asyncDispose]();
  rig = await streamRig({ limit: 2 });
  await Promise.all(Array.from({ length: 5 }, () => rig.streams.open(request(partner()))));
  expect(rig.streams.list()).toHaveLength(2);
});
