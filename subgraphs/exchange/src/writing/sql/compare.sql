-- Which of the told records of one type are as they were (their origins) and which differ (their places, from 1).
select
  array_agg(present.origin) filter (where present.same) as same,
  array_agg(t.place) filter (where present.same is not true) as differing
from (select decode($4, 'base64') as tolds offset 0) as digests
cross join unnest(string_to_array($3, chr(30))) with ordinality as t (id, place)
left join lateral (
  select origin, told_hash = substring(tolds from (t.place::int - 1) * $5::int + 1 for $5::int) as same
  from record_version
  where system = $1 and type = $2 and id = t.id and until_position is null
  limit 1
) as present on true
