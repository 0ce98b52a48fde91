import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { servedRig, type Answered, type ServedRig } from './testing/served-rig.ts';

let rig: ServedRig | undefined;
let written = 0;
afterEach(() => rig?.[Symbol.asyncDispose]());

const QUERY = { query: '{ read }' };

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

async function serve(read: () => Promise<number>, budgetMs = 60_000): Promise<ServedRig> {
  let isReady = false;
  rig = await servedRig(
    {
      sdl: 'type Query { read: Int } type Mutation { write: Int }',
      resolvers: { Query: { read: () => (isReady ? read() : 0) }, Mutation: { write: () => ++written } },
    },
    { budgetMs },
  );
  // A busy process accepts connections one by one, so they are made before; and the process has time to spare while another
  // thread plans.
  await ask(60);
  isReady = true;
  return rig;
}

function ask(times: number): Promise<Answered[]> {
  return Promise.all(Array.from({ length: times }, () => rig!.post(QUERY)));
}

test('begins every request while the process has nothing else to do', async () => {
  const begun = Promise.withResolvers<number>();
  let count = 0;
  await serve(() => {
    if (++count === 50) begun.resolve(1);
    return begun.promise;
  });
  const answers = await ask(50);
  expect(answers.map(({ json }) => json)).toEqual(answers.map(() => ({ data: { read: 1 } })));
});

test('answers few requests at a time while the process is busy', async () => {
  let running = 0;
  let most = 0;
  await serve(async () => {
    running++;
    most = Math.max(most, running);
    for (let turn = 0; turn < 5; turn++) {
      work(0.5);
      await nextTurn();
    }
    running--;
    return 1;
  });
  const answers = await ask(60);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(most).toBeLessThanOrEqual(30);
});

test('refuses whoever has waited for the time limit of an operation, and begins nothing for them', async () => {
  let begun = 0;
  await serve(async () => {
    begun++;
    for (let turn = 0; turn < 10; turn++) {
      work(5);
      await nextTurn();
    }
    return 1;
  }, 400);
  const answers = await ask(60);
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(begun).toBe(answers.length - refused.length);
  for (const { json, headers } of refused) {
    expect(json.errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryAfter: 1 } }]);
    expect(headers.get('retry-after')).toBe('1');
  }
});

test('fetches nothing for a query whose caller has left before its turn, and completes a mutation', async () => {
  let begun = 0;
  const first = Promise.withResolvers<void>();
  const { server } = await serve(async () => {
    begun++;
    first.resolve();
    for (let turn = 0; turn < 10; turn++) {
      work(2);
      await nextTurn();
    }
    return 1;
  });
  const answers = ask(12);
  const callers = new AbortController();
  const leaving = (query: string): Promise<unknown> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: callers.signal,
    }).catch(() => 'left');
  const left = Array.from({ length: 20 }, (_, place) => leaving(place === 0 ? 'mutation { write }' : '{ read }'));
  await first.promise;
  callers.abort();
  expect(new Set(await Promise.all(left))).toEqual(new Set(['left']));
  await answers;
  await expect.poll(() => written).toBe(1);
  expect(begun).toBe(12);
});

test('answers others while slow requests wait, however busy the process is', async () => {
  const slow = Promise.withResolvers<number>();
  let count = 0;
  await serve(() => (++count <= 20 ? slow.promise : Promise.resolve(1)));
  const waiting = ask(20);
  await expect.poll(() => count).toBe(20);
  const busy = new AbortController();
  const keepBusy = async (): Promise<void> => {
    while (!busy.signal.aborted) {
      work(2);
      await nextTurn();
    }
  };
  const ended = keepBusy();
  const answers = await ask(20);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  busy.abort();
  slow.resolve(1);
  await Promise.all([ended, waiting]);
});
