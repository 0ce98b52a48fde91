import type { GraphQLResolveInfo } from 'graphql';
import type { JsonValue } from '@queqiao/records';
import { markAudited } from '@queqiao/subgraph';
import type { RequestScope, SubgraphContext } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import type { AuditLog } from './audit-log.ts';
import { claimCall, earlierCall, keepAnswer, keepResult } from './idempotent-results.ts';

/** What a mutation changed. */
export interface Audited<T> {
  readonly result: T;
  /** The key of the changed record. */
  readonly subject: string;
  /** Details beyond the mutation's name: a comment, a digest. Default: none. */
  readonly detail?: JsonValue;
  /** Further entries, where a mutation changes several things. */
  readonly more?: readonly { readonly subject: string; readonly detail: JsonValue }[];
}

/** Runs the mutation's work and writes its log entry in one transaction. */
export type Transact = <T>(work: (transaction: Queryable) => Promise<Audited<T>>) => Promise<T>;

type MutationResolver<A, T> = (
  parent: unknown,
  args: A,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => Promise<T>;

/**
 * A mutation resolver that writes an entry to the audit log: the token's subject, the time, the mutation's name, and the
 * result of `transact`. A mutation that would end without an entry fails. Sent again under the same `Idempotency-Key` it
 * changes nothing, writes nothing and gives what it gave; `transact` may be called once.
 *
 * @example
 * pauseWebhook: auditedMutation(audit, ({ id, comment }, scope, transact) =>
 *   transact(async (transaction) => {
 *     const webhook = await pause(transaction, id, scope.caller);
 *     return { result: webhook, subject: id, detail: { comment } };
 *   }))
 */
export function auditedMutation<A, T>(
  audit: AuditLog,
  run: (args: A, scope: RequestScope, transact: Transact) => Promise<T>,
): MutationResolver<A, T> {
  const resolver: MutationResolver<A, T> = async (_parent, args, { scope }, { fieldName, path }) => {
    const { idempotency } = scope;
    const actor = scope.caller.subject ?? 'anonymous';
    const call = idempotency === null ? null : { ...idempotency, person: actor, slot: String(path.key) };
    const earlier = call === null ? null : await earlierCall(audit.store, call);
    // It was this same mutation that gave the answer.
    if (earlier?.ended === true) return earlier.answer as T;
    let written = false;
    const transact: Transact = async <R>(work: (transaction: Queryable) => Promise<Audited<R>>): Promise<R> => {
      const done = await audit.transact(async (transaction, note) => {
        const known = call === null ? null : await claimCall(transaction, call);
        // Done and logged by an earlier call, which broke off or is about to end.
        if (known !== null) return known.result as R;
        const { result, subject, detail = null, more = [] } = await work(transaction);
        for (const each of [{ subject, detail }, ...more]) {
          note({ actor, action: fieldName, purpose: scope.purpose, ...each });
        }
        if (call !== null) await keepResult(transaction, call, result);
        return result;
      });
      written = true;
      return done;
    };
    const result = await run(args, scope, transact);
    if (!written) throw new TypeError(`The mutation ${fieldName} ended without an entry in the audit log.`);
    if (call !== null) await keepAnswer(audit.store, call, result);
    return result;
  };
  markAudited(resolver);
  return resolver;
}
