import type { Queryable } from '@queqiao/store';
import { DELIVERY_COLUMNS, type DeliveryRow } from './webhook.ts';

// Deliveries of many webhooks by one statement: each webhook waits for its own, so what is written one by one would make all
// of them wait for each other. Rows are locked in the order of their ids, as by whoever else locks several.

/** A delivery that is about to be attempted. */
export interface Beginning {
  readonly id: string;
  readonly webhook: string;
  readonly position: number;
}

/** A delivery that its receiver took. */
export interface Taken extends Beginning {
  /** Who holds the lease on the webhook, and under which decision. */
  readonly node: string;
  readonly revision: number;
  readonly status: number | null;
}

/** Writes deliveries down, or finds them as they are; null for those whose webhook is no longer there. */
export async function beginDeliveries(
  store: Queryable,
  beginnings: readonly Beginning[],
): Promise<readonly (DeliveryRow | null)[]> {
  // One that is there twice is inserted once.
  const distinct = [...new Map(beginnings.map((each) => [each.id, each])).values()];
  const rows = await store.query<DeliveryRow>({
    text: `insert into webhook_delivery (id, webhook, position, state)
      select given.id, webhook.id, given.position, 'WAITING'
      from unnest($1::text[], $2::uuid[], $3::bigint[]) as given (id, webhook, position)
        join webhook on webhook.id = given.webhook
      order by webhook.id for key share of webhook
      on conflict (id) do update set position = excluded.position returning ${DELIVERY_COLUMNS}`,
    values: [
      distinct.map(({ id }) => id),
      distinct.map(({ webhook }) => webhook),
      distinct.map((each) => each.position),
    ],
  });
  const begun = new Map(rows.map((row) => [row.id, row]));
  return beginnings.map(({ id }) => begun.get(id) ?? null);
}

/** Writes down that deliveries were taken and how far their webhooks have come, where the run still holds the lease: whether it does. */
export async function passDeliveries(store: Queryable, taken: readonly Taken[]): Promise<readonly boolean[]> {
  const rows = await store.query<{ readonly id: string }>({
    text: `with taken as (
        select * from unnest($1::text[], $2::uuid[], $3::bigint[], $4::uuid[], $5::integer[], $6::integer[])
          as given (id, webhook, position, node, revision, status)),
      held as (
        select webhook.id, taken.position from webhook join taken on taken.webhook = webhook.id
        where leased_by = taken.node and webhook.revision = taken.revision and leased_until > clock_timestamp()
        order by webhook.id for no key update of webhook),
      written as (
        update webhook_delivery as delivery set state = 'DELIVERED', attempts = attempts + 1, last_status = taken.status,
          last_error = null, replay = false, next_attempt_at = null
        from taken where delivery.id = taken.id)
      update webhook set position = greatest(webhook.position, held.position), last_error = null
      from held where webhook.id = held.id returning webhook.id`,
    values: [
      taken.map(({ id }) => id),
      taken.map(({ webhook }) => webhook),
      taken.map(({ position }) => position),
      taken.map(({ node }) => node),
      taken.map(({ revision }) => revision),
      taken.map(({ status }) => status),
    ],
  });
  const held = new Set(rows.map(({ id }) => id));
  return taken.map(({ webhook }) => held.has(webhook));
}
