import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHANGED, streamRig, token, type StreamRig } from '../streams/testing/stream-rig.ts';
import { readEvents, type SentEvent } from './testing/read-parts.ts';

let rig: StreamRig;
const left = new AbortController();
beforeEach(async () => {
  rig = await streamRig({ heartbeatMs: 50 });
});
afterEach(() => rig[Symbol.asyncDispose]());

interface Sent {
  readonly query?: string;
  readonly variables?: object;
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const subscribe = ({ query = CHANGED, variables, authorization = token('partner'), headers, signal }: Sent = {}) =>
  fetch(rig.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization, ...headers },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? left.signal,
  });

async function takeEvents(events: AsyncGenerator<SentEvent, void>, count: number): Promise<SentEvent[]> {
  const taken: SentEvent[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    if (value.event !== 'heartbeat') taken.push(value);
  }
  return taken;
}

test('sends each answer as an event whose id is the cursor, and heartbeats in between', async () => {
  rig.log.add('1');
  const response = await subscribe({ variables: { after: 'c0' } });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const events = readEvents(response);
  const [event] = await takeEvents(events, 1);
  expect(event).toMatchObject({ event: 'next', id: 'c1' });
  expect(JSON.parse(event?.data ?? '')).toMatchObject({ data: { changed: { cursor: 'c1' } } });
  expect((await events.next()).value).toEqual({ event: 'heartbeat', data: '' });
  await events.return();
  await expect.poll(() => rig.streams.list()).toEqual([]);
});

test('goes on after Last-Event-ID, which goes before the argument', async () => {
  for (const school of ['1', '2', '3']) rig.log.add(school);
  const response = await subscribe({ variables: { after: 'c0' }, headers: { 'last-event-id': 'c2' } });
  expect(await takeEvents(readEvents(response), 1)).toMatchObject([{ id: 'c3' }]);
});

test('takes a subscription by GET, as an EventSource sends it', async () => {
  rig.log.add('1');
  const search = new URLSearchParams({ query: CHANGED, variables: JSON.stringify({ after: 'c0' }) });
  const headers = { accept: 'text/event-stream', authorization: token('partner') };
  const response = await fetch(`${rig.url}?${search.toString()}`, { headers });
  expect(await takeEvents(readEvents(response), 1)).toMatchObject([{ id: 'c1' }]);
});

test('says why a stream ends in its last event, which leaves the id where to go on', async () => {
  rig.log.add('1');
  const events = readEvents(await subscribe({ variables: { after: 'c0' } }));
  await takeEvents(events, 1);
  const rest = takeEvents(events, 9);
  rig.streams.stop();
  const [last, complete] = await rest;
  expect(JSON.parse(last?.data ?? '')).toMatchObject({
    errors: [{ extensions: { code: 'SERVER_STOPPING', cursor: 'c1' } }],
  });
  expect(last).not.toHaveProperty('id');
  expect(complete).toMatchObject({ event: 'complete' });
});

test('lets the server stop at once, though a client takes nothing', async () => {
  const text = 'x'.repeat(20_000);
  for (let n = 0; n < 1_000; n++) rig.log.add(`${n} ${text}`);
  const response = await subscribe({ variables: { after: 'c0' } });
  await expect.poll(() => rig.streams.list()[0]?.position ?? 0).toBeGreaterThan(0);
  await rig.server.close();
  await expect.poll(() => rig.streams.list()).toEqual([]);
  await response.body?.cancel().catch(() => undefined);
});

test.each([
  ['no token', { headers: { authorization: '' } }, 403, 'FORBIDDEN'],
  ['a token without the scope', { authorization: token('x', { scopes: [] }) }, 403, 'FORBIDDEN'],
])('refuses a stream with %s by status', async (_, sent, status, code) => {
  const response = await subscribe(sent);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

test('refuses a token that is not good with 401', async () => {
  rig.refused.add('partner');
  const response = await subscribe();
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test.each([
  ['a cursor that is none', CHANGED, { after: 'none' }, 'BAD_USER_INPUT'],
  ['a field that is none', 'subscription { nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  ['no GraphQL', '{', undefined, 'GRAPHQL_PARSE_FAILED'],
])('answers %s with one event, and completes', async (_, query, variables, code) => {
  const events = readEvents(await subscribe({ query, ...(variables && { variables }) }));
  const [only, complete] = await takeEvents(events, 9);
  expect(JSON.parse(only?.data ?? '')).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(complete?.event).toBe('complete');
});

test('refuses a body that holds no operation with 400', async () => {
  const response = await fetch(rig.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: '{"query":[]}',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('answers queries and mutations too, and no mutation by GET', async () => {
  const answer = async (response: Response) =>
    JSON.parse((await takeEvents(readEvents(response), 1))[0]?.data ?? '') as object;
  expect(await answer(await subscribe({ query: '{ hello }' }))).toEqual({ data: { hello: 'you' } });
  expect(await answer(await subscribe({ query: 'mutation { touch }' }))).toEqual({ data: { touch: 1 } });
  const byGet = await fetch(`${rig.url}?query=mutation{touch}`, { headers: { accept: 'text/event-stream' } });
  expect(await answer(byGet)).toMatchObject({ errors: [{ message: expect.any(String) }] });
});

test('explains how to subscribe when a subscription arrives by plain POST', async () => {
  const response = await subscribe({ headers: { accept: 'application/json' } });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('graphql-transport-ws');
});

test.each([false, true])(
  'serves the client of graphql-sse, in single connection mode: %s',
  async (singleConnection) => {
    rig.log.add('1');
    const client = createClient({ url: rig.url, singleConnection, headers: { authorization: token('partner') } });
    const stream = client.iterate<{ changed: { cursor: string } }>({ query: CHANGED, variables: { after: 'c0' } });
    expect((await stream.next()).value).toMatchObject({ data: { changed: { cursor: 'c1' } } });
    const other = client.iterate({ query: '{ hello }' });
    expect((await other.next()).value).toEqual({ data: { hello: 'you' } });
    expect((await other.next()).done).toBe(true);
    rig.log.add('2');
    expect((await stream.next()).value).toMatchObject({ data: { changed: { cursor: 'c2' } } });
    await stream.return?.();
    await expect.poll(() => rig.streams.list()).toEqual([]);
    client.dispose();
  },
);

test('sets no event ids on a single connection', async () => {
  const reserved = await fetch(rig.url, { method: 'PUT' });
  expect(reserved.status).toBe(201);
  const headers = { 'x-graphql-event-stream-token': await reserved.text() };
  const opened = await fetch(rig.url, { headers: { ...headers, accept: 'text/event-stream' } });
  const sent = await fetch(rig.url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', authorization: token('partner') },
    body: JSON.stringify({ query: CHANGED, extensions: { operationId: 'one' } }),
  });
  expect(sent.status).toBe(202);
  await expect.poll(() => rig.streams.list().length).toBe(1);
  rig.log.add('1');
  const [event] = await takeEvents(readEvents(opened), 1);
  expect(event).not.toHaveProperty('id');
  expect(JSON.parse(event?.data ?? '')).toMatchObject({ id: 'one', payload: { data: { changed: { cursor: 'c1' } } } });
  const unknown = await fetch(rig.url, {
    headers: { accept: 'text/event-stream', 'x-graphql-event-stream-token': 'x' },
  });
  expect(unknown.status).toBe(404);
});

test('lets nobody but who reserved a single connection send operations over it, or end them', async () => {
  const [owner, other] = [{ authorization: token('partner') }, { authorization: token('somebody else') }];
  const reserved = await fetch(rig.url, { method: 'PUT', headers: owner });
  const stream = { 'x-graphql-event-stream-token': await reserved.text() };
  // As an EventSource does: without a token of its own.
  const opened = await fetch(rig.url, { headers: { ...stream, accept: 'text/event-stream' }, signal: left.signal });
  const operate = (headers: Readonly<Record<string, string>>) =>
    fetch(rig.url, {
      method: 'POST',
      headers: { ...stream, ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: CHANGED, extensions: { operationId: 'one' } }),
    });
  const end = (headers: Readonly<Record<string, string>>) =>
    fetch(`${rig.url}?operationId=one`, { method: 'DELETE', headers: { ...stream, ...headers } });
  expect([(await operate(other)).status, (await operate({})).status]).toEqual([404, 404]);
  expect((await operate(owner)).status).toBe(202);
  await expect.poll(() => rig.streams.list().length).toBe(1);
  expect([(await end(other)).status, (await end({})).status]).toEqual([404, 404]);
  expect(rig.streams.list()).toHaveLength(1);
  expect((await end(owner)).status).toBe(200);
  await expect.poll(() => rig.streams.list()).toEqual([]);
  await opened.body?.cancel();
});

test('reserves no single connection for a token that is not good', async () => {
  rig.refused.add('partner');
  const reserved = await fetch(rig.url, { method: 'PUT', headers: { authorization: token('partner') } });
  expect(reserved.status).toBe(401);
});
