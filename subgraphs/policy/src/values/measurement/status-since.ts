import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { Status } from '../progress/status.ts';

/** A status as it was written down last. */
export interface StatusSince {
  readonly status: Status;
  /** When it was first written down after another one, or at all. */
  readonly since: string;
}

/** The status of each indicator that was written down last, and since when it has been the same; by indicator. */
export async function statusesSince(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, StatusSince>> {
  const rows = await queryable.query<StatusSince & { readonly indicator: string }>(
    sql`select asked.indicator, last.status, first.at as since
        from unnest(${indicators}::text[]) as asked(indicator)
        cross join lateral (
          select p.status from indicator_progress p where p.indicator = asked.indicator order by p.id desc limit 1
        ) as last
        cross join lateral (
          select p.at from indicator_progress p where p.indicator = asked.indicator and p.id > coalesce((
            select q.id from indicator_progress q where q.indicator = asked.indicator and q.status <> last.status
            order by q.id desc limit 1
          ), 0) order by p.id limit 1
        ) as first`,
  );
  return new Map(rows.map((row) => [row.indicator, row]));
}
