import type { AuditLog } from '@queqiao/audit';
import { batchLoader } from '@queqiao/subgraph/loaders';
import { selects } from '@queqiao/subgraph';
import { parseRegionCode } from '@queqiao/records/identifiers';
import type { ChangeLog, Queryable } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { changesPage } from '../reading/change-event.ts';
import { quarantinedRow, quarantineGroups, quarantinePage } from '../reading/quarantine-reader.ts';
import { searchRecords } from '../reading/record-search.ts';
import type { RecordReader } from '../reading/record-reader.ts';
import type { SourceReader } from '../reading/source-reader.ts';
import { parseChangeFilter, parseRecordType, readerRights } from './change-filter.ts';
import type { RecordLookups } from './record-lookups.ts';

export interface QuerySources {
  readonly store: Queryable;
  readonly audit: AuditLog;
  readonly log: ChangeLog;
  readonly cursors: ChangeCursors;
  readonly sources: SourceReader;
  readonly lookups: RecordLookups;
  readonly reader: RecordReader;
  /** Every platform. */
  readonly systems: readonly string[];
}

export function queryResolvers(of: QuerySources): QueryResolvers {
  const { store, audit, log, cursors, sources, lookups, reader, systems } = of;
  return {
    changes: (_parent, { filter, ...page }, { scope }) =>
      changesPage(log, cursors, {
        ...page,
        selection: parseChangeFilter(filter),
        rights: readerRights(scope.caller),
      }),
    watermark: async () => cursors.encode((await log.head()).newest),
    record: (_parent, { system, type, id }, { scope }) =>
      batchLoader(scope, lookups.version).load({ system, type, id, version: null }),
    records: (_parent, { type, system, region, search, ids, first, after }, { scope }, info) =>
      searchRecords(
        store,
        reader,
        systems,
        {
          type: parseRecordType(type, 'type'),
          system: system ?? null,
          region: region == null ? null : parseRegionCode(region, 'region'),
          search,
          ids,
          first,
          after,
          total: selects(info, 'totalCount'),
        },
        scope.caller,
      ),
    sources: () => sources.all(),
    audit: (_parent, page) => audit.page(page),
    quarantined: (_parent, { key }) => quarantinedRow(store, key),
    quarantineGroups: (_parent, { system }) => quarantineGroups(store, system ?? null),
    quarantine: (_parent, { system, ...page }) => quarantinePage(store, system ?? null, page),
  };
}
