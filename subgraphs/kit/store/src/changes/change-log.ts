import type { Database, Queryable } from '../database.ts';
import { changeQuery } from './change-query.ts';
import {
  ALL_RIGHTS,
  type AvailableEntries,
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
  /** Position of the last change that the reader has; null: it starts with the oldest available one. */
  readonly after: number | null;
  /** The most changes. */
  readonly limit: number;
  readonly selection?: ChangeSelection;
  /** Default: no restriction. */
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

/** The changes that a reader at a position can no longer get. */
function gapAfter(after: number, { newest, oldest }: LogHead): LogGap | null {
  if (after > newest) return { from: after, to: newest, cause: 'ahead' };
  return after < oldest - 1 ? { from: after, to: oldest - 1, cause: 'expired' } : null;
}

/**
 * The change log for readers. A position is assigned when its change commits and not before, so a reader that has read up to
 * one has missed nothing.
 */
export class ChangeLog {
  readonly #database: Queryable;
  readonly #waker: LogWaker;

  /** Readers that follow the log are woken by notifications, and at the latest every `pollMs` (default: 5 s). */
  constructor(database: Database, { pollMs = POLL_MS }: { readonly pollMs?: number } = {}) {
    this.#database = database;
    this.#waker = new LogWaker(database, pollMs);
  }

  async head(): Promise<LogHead> {
    const [head] = await this.#database.query<LogHead>({ text: 'select newest, oldest from change_log', values: [] });
    if (head === undefined) throw new TypeError('the store has no change log: was it migrated?');
    return head;
  }

  /** What a reader that has read up to a position can still get: the entries after `after`, up to and including `through`. */
  async available(position: number): Promise<AvailableEntries> {
    const head = await this.head();
    const gap = gapAfter(position, head);
    return { gap, after: gap?.to ?? position, through: head.newest };
  }

  /** A page of changes in the order of the log. Changes that the reader may not see are omitted, and `through` skips them. */
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
   * Pages of changes from a position on, until the signal fires: first the existing ones, then new ones from any node as they
   * are committed. A page without changes only advances the position.
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
