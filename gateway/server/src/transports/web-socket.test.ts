import { once } from 'node:events';
import { createClient, type Client } from 'graphql-ws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CHANGED, streamRig, token, type StreamRig } from '../streams/testing/stream-rig.ts';

let rig: StreamRig;
const open: Client[] = [];
beforeEach(async () => {
  rig = await streamRig();
});
afterEach(async () => {
  for (const client of open.splice(0)) void client.dispose();
  await rig[Symbol.asyncDispose]();
});

const address = (): string => rig.url.replace('http', 'ws');

function connect(connectionParams: Record<string, unknown> = { authorization: token('partner') }): Client {
  const client = createClient({ url: address(), webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
  open.push(client);
  return client;
}

interface Changed {
  readonly changed: { readonly cursor: string };
}

const changes = (client: Client, after?: string) => client.iterate<Changed>({ query: CHANGED, variables: { after } });

/** A connection without a client's library: messages as they come. */
async function raw(headers: Record<string, string> = {}) {
  const socket = new WebSocket(address(), 'graphql-transport-ws', { headers });
  const messages: { type: string; payload?: Record<string, unknown> }[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as (typeof messages)[number]));
  await once(socket, 'open');
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const received = async (type: string) => {
    await expect.poll(() => messages.some((each) => each.type === type)).toBe(true);
    return messages.splice(
      messages.findIndex((each) => each.type === type),
      1,
    )[0];
  };
  return { socket, send, received };
}

test('streams to the client of graphql-ws, replayed and live, and ends with the client', async () => {
  rig.log.add('1');
  const stream = changes(connect(), 'c0');
  expect((await stream.next()).value).toMatchObject({
    data: { changed: { cursor: 'c1', school: { name: 'School 1' } } },
  });
  rig.log.add('2');
  expect((await stream.next()).value).toMatchObject({ data: { changed: { cursor: 'c2' } } });
  await stream.return?.();
  await expect.poll(() => rig.streams.list()).toEqual([]);
});

test('answers queries and mutations too', async () => {
  const client = connect();
  expect((await client.iterate({ query: '{ hello }' }).next()).value).toEqual({ data: { hello: 'you' } });
  expect((await client.iterate({ query: 'mutation { touch }' }).next()).value).toEqual({ data: { touch: 1 } });
});

test.each([
  ['without a token', {}, CHANGED, undefined, 'FORBIDDEN'],
  ['with a cursor that is none', undefined, CHANGED, { after: 'none' }, 'BAD_USER_INPUT'],
  ['that the schema does not have', undefined, 'subscription { nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
])('answers a subscription %s once, and completes', async (_, params, query, variables, code) => {
  const stream = connect(params).iterate({ query, ...(variables && { variables }) });
  expect((await stream.next()).value).toMatchObject({ errors: [{ extensions: { code } }] });
  expect((await stream.next()).done).toBe(true);
});

test('closes with 4403 a connection whose token is not good, and with 4401 one that asks before it says who it is', async () => {
  rig.refused.add('partner');
  const one = await raw();
  one.send({ type: 'connection_init', payload: { authorization: token('partner') } });
  expect((await once(one.socket, 'close'))[0]).toBe(4403);
  const other = await raw();
  other.send({ type: 'subscribe', id: '1', payload: { query: CHANGED } });
  expect((await once(other.socket, 'close'))[0]).toBe(4401);
});

test('takes the token from the header of the request as well', async () => {
  const { send, received, socket } = await raw({ authorization: token('partner') });
  send({ type: 'connection_init' });
  await received('connection_ack');
  send({ type: 'subscribe', id: '1', payload: { query: CHANGED } });
  await expect.poll(() => rig.streams.list()).toMatchObject([{ caller: 'partner', transport: 'websocket' }]);
  socket.close();
  await expect.poll(() => rig.streams.list()).toEqual([]);
});

test('renews by ping: fewer rights hold from the next event, and another subject is refused', async () => {
  const { send, received, socket } = await raw();
  send({ type: 'connection_init', payload: { authorization: token('partner') } });
  await received('connection_ack');
  send({ type: 'subscribe', id: '1', payload: { query: CHANGED } });
  await expect.poll(() => rig.streams.list().length).toBe(1);
  send({ type: 'ping', payload: { authorization: token('somebody else') } });
  expect((await received('pong'))?.payload).toMatchObject({
    renewed: false,
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  rig.refused.add('expired');
  send({ type: 'ping', payload: { authorization: token('expired') } });
  expect((await received('pong'))?.payload).toMatchObject({
    renewed: false,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  send({ type: 'ping', payload: { authorization: token('partner', { regions: ['632800'] }) } });
  expect((await received('pong'))?.payload).toMatchObject({ renewed: true });
  rig.log.add('1', '610300');
  rig.log.add('2', '632800');
  expect((await received('next'))?.payload).toMatchObject({ data: { changed: { cursor: 'c2' } } });
  send({ type: 'ping' });
  expect(await received('pong')).toEqual({ type: 'pong' });
  socket.close();
});

test('says why streams end when the server stops, and where to go on, before it closes', async () => {
  rig.log.add('1');
  const { send, received, socket } = await raw({ authorization: token('partner') });
  send({ type: 'connection_init' });
  await received('connection_ack');
  send({ type: 'subscribe', id: '1', payload: { query: CHANGED, variables: { after: 'c0' } } });
  await received('next');
  const closed = once(socket, 'close');
  await rig.server.close();
  expect((await received('next'))?.payload).toMatchObject({
    errors: [{ extensions: { code: 'SERVER_STOPPING', cursor: 'c1' } }],
  });
  await received('complete');
  expect((await closed)[0]).toBe(1001);
});

test('waits with the next answer until a slow client has taken the one before', async () => {
  const text = 'x'.repeat(20_000);
  for (let n = 1; n <= 1_000; n++) rig.log.add(`${n} ${text}`);
  const { send, received, socket } = await raw({ authorization: token('partner') });
  send({ type: 'connection_init' });
  await received('connection_ack');
  let count = 0;
  socket.on('message', (data: Buffer) => (count += data.includes('"type":"next"') ? 1 : 0));
  socket.pause();
  send({ type: 'subscribe', id: '1', payload: { query: CHANGED, variables: { after: 'c0' } } });
  await expect.poll(() => rig.streams.list()[0]?.position ?? 0).toBeGreaterThan(0);
  const quick = changes(connect(), 'c999');
  expect((await quick.next()).value).toMatchObject({ data: { changed: { cursor: 'c1000' } } });
  expect(rig.streams.list()[0]?.position).toBeLessThan(900);
  socket.resume();
  await expect.poll(() => count).toBe(1_000);
  socket.close();
});

test.each(['', '/graphql/x', '/other'])('takes no WebSocket at %o', async (path) => {
  const socket = new WebSocket(`${rig.server.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws');
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('404');
});

test.each(['{', '[]', '{"type":"subscribe","id":"1","payload":{"query":1}}', '{"type":"next","id":"1","payload":{}}'])(
  'closes on %s and serves everybody else',
  async (message) => {
    const { socket } = await raw();
    const closed = once(socket, 'close');
    socket.send(message);
    expect((await closed)[0]).toBeGreaterThanOrEqual(4400);
    expect((await connect().iterate({ query: '{ hello }' }).next()).value).toEqual({ data: { hello: 'you' } });
  },
);

test('runs no more than a hundred operations of one connection, though they come at one time', async () => {
  const { send, received, socket } = await raw({ authorization: token('partner') });
  send({ type: 'connection_init' });
  await received('connection_ack');
  const refused: unknown[] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { readonly type: string };
    if (message.type === 'next') refused.push(message);
  });
  const subscribe = (id: number): void => send({ id: String(id), type: 'subscribe', payload: { query: CHANGED } });
  for (let id = 0; id < 103; id++) subscribe(id);
  await expect.poll(() => rig.streams.list()).toHaveLength(100);
  await expect.poll(() => refused).toHaveLength(3);
  expect(refused[0]).toMatchObject({ payload: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
  send({ id: '0', type: 'complete' });
  await expect.poll(() => rig.streams.list()).toHaveLength(99);
  subscribe(200);
  await expect.poll(() => rig.streams.list()).toHaveLength(100);
  socket.close();
});
