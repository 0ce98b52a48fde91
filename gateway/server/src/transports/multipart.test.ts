import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHANGED, streamRig, token, type StreamRig } from '../streams/testing/stream-rig.ts';
import { readParts } from './testing/read-parts.ts';

let rig: StreamRig;
beforeEach(async () => {
  rig = await streamRig({ heartbeatMs: 50 });
});
afterEach(() => rig[Symbol.asyncDispose]());

/** What Apollo's clients send. */
const ACCEPT = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

const subscribe = (body: object, authorization = token('partner')) =>
  fetch(rig.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: ACCEPT, authorization },
    body: JSON.stringify(body),
  });

/** The JSON of each part; the response begins with a boundary and ends with `--`. */
async function* payloads(response: Response): AsyncGenerator<object, void> {
  for await (const part of readParts(response, '--graphql')) {
    const at = part.indexOf('\r\n\r\n');
    if (at !== -1) yield JSON.parse(part.slice(at)) as object;
    else if (part.startsWith('--')) yield { end: true };
  }
}

test('sends answers and heartbeats as parts', async () => {
  rig.log.add('1');
  const response = await subscribe({ query: CHANGED, variables: { after: 'c0' } });
  expect(response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
  const parts = payloads(response);
  expect((await parts.next()).value).toMatchObject({ payload: { data: { changed: { cursor: 'c1' } } } });
  expect((await parts.next()).value).toEqual({});
  rig.streams.stop();
  const rest = (await Array.fromAsync(parts)).filter((part) => Object.keys(part).length > 0);
  expect(rest).toMatchObject([
    { payload: { errors: [{ extensions: { code: 'SERVER_STOPPING', cursor: 'c1' } }] } },
    { end: true },
  ]);
});

test('refuses by status a stream that may not start', async () => {
  const response = await subscribe({ query: CHANGED }, token('x', { scopes: [] }));
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('answers what is no subscription with one part', async () => {
  const parts = await Array.fromAsync(payloads(await subscribe({ query: '{ hello }' })));
  expect(parts).toEqual([{ payload: { data: { hello: 'you' } } }, { end: true }]);
});
