import {
  brokenCursor,
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { asOfMoment } from '../mapping/sql/as-of.ts';
import { contributionSql } from '../mapping/sql/contribution-sql.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import type { Moment } from '../values/measurement/moment.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { recordSet, type RecordSet } from './record-set.ts';
import { evidenceOf, type Evidence, type IsFirst } from './evidence.ts';
import {
  evidenceCountSql,
  evidenceSql,
  firstOfValuesSql,
  type EvidenceFilter,
  type EvidenceOrder,
  type EvidencePage,
  type EvidenceRow,
} from './evidence-sql.ts';

// Which component of a total, in which order, and the key of the record with what the order goes by.
const codec = cursorCodec(
  'evidence2',
  z.strictObject({
    c: z.int().nonnegative(),
    o: z.enum(['RECORD', 'CONTRIBUTION', 'CHANGED']),
    k: z
      .string()
      .regex(/^-?\d{1,40}(?:\.\d{1,40})?$/)
      .nullable(),
    s: z.string(),
    i: z.string(),
  }),
);

export interface EvidenceRequest extends PageArguments, EvidenceFilter {
  /** Of a total: within each of its components. */
  readonly order: EvidenceOrder;
  /** Whether anybody asks how many there are. */
  readonly total: boolean;
}

type Side = 'numerator' | 'denominator';

/** Which records of a page are the first of their values, for the sides that count each value once. */
async function firsts(
  queryable: Queryable,
  rule: ResolvedMapping,
  set: RecordSet,
  asOf: string,
  rows: readonly EvidenceRow[],
): Promise<IsFirst> {
  const found = new Map<Side, ReadonlySet<string>>();
  for (const side of ['numerator', 'denominator'] as const) {
    const measured = rule[side];
    if (measured?.aggregate.kind !== 'countDistinct') continue;
    const values = [...new Set(rows.flatMap((row) => (row.counted ? (row[side] ?? []) : [])))];
    const value = contributionSql(measured, asOfMoment(asOf));
    const first = await queryable.query<{ system: string; id: string }>(firstOfValuesSql(value, set, values));
    found.set(side, new Set(first.map(({ system, id }) => `${system} ${id}`)));
  }
  return ({ system, id }, side) => found.get(side)?.has(`${system} ${id}`) === true;
}

/** Records that one mapping considered. */
async function readRows(
  store: PolicyStore,
  queryable: Queryable,
  { indicator, facts, measured }: MeasuredIndicator,
  moment: Moment,
  page: EvidencePage,
): Promise<readonly { readonly node: Evidence; readonly sort: string | null }[]> {
  const { mapping } = facts;
  if (mapping === null || page.limit <= 0) return [];
  const { rule, version } = mapping;
  const set = recordSet(store, indicator, rule, moment, measured.year);
  const rows = await queryable.query<EvidenceRow>(evidenceSql(rule, set, moment.asOf, page));
  const isFirst = await firsts(queryable, rule, set, moment.asOf, rows);
  return rows.map((row) => ({ node: evidenceOf(rule, version.version, row, isFirst), sort: row.sort }));
}

async function countRows(store: PolicyStore, outcome: MeasuredIndicator, moment: Moment, filter: EvidenceFilter) {
  const { indicator, facts, measured } = outcome;
  if (facts.mapping === null) return 0;
  const set = recordSet(store, indicator, facts.mapping.rule, moment, measured.year);
  const [row] = await store.database.query<{ total: number }>(evidenceCountSql(facts.mapping.rule, set, filter));
  return row?.total ?? 0;
}

/** An indicator's evidence is its own; a total's that of its components, one after the other. */
async function partsOf(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  moment: Moment,
): Promise<readonly MeasuredIndicator[]> {
  const components = store.catalogue.componentsOf(indicator);
  return measureIndicators(store, components.length > 0 ? components : [indicator], moment);
}

/**
 * A page of the records behind a value, and of those that were considered: every record of the mapping's type in the
 * document's region. Empty where no mapping was in force. Throws BAD_USER_INPUT for `first` out of range and a broken
 * cursor.
 */
export async function readEvidence(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  moment: Moment,
  { counted, decided, search, order, total, ...page }: EvidenceRequest,
): Promise<Connection<Evidence>> {
  const { first, after } = readPageArguments(page);
  const from = after === null ? null : codec.decode(after);
  if (from !== null && from.o !== order) throw brokenCursor();
  const filter = { counted, decided, search };
  const parts = await partsOf(store, indicator, moment);
  const edges: { readonly cursor: string; readonly node: Evidence }[] = [];
  for (const [place, part] of parts.entries()) {
    if (place < (from?.c ?? 0) || edges.length > first) continue;
    const begin = from?.c === place ? { system: from.s, id: from.i, sort: from.k } : null;
    const wanted = { ...filter, after: begin, order, limit: first + 1 - edges.length };
    for (const { node, sort } of await readRows(store, store.database, part, moment, wanted)) {
      edges.push({
        cursor: codec.encode({ c: place, o: order, k: sort, s: node.record.system, i: node.record.id }),
        node,
      });
    }
  }
  let all = 0;
  if (total) for (const part of parts) all += await countRows(store, part, moment, filter);
  return connection(edges.slice(0, first), {
    hasPreviousPage: after !== null,
    hasNextPage: edges.length > first,
    totalCount: total ? all : null,
  });
}
