import { auditedMutation, type AuditLog } from '@queqiao/audit';
import { badInput, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { requireFreshSignIn } from '@queqiao/subgraph/request';
import type { MutationResolvers } from '../generated/schema.ts';
import { changePerson, readName, readReason, readRegions } from '../person-change.ts';
import type { KnownPerson } from '../person.ts';
import type { Sessions } from '../sessions.ts';
import { administersPersons } from './person-lookups.ts';

/** What administrators of persons do, and what persons do with their own sessions. Each leaves an entry in the audit log. */
export function mutationResolvers(audit: AuditLog, sessions: Sessions): MutationResolvers {
  return {
    setPerson: auditedMutation(
      audit,
      async ({ id, name, department, roles, regions, reason }, { caller }, transact) => {
        requireFreshSignIn(caller);
        const said = readReason(reason);
        const change = {
          id,
          name: readName(name, 'name'),
          department: readName(department, 'department'),
          roles: roles == null ? null : [...new Set(roles)].toSorted(),
          regions: regions == null ? null : readRegions(regions),
        };
        if (Object.values(change).filter((each) => each !== null).length < 2) {
          throw badInput('未给出要更改的内容 (nothing is given to be changed)');
        }
        return transact(async (transaction) => {
          const { before, after } = await changePerson(transaction, change, caller);
          const detail = { reason: said, before: rightsOf(before), after: rightsOf(after) };
          return { result: { id }, subject: `person ${id}`, detail };
        });
      },
    ),
    endSession: auditedMutation(audit, async ({ id }, scope, transact) =>
      transact(async (transaction) => {
        const session = await sessions.find(transaction, id);
        const isOwn = session?.person === scope.caller.subject;
        // Whoever may not end it is not to learn that it is there.
        if (session === null || !(isOwn || administersPersons(scope))) {
          throw new HubError(ErrorCode.NOT_FOUND, '没有这个会话,或已结束 (there is no such session, or it is over)');
        }
        await sessions.end(transaction, id);
        return { result: id, subject: `session ${id}`, detail: { person: session.person } };
      }),
    ),
  };
}

function rightsOf({ name, department, roles, regions }: KnownPerson): {
  readonly name: string;
  readonly department: string | null;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
} {
  return { name, department, roles, regions };
}
