import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import sql from 'sql-template-tag';
import { z } from 'zod';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { presentMoment } from './moment.ts';
import { measureIndicator } from './measure.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { digestOf } from '../progress/digest.ts';
import { progressOf, type Measured, type Progress } from '../progress/progress.ts';
import { progressColumns, progressOfRow, type StoredProgress } from './stored-progress.ts';

interface HistoryRow extends StoredProgress {
  readonly key: number;
}

// The moment of an entry, then its number; the entry of a year has none and stands after those of its last moment.
const codec = cursorCodec('history1', z.strictObject({ t: z.int(), k: z.int().nonnegative() }));

interface Entry {
  readonly at: number;
  readonly key: number;
  readonly progress: Progress;
}

/** The last moment of a year in Asia/Shanghai. */
function endOf(year: number): string {
  return new Date(`${year}-12-31T23:59:59.999+08:00`).toISOString();
}

/** What each year came to, as it is known now. */
async function yearlyEntries(store: PolicyStore, indicator: CatalogueIndicator): Promise<readonly Entry[]> {
  if (indicator.cadence !== 'ANNUAL') return [];
  const moment = await presentMoment(store);
  const { facts, measured } = await measureIndicator(store, indicator, moment);
  return measured.years.map(({ year, value, coverage }) => {
    const asOf = endOf(year);
    const years = measured.years.filter((one) => one.year <= year);
    const ofYear: Measured = {
      ...measured,
      value,
      year,
      coverage,
      provisional: null,
      years,
      numerator: null,
      denominator: null,
      inputs: null,
    };
    const progress = progressOf(indicator, facts.target, ofYear, { asOf, position: moment.position });
    const { mappingVersion } = measured;
    const digest = digestOf({
      indicator: `${indicator.id}#${year}`,
      mappingVersion,
      value,
      year,
      coverage,
      target: facts.target,
      inputs: null,
    });
    return { at: Date.parse(asOf), key: 0, progress: { ...progress, digest } };
  });
}

function follows(entry: Entry, { at, key }: { readonly at: number; readonly key: number }): boolean {
  return entry.at < at || (entry.at === at && entry.key < key);
}

/**
 * How an indicator went, newest first: every value and status that it had, and of a yearly demand what each year came
 * to. Throws BAD_USER_INPUT for `first` out of range and a broken cursor.
 */
export async function readHistory(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  page: PageArguments,
): Promise<Connection<Progress>> {
  const { first, after } = readPageArguments(page);
  const cursor = after === null ? null : codec.decode(after);
  const from = cursor === null ? { at: Number.MAX_SAFE_INTEGER, key: 0 } : { at: cursor.t, key: cursor.k };
  const before = cursor === null ? null : new Date(cursor.t).toISOString();
  const rows = await store.database.query<HistoryRow>(
    sql`select id as key, ${progressColumns('p')}
        from indicator_progress as p
        where indicator = ${indicator.id}
          and (${before}::timestamptz is null or (at, id) < (${before}::timestamptz, ${from.key}::bigint))
        order by at desc, id desc limit ${first + 1}`,
  );
  const [counted] = await store.database.query<{ total: number }>(
    sql`select count(*)::int as total from indicator_progress where indicator = ${indicator.id}`,
  );
  const yearly = await yearlyEntries(store, indicator);
  const stored = rows.map(({ key, ...row }) => ({
    at: Date.parse(row.asOf),
    key,
    progress: progressOfRow(indicator.id, row),
  }));
  const entries = [...stored, ...yearly.filter((entry) => follows(entry, from))]
    .toSorted((one, other) => other.at - one.at || other.key - one.key)
    .slice(0, first + 1);
  const edges = entries
    .slice(0, first)
    .map(({ at, key, progress }) => ({ cursor: codec.encode({ t: at, k: key }), node: progress }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: entries.length > first,
    totalCount: (counted?.total ?? 0) + yearly.length,
  });
}
