import { afterAll, beforeAll, expect, test } from 'vitest';
import { watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

const PARTNER = { role: 'partner' } as const;
const OPERATION = 'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor } } }';
const REGISTER = 'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { webhook { id } } }';
const DEAD = ['/dead/1', '/dead/2', '/dead/3'];

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let receiver: WebhookReceiver;

beforeAll(async () => {
  hub = opened.use(
    await startSyncedHub({
      systems: ['shanqitong'],
      variables: { WEBHOOK_ALLOW_PRIVATE: 'true', WEBHOOK_TIMEOUT_MS: '60000' },
    }),
  );
  receiver = opened.use(await WebhookReceiver.start());
});
afterAll(() => opened.disposeAsync());

const register = async (path: string, after: string): Promise<void> => {
  const input = { url: new URL(path, receiver.url).href, operation: OPERATION, after };
  dataOf(await hub.ask(REGISTER, { ...PARTNER, variables: { input } }));
};

test('delivers at once to a receiver on a server whose others do not answer', async () => {
  receiver.answer = ({ path }) => (DEAD.includes(path) ? 'never' : { status: 204 });
  const after = await watermarkOf(hub);
  for (const path of DEAD) await register(path, after);
  const first = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .find(({ faulty, formerUscc }) => faulty === null && formerUscc === null);
  await hub.mocks.control.apply({ op: 'updateEnterprise', uscc: first?.uscc ?? '', patch: { employees: 4_321 } });
  await hub.settled('shanqitong');
  expect((await receiver.received(DEAD.length)).map(({ path }) => path).toSorted()).toEqual(DEAD);
  await register('/alive', after);
  expect((await receiver.received(DEAD.length + 1)).at(-1)?.path).toBe('/alive');
  expect(dataOf(await hub.ask('{ webhooks { lastError } }', PARTNER))['webhooks']).toEqual(
    Array.from({ length: DEAD.length + 1 }, () => ({ lastError: null })),
  );
});
