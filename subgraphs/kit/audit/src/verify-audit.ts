import sql from 'sql-template-tag';
import type { Database, Queryable } from '@queqiao/store';
import type { AuditAnchor } from './audit-anchor.ts';
import type { AuditFinding, AuditSummary } from './audit-finding.ts';
import type { AuditKeys } from './audit-keys.ts';
import { ChainCheck, type StoredEntry, type StoredHead } from './chain-check.ts';

const PAGE = 2_000;

/**
 * Verifies the whole audit log in one snapshot, and reports to `found` every altered, removed or inserted entry, in order.
 * Holds one page at a time. Writers are not blocked meanwhile, except in an embedded store, which runs one statement at a
 * time.
 */
export async function verifyAudit(
  database: Database,
  keys: AuditKeys,
  found: (finding: AuditFinding) => void,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditSummary> {
  return database.transaction(async (transaction) => {
    await transaction.run('set transaction isolation level repeatable read, read only');
    const [head] = await transaction.query<StoredHead>(sql`select seq, hash, key_id, seal from audit_head`);
    let [entries, findings] = [0, 0];
    const note = (finding: AuditFinding): void => {
      findings += 1;
      found(finding);
    };
    const check = new ChainCheck(keys, head, note);
    // A cursor, and times as text: it must tolerate manipulated tables, such as a dropped key or an infinite time.
    await transaction.run(
      `declare audit_entries no scroll cursor for
       select coalesce(seq, 0) as seq,
         to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, action, subject, purpose,
         detail::text as detail, previous, coalesce(hash, '') as hash, coalesce(key_id, '') as key_id,
         coalesce(seal, '') as seal
       from audit_entry order by 1`,
    );
    let page: StoredEntry[];
    do {
      page = await transaction.query<StoredEntry>({ text: `fetch ${PAGE} from audit_entries`, values: [] });
      for (const entry of page) check.take(entry);
      entries += page.length;
    } while (page.length > 0);
    check.end();
    await checkAnchors(transaction, anchors, note);
    return {
      entries,
      findings,
      unproven: check.unproven,
      head: head?.hash ? { seq: head.seq, hash: Buffer.from(head.hash).toString('hex') } : null,
    };
  });
}

/** Checks that the heads that were noted elsewhere are still in the log. */
async function checkAnchors(
  queryable: Queryable,
  anchors: readonly AuditAnchor[],
  found: (finding: AuditFinding) => void,
): Promise<void> {
  for (const { seq, hash, at } of anchors) {
    const [entry] = await queryable.query<{ hash: string }>(
      sql`select encode(hash, 'hex') as hash from audit_entry where seq = ${seq}`,
    );
    if (entry?.hash === hash) continue;
    const reason =
      entry === undefined
        ? `${at} 时日志已到此条,现已不及 (the log had come so far at that time, and has been set back)`
        : `${at} 时此条并非如此 (this entry was another one at that time)`;
    found({ kind: 'ANCHOR', from: seq, to: seq, reason });
  }
}
