import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { z } from 'zod';
import type { PolicyStore } from '../context/policy-store.ts';
import { findMapping } from '../mapping/mapping-table.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import { ruleOf } from '../mapping/mapping-version.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { relationAt } from '../mapping/sql/records-at.ts';
import { reportingOf } from '../values/measurement/count-coverage.ts';
import { missingSql } from '../values/measurement/reporter.ts';
import type { CoveredYear } from '../values/progress/progress.ts';

/** A school or enterprise by its key: the schema's `RecordEntity`. */
export type EntityReference =
  | { readonly __typename: 'School'; readonly code: string }
  | { readonly __typename: 'Enterprise'; readonly uscc: string };

const codec = cursorCodec('missing1', z.strictObject({ e: z.string() }));
const NOBODY: Connection<EntityReference> = connection([], {
  hasPreviousPage: false,
  hasNextPage: false,
  totalCount: 0,
});

async function ruleOfVersion(
  { database }: PolicyStore,
  indicator: string,
  version: number | null,
): Promise<ResolvedMapping | null> {
  const found = version === null ? null : await findMapping(database, mappingId({ indicator, version }));
  return found === null ? null : ruleOf(found);
}

/** A page of those that should have reported a year and have not, by what was known then. */
export async function readMissing(
  store: PolicyStore,
  {
    indicator: id,
    mappingVersion,
    position,
    year,
    expected,
    reported,
    supposed = {},
  }: CoveredYear & {
    readonly expected: number;
    readonly reported: number;
  },
  page: PageArguments,
): Promise<Connection<EntityReference>> {
  const { first, after } = readPageArguments(page);
  const indicator = store.catalogue.indicator(id);
  const rule = supposed.rule ?? (await ruleOfVersion(store, id, mappingVersion));
  if (indicator === null || rule === null) return NOBODY;
  const reporting = await reportingOf(store, store.database, indicator, rule);
  if (reporting === null) return NOBODY;
  const from = after === null ? null : codec.decode(after).e;
  const rows = await store.database.query<{ entity: string }>(
    missingSql(reporting, relationAt(position, store.systemsOf, supposed.without), {
      year,
      after: from,
      limit: first + 1,
    }),
  );
  const { kind } = reporting.reporter;
  const edges = rows.slice(0, first).map(({ entity }) => ({
    cursor: codec.encode({ e: entity }),
    node:
      kind === 'School' ? ({ __typename: kind, code: entity } as const) : ({ __typename: kind, uscc: entity } as const),
  }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: expected - reported,
  });
}
