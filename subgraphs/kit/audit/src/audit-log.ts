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
import { filterSql, type AuditFilter } from './audit-filter.ts';
import { canonicalJson, entryHash } from './entry-hash.ts';

/** The end of the log, as stored. */
interface Head {
  readonly seq: number;
  readonly hash: Uint8Array | null;
  readonly key_id: string | null;
  readonly seal: Uint8Array | null;
  readonly now: string;
}

/** The action of the entry that the log writes when its head was changed from outside: verification reports it. */
export const HEAD_ALTERED = 'auditHeadAltered';

const codec = cursorCodec('audit1', z.strictObject({ s: z.int().positive() }));

/** PostgreSQL's text has no U+0000, and UTF-8 no half of a surrogate pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/**
 * The audit log: who did or read what, when and why. Each entry is chained to the one before and sealed. Nodes that share a
 * store share one log. Logging cannot be skipped: if the entry cannot be written, the transaction is rolled back.
 */
export class AuditLog {
  readonly #database: Database;
  readonly #keys: AuditKeys;
  /** The last known position of the head: it never moves back. */
  #seen = 0;

  constructor(database: Database, keys: AuditKeys) {
    this.#database = database;
    this.#keys = keys;
  }

  /** Where the log is kept. */
  get store(): Queryable {
    return this.#database;
  }

  /**
   * Appends entries at the end of the log, in the caller's transaction. Other writers wait until it ends, so it must be the
   * last step: `transact` ensures that. Rejects with the engine's error.
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

  /** A head that was set back, or written without the key, would hide the removal of the entries after it. */
  #isSound({ seq, hash, key_id: keyId, seal }: Head): boolean {
    if (seq < this.#seen) return false;
    if (hash === null || keyId === null || seal === null) return seq === 0;
    const checked = this.#keys.check({ part: 'head', seq, hash }, { keyId, seal });
    return checked === 'good';
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
   * Commits the changes of `work` together with its log entries, which are written last, so that the log is locked only
   * during the commit. Rejects, with nothing changed, when either fails.
   */
  transact<T>(work: (transaction: Queryable, note: (fact: AuditFact) => void) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (transaction) => {
      const facts: AuditFact[] = [];
      const result = await work(transaction, (fact) => void facts.push(fact));
      await this.append(transaction, ...facts);
      return result;
    });
  }

  /**
   * A page of the log, newest first: of the entries that are wanted. Throws BAD_USER_INPUT for `first` out of range and a
   * broken cursor.
   */
  async page({ first: size, after: cursor, ...filter }: PageArguments & AuditFilter): Promise<Connection<AuditEntry>> {
    const { first, after } = readPageArguments({ first: size, after: cursor });
    const wanted = filterSql(filter);
    const narrowed = wanted === null ? sql`` : sql`and ${wanted}`;
    const below = after === null ? Number.MAX_SAFE_INTEGER : codec.decode(after).s;
    const rows = await this.#database.query<AuditEntry>(
      sql`select seq, at, actor, action, subject, purpose, detail, encode(hash, 'hex') as hash
          from audit_entry where seq < ${below} ${narrowed} order by seq desc limit ${first + 1}`,
    );
    // All entries are as many as the last has for its number.
    const counted =
      wanted === null
        ? sql`select seq as total from audit_head`
        : sql`select count(*) as total from audit_entry where ${wanted}`;
    const [all] = await this.#database.query<{ total: number }>(counted);
    const edges = rows.slice(0, first).map((node) => ({ cursor: codec.encode({ s: node.seq }), node }));
    return connection(edges, {
      hasPreviousPage: after !== null,
      hasNextPage: rows.length > first,
      totalCount: all?.total ?? null,
    });
  }
}

/** The position to continue from when the head is not trustworthy: after all existing entries, so that missing ones show as a gap. */
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
