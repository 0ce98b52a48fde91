-- Of each list with missing records, and of the other lists of their types: how many records there are, how many are missing and
-- not protected, how many wait for a decision, and how many were removed since $4. What is reported by the year is one
-- list a year.
with missing as (
  select m.type, coalesce(v.attributes ->> 'year', '') as list, count(*) as missing
  from missing_record as m
  join record_version as v
    on v.system = m.system and v.type = m.type and v.id = m.id and v.until_position is null and not v.removed
  where m.system = $1 and m.type = any($2::text[]) and m.reported = $3 and not exists (
    select from protected_record as p where p.system = m.system and p.type = m.type and p.id = m.id
  )
  group by 1, 2
),
known as (
  select type, coalesce(attributes ->> 'year', '') as list, count(*) as known
  from record_version
  where system = $1 and type in (select type from missing) and until_position is null and not removed
  group by 1, 2
),
waiting as (
  select h.type, coalesce(v.attributes ->> 'year', '') as list, count(*) as held
  from held_removal as h
  join record_version as v
    on v.system = h.system and v.type = h.type and v.id = h.id and v.until_position is null and not v.removed
  where not $3 and h.system = $1 and h.type in (select type from missing)
  group by 1, 2
),
removed as (
  select type, list, sum(removals)::bigint as removed
  from removal_tally
  where system = $1 and type in (select type from missing) and at > $4
  group by 1, 2
)
select type, list, coalesce(known, 0) as known, coalesce(missing, 0) as missing, coalesce(held, 0) as held,
  coalesce(removed, 0) as removed
from known
full join missing using (type, list)
full join waiting using (type, list)
full join removed using (type, list)
