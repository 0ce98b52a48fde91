import { READ_PERSONAL_DATA, type AuditLog } from '@queqiao/audit';
import type { GatewayOptions } from '@queqiao/federation';
import { ErrorCode, ERRORS, HubError } from '@queqiao/subgraph/errors';
import type { PersonalRead, RequestScope, SubgraphContext } from '@queqiao/subgraph/request';

const subjectOf = ({ system, type, id }: PersonalRead): string => `${system}/${type}/${id}`;

/** Records that personal data is about to be returned; rejects when that fails. */
export type RecordPersonalReads = (
  reads: readonly PersonalRead[],
  operationName: string | null,
  scope: RequestScope,
) => Promise<void>;

/** Personal data is returned only after the read is in the audit log; otherwise the answer is withheld. */
export function releasePersonalData(
  record: RecordPersonalReads,
  report: (error: unknown, scope: RequestScope) => void,
): NonNullable<GatewayOptions['release']> {
  return async ({ context }, operationName) => {
    const { scope } = context as SubgraphContext;
    const reads = scope.personalReads.take();
    if (reads.length === 0) return null;
    try {
      await record(reads, operationName, scope);
      return null;
    } catch (error) {
      report(error, scope);
      return new HubError(ErrorCode.AUDIT_UNAVAILABLE, ERRORS.AUDIT_UNAVAILABLE.message);
    }
  };
}

/** One audit entry per operation: the caller, the purpose, and every record whose personal data it reads. */
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
