-- Which of the received records of one type are as they were (their places, from 1, and origins) and which differ (their
-- places). Of each come the first 16 bytes of its content hash, then 8 over what else was received.
select
  array_agg(t.place) filter (where present.same) as places,
  array_agg(present.origin) filter (where present.same) as origins,
  array_agg(t.place) filter (where present.same is not true) as differing
from (select $4::bytea as digests offset 0) as received
cross join unnest(
  string_to_array($3, chr(30)), string_to_array($5, chr(30), chr(29))
) with ordinality as t (id, modified_at, place)
left join lateral (
  select origin,
    told_hash = substring(digests from (t.place::int - 1) * 24 + 17 for 8)
      and substring(content_hash for 16) = substring(digests from (t.place::int - 1) * 24 + 1 for 16)
      and modified_at is not distinct from t.modified_at::timestamptz(3) as same
  from record_version
  where system = $1 and type = $2 and id = t.id and until_position is null
  limit 1
) as present on true
