import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { JsonValue } from '@queqiao/records';
import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { effectsOf, type IndicatorEffect } from '../evidence/indicator-effect.ts';
import { recordSet } from '../evidence/record-set.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import { presentMoment, type Moment } from '../values/measurement/moment.ts';
import type { Progress } from '../values/progress/progress.ts';
import { RULES } from './kinds/all-kinds.ts';
import type { ProposalKind } from './proposal.ts';
import { warningsOf, type Warning } from './warnings.ts';

/** A version of a record, as evidence names it. */
interface RecordVersion {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

type RecordPage = (page: PageArguments) => Promise<Connection<RecordVersion>>;

/** What a proposal would do if it were approved now: the schema's `ProposalPreview`. */
export interface Preview {
  readonly before: Progress | null;
  readonly after: Progress | null;
  readonly entering: RecordPage;
  readonly leaving: RecordPage;
  /** Every other indicator that would move. */
  readonly affected: readonly IndicatorEffect[];
  readonly warnings: readonly Warning[];
}

const codec = cursorCodec('preview1', z.strictObject({ s: z.string(), i: z.string() }));

/** The records that count; none where there is no mapping. */
function countedKeys(store: PolicyStore, { indicator, facts, measured }: MeasuredIndicator, moment: Moment): Sql {
  const none = sql`select null::text as system, null::text as type, null::text as id, null::int as version where false`;
  if (facts.mapping === null) return none;
  const { rule } = facts.mapping;
  const set = recordSet(store, indicator, rule, moment, measured.year, facts.decisions ?? undefined);
  return sql`select r.system, r.type, r.id, r.version from ${set.from} where ${set.considered} and ${set.counted}`;
}

/** A page of the records that count in one case and not in the other. */
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

const NO_RECORDS: RecordPage = async () =>
  connection([], { hasPreviousPage: false, hasNextPage: false, totalCount: 0 });

/** Of what has been decided there is nothing left to foresee. */
export const NO_PREVIEW: Preview = {
  before: null,
  after: null,
  entering: NO_RECORDS,
  leaving: NO_RECORDS,
  affected: [],
  warnings: [],
};

/**
 * What a change would do if it were put in force now, without writing anything: to the indicator, to every total that it is
 * part of, and which records would come and go.
 */
export async function previewChange(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  { kind, content }: { readonly kind: ProposalKind; readonly content: JsonValue },
): Promise<Preview> {
  const moment = await presentMoment(store);
  const scene = { store, queryable: store.database, indicator, position: moment.position, at: moment.asOf };
  const { instead: change } = RULES[kind];
  const instead = new Map(change === null ? [] : [[indicator.id, await change(scene, content)]]);
  const totals = store.catalogue.indicators.filter(({ components }) => components.includes(indicator.id));
  const before = await measureIndicators(store, [indicator, ...totals], moment);
  const after = await measureIndicators(store, [indicator, ...totals], moment, { instead });
  const [now, then] = [before[0], after[0]];
  if (now === undefined || then === undefined) throw new TypeError(`${indicator.id} was not measured`);
  const [counted, wouldCount] = [countedKeys(store, now, moment), countedKeys(store, then, moment)];
  return {
    before: now.progress,
    after: then.progress,
    entering: (page) => difference(store, wouldCount, counted, page),
    leaving: (page) => difference(store, counted, wouldCount, page),
    affected: effectsOf(before.slice(1), after.slice(1)),
    warnings: await warningsOf(store, now, then, moment),
  };
}
