import type { Database, Queryable } from '../database.ts';
import { changeQuery } from './change-query.ts';
import {
  ALL_RIGHTS,
  type Change,
  type ChangeKind,
  type ChangePage,
  type ChangeSelection,
  type LogGap,
  type LogHead,
  type ReaderRights,
  type StoredVersion,
} from './change.ts';
import { LogWaker } from './log-waker.ts';

const POLL_MS = 5_000;

interface ChangeRow {
  readonly position: number;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly former_id: string | null;
  readonly system: string;
  readonly type: StoredVersion['type'];
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly removed: boolean;
  readonly content_hash: string;
  readonly attributes: StoredVersion['attributes'];
  readonly modified_at: string | null;
  readonly first_seen_at: string;
  readonly stored_at: string;
  readonly changed_fields: readonly string[] | null;
  readonly changed_personal: readonly string[] | null;
}

export interface ReadChanges {
  /** Position of the last change that the reader knows; null: it begins with the oldest that is kept. */
  readonly after: number | null;
  /** Changes at most. */
  readonly limit: number;
  readonly selection?: ChangeSelection;
  /** Default: everything may be seen. */
  readonly rights?: ReaderRights;
}

function toChange(row: ChangeRow, rights: ReaderRights): Change {
  const personal = rights.personal ? (row.changed_personal ?? []) : [];
  return {
    position: row.position,
    at: row.at,
    kind: row.kind,
    changedFields: row.kind === 'REMOVED' ? [] : [...(row.changed_fields ?? []), ...personal],
    formerId: row.former_id,
    record: {
      system: row.system,
      type: row.type,
      id: row.id,
      version: row.version,
      region: row.region,
      removed: row.removed,
      contentHash: row.content_hash,
      attributes: row.attributes,
      modifiedAt: row.modified_at,
      firstSeenAt: row.first_seen_at,
      at: row.stored_at,
    },
  };
}

/** What a reader who stands at a position has missed for good. */
function gapAfter(after: number, { newest, oldest }: LogHead): LogGap | null {
  if (after > newest) return { from: after, to: newest, cause: 'ahead' };
  return after < oldest - 1 ? { from: after, to: oldest - 1, cause: 'expired' } : null;
}

/**
 * The change log as its readers know it. A position is given out when its change commits and not before, so whoever has
 * read up to one has passed over nothing.
 */
export class ChangeLog {
  readonly #database: Queryable;
  readonly #waker: LogWaker;

  /** Readers who follow it are woken by announcements, and every `pollMs` in any case (default: 5 s). */
  constructor(database: Database, { pollMs = POLL_MS }: { readonly pollMs?: number } = {}) {
    this.#database = database;
    this.#waker = new LogWaker(database, pollMs);
  }

  async head(): Promise<LogHead> {
    const [head] = await this.#database.query<LogHead>({ text: 'select newest, oldest from change_log', values: [] });
    if (head === undefined) throw new TypeError('the store has no change log: was it migrated?');
    return head;
  }

  /** A page of changes in the order of the log. What the reader may not see is left out, and `through` passes over it. */
  async read({ after, limit, selection = {}, rights = ALL_RIGHTS }: ReadChanges): Promise<ChangePage> {
    const head = await this.head();
    const gap = after === null ? null : gapAfter(after, head);
    const from = gap?.to ?? after ?? head.oldest - 1;
    const query = { after: from, through: head.newest, limit: limit + 1, selection, rights };
    const rows = from >= head.newest ? [] : await this.#database.query<ChangeRow>(changeQuery(query));
    const changes = rows.slice(0, limit).map((row) => toChange(row, rights));
    const more = rows.length > limit;
    return { gap, changes, through: more ? (changes.at(-1)?.position ?? from) : head.newest, more, head };
  }

  /**
   * Pages of changes from a position on, for as long as the signal does not fire: what is there already, then what comes,
   * as it is committed by any node. A page without changes only moves the reader on.
   */
  async *follow(reading: ReadChanges & { readonly after: number }, signal: AbortSignal): AsyncGenerator<ChangePage> {
    await this.#waker.listen();
    let { after } = reading;
    while (!signal.aborted) {
      const { heard } = this.#waker;
      const page = await this.read({ ...reading, after });
      if (page.gap !== null || page.through > after) yield page;
      after = page.through;
      if (page.more) continue;
      try {
        await this.#waker.moreThan(heard, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  }

  /** Resolves once the log has come further than a position. Rejects when the signal fires, or the store cannot be reached. */
  async news(after: number, signal: AbortSignal): Promise<void> {
    await this.#waker.listen();
    for (;;) {
      const { heard } = this.#waker;
      signal.throwIfAborted();
      if ((await this.head()).newest > after) return;
      await this.#waker.moreThan(heard, signal);
    }
  }

  close(): Promise<void> {
    return this.#waker.close();
  }
}
