import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInstallations, startMocks } from '@queqiao/mocks';
import { describe, expect, test } from 'vitest';
import { RUNS_LONG } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { SMALL_WORLD } from '../src/test-hub.ts';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { HubProcess } from './hub-process.ts';
import { dataOf } from './synced-hub.ts';
import { WebhookReceiver, type ReceivedDelivery } from './webhook-receiver.ts';

const SYSTEM = 'shanqitong';
const OPERATOR = { role: 'administrator' } as const;
const PARTNER = { role: 'partner' } as const;
const OPERATION =
  'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor record { id version } } } }';
const WEBHOOKS = 4;
const CHANGES = 10;
/** In the middle of what the first changes are to bring. */
const KILLED_AT = (WEBHOOKS * CHANGES) / 4;

const idOf = ({ headers }: ReceivedDelivery): string => String(headers['webhook-id']);

/** What each webhook received, each delivery once: by path. */
function byWebhook(deliveries: readonly ReceivedDelivery[]): ReadonlyMap<string, readonly string[]> {
  const once = new Map(deliveries.map((each) => [idOf(each), each]));
  const grouped = Map.groupBy(once.values(), ({ path }) => path);
  const cursorOf = ({ headers }: ReceivedDelivery): string => String(headers['ce-cursor']);
  return new Map(Array.from(grouped, ([path, some]) => [path, some.map(cursorOf)]));
}

describe.each(TEST_ENGINES.filter(({ name }) => name === 'postgres'))('on $label (with TEST_LONG=true)', (engine) => {
  test.skipIf(engine.missing !== null || !RUNS_LONG)(
    'delivers on by another hub what one that is killed had begun: in order, under the same ids, and by one hub at a time',
    { timeout: 300_000 },
    async () => {
      const installations = loadInstallations().filter(({ system }) => system === SYSTEM);
      await using mocks = await startMocks({ ...SMALL_WORLD, installations });
      await using store = await engine.open();
      await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-hubs-'));
      await using receiver = await WebhookReceiver.start();
      const variables = {
        ...mocks.environment,
        DATABASE_URL: store.databaseUrl?.href ?? '',
        AUDIT_KEY: 'the key that both hubs seal their audit log with',
        SYNC_INTERVAL_MS: '3600000',
        WEBHOOK_ALLOW_PRIVATE: 'true',
        WEBHOOK_RETRY_SCHEDULE: '1,1,1,1',
      };
      const usccs = mocks.world.platforms.shanqitong.enterprises
        .ordered()
        .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
        .map(({ uscc }) => uscc);
      let employees = 1_000;
      const change = async (hub: HubProcess): Promise<void> => {
        for (const uscc of usccs.slice(0, CHANGES)) {
          await mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: (employees += 1) } });
        }
        dataOf(await hub.ask(`mutation { requestSync(system: "${SYSTEM}") { id } }`, OPERATOR));
      };
      const logAfter = async (hub: HubProcess, after: string): Promise<readonly string[]> =>
        (await changesAfter(hub, PARTNER, after)).changes.map(({ cursor }) => cursor);

      await using one = await HubProcess.start(folder.path, variables);
      dataOf(await one.ask(`mutation { requestSync(system: "${SYSTEM}") { id } }`, OPERATOR));
      const start = await watermarkOf(one, PARTNER);
      const paths = Array.from({ length: WEBHOOKS }, (_, number) => `/hook/${number}`);
      for (const path of paths) {
        const input = { url: new URL(path, receiver.url).href, operation: OPERATION, after: start };
        const register = 'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { webhook { id } } }';
        dataOf(await one.ask(register, { ...PARTNER, variables: { input } }));
      }
      await expect
        .poll(async () => dataOf(await one.ask('{ webhooks { state } }', PARTNER))['webhooks'])
        .toEqual(paths.map(() => ({ state: 'ACTIVE' })));
      await using other = await HubProcess.start(folder.path, variables);

      const killed = Promise.withResolvers<number>();
      receiver.answer = () => {
        if (receiver.deliveries.length !== KILLED_AT) return { status: 204 };
        // Taken, but the hub is not there to hear of it.
        void one.kill().then(() => killed.resolve(receiver.deliveries.length));
        return 'never';
      };
      // The hub that is asked to read may be killed before it says that it has.
      await change(one).catch(() => undefined);
      const before = await killed.promise;
      receiver.answer = () => ({ status: 204 });
      const log = await logAfter(other, start);
      expect(log).toHaveLength(CHANGES);
      await expect.poll(() => byWebhook(receiver.deliveries)).toEqual(new Map(paths.map((path) => [path, log])));
      // Only what the killed hub had no time to write down came again.
      const again = receiver.deliveries
        .slice(before)
        .filter((each) => receiver.deliveries.slice(0, before).some((earlier) => idOf(earlier) === idOf(each)));
      expect(again.length).toBeGreaterThan(0);
      expect(again.length).toBeLessThanOrEqual(WEBHOOKS);
      const ids = receiver.deliveries.slice(before).map(idOf);
      expect(new Set(ids).size).toBe(ids.length);

      await using third = await HubProcess.start(folder.path, variables);
      const served = receiver.deliveries.length;
      const middle = await watermarkOf(third, PARTNER);
      // By the hub that reads the platform: another one could only wait for that.
      await change(other);
      const more = (await receiver.received(served + WEBHOOKS * CHANGES)).slice(served);
      const later = await logAfter(third, middle);
      expect(byWebhook(more)).toEqual(new Map(paths.map((path) => [path, later])));
      expect(receiver.deliveries).toHaveLength(served + WEBHOOKS * CHANGES);
    },
  );
});
