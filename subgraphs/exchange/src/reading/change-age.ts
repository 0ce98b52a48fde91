import type { Queryable } from '@queqiao/store';

/** How old the change after each position is, in seconds, which is how far behind its reader is; 0 where there is none. */
export async function agesAfter(store: Queryable, positions: readonly number[]): Promise<readonly number[]> {
  const rows = await store.query<{ position: number; age: number }>({
    text: `select position, greatest(0, extract(epoch from clock_timestamp() - at))::float8 as age
      from record_version where position = any($1::bigint[])`,
    values: [positions.map((position) => position + 1)],
  });
  const ages = new Map(rows.map(({ position, age }) => [position - 1, age]));
  return positions.map((position) => ages.get(position) ?? 0);
}
