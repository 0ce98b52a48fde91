import { appendEntries, type AppendedEntries, type Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { measureIndicators } from '../measurement/measure.ts';
import type { Moment } from '../measurement/moment.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import type { Progress } from '../progress/progress.ts';

interface LastRow {
  readonly indicator: string;
  readonly value: number | null;
  readonly status: string;
  readonly absence: string | null;
  readonly digest: string;
  readonly gap: number | null;
  /** Digest of the provisional value; null where there is none. */
  readonly provisional: string | null;
}

function isNews(progress: Progress, last: LastRow | undefined): boolean {
  return (
    last === undefined ||
    last.digest !== progress.digest ||
    last.status !== progress.status ||
    last.value !== progress.value ||
    last.absence !== progress.absence ||
    last.gap !== progress.gap ||
    last.provisional !== (progress.provisional?.digest ?? null)
  );
}

/** The indicators with the totals that they are part of. */
function withTotals(store: PolicyStore, indicators: readonly CatalogueIndicator[]): readonly CatalogueIndicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return store.catalogue.indicators.filter(
    (indicator) => ids.has(indicator.id) || indicator.components.some((component) => ids.has(component)),
  );
}

/** What was written down. */
export interface RecordedProgress {
  readonly rows: number;
  /** Where it stands in the change log; null where nothing was written. */
  readonly entries: AppendedEntries | null;
}

const NOTHING: RecordedProgress = { rows: 0, entries: null };

/** Why indicators are checked. */
export interface Occasion extends Moment {
  /** Position of the change that brings it about; null: none did. */
  readonly causeOf: (indicator: CatalogueIndicator) => number | null;
}

/**
 * Writes down the progress of indicators, and of the totals that they are part of, where it is not what was written last.
 * Each row is an entry of the change log. The caller holds the lock of the running totals, and commits soon.
 */
export async function recordProgress(
  store: PolicyStore,
  transaction: Queryable,
  indicators: readonly CatalogueIndicator[],
  { causeOf, ...moment }: Occasion,
): Promise<RecordedProgress> {
  const touched = withTotals(store, indicators);
  if (touched.length === 0) return NOTHING;
  const ids = touched.map(({ id }) => id);
  const lastRows = await transaction.query<LastRow>(
    sql`select last.* from unnest(${ids}::text[]) as t (indicator)
        cross join lateral (
          select indicator, value, status, absence, digest, gap, provisional ->> 'digest' as provisional from indicator_progress as p
          where p.indicator = t.indicator order by id desc limit 1
        ) as last`,
  );
  const last = new Map(lastRows.map((row) => [row.indicator, row]));
  const outcomes = await measureIndicators(store, touched, moment, { queryable: transaction });
  const news = outcomes
    .filter(({ indicator, progress }) => isNews(progress, last.get(indicator.id)))
    .map(({ indicator, progress }) => ({
      indicator: indicator.id,
      cause: causeOf(indicator),
      at: moment.asOf,
      position: moment.position,
      value: progress.value,
      numerator: progress.numerator,
      denominator: progress.denominator,
      gap: progress.gap,
      forecast: progress.forecast,
      status: progress.status,
      absence: progress.absence,
      mapping_version: progress.mappingVersion,
      reported: progress.reported,
      year: progress.year,
      digest: progress.digest,
      coverage_expected: progress.coverage?.expected ?? null,
      coverage_reported: progress.coverage?.reported ?? null,
      provisional: progress.provisional,
      line: progress.line,
    }));
  if (news.length === 0) return NOTHING;
  const entries = await appendEntries(transaction, news.length, moment.asOf);
  const rows = news.map((row, index) => ({ ...row, event: entries.after + index + 1 }));
  await transaction.query(
    sql`insert into indicator_progress (indicator, at, position, cause, value, numerator, denominator, gap, forecast,
          status, absence, mapping_version, reported, year, digest, coverage_expected, coverage_reported, provisional,
          line, event)
        select indicator, at, position, cause, value, numerator, denominator, gap, forecast, status, absence,
          mapping_version, reported, year, digest, coverage_expected, coverage_reported, provisional, line, event
        from json_populate_recordset(null::indicator_progress, ${JSON.stringify(rows)}::json)`,
  );
  return { rows: rows.length, entries };
}
