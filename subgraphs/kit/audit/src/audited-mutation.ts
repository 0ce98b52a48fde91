import type { GraphQLResolveInfo } from 'graphql';
import type { JsonValue } from '@queqiao/records';
import { markAudited } from '@queqiao/subgraph';
import type { RequestScope, SubgraphContext } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import type { AuditLog } from './audit-log.ts';

/** What a mutation did, and to what. */
export interface Audited<T> {
  readonly result: T;
  /** The key of what was changed. */
  readonly subject: string;
  /** What was done, as far as the name does not tell: a comment, a digest. Default: nothing. */
  readonly detail?: JsonValue;
  /** Further entries, where a mutation changes several things. */
  readonly more?: readonly { readonly subject: string; readonly detail: JsonValue }[];
}

/** Does the mutation's work and its entry in the log in one transaction: both or neither. */
export type Transact = <T>(work: (transaction: Queryable) => Promise<Audited<T>>) => Promise<T>;

type MutationResolver<A, T> = (
  parent: unknown,
  args: A,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => Promise<T>;

/**
 * A resolver of a mutation that leaves an entry in the audit log: who (the token's subject), when, the mutation's name,
 * and what `transact` was told. A mutation that would end without an entry fails.
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
