import type { AuditFinding } from './audit-finding.ts';
import { HEAD_ALTERED } from './audit-log.ts';
import type { AuditKeys } from './audit-keys.ts';
import { canonicalJson, entryHash } from './entry-hash.ts';
import type { JsonValue } from '@queqiao/records';

/** An entry as stored, possibly altered. */
export interface StoredEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly purpose: string | null;
  readonly detail: string | null;
  readonly previous: Uint8Array | null;
  readonly hash: Uint8Array;
  readonly key_id: string;
  readonly seal: Uint8Array;
}

export interface StoredHead {
  readonly seq: number;
  readonly hash: Uint8Array | null;
  readonly key_id: string | null;
  readonly seal: Uint8Array | null;
}

type Found = (finding: AuditFinding) => void;

/** Checks the chain entry by entry, and reports each one that differs from what was written. */
export class ChainCheck {
  readonly #keys: AuditKeys;
  readonly #head: StoredHead | undefined;
  readonly #found: Found;
  /** The previous entry, unless it was reported already. */
  #before: StoredEntry | null = null;
  #next = 1;
  #unproven = 0;

  constructor(keys: AuditKeys, head: StoredHead | undefined, found: Found) {
    this.#keys = keys;
    this.#head = head;
    this.#found = found;
  }

  get unproven(): number {
    return this.#unproven;
  }

  /** Checks the next entry, in the order of `seq`. */
  take(entry: StoredEntry): void {
    const { seq } = entry;
    if (seq < this.#next) {
      this.report('INSERTED', seq, seq, '该序号已有一条 (there is an entry of this number already)');
      return;
    }
    if (seq > this.#next) {
      this.report('REMOVED', this.#next, seq - 1, '序号中断 (the numbers have a gap)');
      this.#before = null;
    }
    this.#next = seq + 1;
    const fault = this.#faultOf(entry);
    if (fault !== null) {
      const inserted = seq > (this.#head?.seq ?? 0);
      this.report(inserted ? 'INSERTED' : 'ALTERED', seq, seq, fault);
      this.#before = null;
      return;
    }
    if (this.#before !== null && !sameBytes(this.#before.hash, entry.previous)) {
      const { seq: replaced } = this.#before;
      this.report('ALTERED', replaced, replaced, '后一条所接的不是这一条 (the entry after it follows another one)');
    }
    if (entry.action === HEAD_ALTERED) {
      this.report('HEAD', seq, seq, '写入这一条时,日志末尾已被改动 (the head had been altered when this was written)');
    }
    this.#before = entry;
  }

  /** After the last entry: checks whether the log ends where its head says. */
  end(): void {
    const last = this.#next - 1;
    const head = this.#head;
    if (head === undefined) {
      this.report('HEAD', last, last, '日志末尾记录已不存在 (the head is gone)');
      return;
    }
    if (head.seq > last) {
      this.report('REMOVED', last + 1, head.seq, '日志在此之前中止 (the log ends before it)');
    }
    const fault = this.#headFault(head, last);
    if (fault !== null) this.report('HEAD', last, last, fault);
  }

  #faultOf(entry: StoredEntry): string | null {
    const { seq, at, actor, action, subject, purpose, previous, hash, key_id: keyId, seal } = entry;
    const detail = entry.detail === null ? null : (JSON.parse(entry.detail) as JsonValue);
    // The same value in another notation is not what was written.
    const unchanged = entry.detail === null || canonicalJson(detail) === entry.detail;
    if (!unchanged || !entryHash({ seq, at, actor, action, subject, purpose, detail }, previous).equals(hash)) {
      return '内容与哈希不符 (it does not fit its hash)';
    }
    const checked = this.#keys.check({ part: 'entry', seq, hash }, { keyId, seal });
    if (checked === 'broken') return '不是本系统写入的:封印不符 (its seal is not the hub’s)';
    if (checked === 'good') return null;
    this.#unproven += 1;
    return '其封印的密钥不在此处 (it is sealed with a key that is not here)';
  }

  #headFault({ seq, hash, key_id: keyId, seal }: StoredHead, last: number): string | null {
    if (seq === 0 && last === 0) return null;
    if (seq < last) return '其后还有条目 (there are entries after it)';
    if (hash === null || keyId === null || seal === null) return '日志末尾没有封印 (the head is not sealed)';
    const checked = this.#keys.check({ part: 'head', seq, hash }, { keyId, seal });
    if (checked !== 'good') {
      return '日志末尾的封印不符,其后可能有条目被删除 (its seal is broken: entries after it may have been removed)';
    }
    if (this.#before?.seq === seq && !sameBytes(this.#before.hash, hash)) {
      return '日志末尾与最后一条不符 (the head is not that of the last entry)';
    }
    return null;
  }

  report(kind: AuditFinding['kind'], from: number, to: number, reason: string): void {
    this.#found({ kind, from, to, reason });
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array | null): boolean {
  return other !== null && Buffer.compare(one, other) === 0;
}
