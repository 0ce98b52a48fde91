import { READ_PERSONAL_DATA, type AuditLog } from '@queqiao/audit';
import type { RecordPersonalReads } from '@queqiao/federation';
import type { PersonalRead } from '@queqiao/subgraph/request';

const subjectOf = ({ system, type, id }: PersonalRead): string => `${system}/${type}/${id}`;

/** One entry of the audit log for each operation: who, why, and every record whose personal data it reads. */
export function recordPersonalReads(audit: AuditLog): RecordPersonalReads {
  return async (reads, operationName, { caller, purpose, deadline: { signal } }) => {
    signal.throwIfAborted();
    const overdue = Promise.withResolvers<never>();
    const giveUp = (): void => overdue.reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    const [first] = reads;
    const written = audit.transact(async (_transaction, note) =>
      note({
        actor: caller.subject ?? 'anonymous',
        action: READ_PERSONAL_DATA,
        subject: first && reads.length === 1 ? subjectOf(first) : `${reads.length} 条记录 / records`,
        purpose,
        detail: { operation: operationName, records: reads.map(subjectOf) },
      }),
    );
    try {
      await Promise.race([written, overdue.promise]);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  };
}
