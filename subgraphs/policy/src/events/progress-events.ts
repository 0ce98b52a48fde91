import type { LogEntry, LogRange, SelectEntries } from '@queqiao/subgraph';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { progressColumns, progressOfRow, type StoredProgress } from '../values/measurement/stored-progress.ts';
import type { Progress } from '../values/progress/progress.ts';
import { selectedIndicators } from './selected-indicators.ts';

/** The schema's `IndicatorProgressChange`. */
export interface ProgressChange {
  readonly cursor: string;
  readonly indicator: CatalogueIndicator;
  /** Null for the first that was ever written down. */
  readonly before: Progress | null;
  readonly now: Progress;
  /** Null where no change of a record brought it about. */
  readonly cause: string | null;
}

interface ProgressRow {
  readonly event: number;
  readonly indicator: string;
  readonly cause: number | null;
  readonly now: StoredProgress;
  readonly before: StoredProgress | null;
}

// As JSON, one column each: they have the same columns, and are as long as what is asked for.
const asJson = (name: string): Sql => sql`(select to_json(one) from (select ${progressColumns(name)}) as one)`;

/** Only those that have another status than what was written down before. */
const CROSSING = sql` and last.status <> p.status`;

/** In the form that all moments have: JSON of the store's own has another. */
function progressOf(indicator: string, stored: StoredProgress): Progress {
  return progressOfRow(indicator, { ...stored, asOf: new Date(stored.asOf).toISOString() });
}

async function readProgress(
  { database, catalogue }: PolicyStore,
  indicators: readonly CatalogueIndicator[],
  crossing: boolean,
  { after, through, limit }: LogRange,
): Promise<LogEntry[]> {
  const rows = await database.query<ProgressRow>(
    sql`select p.event, p.indicator, p.cause, ${asJson('p')} as now,
          case when last.id is not null then ${asJson('last')} end as before
        from indicator_progress as p
        left join lateral (
          select * from indicator_progress as q where q.indicator = p.indicator and q.id < p.id order by q.id desc limit 1
        ) as last on true
        where p.event > ${after}::bigint and p.event <= ${through}::bigint
          and p.indicator = any(${indicators.map(({ id }) => id)}::text[])${crossing ? CROSSING : empty}
        order by p.event limit ${limit}`,
  );
  return rows.flatMap(({ event, cause, now, before, ...row }) => {
    const indicator = catalogue.indicator(row.indicator);
    if (indicator === null) return [];
    const value = (cursorOf: (position: number) => string): ProgressChange => ({
      cursor: cursorOf(event),
      indicator,
      before: before && progressOf(indicator.id, before),
      now: progressOf(indicator.id, now),
      cause: cause === null ? null : cursorOf(cause),
    });
    return [{ position: event, value }];
  });
}

/**
 * The events of the subscriptions to indicators: what was written down of them, in the order of the change log. They are
 * the same whenever they are read, since nothing that was written down is changed.
 */
export function progressEvents(store: PolicyStore): ReadonlyMap<string, SelectEntries> {
  const select =
    (crossing: boolean): SelectEntries =>
    (given) => {
      const indicators = selectedIndicators(store.catalogue, given);
      return (range) => readProgress(store, indicators, crossing, range);
    };
  return new Map([
    ['indicatorProgress', select(false)],
    ['indicatorStatusChanged', select(true)],
  ]);
}
