import type { Queryable } from '@queqiao/store';

/** How old the entry of the log after each position is, in seconds, which is how far behind its reader is; 0 where there is none. */
export async function agesAfter(store: Queryable, positions: readonly number[]): Promise<readonly number[]> {
  const rows = await store.query<{ age: number | null }>({
    text: `select greatest(0, extract(epoch from clock_timestamp() - least(
        (select at from record_version where position > reader.at order by position limit 1),
        (select at from log_entry where position > reader.at order by position limit 1))))::float8 as age
      from unnest($1::bigint[]) with ordinality as reader (at, place)
      order by place`,
    values: [positions],
  });
  return rows.map(({ age }) => age ?? 0);
}
