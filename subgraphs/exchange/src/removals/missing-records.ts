import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { lockLog } from '../writing/queries.ts';
import { writeBatch, type Written } from '../writing/write-batch.ts';
import type { RecordKey } from '../writing/present-versions.ts';
import { fenced, type SyncContext } from '../sync/sync-context.ts';
import { listsToHold, type KnownList } from './removal-guard.ts';
import {
  clearMissing,
  countMissing,
  dropMet,
  dropTally,
  endProtection,
  findMissing,
  holdMissing,
  listState,
  protectMissing,
  reportMissing,
  takeMissing,
  tallyRemovals,
} from './queries.ts';

const DAY_MS = 86_400_000;
/** Removals that are written together. */
const TOGETHER = 1_000;

/** Records that stay when they leave their list: a closed post does so 90 days after it ended. */
export interface StayingRecords {
  readonly attribute: string;
  readonly values: readonly string[];
}

export interface MissingScope {
  readonly system: string;
  /** The feed's name, for what is counted. */
  readonly feed: string;
  readonly types: readonly RecordTypeName[];
  /** Whether lists of deletions name them; otherwise a whole list lacks them. */
  readonly reported: boolean;
}

/** Rows of a run in which no key of a record could be recognised. */
export interface UnrecognisedRows {
  /** How many of each type. */
  readonly counts: ReadonlyMap<RecordTypeName, number>;
  /** Types of which any turned up since the list was last read whole. */
  readonly fresh: ReadonlySet<RecordTypeName>;
}

/** How what is missing is settled. */
export interface Settlement {
  /** RFC 3339. */
  readonly at: string;
  /** Types of which more is missing beside rows that cannot be read than there are such rows. */
  readonly suspect: ReadonlySet<RecordTypeName>;
  /** Called with what was removed, in its transaction. */
  readonly removed: (transaction: Queryable, written: Written) => Promise<void>;
}

const named = (lists: readonly KnownList[]): [string[], string[]] => [
  lists.map(({ type }) => type),
  lists.map(({ list }) => list),
];

/** Writes down the entries of a list of deletions, in the transaction that moves the watermark past them. */
export async function reportRemovals(
  transaction: Queryable,
  system: string,
  removals: readonly RecordKey[],
): Promise<void> {
  if (removals.length === 0) return;
  await transaction.query(
    reportMissing(
      system,
      removals.map(({ type }) => type),
      removals.map(({ id }) => id),
    ),
  );
}

/** What there is of a feed's types. */
export interface ListState {
  /** Records that are not removed. */
  readonly records: number;
  /** Whether lists of deletions named any, of which it is not decided yet what becomes of them. */
  readonly reported: boolean;
  /** Whether any wait for a decision, and whether any are protected. */
  readonly held: boolean;
  readonly protected: boolean;
}

/** Reads what there is of a feed's types: most runs need nothing more. */
export async function readListState(
  store: Queryable,
  system: string,
  types: readonly RecordTypeName[],
): Promise<ListState> {
  const [state] = await store.query<ListState>(listState(system, types));
  return state ?? { records: 0, reported: false, held: false, protected: false };
}

/** The records that a list lacks, or that a list of deletions names, until they are removed, held back or met again. */
export class MissingRecords {
  readonly #context: SyncContext;
  readonly #scope: MissingScope;

  constructor(context: SyncContext, scope: MissingScope) {
    this.#context = context;
    this.#scope = scope;
  }

  /**
   * Writes down what a reading of the whole list did not meet. `bits`: the origins that it met; `position`: of the change log when
   * it began, since what was written later may have come to be after it passed.
   */
  async find(bits: Uint8Array, position: number, staying: StayingRecords | undefined): Promise<void> {
    const { system, types, reported } = this.#scope;
    await fenced(this.#context, async (transaction) => {
      await transaction.query(clearMissing(system, types, reported));
      const { attribute = null, values = [] } = staying ?? {};
      await transaction.query(findMissing(system, types, bits, position, attribute, values));
    });
  }

  /** Drops what was met after all. */
  async dropMet(bits: Uint8Array): Promise<void> {
    const { system, types, reported } = this.#scope;
    await fenced(this.#context, (transaction) => transaction.query(dropMet(system, types, reported, bits)));
  }

  /**
   * Protects what is missing beside rows whose key cannot be read, as long as such rows are there: each of them may be a record.
   * `bits`: the origins that were met.
   */
  async protect(bits: Uint8Array, unrecognised: UnrecognisedRows): Promise<void> {
    const { system, types } = this.#scope;
    await fenced(this.#context, async (transaction) => {
      await transaction.query(endProtection(system, types, [...unrecognised.counts.keys()], bits));
      const lists = await this.#lists(transaction);
      const few = [...unrecognised.fresh].filter((type) => {
        const missing = lists.reduce((sum, list) => sum + (list.type === type ? list.missing : 0), 0);
        return missing <= (unrecognised.counts.get(type) ?? 0);
      });
      await transaction.query(protectMissing(system, few));
    });
  }

  /** Whether anything is missing. */
  async any(): Promise<boolean> {
    const lists = await this.#lists(this.#context.database);
    return lists.some(({ missing }) => missing > 0);
  }

  /**
   * Removes what is missing, but for the lists of which too much is: these wait for a decision. So do those of the types in `suspect`,
   * where more is missing than rows that cannot be read: which of them are there is not known.
   */
  async settle({ at, suspect, removed }: Settlement): Promise<void> {
    const { system, types, feed, reported } = this.#scope;
    const lists = await this.#lists(this.#context.database);
    const doubtful = lists.filter(({ type, missing }) => missing > 0 && suspect.has(type));
    const held = [...new Set([...listsToHold(lists, this.#context.guard), ...doubtful])];
    if (lists.some((list) => list.missing > 0 && !held.includes(list))) await this.#remove(held, removed);
    await fenced(this.#context, async (transaction) => {
      // Somebody may be confirming their removal: what is gone once that commits is not held back again.
      if (held.length > 0) {
        await transaction.query(lockLog());
        await transaction.query(holdMissing(system, types, reported, ...named(held), at));
      }
      await transaction.query(clearMissing(system, types, reported));
    });
    const waiting = held.reduce((sum, { missing }) => sum + missing, 0);
    this.#context.observer.removalsHeld?.({ system, feed }, waiting);
    if (waiting > 0) {
      this.#context.logger.warn({ system, feed, held: waiting }, 'removals are held back: too much is missing at once');
    }
  }

  #lists(store: Queryable): Promise<KnownList[]> {
    const { system, types, reported } = this.#scope;
    const since = new Date(this.#context.clock() - DAY_MS).toISOString();
    return store.query<KnownList>(countMissing(system, types, reported, since));
  }

  async #remove(held: readonly KnownList[], note: Settlement['removed']): Promise<void> {
    const { system, types, reported } = this.#scope;
    const { clock } = this.#context;
    for (;;) {
      const taken = await fenced(this.#context, async (transaction) => {
        const keys = await transaction.query<RecordKey & { list: string }>(
          takeMissing(system, types, reported, ...named(held), TOGETHER),
        );
        if (keys.length === 0) return 0;
        const written = await writeBatch(transaction, { system, received: [], removals: keys }, clock);
        await this.#tally(transaction, keys);
        await note(transaction, written);
        return keys.length;
      });
      if (taken === 0) return;
    }
  }

  async #tally(transaction: Queryable, keys: readonly (RecordKey & { readonly list: string })[]): Promise<void> {
    const { system } = this.#scope;
    const now = this.#context.clock();
    const lists = Map.groupBy(keys, ({ type, list }) => `${type} ${list}`);
    const rows = [...lists.values()].flatMap((ofList) => {
      const [first] = ofList;
      return first === undefined ? [] : [{ type: first.type, list: first.list, removals: ofList.length }];
    });
    await transaction.query(dropTally(system, new Date(now - DAY_MS).toISOString()));
    await transaction.query(
      tallyRemovals(
        system,
        new Date(now).toISOString(),
        rows.map(({ type }) => type),
        rows.map(({ list }) => list),
        rows.map(({ removals }) => removals),
      ),
    );
  }
}
