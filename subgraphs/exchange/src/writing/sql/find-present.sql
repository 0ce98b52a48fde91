-- The present versions of records of one type. Each key is found by itself: while the table has no statistics, a join
-- is planned as if it were small.
select t.id, present.position, present.origin, present.version, present.removed, present.content_hash,
  present.told_hash, present.region, present.modified_at, present.first_seen_at
from unnest(string_to_array($3, chr(30))) as t (id)
cross join lateral (
  select position, origin, version, removed, content_hash, told_hash, region, modified_at, first_seen_at
  from record_version
  where system = $1 and type = $2 and id = t.id and until_position is null
  limit 1
) as present
