import sql, { raw, type Sql } from 'sql-template-tag';
import { identifier } from './attribute-sql.ts';

// The inputs of a value are digested as a set that can grow and shrink: each counted version has a SHA-256 of its own,
// and the four quarters of these hashes, as signed 64-bit numbers, are summed one by one. Sums do not depend on the order,
// and a change adds its new version's quarters and takes its old one's away.

/** SHA-256 over key, version and content hash of the versions under an alias, as `input.hex`, once for each row. */
export function hashJoin(alias: string): Sql {
  const of = identifier(alias);
  // Without the offset the planner would write the hash out wherever it is used, and compute it four times.
  return sql`cross join lateral (
    select encode(sha256(convert_to(concat_ws(chr(31), ${of}.system, ${of}.type, ${of}.id, ${of}.version), 'UTF8') || ${of}.content_hash), 'hex') as hex
    offset 0
  ) as input`;
}

/** One quarter of a hash in hexadecimal digits as a signed 64-bit number. */
export function lane(hex: Sql, quarter: 0 | 1 | 2 | 3): Sql {
  return sql`('x' || substr(${hex}, ${raw(String(quarter * 16 + 1))}, 16))::bit(64)::bigint`;
}

const HEX = raw('input.hex');

/** The four sums over the rows of a group, as texts; null where there is none. */
export const LANES: Sql = sql`case when count(*) > 0 then array[sum(${lane(HEX, 0)}), sum(${lane(HEX, 1)}), sum(${lane(HEX, 2)}), sum(${lane(HEX, 3)})]::text[] end`;
