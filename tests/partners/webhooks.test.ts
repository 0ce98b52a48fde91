import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

const PARTNER = { role: 'partner' } as const;
const OPERATION = `subscription ($after: ID, $filter: ChangeFilter) { changes(after: $after, filter: $filter) {
  ... on Change { cursor kind record { id } entity { ... on Enterprise { name } } } ... on Gap { to } } }`;
const WEBHOOK =
  'id state cursor lastError lagSeconds deliveries { nodes { id cursor state attempts lastStatus lastError nextAttemptAt } }';

interface Delivery {
  readonly id: string;
  readonly cursor: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly nextAttemptAt: string | null;
}
interface Webhook {
  readonly id: string;
  readonly state: string;
  readonly cursor: string;
  readonly lastError: string | null;
  readonly deliveries: { readonly nodes: readonly Delivery[] };
}
interface Body {
  readonly data: { readonly changes: { readonly cursor: string; readonly record: { readonly id: string } } };
}

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let receiver: WebhookReceiver;
let usccs: string[];

beforeAll(async () => {
  hub = opened.use(
    await startSyncedHub({
      systems: ['shanqitong'],
      variables: { WEBHOOK_ALLOW_PRIVATE: 'true', WEBHOOK_RETRY_SCHEDULE: '0,0', WEBHOOK_TIMEOUT_MS: '3000' },
    }),
  );
  const { enterprises } = hub.mocks.world.platforms.shanqitong;
  usccs = enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .map(({ uscc }) => uscc);
});
afterAll(() => opened.disposeAsync());
beforeEach(async () => {
  receiver = await WebhookReceiver.start();
});
afterEach(() => receiver[Symbol.asyncDispose]());

let employees = 1000;
/** Changes so many enterprises. Gives them in the order in which they come in the log. */
async function change(count: number): Promise<readonly string[]> {
  const before = await watermarkOf(hub);
  for (const uscc of usccs.slice(0, count)) {
    await hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: ++employees } });
  }
  await hub.settled('shanqitong');
  return (await changesAfter(hub, PARTNER, before)).changes.map(({ id }) => id);
}

async function mutate<T>(field: string, variables: Record<string, unknown> = {}): Promise<T> {
  const types: Record<string, string> = {
    input: 'WebhookInput!',
    webhook: 'ID!',
    id: 'ID!',
    after: 'ID',
    ids: '[ID!]',
  };
  const names = Object.keys(variables);
  const declared = names.map((name) => `$${name}: ${types[name] ?? 'ID'}`).join(', ');
  const given = names.map((name) => `${name}: $${name}`).join(', ');
  const selection = /register|rotate/u.test(field)
    ? `{ secret webhook { ${WEBHOOK} } }`
    : /delete/u.test(field)
      ? ''
      : /Test/u.test(field)
        ? '{ id state lastStatus }'
        : `{ ${WEBHOOK} }`;
  const answer = await hub.ask(`mutation (${declared}) { ${field}(${given}) ${selection} }`, { ...PARTNER, variables });
  return dataOf(answer)[field] as T;
}

const register = async (more: Record<string, unknown> = {}) =>
  mutate<{ readonly webhook: Webhook; readonly secret: string }>('registerWebhook', {
    input: { url: receiver.url, operation: OPERATION, after: await watermarkOf(hub), ...more },
  });

const webhook = async (id: string): Promise<Webhook> => {
  const { webhooks } = dataOf(await hub.ask(`{ webhooks { ${WEBHOOK} } }`, PARTNER)) as { webhooks: Webhook[] };
  const found = webhooks.find((each) => each.id === id);
  if (!found) throw new Error('no such webhook');
  return found;
};
const becomes = (id: string, state: string) => expect.poll(async () => (await webhook(id)).state).toBe(state);
const bodyOf = ({ body }: { readonly body: string }) => JSON.parse(body) as Body;

test('delivers each change once and in order, signed, after the receiver has consented, with what a stream gives', async () => {
  const { webhook: made, secret } = await register();
  expect(made).toMatchObject({ state: 'PENDING', lastError: null });
  await becomes(made.id, 'ACTIVE');
  expect(receiver.deliveries).toEqual([]);
  const changed = await change(5);
  const received = await receiver.received(5);
  expect(received.map((each) => bodyOf(each).data.changes.record.id)).toEqual(changed);
  const verifier = new Verifier(secret);
  for (const { headers, body } of received) {
    expect(verifier.verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'ce-specversion': '1.0',
      'ce-id': headers['webhook-id'],
      'ce-cursor': (JSON.parse(body) as Body).data.changes.cursor,
    });
  }
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
  await expect.poll(async () => (await webhook(made.id)).cursor).toBe(bodyOf(received[4]!).data.changes.cursor);
  expect((await webhook(made.id)).deliveries.nodes).toMatchObject(
    received
      .toReversed()
      .map(({ headers }) => ({ id: headers['webhook-id'], state: 'DELIVERED', attempts: 1, lastStatus: 204 })),
  );
  await mutate('deleteWebhook', { id: made.id });
});

test('stays PENDING without consent, and sends nothing', async () => {
  receiver.consents = false;
  const { webhook: made } = await register();
  await expect.poll(async () => (await webhook(made.id)).lastError).toContain('not consented');
  expect(await webhook(made.id)).toMatchObject({ state: 'PENDING' });
  receiver.consents = true;
  await becomes(made.id, 'ACTIVE');
  await mutate('deleteWebhook', { id: made.id });
});

test('sends nothing to a receiver that has not consented, whatever its owner decides', async () => {
  receiver.consents = false;
  const { webhook: made } = await register();
  await mutate('pauseWebhook', { id: made.id });
  const refused = await hub.ask('mutation ($id: ID!) { sendTestEvent(webhook: $id) { id } }', {
    ...PARTNER,
    variables: { id: made.id },
  });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  expect(await mutate('resumeWebhook', { id: made.id })).toMatchObject({ state: 'PENDING' });
  await change(1);
  await expect.poll(async () => (await webhook(made.id)).lastError).toContain('not consented');
  expect(receiver.deliveries).toEqual([]);
  receiver.consents = true;
  await receiver.received(1);
  await mutate('deleteWebhook', { id: made.id });
});

test('tries again under the same id, then keeps a dead letter and pauses; goes on behind it, and sends it again on demand', async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  receiver.answer = () => ({ status: 500 });
  const changed = await change(2);
  await becomes(made.id, 'PAUSED');
  expect(receiver.deliveries).toHaveLength(3);
  expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const { lastError, deliveries } = await webhook(made.id);
  expect(lastError).toBe('HTTP 500');
  expect(deliveries.nodes).toMatchObject([{ state: 'DEAD', attempts: 3, lastStatus: 500 }]);
  const metrics = await (await fetch(`${hub.hub.url}/metrics`)).text();
  expect(metrics).toContain('queqiao_webhooks{state="PAUSED"} 1\n');
  expect(metrics).toMatch(/queqiao_webhook_backlog\{state="PAUSED"\} [1-9]/u);
  expect(metrics).toMatch(/queqiao_webhook_lag_seconds\{state="PAUSED"\} (?!0\n)\d/u);

  receiver.answer = () => ({ status: 200 });
  await mutate('replayDeliveries', { webhook: made.id });
  await receiver.received(4);
  await expect
    .poll(async () => (await webhook(made.id)).deliveries.nodes)
    .toMatchObject([{ state: 'DELIVERED', attempts: 4 }]);
  expect((await webhook(made.id)).state).toBe('PAUSED');
  await mutate('resumeWebhook', { id: made.id, after: deliveries.nodes[0]!.cursor });
  const all = await receiver.received(5);
  expect(bodyOf(all[4]!).data.changes.record.id).toBe(changed[1]);
  await mutate('deleteWebhook', { id: made.id });
});

test('goes on behind the dead letter without a cursor, and from any cursor with one', async () => {
  const after = await watermarkOf(hub);
  const { webhook: made } = await register({ after });
  await becomes(made.id, 'ACTIVE');
  let left = 3;
  receiver.answer = () => ({ status: left-- > 0 ? 503 : 200 });
  const changed = await change(2);
  await becomes(made.id, 'PAUSED');
  await mutate('resumeWebhook', { id: made.id });
  const behind = await receiver.received(4);
  expect(bodyOf(behind[3]!).data.changes.record.id).toBe(changed[1]);
  await mutate('pauseWebhook', { id: made.id });
  await mutate('resumeWebhook', { id: made.id, after });
  const again = await receiver.received(6);
  expect(again.slice(4).map((each) => bodyOf(each).data.changes.record.id)).toEqual(changed);
  await mutate('deleteWebhook', { id: made.id });
});

test('ends for good when the receiver says that it is gone', async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  receiver.answer = () => ({ status: 410 });
  await change(1);
  await becomes(made.id, 'ENDED');
  expect(receiver.deliveries).toHaveLength(1);
  await mutate('deleteWebhook', { id: made.id });
});

test('leaves a receiver alone for as long as it asks for, whatever the schedule says', async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  receiver.answer = () => ({ status: 503, headers: { 'retry-after': '3600' } });
  const began = Date.now();
  await change(1);
  await expect
    .poll(async () => (await webhook(made.id)).deliveries.nodes)
    .toMatchObject([{ state: 'FAILED', attempts: 1, lastStatus: 503 }]);
  const [delivery] = (await webhook(made.id)).deliveries.nodes;
  expect(Date.parse(delivery!.nextAttemptAt ?? '')).toBeGreaterThanOrEqual(began + 3_600_000 - 1_000);
  expect(receiver.deliveries).toHaveLength(1);
  await mutate('deleteWebhook', { id: made.id });
});

test('gives a receiver up that does not answer in time, and tries again', async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  receiver.answer = () => 'never';
  await change(1);
  await becomes(made.id, 'PAUSED');
  expect(receiver.deliveries).toHaveLength(3);
  expect((await webhook(made.id)).deliveries.nodes).toMatchObject([
    { state: 'DEAD', attempts: 3, lastStatus: null, lastError: expect.stringContaining('in time') },
  ]);
  await mutate('deleteWebhook', { id: made.id });
});

test('follows no redirect', async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  receiver.answer = () => ({ status: 307, headers: { location: `${receiver.url}/elsewhere` } });
  await change(1);
  await becomes(made.id, 'PAUSED');
  expect(receiver.deliveries.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
  await mutate('deleteWebhook', { id: made.id });
});

test('signs with both secrets after one was rotated', async () => {
  const { webhook: made, secret } = await register();
  await becomes(made.id, 'ACTIVE');
  const { secret: fresh } = await mutate<{ secret: string }>('rotateWebhookSecret', { id: made.id });
  await change(1);
  const [delivery] = await receiver.received(1);
  const { headers, body } = delivery!;
  for (const each of [secret, fresh]) {
    expect(() => new Verifier(each).verify(body, headers as Record<string, string>)).not.toThrow();
  }
  expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
  await mutate('deleteWebhook', { id: made.id });
});

test('sends a test event at once', async () => {
  const { webhook: made, secret } = await register();
  await becomes(made.id, 'ACTIVE');
  expect(await mutate('sendTestEvent', { webhook: made.id })).toMatchObject({ state: 'DELIVERED', lastStatus: 204 });
  const { headers, body } = receiver.deliveries[0]!;
  expect(new Verifier(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    extensions: { test: true },
  });
  await mutate('deleteWebhook', { id: made.id });
});

test.each([
  ['url', { url: 'ftp://example.com/x' }],
  ['url', { url: 'https://me:secret@example.com/x' }],
  ['url', { url: 'not a url' }],
  ['operation', { operation: '{ sources { id } }' }],
  ['operation', { operation: 'subscription { nothing }' }],
  ['after', { after: 'AAAA' }],
  ['variables', { variables: [1] }],
])('refuses to register with a wrong %s: %o', async (argument, more) => {
  const input = { url: receiver.url, operation: OPERATION, ...more };
  const answer = await hub.ask('mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret } }', {
    ...PARTNER,
    variables: { input },
  });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test("keeps one's webhooks from others, shows them all to operators, and lists them among the streams", async () => {
  const { webhook: made } = await register();
  await becomes(made.id, 'ACTIVE');
  const other = await hub.ask('mutation ($id: ID!) { deleteWebhook(id: $id) }', {
    role: 'portal',
    variables: { id: made.id },
  });
  expect(other.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const all = dataOf(
    await hub.ask('{ webhooks { client } subscriptions { caller transport backlog lagSeconds cursor operation } }', {
      role: 'administrator',
    }),
  );
  expect(all['webhooks']).toContainEqual({ client: 'partner' });
  await expect
    .poll(
      async () =>
        dataOf(await hub.ask('{ subscriptions { caller transport backlog } }', { role: 'administrator' }))[
          'subscriptions'
        ],
    )
    .toContainEqual({ caller: 'partner', transport: 'webhook', backlog: 0 });
});
