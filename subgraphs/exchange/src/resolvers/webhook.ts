import { randomUUID } from 'node:crypto';
import { auditedMutation, type AuditLog } from '@queqiao/audit';
import { ErrorCode, HubError, notFound } from '@queqiao/subgraph/errors';
import type { ChangeLog, Queryable } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import type { DeliveryResolvers, MutationResolvers, QueryResolvers, WebhookResolvers } from '../generated/schema.ts';
import { agesAfter } from '../reading/change-age.ts';
import { beyondTheLog } from '../reading/change-event.ts';
import type { RightsOfSubject } from '../webhooks/webhook-rights.ts';
import type { OpenStream } from '../webhooks/webhook-stream.ts';
import type { WebhookSender } from '../webhooks/webhook-sender.ts';
import { WebhookStore } from '../webhooks/webhook-store.ts';
import type { WebhookSettings } from '../webhooks/webhook.ts';
import { deliveriesPage, newSecret, newWebhook, refuseTooMany, webhookOf } from '../webhooks/webhooks.ts';

export interface WebhookSources {
  readonly store: Queryable;
  readonly log: Pick<ChangeLog, 'head'>;
  readonly audit: AuditLog;
  readonly cursors: ChangeCursors;
  readonly settings: WebhookSettings;
  readonly sender: WebhookSender;
  readonly openStream: OpenStream;
  readonly rightsOf: RightsOfSubject;
}

interface WebhookResolverMap {
  readonly Query: Pick<QueryResolvers, 'webhooks' | 'webhook'>;
  readonly Mutation: MutationResolvers;
  readonly Webhook: WebhookResolvers;
  readonly Delivery: DeliveryResolvers;
}

/** Says to the receiver that nothing happened, and that it can be reached and can verify the signature. */
const TEST_BODY = JSON.stringify({ data: null, extensions: { test: true } });
const TEST_TYPE = 'cn.queqiao.test';

export function webhookResolvers(sources: WebhookSources): WebhookResolverMap {
  const { store, log, audit, cursors, settings, sender, openStream, rightsOf } = sources;
  const webhooks = new WebhookStore(store);
  return {
    Query: {
      webhooks: (_parent, _arguments, { scope: { caller } }) =>
        webhooks.list(caller.scopes.has('operations:read') ? null : (caller.subject ?? '')),
      webhook: async (_parent, { id }, { scope: { caller } }) => {
        const found = await webhooks.find(id);
        return found?.subject === caller.subject || caller.scopes.has('operations:read') ? found : null;
      },
    },
    Mutation: {
      registerWebhook: auditedMutation(audit, async ({ input }, { caller }, transact) => {
        const made = await newWebhook(input, caller, settings, { openStream, rightsOf });
        return transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          await refuseTooMany(own, made.subject);
          const webhook = await own.insert(made);
          await own.announce();
          const detail = { url: made.url, operation: made.operation };
          return { result: { webhook, secret: made.secret }, subject: made.id, detail };
        });
      }),
      pauseWebhook: auditedMutation(audit, async ({ id }, { caller }, transact) =>
        transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          const { state } = await webhookOf(own, id, caller);
          if (state === 'ENDED') throw ended();
          return { result: await own.pause(id), subject: id };
        }),
      ),
      resumeWebhook: auditedMutation(audit, async ({ id, after }, { caller }, transact) => {
        const position = after == null ? null : cursors.decode(after, 'after');
        if (position !== null && position > (await log.head()).newest) throw beyondTheLog();
        return transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          await webhookOf(own, id, caller);
          return { result: await own.resume(id, position), subject: id, detail: { after: after ?? null } };
        });
      }),
      deleteWebhook: auditedMutation(audit, async ({ id }, { caller }, transact) =>
        transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          const { url } = await webhookOf(own, id, caller);
          await own.delete(id);
          return { result: id, subject: id, detail: { url } };
        }),
      ),
      rotateWebhookSecret: auditedMutation(audit, async ({ id }, { caller }, transact) =>
        transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          await webhookOf(own, id, caller);
          const secret = newSecret();
          return { result: { webhook: await own.rotate(id, secret), secret }, subject: id };
        }),
      ),
      sendTestEvent: auditedMutation(audit, async ({ webhook: id }, { caller }, transact) => {
        const { webhook, delivery } = await transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          const found = await webhookOf(own, id, caller);
          // Nothing is sent to one who has not agreed to it.
          if (!found.consented) throw pending();
          const row = await own.begin(found, `msg_test_${randomUUID()}`, found.position);
          if (row === null) throw notFound('Webhook', id);
          return { result: { webhook: found, delivery: row }, subject: id };
        });
        const cursor = cursors.encode(webhook.position);
        const { status, error } = await sender.send(webhook, {
          id: delivery.id,
          type: TEST_TYPE,
          cursor,
          body: TEST_BODY,
        });
        const state = error === null ? 'DELIVERED' : 'FAILED';
        const sent = await webhooks.attempted(delivery.id, { state, status, error, nextIn: null });
        if (sent === null) throw notFound('Webhook', id);
        return sent;
      }),
      replayDeliveries: auditedMutation(audit, async ({ webhook: id, ids }, { caller }, transact) =>
        transact(async (transaction) => {
          const own = new WebhookStore(transaction);
          const webhook = await webhookOf(own, id, caller);
          await own.replay(id, ids ?? null);
          return { result: webhook, subject: id, detail: { deliveries: ids ?? 'DEAD' } };
        }),
      ),
    },
    Webhook: {
      client: ({ subject }) => subject,
      cursor: ({ position }) => cursors.encode(position),
      lagSeconds: async ({ position }) => (await agesAfter(store, [position]))[0] ?? 0,
      lastError: ({ last_error: error }) => error,
      deliveries: (webhook, page) => deliveriesPage(store, webhook, page),
    },
    Delivery: {
      cursor: ({ position }) => cursors.encode(position),
      attemptsLeft: ({ attempts, next_attempt_at: next }) =>
        next === null ? 0 : Math.max(0, settings.retrySeconds.length + 1 - attempts),
      lastStatus: ({ last_status: status }) => status,
      lastError: ({ last_error: error }) => error,
      nextAttemptAt: ({ next_attempt_at: at }) => at,
    },
  };
}

function pending(): HubError {
  return new HubError(ErrorCode.CONFLICT, '接收方尚未同意 (the receiver has not consented yet)');
}

function ended(): HubError {
  return new HubError(ErrorCode.CONFLICT, '此 webhook 已终止 (this webhook is over)');
}
