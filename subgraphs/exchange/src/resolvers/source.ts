import { regionOf } from '@queqiao/records/regions';
import type { Queryable } from '@queqiao/store';
import type { FeedResolvers, HeldRemovalsResolvers, SourceResolvers } from '../generated/schema.ts';
import { runsPage } from '../reading/feed-reader.ts';
import type { RecordLists } from '../reading/record-list.ts';
import type { SourceReader } from '../reading/source-reader.ts';

export function sourceResolvers(lists: RecordLists): SourceResolvers {
  return {
    region: ({ region }) => regionOf(region),
    recordsInFuture: ({ id, futureRecords }, page, { scope }) => lists.future(id, futureRecords, page, scope.caller),
  };
}

export function feedResolvers(store: Queryable): FeedResolvers {
  return { runs: (feed, page) => runsPage(store, feed, page) };
}

export function heldRemovalsResolvers(lists: RecordLists, sources: SourceReader): HeldRemovalsResolvers {
  return {
    __resolveReference: async ({ system, type }) => {
      const source = await sources.one(system);
      return source?.held.find((held) => held.type === type) ?? null;
    },
    recordIds: ({ system, type }) => lists.heldIds(system, type),
    records: ({ system, type }, page, { scope }) => lists.held(system, type, page, scope.caller),
  };
}
