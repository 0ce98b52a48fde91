import sql from 'sql-template-tag';
import { z } from 'zod';
import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { Database, Queryable } from '@queqiao/store';
import type { AuditEntry, AuditFact } from './audit-entry.ts';
import type { AuditKeys } from './audit-keys.ts';
import { canonicalJson, entryHash } from './entry-hash.ts';

/** The end of the log, as stored. */
interface Head {
  readonly seq: number;
  readonly hash: Uint8Array | null;
  readonly key_id: string | null;
  readonly seal: Uint8Array | null;
  readonly now: string;
}

/** The action of the entry that the log itself writes when somebody else changed its head: verification tells it. */
export const HEAD_ALTERED = 'auditHeadAltered';

const codec = cursorCodec('audit1', z.strictObject({ s: z.int().positive() }));

/** PostgreSQL's text holds no U+0000, and UTF-8 no half of a surrogate pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/**
 * The audit log: who did or read what, when and why, each entry chained to the one before and sealed. Nodes that share
 * a store share one log. There is no way to leave it out: what cannot be logged is undone with its transaction.
 */
export class AuditLog {
  readonly #database: Database;
  readonly #keys: AuditKeys;
  /** Where the head was when it was last looked at: it never moves back. */
  #seen = 0;

  constructor(database: Database, keys: AuditKeys) {
    this.#database = database;
    this.#keys = keys;
  }

  /**
   * Appends entries at the end of the log, in the caller's transaction. Until that ends everybody else who appends
   * waits, so it comes last in it: `transact` sees to that. Rejects with the engine's error.
   */
  async append(transaction: Queryable, ...facts: readonly AuditFact[]): Promise<void> {
    if (facts.length === 0) return;
    const [head] = await transaction.query<Head>(
      sql`select seq, hash, key_id, seal, date_trunc('milliseconds', clock_timestamp()) as now
          from audit_head for update`,
    );
    if (head === undefined) throw new Error('The audit log has lost its head: run `pnpm hub audit verify`.');
    const sound = this.#isSound(head);
    let { seq, hash: previous } = sound ? head : await lastWritten(transaction, head);
    for (const fact of sound ? facts : [headAltered(head), ...facts]) {
      seq += 1;
      previous = await this.#write(transaction, { seq, at: head.now }, fact, previous);
    }
    this.#seen = Math.max(this.#seen, head.seq);
  }

  /** A head that somebody set back, or wrote without the key, would let the entries after it vanish unseen. */
  #isSound({ seq, hash, key_id: keyId, seal }: Head): boolean {
    if (seq < this.#seen) return false;
    if (hash === null || keyId === null || seal === null) return seq === 0;
    const checked = this.#keys.check({ part: 'head', seq, hash }, { keyId, seal });
    return checked === 'good' || (checked === 'unknown' && !this.#keys.complete);
  }

  async #write(
    transaction: Queryable,
    { seq, at }: Pick<AuditEntry, 'seq' | 'at'>,
    fact: AuditFact,
    previous: Uint8Array | null,
  ): Promise<Uint8Array> {
    const [actor, action, subject] = [fact.actor, fact.action, fact.subject].map(storable) as [string, string, string];
    const purpose = fact.purpose === null ? null : storable(fact.purpose);
    const { detail } = fact;
    const hash = entryHash({ seq, at, actor, action, subject, purpose, detail }, previous);
    const { keyId, seal } = this.#keys.seal({ part: 'entry', seq, hash });
    const head = this.#keys.seal({ part: 'head', seq, hash });
    await transaction.query(
      sql`with entry as (
            insert into audit_entry
              (seq, at, actor, action, subject, purpose, detail, previous, hash, key_id, seal)
            values (${seq}, ${at}, ${actor}, ${action}, ${subject}, ${purpose},
              ${detail === null ? null : canonicalJson(detail)}, ${previous}, ${hash}, ${keyId}, ${seal})
          )
          update audit_head set seq = ${seq}, hash = ${hash}, key_id = ${head.keyId}, seal = ${head.seal}`,
    );
    return hash;
  }

  /**
   * Commits what `work` did together with the entries that it noted, which are written last, so that the log is held
   * no longer than the commit takes. Rejects, with nothing done, when either fails.
   */
  transact<T>(work: (transaction: Queryable, note: (fact: AuditFact) => void) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (transaction) => {
      const facts: AuditFact[] = [];
      const result = await work(transaction, (fact) => void facts.push(fact));
      await this.append(transaction, ...facts);
      return result;
    });
  }

  /** A page of the log, newest first. Throws BAD_USER_INPUT for `first` out of range and a broken cursor. */
  async page(page: PageArguments): Promise<Connection<AuditEntry>> {
    const { first, after } = readPageArguments(page);
    const below = after === null ? Number.MAX_SAFE_INTEGER : codec.decode(after).s;
    const rows = await this.#database.query<AuditEntry>(
      sql`select seq, at, actor, action, subject, purpose, detail, encode(hash, 'hex') as hash
          from audit_entry where seq < ${below} order by seq desc limit ${first + 1}`,
    );
    const [head] = await this.#database.query<{ seq: number }>(sql`select seq from audit_head`);
    const edges = rows.slice(0, first).map((node) => ({ cursor: codec.encode({ s: node.seq }), node }));
    return connection(edges, {
      hasPreviousPage: after !== null,
      hasNextPage: rows.length > first,
      totalCount: head?.seq ?? null,
    });
  }
}

/** Where to go on when the head cannot be believed: after whatever is there, so that what is missing shows as a gap. */
async function lastWritten(transaction: Queryable, head: Head): Promise<Pick<Head, 'seq' | 'hash'>> {
  const [last] = await transaction.query<Pick<Head, 'seq' | 'hash'>>(
    sql`select seq, hash from audit_entry order by seq desc limit 1`,
  );
  return { seq: Math.max(last?.seq ?? 0, head.seq), hash: last?.hash ?? null };
}

function headAltered({ seq, hash }: Head): AuditFact {
  const detail = { seq, hash: hash === null ? null : Buffer.from(hash).toString('hex') };
  return { actor: 'queqiao', action: HEAD_ALTERED, subject: `audit_head ${seq}`, purpose: null, detail };
}
