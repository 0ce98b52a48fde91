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
      expect(await store.resume(webhook.id, null)).toMatchObject({ position: 7 });
      expect(await store.resume(webhook.id, 2)).toMatchObject({ position: 2 });
    });

    test('resumes no webhook whose receiver has not consented, or has said that it is gone, but asks it first', async () => {
      await store.pause(webhook.id);
      expect(await store.resume(webhook.id, null)).toMatchObject({ state: 'PENDING', consented: false });
      for (const [said, resumed] of [
        ['ACTIVE', 'ACTIVE'],
        ['ENDED', 'PENDING'],
      ] as const) {
        const [held] = await store.claim(one, 10, []);
        await store.progress(one, held!, { state: said, dueIn: 0 });
        await store.pause(webhook.id);
        expect(await store.resume(webhook.id, null), said).toMatchObject({ state: resumed });
      }
    });

    test('writes down at one time what several receivers took, but for those that this node no longer holds', async () => {
      const { state: _state, former_secret: _former, last_error: _error, refusals: _refusals, ...row } = webhook;
      const second = await store.insert({ ...row, id: randomUUID() });
      const third = await store.insert({ ...row, id: randomUUID() });
      const held = await store.claim(one, 10, []);
      await store.pause(second.id);
      await store.delete(third.id);
      const all = [webhook.id, second.id, third.id].map((id) => held.find((each) => each.id === id)!);
      const begun = await Promise.all(all.map((each, index) => store.begin(each, `msg_${index}`, 4)));
      expect(begun).toMatchObject([{ id: 'msg_0', state: 'WAITING' }, { id: 'msg_1' }, null]);
      const passed = all.map((each, index) => store.pass(one, each, { id: `msg_${index}`, position: 4, status: 204 }));
      expect(await Promise.all(passed)).toEqual([true, false, false]);
      expect(await store.find(webhook.id)).toMatchObject({ position: 4 });
      expect(await store.find(second.id)).toMatchObject({ position: 3, state: 'PAUSED' });
      const again = await Promise.all(all.map((each, index) => store.begin(each, `msg_${index}`, 4)));
      // It was taken, whoever may say so.
      expect(again).toMatchObject([
        { state: 'DELIVERED', attempts: 1, last_status: 204 },
        { state: 'DELIVERED' },
        null,
      ]);
    });

    test('forgets a delivery of which no attempt was made, and no other', async () => {
      await store.begin(webhook, 'msg_1', 4);
      await store.begin(webhook, 'msg_2', 5);
      await store.attempted('msg_2', { state: 'FAILED', status: 500, error: 'HTTP 500', nextIn: 1 });
      for (const id of ['msg_1', 'msg_2']) await store.withdraw(id);
      const left = await opened.database.query({ text: 'select id from webhook_delivery', values: [] });
      expect(left).toEqual([{ id: 'msg_2' }]);
    });
  });
}
