import { auditedMutation, type AuditLog, type Transact } from '@queqiao/audit';
import { badInput, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { RecordTypeName } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import { momentOf, type Clock } from '@queqiao/records/time';
import type { MutationResolvers } from '../generated/schema.ts';
import type { SourceReader, SourceState } from '../reading/source-reader.ts';
import { keepNote, quarantineGroups, readGroupId } from '../reading/quarantine-reader.ts';
import { confirmHeld, discardHeld } from '../removals/decide-removals.ts';
import type { SyncEngine } from '../sync/sync-engine.ts';
import { parseRecordType } from './change-filter.ts';

/** Decides on the removals of a type that are held back, when there are as many as the person saw. */
type Decide = (transaction: Queryable, system: string, type: RecordTypeName, count: number) => Promise<void>;

interface Decision {
  readonly system: string;
  readonly type: string;
  readonly count: number;
  readonly reason: string;
}

const LONGEST_REASON = 2_000;
/** For which share of the request's time an answer waits for a run; the gateway answers without it a little before the end. */
const WAITING_SHARE = 0.9;

export interface MutationParts {
  readonly audit: AuditLog;
  readonly sources: SourceReader;
  readonly engine: Pick<SyncEngine, 'request'>;
  readonly clock: Clock;
}

function checkedReason(reason: string, argument = 'reason'): string {
  const text = reason.trim();
  if (text === '' || text.length > LONGEST_REASON || text.includes('\0') || !text.isWellFormed()) {
    throw badInput(
      `${argument} 应为 1 至 ${LONGEST_REASON} 个字符 (${argument} has 1 to ${LONGEST_REASON} characters)`,
      argument,
    );
  }
  return text;
}

export function mutationResolvers({ audit, sources, engine, clock }: MutationParts): MutationResolvers {
  async function sourceOf(system: string): Promise<SourceState> {
    const found = await sources.one(system);
    if (found === null) throw badInput(`没有这个平台:${system} (no such system)`, 'system');
    return found;
  }

  /** The source, where the caller may act on it: whoever is confined to a region acts on no platform of another. */
  async function ownSource(system: string, { caller: { regions } }: RequestScope): Promise<SourceState> {
    const source = await sourceOf(system);
    if (regions !== null && !regions.some((own) => regionContains(own, source.region))) {
      throw new HubError(ErrorCode.FORBIDDEN, '该平台不在您的地区内 (this platform is not of your regions)', {
        reason: 'DENIED',
      });
    }
    return source;
  }

  async function decided(
    { system, type: name, count, reason }: Decision,
    scope: RequestScope,
    transact: Transact,
    decide: Decide,
  ): Promise<SourceState> {
    await ownSource(system, scope);
    const type = parseRecordType(name, 'type');
    const why = checkedReason(reason);
    await transact(async (transaction) => {
      await decide(transaction, system, type, count);
      return { result: null, subject: `${system}/${type}`, detail: { removals: count, reason: why } };
    });
    return sourceOf(system);
  }

  return {
    confirmRemovals: auditedMutation(audit, (decision, scope, transact) =>
      decided(decision, scope, transact, (transaction, system, type, count) =>
        confirmHeld(transaction, { system, type, count }, clock),
      ),
    ),
    discardRemovals: auditedMutation(audit, (decision, scope, transact) =>
      decided(decision, scope, transact, (transaction, system, type, count) =>
        discardHeld(transaction, { system, type, count }),
      ),
    ),
    noteQuarantineGroup: auditedMutation(audit, async ({ id, note, assignee }, scope, transact) => {
      const group = readGroupId(id);
      await ownSource(group.system, scope);
      const said = checkedReason(note, 'note');
      const sees = assignee == null ? null : checkedReason(assignee, 'assignee');
      return transact(async (transaction) => {
        const of = async () => (await quarantineGroups(transaction, group.system)).find((one) => one.id === id);
        const left = await of();
        if (left === undefined) throw new HubError(ErrorCode.CONFLICT, '该分组已无隔离的行 (no row of it is left)');
        const by = scope.caller.subject ?? '';
        await keepNote(transaction, group, { note: said, assignee: sees, by, at: momentOf(clock) });
        const { system, type, code } = group;
        const detail = { code, note: said, assignee: sees };
        return { result: (await of()) ?? left, subject: `${system}/${type}`, detail };
      });
    }),
    requestSync: auditedMutation(audit, async ({ system }, scope, transact) => {
      const { absence } = await ownSource(system, scope);
      if (absence !== null) {
        throw new HubError(ErrorCode.CONFLICT, '该平台未接入 (this platform is not configured)', { system });
      }
      await transact(() => Promise.resolve({ result: null, subject: system }));
      const waits = AbortSignal.timeout(Math.floor(WAITING_SHARE * scope.deadline.remainingMs));
      await engine.request(system, AbortSignal.any([waits, scope.deadline.signal]));
      return sourceOf(system);
    }),
  };
}
