import type { GraphQLResolveInfo } from 'graphql';
import type { JsonValue } from '@queqiao/records';
import { markAudited } from '@queqiao/subgraph';
import type { RequestScope, SubgraphContext } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import type { AuditLog } from './audit-log.ts';

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
 * result of `transact`. A mutation that would end without an entry fails.
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
  const resolver: MutationResolver<A, T> = async (_parent, args, { scope }, { fieldName }) => {
    let written = false;
    const transact: Transact = async (work) => {
      const done = await audit.transact(async (transaction, note) => {
        const { result, subject, detail = null, more = [] } = await work(transaction);
        const actor = scope.caller.subject ?? 'anonymous';
        for (const each of [{ subject, detail }, ...more]) {
          note({ actor, action: fieldName, purpose: scope.purpose, ...each });
        }
        return result;
      });
      written = true;
      return done;
    };
    const result = await run(args, scope, transact);
    if (!written) throw new TypeError(`The mutation ${fieldName} ended without an entry in the audit log.`);
    return result;
  };
  markAudited(resolver);
  return resolver;
}
