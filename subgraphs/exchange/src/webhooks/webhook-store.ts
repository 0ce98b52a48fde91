import { gathered, type Queryable } from '@queqiao/store';
import { beginDeliveries, passDeliveries, type Beginning, type Taken } from './delivery-batches.ts';
import { DELIVERY_COLUMNS, type DeliveryRow, type WebhookRow } from './webhook.ts';

/** Columns of a WebhookRow; a former secret only while it still signs. */
const COLUMNS = `id, subject, scopes, regions, url, operation, variables, state, position, secret,
  case when former_until > clock_timestamp() then former_secret end as former_secret, last_error, refusals, consented, revision`;
/** Where changes of webhooks are announced. */
export const WEBHOOK_CHANNEL = 'queqiao_webhooks';
const FORMER_SECRET_HOURS = 24;
const KEPT_DELIVERIES = 1000;

/** How a webhook's row is to change after something was done for it. */
export interface Progress {
  readonly state?: WebhookRow['state'];
  readonly position?: number;
  readonly lastError?: string | null;
  readonly refusals?: number;
  /** Seconds until there is something to do again; the lease is given up. */
  readonly dueIn?: number;
}

/** Reads and writes webhooks and their deliveries. What a run writes counts only while it holds the lease. */
export class WebhookStore {
  readonly #store: Queryable;
  readonly #leaseMs: number;
  readonly #begin: (beginning: Beginning) => Promise<DeliveryRow | null>;
  readonly #pass: (taken: Taken) => Promise<boolean>;

  /** `leaseMs`: how long a node may be silent before another takes over what it serves. Default: 30 s. */
  constructor(store: Queryable, leaseMs = 30_000) {
    this.#store = store;
    this.#leaseMs = leaseMs;
    this.#begin = gathered((beginnings) => beginDeliveries(store, beginnings));
    this.#pass = gathered((taken) => passDeliveries(store, taken));
  }

  get leaseMs(): number {
    return this.#leaseMs;
  }

  /** Takes webhooks for which there is something to do, other than those that it still serves, so that no other node does it. */
  claim(node: string, limit: number, serving: readonly string[]): Promise<readonly WebhookRow[]> {
    // Rounded as the column is, which may be half a millisecond ahead: what is due now is claimed now.
    return this.#store.query<WebhookRow>({
      text: `update webhook set leased_by = $1, leased_until = clock_timestamp() + make_interval(secs => $4::float8)
        where id in (
          select id from webhook as w
          where (state in ('PENDING', 'ACTIVE') and due_at <= clock_timestamp()::timestamptz(3)
              or exists (select from webhook_delivery as d where d.webhook = w.id and d.replay))
            and (leased_until is null or leased_until < clock_timestamp()) and id <> all($3::uuid[])
          order by due_at limit $2 for update skip locked)
        returning ${COLUMNS}`,
      values: [node, limit, serving, this.#leaseMs / 1000],
    });
  }

  /** Those of the runs that may go on, by id: nobody decided otherwise, and the lease is extended. */
  async extend(node: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#store.query<{ id: string; revision: number }>({
      text: `update webhook set leased_until = clock_timestamp() + make_interval(secs => $3::float8)
        where id in (
          select id from webhook where leased_by = $1 and id = any($2::uuid[]) and leased_until is not null
          order by id for no key update)
        returning id, revision`,
      values: [node, ids, this.#leaseMs / 1000],
    });
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  /** False when the run no longer holds the webhook: then nothing was written. */
  async progress(node: string, { id, revision }: WebhookRow, change: Progress): Promise<boolean> {
    const rows = await this.#store.query({
      text: `update webhook set
          state = coalesce($4, state), position = greatest(position, coalesce($5, position)),
          last_error = case when $6::boolean then $7 else last_error end, refusals = coalesce($8, refusals),
          consented = case $4 when 'ACTIVE' then true when 'ENDED' then false else consented end,
          due_at = case when $9::float8 is null then due_at else clock_timestamp() + make_interval(secs => $9::float8) end,
          leased_until = case when $9::float8 is null then leased_until end
        where id = $1 and leased_by = $2 and revision = $3 and leased_until > clock_timestamp() returning id`,
      values: [
        id,
        node,
        revision,
        change.state ?? null,
        change.position ?? null,
        change.lastError !== undefined,
        change.lastError ?? null,
        change.refusals ?? null,
        change.dueIn ?? null,
      ],
    });
    return rows.length > 0;
  }

  /** Gives webhooks up, for any node to take. */
  async release(node: string): Promise<void> {
    await this.#store.query({ text: 'update webhook set leased_until = null where leased_by = $1', values: [node] });
  }

  /** The delivery of an event, written down before its first attempt; null when the webhook was deleted meanwhile. */
  begin({ id: webhook }: WebhookRow, id: string, position: number): Promise<DeliveryRow | null> {
    return this.#begin({ id, webhook, position });
  }

  /** Writes down that an event was taken, and how far its webhook has come; false when the run no longer holds it. */
  pass(node: string, { id: webhook, revision }: WebhookRow, delivery: Omit<Taken, 'node' | 'webhook' | 'revision'>) {
    return this.#pass({ ...delivery, node, webhook, revision });
  }

  /** Forgets a delivery of which no attempt was made. */
  async withdraw(id: string): Promise<void> {
    await this.#store.query({ text: 'delete from webhook_delivery where id = $1 and attempts = 0', values: [id] });
  }

  /** Writes down how an attempt ended. `nextIn`: seconds until the next. Null when the webhook was deleted meanwhile. */
  async attempted(
    id: string,
    {
      state,
      status,
      error,
      nextIn,
    }: Pick<DeliveryRow, 'state'> & {
      readonly status: number | null;
      readonly error: string | null;
      readonly nextIn: number | null;
    },
  ): Promise<DeliveryRow | null> {
    const [row] = await this.#store.query<DeliveryRow>({
      text: `update webhook_delivery set state = $2, attempts = attempts + 1, last_status = $3, last_error = $4, replay = false,
          next_attempt_at = case when $5::float8 is null then null else clock_timestamp() + make_interval(secs => $5::float8) end
        where id = $1 returning ${DELIVERY_COLUMNS}`,
      values: [id, state, status, error, nextIn],
    });
    return row ?? null;
  }

  /** Deliveries that a person wants to be sent again, in their order. */
  replays({ id }: WebhookRow): Promise<readonly DeliveryRow[]> {
    return this.#store.query<DeliveryRow>({
      text: `select ${DELIVERY_COLUMNS} from webhook_delivery where webhook = $1 and replay order by position`,
      values: [id],
    });
  }

  /** Forgets old deliveries that were taken. */
  async tidy({ id }: WebhookRow): Promise<void> {
    await this.#store.query({
      text: `delete from webhook_delivery where webhook = $1 and state = 'DELIVERED' and position < (
          select position from webhook_delivery where webhook = $1 order by position desc offset ${KEPT_DELIVERIES} limit 1)`,
      values: [id],
    });
  }

  async insert(
    row: Omit<WebhookRow, 'state' | 'former_secret' | 'last_error' | 'refusals' | 'consented' | 'revision'>,
  ): Promise<WebhookRow> {
    const { id, subject, scopes, regions, url, operation, variables, position, secret } = row;
    return this.#one({
      text: `insert into webhook (id, subject, scopes, regions, url, operation, variables, state, position, secret)
        values ($1, $2, $3, $4, $5, $6, $7, 'PENDING', $8, $9) returning ${COLUMNS}`,
      values: [id, subject, scopes, regions, url, operation, JSON.stringify(variables), position, secret],
    });
  }

  async find(id: string): Promise<WebhookRow | null> {
    const [row] = await this.#store.query<WebhookRow>({
      text: `select ${COLUMNS} from webhook where id::text = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Those of one subject, or all. */
  list(subject: string | null): Promise<readonly WebhookRow[]> {
    return this.#store.query<WebhookRow>({
      text: `select ${COLUMNS} from webhook where $1::text is null or subject = $1 order by created_at, id`,
      values: [subject],
    });
  }

  pause(id: string): Promise<WebhookRow> {
    return this.#decide(id, `state = 'PAUSED'`);
  }

  /**
   * Goes on after a position, whatever was delivered since; without one, behind the dead letter where it stands, if any.
   * One whose receiver has not agreed to it, or has said that it is gone, asks for consent first.
   */
  async resume(id: string, position: number | null): Promise<WebhookRow> {
    if (position !== null) {
      const text = 'delete from webhook_delivery where webhook = $1 and position > $2';
      await this.#store.query({ text, values: [id, position] });
    }
    return this.#decide(
      id,
      `state = case when consented then 'ACTIVE' else 'PENDING' end, last_error = null, due_at = clock_timestamp(), position = coalesce($2::bigint, greatest(position,
        (select max(d.position) from webhook_delivery as d where d.webhook = webhook.id and d.state = 'DEAD')))`,
      [position],
    );
  }

  rotate(id: string, secret: string): Promise<WebhookRow> {
    return this.#decide(
      id,
      `former_secret = secret, former_until = clock_timestamp() + interval '${FORMER_SECRET_HOURS} hours', secret = $2,
        due_at = clock_timestamp()`,
      [secret],
    );
  }

  async delete(id: string): Promise<void> {
    await this.#store.query({ text: 'delete from webhook where id = $1', values: [id] });
    await this.announce();
  }

  /** Marks dead letters to be sent again: those named, or all. */
  async replay(id: string, ids: readonly string[] | null): Promise<void> {
    await this.#store.query({
      text: `update webhook_delivery set replay = true, state = 'WAITING'
        where webhook = $1 and (id = any($2::text[]) or ($2::text[] is null and state = 'DEAD'))`,
      values: [id, ids],
    });
    await this.announce();
  }

  async announce(): Promise<void> {
    await this.#store.query({ text: 'select pg_notify($1, $2)', values: [WEBHOOK_CHANNEL, ''] });
  }

  async #decide(id: string, change: string, values: readonly unknown[] = []): Promise<WebhookRow> {
    const row = await this.#one({
      text: `update webhook set revision = revision + 1, leased_until = null, ${change} where id = $1 returning ${COLUMNS}`,
      values: [id, ...values],
    });
    await this.announce();
    return row;
  }

  async #one(statement: { readonly text: string; readonly values: readonly unknown[] }): Promise<WebhookRow> {
    const [row] = await this.#store.query<WebhookRow>(statement);
    if (!row) throw new TypeError('the webhook is no longer there');
    return row;
  }
}
