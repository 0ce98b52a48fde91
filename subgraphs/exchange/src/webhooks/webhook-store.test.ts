import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestStore } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { WebhookStore } from './webhook-store.ts';
import type { WebhookRow } from './webhook.ts';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let opened: TestStore;
    let store: WebhookStore;
    let webhook: WebhookRow;
    const [one, other] = [randomUUID(), randomUUID()];

    beforeAll(async () => {
      opened = await engine.open();
      store = new WebhookStore(opened.database);
    });
    afterAll(() => opened[Symbol.asyncDispose]());
    beforeEach(async () => {
      await opened.database.run('delete from webhook');
      webhook = await store.insert({
        id: randomUUID(),
        subject: 'partner',
        scopes: ['changes:read'],
        regions: null,
        url: 'https://partner.example/hook',
        operation: 'subscription { changes { __typename } }',
        variables: null,
        position: 3,
        secret: 'whsec_b25l',
      });
    });

    const pass = (interval: string): Promise<void> =>
      opened.database.run(
        `update webhook set leased_until = leased_until - interval '${interval}', former_until = former_until - interval '${interval}'`,
      );
    const idsOf = (rows: readonly WebhookRow[]): readonly string[] => rows.map(({ id }) => id);

    test('gives a webhook to one node, and to another once the lease of the first has ended', async () => {
      expect(idsOf(await store.claim(one, 10, []))).toEqual([webhook.id]);
      expect(await store.claim(other, 10, [])).toEqual([]);
      await pass('29 seconds');
      expect([...(await store.extend(one, [webhook.id])).keys()]).toEqual([webhook.id]);
      await pass('29 seconds');
      expect(await store.claim(other, 10, [])).toEqual([]);
      await pass('2 seconds');
      expect(idsOf(await store.claim(other, 10, []))).toEqual([webhook.id]);
    });

    test('lets a node that lost its lease write nothing more, and keeps what it had delivered', async () => {
      const [held] = await store.claim(one, 10, []);
      expect(await store.progress(one, held!, { position: 5 })).toBe(true);
      await pass('31 seconds');
      const [taken] = await store.claim(other, 10, []);
      expect(taken).toMatchObject({ id: webhook.id, position: 5 });
      expect(await store.progress(one, held!, { position: 9 })).toBe(false);
      expect((await store.extend(one, [webhook.id])).size).toBe(0);
      expect(await store.find(webhook.id)).toMatchObject({ position: 5 });
    });

    test('gives a webhook that a node releases to another at once', async () => {
      await store.claim(one, 10, []);
      await store.release(one);
      expect(idsOf(await store.claim(other, 10, []))).toEqual([webhook.id]);
    });

    test('lets a former secret sign for 24 hours after a rotation, and no longer', async () => {
      await store.rotate(webhook.id, 'whsec_dHdv');
      expect(await store.find(webhook.id)).toMatchObject({ secret: 'whsec_dHdv', former_secret: 'whsec_b25l' });
      await pass('23 hours 59 minutes');
      expect(await store.find(webhook.id)).toMatchObject({ former_secret: 'whsec_b25l' });
      await pass('2 minutes');
      expect(await store.find(webhook.id)).toMatchObject({ secret: 'whsec_dHdv', former_secret: null });
    });

    test('takes dead letters that are to be sent again also of a webhook that is paused', async () => {
      await store.pause(webhook.id);
      expect(await store.claim(one, 10, [])).toEqual([]);
      await store.begin(webhook, 'msg_1', 4);
      await store.attempted('msg_1', { state: 'DEAD', status: 500, error: 'HTTP 500', nextIn: null });
      await store.replay(webhook.id, null);
      const [paused] = await store.claim(one, 10, []);
      expect(paused).toMatchObject({ id: webhook.id, state: 'PAUSED' });
      expect(await store.replays(paused!)).toMatchObject([{ id: 'msg_1', position: 4 }]);
    });

    test('resumes behind the dead letter where no cursor says otherwise', async () => {
      await store.begin(webhook, 'msg_1', 7);
      await store.attempted('msg_1', { state: 'DEAD', status: 500, error: 'HTTP 500', nextIn: null });
      await store.pause(webhook.id);
      expect(await store.resume(webhook.id, null)).toMatchObject({ state: 'ACTIVE', position: 7 });
      expect(await store.resume(webhook.id, 2)).toMatchObject({ state: 'ACTIVE', position: 2 });
    });
  });
}
