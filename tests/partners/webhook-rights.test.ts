import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOn, type Browser } from '../sign-in/browser.ts';
import { watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

const OPERATOR = { role: 'administrator' } as const;
const [HOME, ELSEWHERE] = ['610300', '632801'];
const OPERATION =
  'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor kind record { id region { code } } } } }';

interface Body {
  readonly data: {
    readonly changes: {
      readonly cursor: string;
      readonly kind: string;
      readonly record: { readonly id: string; readonly region: { readonly code: string } | null };
    };
  };
}

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let receiver: WebhookReceiver;
let somebody: Browser;
let persons: Browser;
let usccs: readonly string[];
let employees = 1000;

beforeAll(async () => {
  hub = opened.use(
    await startSyncedHub({
      systems: ['shanqitong'],
      variables: { WEBHOOK_ALLOW_PRIVATE: 'true', WEBHOOK_RETRY_SCHEDULE: '0,0' },
    }),
  );
  receiver = opened.use(await WebhookReceiver.start());
  [somebody, persons] = [browserOn(hub.hub.url), browserOn(hub.hub.url)];
  await somebody.signInAs('wang-lan');
  await persons.signInAs('qian-yu');
  usccs = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .slice(0, 2)
    .map(({ uscc }) => uscc);
});
afterAll(() => opened.disposeAsync());

async function asked(browser: Browser, query: string): Promise<Readonly<Record<string, unknown>>> {
  return dataOf((await (await browser.ask(query)).json()) as Parameters<typeof dataOf>[0]);
}

/** Registers as a person who is signed in. Gives the id. */
async function register(): Promise<string> {
  const input = `{ url: "${receiver.url}", operation: ${JSON.stringify(OPERATION)}, after: "${await watermarkOf(hub)}" }`;
  const { registerWebhook } = await asked(somebody, `mutation { registerWebhook(input: ${input}) { webhook { id } } }`);
  return (registerWebhook as { readonly webhook: { readonly id: string } }).webhook.id;
}

const setPerson = (to: string): Promise<unknown> =>
  asked(persons, `mutation { setPerson(id: "wang-lan", ${to}, reason: "调岗") { id } }`);

async function change(uscc: string | undefined, patch: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await hub.mocks.control.apply({
    op: 'updateEnterprise',
    uscc: uscc ?? '',
    patch: { employees: (employees += 1), ...patch },
  });
  await hub.settled('shanqitong');
}

const becomes = (id: string, state: string) =>
  expect
    .poll(async () => {
      const { webhooks } = dataOf(await hub.ask('{ webhooks { id state lastError } }', OPERATOR));
      return (webhooks as readonly { readonly id: string }[]).find((each) => each.id === id);
    })
    .toMatchObject({ state });

async function changesOf(from: number, to: number): Promise<readonly Body['data']['changes'][]> {
  const received = await receiver.received(to);
  return received.slice(from).map(({ body }) => (JSON.parse(body) as Body).data.changes);
}

test('loses, with the regions of whoever registered it, the records elsewhere', async () => {
  const id = await register();
  await becomes(id, 'ACTIVE');
  await change(usccs[0], { region: HOME });
  await change(usccs[1], { region: ELSEWHERE });
  const [home, elsewhere] = await changesOf(0, 2);
  expect(elsewhere?.record.region?.code).toBe(ELSEWHERE);

  await setPerson(`regions: ["${HOME}"]`);
  await change(usccs[1]);
  await change(usccs[0]);
  const [next] = await changesOf(2, 3);
  expect(next?.record.id).toBe(home?.record.id);
  expect(receiver.deliveries).toHaveLength(3);

  await setPerson('regions: []');
  await change(usccs[1]);
  expect((await changesOf(3, 4))[0]?.record.id).toBe(elsewhere?.record.id);
  await asked(somebody, `mutation { deleteWebhook(id: "${id}") }`);
});

test('pauses when whoever registered it may no longer read changes, and then goes on where it stood', async () => {
  const before = receiver.deliveries.length;
  const id = await register();
  await becomes(id, 'ACTIVE');
  await setPerson('roles: []');
  await change(usccs[0]);
  await becomes(id, 'PAUSED');
  expect(receiver.deliveries).toHaveLength(before);
  expect(dataOf(await hub.ask('{ webhooks { id lastError } }', OPERATOR))['webhooks']).toContainEqual({
    id,
    lastError: expect.stringContaining('FORBIDDEN'),
  });
  await setPerson('roles: [PARTNER]');
  await asked(somebody, `mutation { resumeWebhook(id: "${id}") { state } }`);
  expect(await changesOf(before, before + 1)).toMatchObject([{ kind: 'UPDATED' }]);
  await asked(somebody, `mutation { deleteWebhook(id: "${id}") }`);
});
