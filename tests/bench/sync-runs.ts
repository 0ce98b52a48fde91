import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createExchange, type Exchange, type ExchangeOptions } from '@queqiao/exchange';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import type { FeedItem, FeedPage, RecordFeed } from '@queqiao/records';
import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { openDatabase, type Database } from '@queqiao/store';
import { TEST_ENGINES } from '../src/test-engines.ts';

// One process measures one engine at one size, so that its peak memory is its own; tests/bench/sync.ts starts it.

const PAGE = 500;
/** Records read before the measurement. */
const WARM_UP = 20_000;

/** What one process measured of a list that is read whole, in ms. */
export interface Measured {
  readonly first: number;
  readonly unchanged: number;
  readonly onePercent: number;
  /** Inserts the rows of the first load by one plain INSERT … SELECT. */
  readonly plain: number;
  /** The maximum, in bytes. */
  readonly peak: number;
}

function item(system: string, n: number, edition: number): FeedItem {
  const employer = n % 2_500;
  return {
    kind: 'record',
    record: {
      system,
      type: 'JobPosting',
      id: `J${String((n * 7_919) % 10_000_019).padStart(9, '0')}`,
      region: `6103${String(n % 12).padStart(2, '0')}`,
      modifiedAt: '2026-01-01T00:00:00.000Z',
      formerId: null,
      personal: { contactName: `联系人${employer}`, contactPhone: `1380000${String(employer).padStart(4, '0')}` },
      attributes: {
        title: `数控车工 ${n}`,
        uscc: `91610300${String(employer).padStart(10, '0')}`,
        employerName: `宝鸡第 ${employer} 精密制造有限公司`,
        occupationCode: '6-18-01-07',
        industryCode: `C34${n % 10}`,
        region: '610302',
        education: 'JUNIOR_COLLEGE',
        headcount: (n % 9) + edition,
        salaryMin: 4_000 + (n % 1_000),
        salaryMax: 8_000,
        skills: ['数控', '钳工'],
        publishedAt: '2026-01-01T00:00:00.000Z',
        status: 'OPEN',
      },
    },
  };
}

/** What one process measured of a feed of changes, in ms. */
export interface MeasuredReconciliation {
  readonly first: number;
  /** The whole list, unchanged, compared with what is stored. */
  readonly reconciliation: number;
  /** A run in which nothing changed, while nothing else runs, and the longest while the whole list was compared. */
  readonly alone: number;
  readonly longest: number;
}

/** A list of so many records, of which one in a hundred changes with each edition; of a feed of changes, none does. */
class BenchFeed implements RecordFeed {
  readonly system: string;
  readonly name = 'jobs';
  readonly types = ['JobPosting'] as const;
  readonly mode: RecordFeed['mode'];
  readonly #size: number;
  edition = 0;

  constructor(system: string, size: number, mode: RecordFeed['mode'] = 'full') {
    this.system = system;
    this.#size = size;
    this.mode = mode;
  }

  async *read(from: string | null = null): AsyncGenerator<FeedPage> {
    if (from !== null) {
      yield await Promise.resolve({ items: [], watermark: from });
      return;
    }
    const watermark = this.mode === 'full' ? null : '1';
    for (let begin = 0; begin < this.#size; begin += PAGE) {
      const length = Math.min(PAGE, this.#size - begin);
      const items = Array.from({ length }, (_, n) =>
        item(this.system, begin + n, (begin + n) % 100 === 0 ? this.edition : 0),
      );
      yield await Promise.resolve({ items, watermark });
    }
  }
}

async function open(engine: string, cleanup: AsyncDisposableStack): Promise<Database> {
  if (engine === 'pglite') {
    const dataFolder = await mkdtemp(join(tmpdir(), 'queqiao-bench-'));
    cleanup.defer(() => rm(dataFolder, { recursive: true }));
    return cleanup.use(await openDatabase({ dataFolder, migrations: HUB_MIGRATIONS }));
  }
  const server = TEST_ENGINES.find(({ name, missing }) => name === engine && missing === null);
  if (server === undefined) throw new Error(`no ${engine} here: set TEST_DATABASE_URL`);
  return cleanup.use(await server.open()).database;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Reads a list once, and compares it whole where that is due; gives the ms that it took. */
async function read(database: Database, feed: BenchFeed, reconcileMs?: number): Promise<number> {
  await using exchange = await exchangeOf(database, feed, { ...(reconcileMs !== undefined && { reconcileMs }) });
  return await timed(async () => {
    for (const [, failures] of (await exchange.engine.once()).get(feed.system) ?? []) throw failures;
  });
}

function exchangeOf(database: Database, feed: BenchFeed, options: Partial<ExchangeOptions>): Promise<Exchange> {
  return createExchange({
    database,
    audit: new AuditLog(database, new AuditKeys({ secrets: ['only for measuring, never for anything else'] })),
    installations: [],
    feeds: [feed],
    syncIntervalMs: 1_000,
    ...options,
  });
}

/** Inserts the stored rows of a system by one statement; returns the ms that it took. */
function insertPlainly(database: Database, system: string): Promise<number> {
  return timed(() =>
    database.run(
      `with personal as (
         insert into plain_personal
         select p.* from record_personal as p join record_version as v on v.position = p.origin where v.system = '${system}'
       )
       insert into plain_version select * from record_version where system = '${system}' and kind = 'CREATED'`,
    ),
  );
}

/** Loads a list, reads it again unchanged and with one in a hundred changed, and inserts the same rows plainly. */
export async function measure(engine: string, size: number): Promise<Measured> {
  await using cleanup = new AsyncDisposableStack();
  const database = await open(engine, cleanup);
  await database.run(
    `create table plain_version (like record_version including all);
     create table plain_personal (like record_personal including all)`,
  );
  // A hub runs for weeks, so the cost of code before it is compiled is not measured.
  await read(database, new BenchFeed('warm-up', WARM_UP));
  await insertPlainly(database, 'warm-up');
  const feed = new BenchFeed('bench', size);
  const first = await read(database, feed);
  const unchanged = await read(database, feed);
  const plain = await insertPlainly(database, 'bench');
  feed.edition = 1;
  const onePercent = await read(database, feed);
  return { first, unchanged, onePercent, plain, peak: process.resourceUsage().maxRSS * 1024 };
}

/** Loads a feed of changes, compares it whole, and runs it again and again while it is compared whole once more. */
export async function measureReconciliation(engine: string, size: number): Promise<MeasuredReconciliation> {
  await using cleanup = new AsyncDisposableStack();
  const database = await open(engine, cleanup);
  await read(database, new BenchFeed('warm-up', WARM_UP, 'incremental'));
  const feed = new BenchFeed('bench', size, 'incremental');
  const first = await read(database, feed);
  const alone = await read(database, feed);
  const reconciliation = await read(database, feed, 0);
  return { first, alone, reconciliation, longest: await longestRun(database, feed) };
}

/** Runs a feed ten times a second until it was compared whole once; gives the ms of the longest run. */
async function longestRun(database: Database, feed: BenchFeed): Promise<number> {
  const wholes = async (): Promise<number> => {
    const text = `select count(*)::int as n from sync_run where whole and system = 'bench'`;
    return (await database.query<{ n: number }>({ text, values: [] }))[0]?.n ?? 0;
  };
  const before = await wholes();
  let longest = 0;
  const observer: ExchangeOptions['observer'] = {
    runBegan() {
      const began = performance.now();
      return () => (longest = Math.max(longest, performance.now() - began));
    },
  };
  await using exchange = await exchangeOf(database, feed, { observer, reconcileMs: 0, syncIntervalMs: 100 });
  exchange.start();
  while ((await wholes()) === before) await setTimeout(100);
  return longest;
}

if (import.meta.main) {
  const [engine = '', size = '', what = 'whole'] = process.argv.slice(2);
  const run = what === 'whole' ? measure : measureReconciliation;
  process.stdout.write(JSON.stringify(await run(engine, Number(size))));
}
