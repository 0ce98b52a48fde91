import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Queryable } from '@queqiao/store';
import type { AuditKeys } from './audit-keys.ts';

/** The head of the log at a moment: kept elsewhere, it shows later that the log was not set back. */
export interface AuditAnchor {
  readonly seq: number;
  /** In hexadecimal digits. */
  readonly hash: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
}

const anchor = z.strictObject({
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ offset: true }),
});

/** The log's head as a JWS in compact form, signed with the key that seals the log; null while the log is empty. */
export async function signAnchor(queryable: Queryable, keys: AuditKeys): Promise<string | null> {
  const [head] = await queryable.query<AuditAnchor>(
    sql`select e.seq, encode(e.hash, 'hex') as hash, e.at from audit_head as h join audit_entry as e on e.seq = h.seq`,
  );
  if (head === undefined) return null;
  const at = new Date(head.at).toISOString();
  return keys.sign({ seq: head.seq, hash: head.hash, at });
}

/** Reads anchors, one on each line. Rejects with an Error when one is not signed with a key of the log. */
export async function readAnchors(text: string, keys: AuditKeys): Promise<readonly AuditAnchor[]> {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const anchors: AuditAnchor[] = [];
  for (const [index, line] of lines.entries()) {
    const read = anchor.safeParse(await keys.open(line).catch(() => null));
    if (!read.success) {
      throw new Error(
        `第 ${index + 1} 行不是以本日志密钥签名的锚点 (line ${index + 1} is no anchor signed with a key of this log)`,
      );
    }
    anchors.push(read.data);
  }
  if (anchors.length === 0) throw new Error('文件中没有锚点 (there is no anchor in the file)');
  return anchors;
}
