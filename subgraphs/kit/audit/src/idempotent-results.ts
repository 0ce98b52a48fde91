import type { Idempotency } from '@queqiao/subgraph/request';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';

/** How long a key is remembered, as PostgreSQL reads it. */
const KEPT = '24 hours';

/** One mutation of an operation that was sent under a key. */
export interface IdempotentCall extends Idempotency {
  readonly person: string;
  readonly slot: string;
}

/** What an earlier call of the same came to. */
export interface EarlierCall {
  /** What its transaction gave. */
  readonly result: unknown;
  /** What it gave; `ended` is false where it broke off after its transaction. */
  readonly answer: unknown;
  readonly ended: boolean;
}

interface Row {
  readonly slot: string;
  readonly input: string;
  readonly result: unknown;
  readonly answer: unknown;
  readonly ended: boolean;
}

/**
 * The earlier call of the same mutation under the same key; null where there is none. Throws CONFLICT when the person sent
 * something else under the key within 24 hours.
 */
export async function earlierCall(
  queryable: Queryable,
  { person, key, slot, input }: IdempotentCall,
): Promise<EarlierCall | null> {
  const rows = await queryable.query<Row>(
    sql`select slot, input, result -> 0 as result, answer -> 0 as answer, answer is not null as ended from idempotent_mutation
        where person = ${person} and key = ${key} and at > clock_timestamp() - ${KEPT}::interval`,
  );
  if (rows.some((row) => row.input !== input)) {
    throw new HubError(
      ErrorCode.CONFLICT,
      '此 Idempotency-Key 已用于另一请求,请换一个 (this Idempotency-Key was used for another request: use another)',
    );
  }
  return rows.find((row) => row.slot === slot) ?? null;
}

/** The same, within the transaction that is about to do the work: whoever else does the same waits until that ends. */
export async function claimCall(transaction: Queryable, call: IdempotentCall): Promise<EarlierCall | null> {
  const { person, key } = call;
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([person, key])}, 0))`);
  return earlierCall(transaction, call);
}

/** A value in a list of one: JSON has no other way to tell null from nothing. */
function boxed(value: unknown): string {
  return JSON.stringify([value ?? null]);
}

/** Keeps what the transaction gave, in it. Forgets some of what is too old. */
export async function keepResult(
  transaction: Queryable,
  { person, key, slot, input }: IdempotentCall,
  result: unknown,
): Promise<void> {
  await transaction.query(
    sql`delete from idempotent_mutation where (person, key, slot) in (
          select person, key, slot from idempotent_mutation where at <= clock_timestamp() - ${KEPT}::interval
          limit 100 for update skip locked)`,
  );
  await transaction.query(
    sql`insert into idempotent_mutation (person, key, slot, input, result, at)
        values (${person}, ${key}, ${slot}, ${input}, ${boxed(result)}::json, clock_timestamp())
        on conflict (person, key, slot) do update
        set input = excluded.input, result = excluded.result, answer = null, at = excluded.at`,
  );
}

/** Keeps what the mutation gave in the end. */
export async function keepAnswer(
  queryable: Queryable,
  { person, key, slot }: IdempotentCall,
  answer: unknown,
): Promise<void> {
  await queryable.query(
    sql`update idempotent_mutation set answer = ${boxed(answer)}::json
        where person = ${person} and key = ${key} and slot = ${slot}`,
  );
}
