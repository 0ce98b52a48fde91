import { feedItemsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { ListProgress, timeOrderedPages } from '@queqiao/platform/lists';
import type { FeedItem, FeedPage, NormalisedRecord, RecordFeed, RecordTypeName } from '@queqiao/records';
import { Deadline } from '@queqiao/subgraph/request';
import { fromOffsetTime, isFuture } from '@queqiao/records/time';
import { z } from 'zod';
import type { EnterpriseClient, ListCall } from './adapter/client.ts';
import type { DeletionRow } from './adapter/rows.ts';

/** The overlap of two runs, in ms: a late write may become visible with the time at which it began. */
const OVERLAP_MS = 600_000;
/** The time limit of one call of a feed with all its retries, in ms. */
const CALL_MS = 30_000;
/** A time before every deletion. */
const EVER = '1970-01-01T00:00:00Z';

/**
 * The start of a run in the list, and in the list of deletions. The stored field `told` holds the deletions after that
 * which were already reported: they are read again because of late ones, but must not remove records restored since.
 */
const watermark = z.strictObject({
  rows: z.string().nullable(),
  deletions: z.string(),
  told: z.array(z.string()),
});
type Watermark = z.infer<typeof watermark>;

const NOTHING_READ: Watermark = { rows: null, deletions: EVER, told: [] };

function overlapping(from: string | null, through: string | null): string | null {
  if (through === null) return from;
  const back = Date.parse(through) - OVERLAP_MS;
  return from !== null && back < Date.parse(from) ? from : new Date(back).toISOString();
}

/** The time of a row's last change, if it can be read. */
function timeOf({ record, rejected }: ReceivedRow<NormalisedRecord>): string | null {
  if (record !== undefined) return record.modifiedAt;
  const time = z.object({ modified_at: z.string() }).safeParse(rejected.raw);
  return time.success ? fromOffsetTime(time.data.modified_at) : null;
}

/** All deletions since then, of every list. Throws UPSTREAM_CONTRACT for an endless list. */
async function deletionsSince(client: EnterpriseClient, since: string, signal: AbortSignal): Promise<DeletionRow[]> {
  const deletions: DeletionRow[] = [];
  const progress = new ListProgress(client.deletions.bounds);
  let cursor: string | null = null;
  do {
    const { value }: Awaited<ReturnType<EnterpriseClient['deletions']['page']>> = await client.deletions.page(
      since,
      cursor,
      Deadline.after(CALL_MS, signal),
    );
    deletions.push(...value.rows);
    cursor = value.next;
    if (cursor !== null) {
      const keys = value.rows.map((row) => `${row.resource} ${keyOf(row)}`);
      progress.page([...keys, ...value.brokenKeys]);
    }
  } while (cursor !== null);
  return deletions;
}

function keyOf({ id, deleted_at: at }: DeletionRow): string {
  return `${id}@${at}`;
}

/** The state of a run for records in the list of deletions. */
class Deleted {
  readonly #deletions: readonly DeletionRow[];
  /**
   * Records that still exist: under a new key, or listed after the deletions were read. Times are not compared: a record that
   * is created again in the second of its deletion exists.
   */
  readonly #alive = new Set<string>();

  constructor(deletions: readonly DeletionRow[]) {
    this.#deletions = deletions;
  }

  meet(rows: readonly ReceivedRow<NormalisedRecord>[]): void {
    for (const { record, rejected } of rows) {
      const id = record?.id ?? rejected?.id;
      if (typeof id === 'string') this.#alive.add(id);
      if (typeof record?.formerId === 'string') this.#alive.add(record.formerId);
    }
  }

  removals(type: RecordTypeName): FeedItem[] {
    return this.#deletions
      .filter(({ id }) => !this.#alive.has(id))
      .map(({ id, deleted_at: at }) => ({ kind: 'removal', type, id, at }));
  }
}

function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) => (last === null || Date.parse(moment) > Date.parse(last) ? moment : last),
    null,
  );
}

/**
 * One list and its deletions. The deletions are read first and reported last: a re-keyed record among them appears in the
 * list under its new key by then, and is not reported as removed.
 */
function feedOf<R extends NormalisedRecord>(
  client: EnterpriseClient,
  name: string,
  type: RecordTypeName,
  list: ListCall<R>,
): RecordFeed {
  async function* read(from: string | null, signal: AbortSignal): AsyncGenerator<FeedPage> {
    const { present } = client;
    let begin = from === null ? NOTHING_READ : watermark.parse(JSON.parse(from));
    let all = await deletionsSince(client, begin.deletions, signal);
    if (isFuture(begin.deletions, present()) || (begin.rows !== null && isFuture(begin.rows, present()))) {
      // A wrong time moved the watermark. Both lists are read from the beginning: an old deletion counts only with the whole list.
      begin = NOTHING_READ;
      all = await deletionsSince(client, begin.deletions, signal);
    }
    const own = all.filter(({ resource }) => resource === name);
    const told = new Set(begin.told);
    const deleted = new Deleted(own.filter((deletion) => !told.has(keyOf(deletion))));
    const pages = timeOrderedPages<ReceivedRow<R>>({
      from: begin.rows,
      timeOf,
      present,
      bounds: list.bounds,
      // A row that the platform returns twice is one record.
      keyOf: (row) => `${row.record?.id ?? row.key}@${timeOf(row)}`,
      async read(modifiedSince, cursor) {
        const { value } = await list.page({ cursor, modifiedSince, uncached: true }, Deadline.after(CALL_MS, signal));
        return value;
      },
    });
    let rows = begin.rows;
    for await (const page of pages) {
      deleted.meet(page.rows);
      rows = overlapping(rows, page.through);
      yield {
        items: feedItemsOf(type, page.rows),
        watermark: rows === null ? null : JSON.stringify({ ...begin, rows } satisfies Watermark),
        present: present(),
      };
    }
    const past = all.flatMap(({ deleted_at: at }) => (isFuture(at, present()) ? [] : [at]));
    const deletions = overlapping(begin.deletions, latest(past)) ?? begin.deletions;
    const again = own.filter(({ deleted_at: at }) => Date.parse(at) >= Date.parse(deletions));
    yield {
      items: deleted.removals(type),
      watermark: JSON.stringify({ rows, deletions, told: again.map(keyOf) } satisfies Watermark),
    };
  }
  return { system: client.installation.system, name, types: [type], mode: 'incremental', read };
}

/** The feeds of one installation of the family: every list, by the time of the last change, with its deletions. */
export function enterpriseFeeds(client: EnterpriseClient): readonly RecordFeed[] {
  return [
    feedOf(client, 'enterprises', 'Enterprise', client.enterprises),
    feedOf(client, 'chains', 'IndustryChain', client.chains),
    feedOf(client, 'cultivation', 'Cultivation', client.cultivation),
    feedOf(client, 'tech-demands', 'TechDemand', client.techDemands),
    feedOf(client, 'rd-projects', 'RdProject', client.rdProjects),
    feedOf(client, 'experts', 'EnterpriseExpert', client.experts),
    feedOf(client, 'cooperations', 'Cooperation', client.cooperations),
  ];
}
