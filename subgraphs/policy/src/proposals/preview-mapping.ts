import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { isSteady } from '../mapping/sql/is-steady.ts';
import { recordSet } from '../evidence/record-set.ts';
import { nextVersion, readDraft, type MappingDraft } from './draft-mapping.ts';
import type { MappingVersion } from '../mapping/mapping-version.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { presentMoment, type Moment } from '../values/measurement/moment.ts';
import { measureIndicator, type MeasuredIndicator } from '../values/measurement/measure.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { Progress } from '../values/progress/progress.ts';
import { warningsOf } from './warnings.ts';

/** A version of a record, as evidence names it. */
interface RecordVersion {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

/** What a mapping would do once approved: the schema's `MappingPreview`. */
export interface Preview {
  readonly before: Progress;
  readonly after: Progress;
  readonly entering: (page: PageArguments) => Promise<Connection<RecordVersion>>;
  readonly leaving: (page: PageArguments) => Promise<Connection<RecordVersion>>;
  readonly warnings: readonly string[];
}

const codec = cursorCodec('preview1', z.strictObject({ s: z.string(), i: z.string() }));

/** The records that count by a mapping; none where there is no mapping. */
function countedKeys(store: PolicyStore, { indicator, facts, measured }: MeasuredIndicator, moment: Moment): Sql {
  const none = sql`select null::text as system, null::text as type, null::text as id, null::int as version where false`;
  if (facts.mapping === null) return none;
  const set = recordSet(store, indicator, facts.mapping.rule, moment, measured.year);
  return sql`select r.system, r.type, r.id, r.version from ${set.from} where ${set.considered} and ${set.counted}`;
}

/** A page of the records that count by one mapping and not by the other. */
async function difference(
  store: PolicyStore,
  these: Sql,
  those: Sql,
  page: PageArguments,
): Promise<Connection<RecordVersion>> {
  const { first, after } = readPageArguments(page);
  const from = after === null ? null : codec.decode(after);
  const differing = sql`(${these}) as these
    where not exists (
      select from (${those}) as those
      where those.system = these.system and those.type = these.type and those.id = these.id
    )`;
  const beyond = from === null ? sql`` : sql`and (system collate "C", id collate "C") > (${from.s}, ${from.i})`;
  const rows = await store.database.query<RecordVersion>(
    sql`select * from ${differing} ${beyond} order by system collate "C", id collate "C" limit ${first + 1}`,
  );
  const [counted] = await store.database.query<{ total: number }>(sql`select count(*)::int as total from ${differing}`);
  const edges = rows.slice(0, first).map((node) => ({ cursor: codec.encode({ s: node.system, i: node.id }), node }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: counted?.total ?? 0,
  });
}

/** The draft as a version that is not stored. */
function versionOf(
  indicator: CatalogueIndicator,
  { rule }: ResolvedMapping,
  version: number,
  at: string,
): MappingVersion {
  const { recordType, where, measure } = rule;
  return {
    key: 0,
    indicator: indicator.id,
    version,
    state: 'DRAFT',
    shipped: false,
    recordType,
    where,
    measure,
    digest: '',
    author: '',
    approver: null,
    comment: null,
    draftedAt: at,
    submittedAt: null,
    decidedAt: null,
    endedAt: null,
  };
}

/**
 * What a mapping would do if it were approved now, without writing anything: counted by the same statement as after its
 * approval, under the version that it would get. Throws BAD_USER_INPUT as drafting does.
 */
export async function previewMapping(store: PolicyStore, draft: MappingDraft): Promise<Preview> {
  const { indicator, rule: written } = readDraft(store, draft);
  const rule = readMapping(written);
  const moment = await presentMoment(store);
  const version = versionOf(indicator, rule, await nextVersion(store.database, indicator.id), moment.asOf);
  const before = await measureIndicator(store, indicator, moment);
  const mapping = { version, rule, steady: isSteady(rule, indicator) };
  const after = await measureIndicator(store, indicator, moment, {
    recount: true,
    instead: new Map([[indicator.id, mapping]]),
  });
  const [now, then] = [before, after].map((outcome) => countedKeys(store, outcome, moment)) as [Sql, Sql];
  return {
    before: before.progress,
    after: after.progress,
    entering: (page) => difference(store, then, now, page),
    leaving: (page) => difference(store, now, then, page),
    warnings: await warningsOf(store, after, moment),
  };
}
