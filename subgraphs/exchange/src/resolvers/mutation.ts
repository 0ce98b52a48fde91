import { auditedMutation, type AuditLog, type Transact } from '@queqiao/audit';
import { badInput } from '@queqiao/subgraph/errors';
import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import type { MutationResolvers } from '../generated/schema.ts';
import type { SourceReader, SourceState } from '../reading/source-reader.ts';
import { confirmHeld, discardHeld } from '../removals/decide-removals.ts';
import { parseRecordType } from './change-filter.ts';

/** Decides on the removals of a type that are held back; gives how many there were. */
type Decide = (transaction: Queryable, system: string, type: RecordTypeName) => Promise<number>;

export function mutationResolvers(audit: AuditLog, sources: SourceReader, clock: Clock): MutationResolvers {
  async function source(system: string): Promise<SourceState> {
    const found = await sources.one(system);
    if (found === null) throw badInput(`没有这个平台:${system} (no such system)`, 'system');
    return found;
  }

  async function decided(
    { system, type: name }: { readonly system: string; readonly type: string },
    transact: Transact,
    decide: Decide,
  ): Promise<SourceState> {
    await source(system);
    const type = parseRecordType(name, 'type');
    await transact(async (transaction) => {
      const removals = await decide(transaction, system, type);
      return { result: removals, subject: `${system}/${type}`, detail: { removals } };
    });
    return source(system);
  }

  return {
    confirmRemovals: auditedMutation(audit, (key, _scope, transact) =>
      decided(key, transact, (transaction, system, type) => confirmHeld(transaction, system, type, clock)),
    ),
    discardRemovals: auditedMutation(audit, (key, _scope, transact) => decided(key, transact, discardHeld)),
  };
}
