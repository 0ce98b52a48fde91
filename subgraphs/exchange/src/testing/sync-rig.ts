import type { FeedItem, JsonValue, NormalisedRecord, RecordFeed, RecordTypeName } from '@queqiao/records';
import type { Database } from '@queqiao/store';
import type { TestEngine, TestStore } from '@queqiao/store/testing';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { SyncEngine, type SyncOptions } from '../sync/sync-engine.ts';
import { record } from './records.ts';
import { ScriptedFeed } from './scripted-feed.ts';
import { TEST_ENGINES } from './test-engines.ts';

const DAY_MS = 86_400_000;

/** A store of its own for the tests of one file, empty before each. */
export interface SyncRig {
  readonly engine: TestEngine;
  readonly database: Database;
  readonly store: TestStore;
  /** Gives one moment after another. */
  readonly clock: () => number;
  /** Lets so many ms pass by that clock. */
  readonly pass: (ms: number) => void;
  /** Runs every system once, and compares whole what is due; rejects with the first failure of a feed. */
  readonly sync: (...feeds: readonly RecordFeed[]) => Promise<void>;
  /** How often incremental feeds are compared whole from here on, in ms. */
  reconcileMs: number;
  /** The log after a position, like `UPDATED Base b`. */
  readonly changes: (after?: number) => Promise<string[]>;
  readonly rows: (text: string) => Promise<object[]>;
}

/** Runs every system once, and compares whole what is due; rejects with the first failure of a feed. */
async function syncOnce(
  database: Database,
  feeds: readonly RecordFeed[],
  options: Partial<SyncOptions> = {},
): Promise<void> {
  const rounds = await new SyncEngine({ database, feeds, intervalMs: 60_000, ...options }).once();
  for (const failures of rounds.values()) for (const failure of failures?.values() ?? []) throw failure;
}

async function changesAfter(database: Database, after: number): Promise<string[]> {
  const rows = await database.query<{ line: string }>({
    text: `select kind || ' ' || type || ' ' || id || coalesce(' from ' || former_id, '') as line
           from record_version where position > $1 order by position`,
    values: [after],
  });
  return rows.map(({ line }) => line);
}

const TABLES = [
  'record_version',
  'record_personal',
  'synced_type',
  'rekeyed',
  'sync_feed',
  'sync_chunk',
  'sync_lease',
  'sync_run',
  'sync_request',
  'quarantine',
  'quarantine_note',
  'held_removal',
  'missing_record',
  'removal_tally',
  'protected_record',
  'future_record',
];

/** Forgets everything that was stored. Not with `truncate`: on a server, it waits a quarter of a second for the disk. */
async function emptyStore(database: Database): Promise<void> {
  await database.run(`
    ${TABLES.map((table) => `delete from ${table};`).join(' ')}
    update change_log set newest = 0, given = 0, newest_at = null, oldest = 1`);
}

class Rig implements SyncRig {
  readonly engine: TestEngine;
  #store: TestStore | undefined;
  #now = 0;
  reconcileMs = DAY_MS;

  constructor(engine: TestEngine) {
    this.engine = engine;
  }

  get store(): TestStore {
    if (this.#store === undefined) throw new TypeError('the store is open during tests only');
    return this.#store;
  }

  get database(): Database {
    return this.store.database;
  }

  readonly clock = (): number => (this.#now += 10);
  readonly pass = (ms: number): void => {
    this.#now += ms;
  };
  readonly sync = (...feeds: readonly RecordFeed[]): Promise<void> =>
    syncOnce(this.database, feeds, { clock: this.clock, reconcileMs: this.reconcileMs });
  readonly changes = (after = 0): Promise<string[]> => changesAfter(this.database, after);
  readonly rows = (text: string): Promise<object[]> => this.database.query({ text, values: [] });

  async open(): Promise<void> {
    this.#store = await this.engine.open();
  }

  async close(): Promise<void> {
    await this.#store?.[Symbol.asyncDispose]();
  }

  async empty(): Promise<void> {
    this.reconcileMs = DAY_MS;
    this.#now = Date.parse('2026-03-01T00:00:00Z');
    await emptyStore(this.database);
  }
}

/** Runs the tests on every engine that is there; those on one that is not are skipped, and say why. */
export function onEngines(tests: (rig: SyncRig) => void): void {
  for (const engine of TEST_ENGINES) {
    describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
      const rig = new Rig(engine);
      beforeAll(() => rig.open());
      afterAll(() => rig.close());
      beforeEach(() => rig.empty());
      tests(rig);
    });
  }
}

export const recordItems = (...records: readonly NormalisedRecord[]): FeedItem[] =>
  records.map((each) => ({ kind: 'record', record: each }));

export const base = (id: string, more: Readonly<Record<string, JsonValue>> = {}): NormalisedRecord =>
  record('Base', id, more);

/** The bases b<from> up to, but not including, b<to>. */
export const bases = (from: number, to: number): FeedItem[] =>
  recordItems(...Array.from({ length: to - from }, (_, n) => base(`b${from + n}`)));

export const removal = (type: RecordTypeName, id: string, at: string | null = null): FeedItem => ({
  kind: 'removal',
  type,
  id,
  at,
});

export const fullFeed = (
  name = 'bases',
  types: readonly RecordTypeName[] = ['Base'],
  system = 'zhijiao',
): ScriptedFeed => new ScriptedFeed({ system, name, types, mode: 'full' });

export const incrementalFeed = (name: string, types: readonly RecordTypeName[], system = 'shanqitong'): ScriptedFeed =>
  new ScriptedFeed({ system, name, types, mode: 'incremental' });
