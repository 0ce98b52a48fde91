import { randomBytes, randomUUID } from 'node:crypto';
import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { badInput, ErrorCode, HubError, notFound } from '@queqiao/subgraph/errors';
import type { Caller } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { AddressRefused, refusePrivateHost } from './public-address.ts';
import { narrowed, type RightsOfSubject } from './webhook-rights.ts';
import type { OpenStream } from './webhook-stream.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { DeliveryRow, WebhookRow, WebhookSettings } from './webhook.ts';

export interface RegisterInput {
  readonly url: string;
  readonly operation: string;
  readonly variables?: unknown;
  readonly after?: string | null | undefined;
}

const MOST_WEBHOOKS = 100;
const variablesSchema = z.record(z.string(), z.json()).nullable();
const LONGEST_URL = 2_000;
const codec = cursorCodec('delivery1', z.tuple([z.int(), z.string()]));

/** A new signing secret, in the form of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The address of a receiver. Rejects with BAD_USER_INPUT for one that nothing is sent to. */
async function receiverUrl(text: string, { allowPrivate }: WebhookSettings): Promise<string> {
  const url = URL.canParse(text) && text.length <= LONGEST_URL ? new URL(text) : null;
  const isAllowed = url?.protocol === 'https:' || (allowPrivate && url?.protocol === 'http:');
  if (!url || !isAllowed || url.username !== '' || url.password !== '') {
    throw badInput(
      'url 应为 https 地址,不含用户名与密码 (url must be an https URL without user name and password)',
      'url',
    );
  }
  if (!allowPrivate) {
    try {
      await refusePrivateHost(url);
    } catch (error) {
      const words = error instanceof AddressRefused ? error.message : '主机名无法解析 (the host cannot be resolved)';
      throw badInput(`url: ${words}`, 'url');
    }
  }
  return url.href;
}

/** A webhook about to be registered: everything about it is checked. Rejects with BAD_USER_INPUT. */
export async function newWebhook(
  { url, operation, variables = null, after = null }: RegisterInput,
  caller: Caller,
  settings: WebhookSettings,
  { openStream, rightsOf }: { readonly openStream: OpenStream; readonly rightsOf: RightsOfSubject },
): Promise<Parameters<WebhookStore['insert']>[0]> {
  const given = variablesSchema.safeParse(variables);
  if (!given.success) throw badInput('variables 应为对象 (variables must be an object)', 'variables');
  const receiver = await receiverUrl(url, settings);
  const own = { subject: caller.subject ?? 'anonymous', scopes: [...caller.scopes], regions: caller.regions };
  const rights = narrowed(own, await rightsOf(own.subject));
  const opened = await openStream({ query: operation, variables: given.data, caller: rights, after });
  if (!('stream' in opened)) {
    const [error] = opened.errors ?? [];
    const argument = error?.extensions['argument'];
    throw badInput(`operation: ${error?.message ?? ''}`, argument === 'after' ? 'after' : 'operation');
  }
  const { position } = opened.stream;
  await opened.stream.return();
  return {
    id: randomUUID(),
    ...own,
    url: receiver,
    operation,
    variables: given.data,
    position,
    secret: newSecret(),
  };
}

/** Refuses one who has registered as many as one may. */
export async function refuseTooMany(store: WebhookStore, subject: string): Promise<void> {
  if ((await store.list(subject)).length < MOST_WEBHOOKS) return;
  throw new HubError(ErrorCode.CONFLICT, `webhook 已达 ${MOST_WEBHOOKS} 个 (as many webhooks as one may have)`);
}

/** The caller's own webhook, or any where the caller operates the hub. Rejects with NOT_FOUND. */
export async function webhookOf(store: WebhookStore, id: string, caller: Caller): Promise<WebhookRow> {
  const found = await store.find(id);
  if (found && (found.subject === caller.subject || caller.scopes.has('operations:write'))) return found;
  throw notFound('Webhook', id);
}

/** A page of deliveries, newest first. */
export async function deliveriesPage(
  store: Queryable,
  { id }: WebhookRow,
  page: PageArguments,
): Promise<Connection<DeliveryRow>> {
  const { first, after } = readPageArguments(page);
  const [position, key] = after === null ? [null, null] : codec.decode(after);
  const rows = await store.query<DeliveryRow & { total: number }>({
    text: `select id, webhook, position, state, attempts, last_status, last_error, next_attempt_at,
        (select count(*)::integer from webhook_delivery where webhook = $1) as total
      from webhook_delivery
      where webhook = $1 and ($2::bigint is null or (position, id) < ($2::bigint, $3::text))
      order by position desc, id desc limit $4`,
    values: [id, position, key, first + 1],
  });
  const edges = rows.slice(0, first).map((row) => ({ cursor: codec.encode([row.position, row.id]), node: row }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: rows[0]?.total ?? 0,
  });
}
