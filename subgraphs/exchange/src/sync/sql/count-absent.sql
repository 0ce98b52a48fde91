-- How many records of each list there are, and how many of them are not among the origins in the bits of $3. What is
-- reported by the year is one list a year.
select type, list, count(*) as known, count(*) filter (where absent) as absent
from (
  select type, coalesce(attributes ->> 'year', '') as list,
    case when origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, origin) = 0 else true end as absent
  from record_version
  where system = $1 and type = any($2::text[]) and until_position is null and not removed
) as told
group by type, list
