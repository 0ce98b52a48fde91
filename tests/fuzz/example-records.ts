import { recordTypeNamed } from '@queqiao/families';
import type { NormalisedRecord, RecordFeed } from '@queqiao/records';

const READ_MS = 60_000;
/** The most pages of a feed that are read: examples are enough. */
const PAGES = 3;

async function recordsOfFeed(feed: RecordFeed): Promise<readonly NormalisedRecord[]> {
  const records: NormalisedRecord[] = [];
  let pages = 0;
  for await (const { items } of feed.read(null, AbortSignal.timeout(READ_MS))) {
    for (const item of items) if (item.kind === 'record') records.push(item.record);
    if (++pages === PAGES) break;
  }
  return records;
}

/** The records that a record names, as `type id`. */
function referencesOf({ type, attributes }: NormalisedRecord): readonly string[] {
  return Object.values(recordTypeNamed(type).references).flatMap(({ type: referred, via }) =>
    [attributes[via]].flat().flatMap((id) => (typeof id === 'string' ? `${referred} ${id}` : [])),
  );
}

/** One record of every type that the feeds have: the one that most others name, so that much hangs on it. */
export async function exampleRecords(feeds: readonly RecordFeed[]): Promise<ReadonlyMap<string, NormalisedRecord>> {
  const records: NormalisedRecord[] = [];
  // One after the other: no platform is asked for more at once than it bears on a busy machine.
  for (const feed of feeds) records.push(...(await recordsOfFeed(feed)));
  const named = new Map<string, number>();
  for (const key of records.flatMap(referencesOf)) named.set(key, (named.get(key) ?? 0) + 1);
  const weight = ({ type, id }: NormalisedRecord): number => named.get(`${type} ${id}`) ?? 0;
  const examples = new Map<string, NormalisedRecord>();
  for (const record of records) {
    const best = examples.get(record.type);
    if (best === undefined || weight(record) > weight(best)) examples.set(record.type, record);
  }
  return examples;
}
